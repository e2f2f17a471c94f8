// Steps and checks of the Firefox scenarios: what is typed, what the card says, what stands in the timelines, and
// what has to stand in the end.
import type { Frame, KeyInput, Page } from 'puppeteer-core'
import { expect } from 'vitest'
import type { Portal } from '../portal/portal'
import { type DrivenFirefox, PATIENTLY, WAIT_MS } from './firefoxDriver'

/** Nothing that a card does by itself at its start pauses longer than this. */
const QUIET_MS = 1_200

/** Two clients of the seed, with the words above the note that say that the card has read who they are. */
export const ANNA = { item: { type: 'CONTACT', id: 17 }, caller: 'Anna Berg · Acme GmbH' } as const
export const IVAN = { item: { type: 'CONTACT', id: 19 }, caller: 'Иван Петров · "Рога & Копыта"' } as const

/** The operator's one line about the note. */
export async function showsStatus(frame: Frame, words: string): Promise<void> {
  await frame.waitForFunction(
    (shown: string) => document.querySelector('.status_line')?.textContent?.includes(shown),
    PATIENTLY,
    words,
  )
}

/** Types at the end of the field. */
export async function typeNote(frame: Frame, words: string): Promise<void> {
  await frame.type('#note', words)
}

/** Opens the list of keys, and presses the letter of an action in it. */
export async function pressListed({ keyboard }: Page, frame: Frame, letter: KeyInput): Promise<void> {
  await keyboard.down('Control')
  await keyboard.press('/')
  await keyboard.up('Control')
  await frame.waitForSelector('.shortcuts', PATIENTLY)
  await keyboard.press(letter)
}

/** What stands in the portal, below each comment's first line: `{ 'CONTACT:17': ['words'] }`. */
export function timelines({ core }: Portal): Record<string, string[]> {
  const standing: Record<string, string[]> = {}
  for (const { bindings, comment } of core.state.comments) {
    const [, ...below] = comment.split(/\r?\n/)
    for (const { type, id } of bindings) {
      const at = `${type}:${id}`
      standing[at] = [...(standing[at] ?? []), below.join('\n')]
    }
  }
  return standing
}

/** How often the portal was asked to run this method, alone or in a batch. */
export function timesAsked({ core }: Portal, method: string): number {
  return core.requests({ unfolded: true }).filter(({ name }) => name === method).length
}

/** Resolves when the portal was asked to run this method. */
export async function asked(portal: Portal, method: string): Promise<void> {
  await expect.poll(() => timesAsked(portal, method), { timeout: WAIT_MS, interval: 20 }).toBeGreaterThan(0)
}

/** Words that a surface of ours lists as still waiting. */
export async function waitingWords(frame: Frame): Promise<string[]> {
  return frame.$$eval('.recovered_note', (notes) =>
    notes
      .filter((note) => !note.querySelector('.recovered_status')?.textContent?.startsWith('Saved'))
      .map((note) => note.querySelector('.recovered_words')?.textContent ?? ''),
  )
}

/**
 * The card ends while nothing that is begun can reach the portal. Resolves when nothing of it is on its way any
 * more: another card has made its handshake with the host and is gone as well. The portal stays unreachable.
 */
export async function endUnheard(driven: DrivenFirefox, way: 'hangUp' | 'close' = 'hangUp'): Promise<void> {
  driven.portal.core.fault({ kind: 'offline' })
  await driven.host(way)
  await driven.host('call', IVAN)
  await (await driven.frame()).waitForSelector('.caller_call svg', { timeout: WAIT_MS })
  await driven.host('close')
  await forgetFailures(driven)
}

/**
 * An hour has passed as far as requests without an answer go: the next card reads names at once, not only when
 * something is typed. Done in a frame of the app's site in which no script of the app runs.
 */
async function forgetFailures({ page, portal }: DrivenFirefox): Promise<void> {
  const address = `${portal.appUrl}/licences.txt`
  await page.evaluate((src) => {
    const frame = Object.assign(document.createElement('iframe'), { src, id: 'forgets' })
    document.body.append(frame)
  }, address)
  const frame = await page.waitForFrame((one) => one.url() === address, { timeout: WAIT_MS })
  await frame.evaluate(() => {
    const forgotten = /^call-notes-(failures|refused):/
    for (const key of Object.keys(localStorage)) if (forgotten.test(key)) localStorage.removeItem(key)
  })
  await page.evaluate(() => document.getElementById('forgets')?.remove())
}

/**
 * In the end: the portal works again and the operator has opened one more card, for another client.
 * Then exactly this stands in all timelines together, and exactly this waits.
 */
export async function inTheEnd(
  driven: DrivenFirefox,
  stands: Record<string, string[]>,
  waits: string[] = [],
): Promise<void> {
  const { core } = driven.portal
  core.clearFaults()
  const card = await driven.card(IVAN)
  await expect.poll(() => timelines(driven.portal), { timeout: WAIT_MS }).toEqual(stands)
  const quietFor = () => Date.now() - (core.requests().at(-1)?.at ?? 0)
  await expect.poll(quietFor, { timeout: WAIT_MS }).toBeGreaterThan(QUIET_MS)
  expect(timelines(driven.portal)).toEqual(stands)
  expect(await waitingWords(card)).toEqual(waits)
}
