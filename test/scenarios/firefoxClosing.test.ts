// The ways in which a card ends, in Firefox, at the operator's last keystroke: what was typed stands once, at its
// client, when one more card was opened. Whatever becomes of the last requests, the journal has the words: it is written
// at the keystroke. How often the requests arrive is counted in firefoxLastWords.test.ts.

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Frame } from 'puppeteer-core'
import { afterEach, beforeEach, expect, onTestFinished, test } from 'vitest'
import { type DrivenFirefox, driveFirefox, launchFirefox, openFirefox, PATIENTLY } from './firefoxDriver'
import { ANNA, endUnheard, inTheEnd, showsStatus, timelines, timesAsked, typeNote } from './firefoxStory'

const WORDS = 'Wants ten printers\nby Friday & a "real" offer'
const STANDING = { 'CONTACT:17': [WORDS] }
const ADD = 'crm.timeline.comment.add'

let driven: DrivenFirefox

beforeEach(async () => {
  driven = await openFirefox()
})
afterEach(() => driven.close())

/** A call with Anna, in which the last key was just pressed. */
async function justTyped(options = {}, browser = driven) {
  const frame = await browser.card({ ...ANNA, ...options })
  await browser.host('answer')
  await typeNote(frame, WORDS)
  return frame
}

test('the operator loses the card to the next call, as a stuck one, at the last keystroke', async () => {
  await justTyped()
  await driven.host('stuckCleanup')
  await inTheEnd(driven, STANDING)
})

test('the operator presses Esc at the last keystroke of a call on the desk phone', async () => {
  await justTyped({ via: 'device' })
  await driven.host('esc')
  await inTheEnd(driven, STANDING)
})

test('words whose last requests all fail are in the journal alone, and that is enough', async () => {
  const { core } = driven.portal
  await justTyped()
  await endUnheard(driven)
  expect(timelines(driven.portal)).toEqual({})
  expect(core.state.users.map(({ options }) => options)).toEqual([{}, {}, {}])
  await inTheEnd(driven, STANDING)
})

/** In one step: 5 s after the last key the card goes by itself, and on a busy machine two take longer. */
async function closeOnceSaved(frame: Frame): Promise<void> {
  const close = () => {
    const isSaved = document.querySelector('.status_line')?.textContent?.includes('Saved')
    const button = isSaved && document.querySelector<HTMLElement>('.button-filled')
    if (button) button.click()
    return Boolean(button)
  }
  await frame.waitForFunction(close, PATIENTLY).catch((error) => {
    // It closed before it could answer.
    if (!frame.detached) throw error
  })
}

test('the other side hangs up in the middle of a sentence: the card is held, the words are delivered, "Close now" closes', async () => {
  const frame = await justTyped()
  await driven.host('remoteHangUp')
  expect(await driven.host('card')).toMatchObject({ open: true, autoCloseAllowed: false })
  await closeOnceSaved(frame)
  await driven.cardGone()
  await inTheEnd(driven, STANDING)
})

test('the other side hangs up some seconds after the last key: the card goes, and the words go out with it', async () => {
  await justTyped()
  const isHeld = async () => !(await driven.host('card')).autoCloseAllowed
  await expect.poll(isHeld).toBe(true)
  driven.portal.core.fault({ kind: 'slow', delayMs: 8_000, methods: [ADD], times: 1 })
  await expect.poll(isHeld, { timeout: 8_000 }).toBe(false)
  await driven.host('remoteHangUp')
  expect((await driven.host('card')).open).toBe(false)
  await inTheEnd(driven, STANDING)
})

test('the other side hangs up after the words were delivered: nothing holds the card, nothing is sent again', async () => {
  const frame = await justTyped()
  await frame.locator('[data-key="save"]').click()
  await showsStatus(frame, 'Saved')
  await expect.poll(async () => (await driven.host('card')).autoCloseAllowed).toBe(true)
  await driven.host('remoteHangUp')
  expect((await driven.host('card')).open).toBe(false)
  await inTheEnd(driven, STANDING)
  expect(timesAsked(driven.portal, ADD)).toBe(1)
})

test('the whole browser is closed at the last keystroke: the next start finds the words in its profile', async () => {
  const { portal } = driven
  const profile = await mkdtemp(join(tmpdir(), 'call-notes-firefox-'))
  // Firefox says that it is closed while processes of its own still write.
  onTestFinished(() => rm(profile, { recursive: true, maxRetries: 10 }))
  const before = await launchFirefox({ userDataDir: profile })
  onTestFinished(() => before.close())
  await justTyped({}, await driveFirefox(portal, before.defaultBrowserContext()))
  portal.core.fault({ kind: 'offline' })
  await before.close()
  const after = await launchFirefox({ userDataDir: profile })
  onTestFinished(() => after.close())
  await inTheEnd(await driveFirefox(portal, after.defaultBrowserContext()), STANDING)
})

test('the operator goes to another page of the portal at the last keystroke', async () => {
  await justTyped()
  await driven.page.goto(`${driven.portal.portalUrl}/crm/deal/details/31/`)
  await inTheEnd(driven, STANDING)
})

test('the card is folded when the words are delivered, and closed while it is folded', async () => {
  const frame = await justTyped()
  await frame.locator('[data-key="save"]').click()
  await expect.poll(() => driven.host('fold')).toBe(true)
  await driven.host('close')
  await inTheEnd(driven, STANDING)
})

test('an external call is ended twice in the middle of a sentence: the card goes, and no timer is left for the next', async () => {
  await justTyped({ external: true })
  await driven.host('remoteHangUp', 2)
  expect(await driven.host('card')).toMatchObject({ open: false, timers: 0 })
  await inTheEnd(driven, STANDING)
})
