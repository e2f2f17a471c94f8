// Promise: a portal with a real Firefox in front of it, for the scenarios: one browser a file, one portal and one
// browser context a test. Third-party storage is partitioned and frames of another site have their own process,
// as in a Firefox that a person installed: both decide what outlives a removed frame (browser.md).
import puppeteer, { type Browser, type Frame, type Page } from 'puppeteer-core'
import { expect } from 'vitest'
import { findFirefox } from '../browserBinary'
import type { CallOptions, HostPage, HostVariant } from '../portal/contract'
import { type Portal, type PortalOptions, startPortal } from '../portal/portal'

const WAIT_MS = 20_000
/** Not by animation frames, Puppeteer's default: a tab in the background has none. */
const PATIENTLY = { timeout: WAIT_MS, polling: 50 }
/** Nothing that a card does by itself at its start pauses longer than this. */
const QUIET_MS = 1_200

/** Two clients of the seed, with the words above the note that say that the card has read who they are. */
export const ANNA = { item: { type: 'CONTACT', id: 17 }, caller: 'Anna Berg · Acme GmbH' } as const
export const IVAN = { item: { type: 'CONTACT', id: 19 }, caller: 'Иван Петров · "Рога & Копыта"' } as const

/** Puppeteer's own profile would allow every third party its unpartitioned storage. */
const PREFERENCES = {
  'browser.contentblocking.features.standard': '-tp,tpPrivate,cookieBehavior5,-cryptoTP,-fp',
  'network.cookie.cookieBehavior': 5,
  'fission.autostart': true,
  'fission.webContentIsolationStrategy': 1,
}

type Functions = {
  [Name in keyof HostPage as HostPage[Name] extends (...args: never[]) => unknown
    ? Name
    : never]: HostPage[Name]
}

export interface DrivenFirefox {
  readonly portal: Portal
  /** The portal's tab; another one after `newTab`. */
  page: Page
  /** Calls a function of `window.host` in the page; resolves to what it returns. */
  host<Name extends keyof Functions>(
    name: Name,
    ...args: Parameters<Functions[Name]>
  ): Promise<Awaited<ReturnType<Functions[Name]>>>
  vary(variant: Partial<HostVariant>): Promise<void>
  /** Our app's frame in the open card, else in the app's own page, with its field painted. */
  frame(): Promise<Frame>
  /** Raises a card; resolves to its frame when it shows `caller`: the handshake and the first read are done. */
  card(options: CallOptions & { caller: string }): Promise<Frame>
  /** Resolves when no card is on the screen. */
  cardGone(): Promise<void>
  /** The portal in another tab of the same browser; the one before stays as it is. */
  newTab(): Promise<void>
  /** The portal's page in the present tab, loaded anew. */
  enter(): Promise<void>
  close(): Promise<void>
}

let launched: Promise<Browser> | null = null

/** The file's one browser with a fresh profile; `closeFirefox` in `afterAll` ends it. */
function firefoxOfFile(): Promise<Browser> {
  launched ??= findFirefox().then((executablePath) =>
    puppeteer.launch({ browser: 'firefox', executablePath, headless: true, extraPrefsFirefox: PREFERENCES }),
  )
  return launched
}

export async function closeFirefox(): Promise<void> {
  await (await launched)?.close()
  launched = null
}

/** The portal's rate limit is off: it would be shared by every card of a test. */
export async function openFirefox(options: PortalOptions = {}): Promise<DrivenFirefox> {
  const [browser, portal] = await Promise.all([firefoxOfFile(), startPortal(options)])
  portal.core.rate = null
  const room = await browser.createBrowserContext()
  const driven: DrivenFirefox = {
    portal,
    page: await room.newPage(),
    host: (name, ...args) =>
      driven.page.evaluate(
        (called, given) => (window.host[called] as (...all: unknown[]) => unknown)(...given),
        name,
        args as unknown[],
      ) as never,
    vary: (variant) =>
      driven.page.evaluate((change) => {
        window.host.variant = { ...window.host.variant, ...change }
      }, variant),
    frame: () => appFrame(driven.page),
    async card({ caller, ...call }) {
      await driven.host('call', call)
      const frame = await driven.frame()
      await showsCaller(frame, caller)
      return frame
    },
    async cardGone() {
      await driven.page.waitForFunction(() => !window.host.card().open, PATIENTLY)
    },
    async newTab() {
      driven.page = await room.newPage()
      await driven.enter()
    },
    async enter() {
      const { page } = driven
      page.removeAllListeners('dialog')
      // A portal asks before it lets a card with a call go: the operator leaves all the same.
      page.on('dialog', (dialog) => void dialog.accept())
      await page.goto(portal.portalUrl)
      await page.waitForFunction(() => window.host !== undefined)
    },
    async close() {
      await room.close()
      await portal.stop()
    },
  }
  await driven.enter()
  return driven
}

/** Resolves when the card shows this name, number or title above the note. */
export async function showsCaller(frame: Frame, caller: string): Promise<void> {
  await frame.waitForFunction(
    (shown: string) => document.querySelector('.caller_name')?.textContent === shown,
    PATIENTLY,
    caller,
  )
}

/** Found by its APP_SID: a frame that was just removed may still be listed for a moment. */
async function appFrame(page: Page): Promise<Frame> {
  const named = await page.waitForFunction(
    () =>
      window.host.card().frameName ??
      document.querySelector<HTMLIFrameElement>('#application > iframe')?.name ??
      null,
    PATIENTLY,
  )
  const sid = String(await named.jsonValue()).split('|')[2]
  const frame = await page.waitForFrame((one) => one.url().includes(`APP_SID=${sid}`), { timeout: WAIT_MS })
  await frame.waitForSelector('#note, .page_heading', { timeout: WAIT_MS })
  return frame
}

/** The operator's one line about the note. */
export async function showsStatus(frame: Frame, words: string): Promise<void> {
  await frame.waitForFunction(
    (shown: string) => document.querySelector('.status_line')?.textContent?.includes(shown),
    PATIENTLY,
    words,
  )
}

/** The operator's fingers, at the end of what the field holds. */
export async function typeNote(frame: Frame, words: string): Promise<void> {
  await frame.type('#note', words)
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
}

/**
 * "When all is over": the portal is well again and the operator has opened one more card, for another client.
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
