// The keyboard belongs to the operator, in Firefox: it stays in the portal while a call rings, returns to the note after
// the portal's dialogs, and a key that is held down acts only where it was pressed.
import type { Frame, Page } from 'puppeteer-core'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { CallOptions } from '../portal/contract'
import { type DrivenFirefox, openFirefox, PATIENTLY, showsCaller } from './firefoxDriver'
import { ANNA, IVAN, inTheEnd, pressListed, showsStatus, typeNote } from './firefoxStory'

const CHAT = '#workspace .chat'

let driven: DrivenFirefox
let page: Page
let keyboard: Page['keyboard']

beforeEach(async () => {
  driven = await openFirefox({ panels: true })
  page = driven.page
  // Wide enough for a line of the note: Home goes to the beginning of a line as it is wrapped.
  await page.setViewport({ width: 1440, height: 900 })
  keyboard = page.keyboard
})
afterEach(() => driven.close())

/** The operator writes to a colleague when a call comes. */
async function ringsWhileChatting(call: CallOptions = {}): Promise<Frame> {
  await page.click(CHAT)
  await keyboard.type('see you ')
  return driven.card({ ...ANNA, ...call })
}

/** An answered call with a note whose caret stands before its only word. */
async function writing(): Promise<Frame> {
  const frame = await driven.card(ANNA)
  await driven.host('answer')
  await inNote(frame)
  await keyboard.type('after')
  await keyboard.press('Home')
  return frame
}

async function campaign(): Promise<Frame> {
  await driven.host('startCampaign', [ANNA.item, IVAN.item])
  await driven.host('selectTab', 'ours')
  const frame = await driven.frame()
  await showsCaller(frame, ANNA.caller)
  await driven.host('dial')
  await inNote(frame)
  return frame
}

function inNote(frame: Frame): Promise<unknown> {
  return frame.waitForFunction(() => document.activeElement?.id === 'note' && document.hasFocus(), PATIENTLY)
}

const chat = () => page.$eval(CHAT, (field) => (field as HTMLInputElement).value)
const note = (frame: Frame) => frame.$eval('#note', (field) => (field as HTMLTextAreaElement).value)

/** Held down, and let go by the returned function. */
async function hold(key: Parameters<Page['keyboard']['down']>[0], repetitions = 4) {
  for (let times = 0; times <= repetitions; times += 1) await keyboard.down(key)
  return () => keyboard.up(key)
}

test('a card that rings leaves the keyboard in the portal; answered, it takes it', async () => {
  const frame = await ringsWhileChatting()
  await keyboard.type('at two')
  expect([await chat(), await note(frame)]).toEqual(['see you at two', ''])
  await driven.host('answer')
  await inNote(frame)
  await keyboard.type('Anna calls')
  await driven.host('hangUp')
  await inTheEnd(driven, { 'CONTACT:17': ['Anna calls'] })
})

test('a card that was dialled takes the keyboard at once, one of an external call never', async () => {
  const dialled = await ringsWhileChatting({ direction: 'outgoing' })
  await inNote(dialled)
  await driven.host('close')
  const external = await ringsWhileChatting({ external: true })
  await keyboard.type('at two')
  expect([await chat(), await note(external)]).toEqual(['see you see you at two', ''])
  await external.click('#note')
  await keyboard.type('by hand')
  await driven.host('close')
  await inTheEnd(driven, { 'CONTACT:17': ['by hand'] })
})

test('Copy leaves the note, its caret and the focus alone', async () => {
  driven.portal.core.fault({ kind: 'accessDenied', methods: ['crm.timeline.comment.add'] })
  const frame = await writing()
  await keyboard.down('Control')
  await keyboard.press('Enter')
  await keyboard.up('Control')
  await frame.waitForSelector('[data-key="copy"]', PATIENTLY)
  await pressListed(page, frame, 'c')
  await showsOutcome(frame, 'Copied')
  await keyboard.type('x')
  await frame.click('[data-key="copy"]')
  await showsOutcome(frame, 'Copied')
  await keyboard.type('x')
  expect(await note(frame)).toBe('xxafter')
  await page.focus(CHAT)
  await keyboard.down('Control')
  await keyboard.press('v')
  await keyboard.up('Control')
  expect(await chat()).toBe('xafter')
})

function showsOutcome(frame: Frame, words: string): Promise<unknown> {
  const isSo = (shown: string) => document.querySelector('.status .button_outcome')?.textContent === shown
  return frame.waitForFunction(isSo, PATIENTLY, words)
}

test('after the portal’s picker, its slider, a menu and a sheet the focus is in the note, where the caret was', async () => {
  const frame = await writing()
  await pressListed(page, frame, 'l')
  await frame.waitForSelector('[role="menu"]', PATIENTLY)
  await keyboard.press('Escape')
  await keyboard.type('1')
  await pressListed(page, frame, 'm')
  await frame.waitForSelector('.menu_themes', PATIENTLY)
  await keyboard.press('Escape')
  await inNote(frame)
  await keyboard.type('2')
  await pressListed(page, frame, 'l')
  await frame.waitForFunction(
    () => document.querySelector('.filing_menu')?.textContent?.includes('Choose in the CRM'),
    PATIENTLY,
  )
  await frame.$$eval('[role="menuitem"]', (entries) => (entries.at(-1) as HTMLElement).focus())
  await keyboard.down('Enter')
  await keyboard.type('3')
  await keyboard.up('Enter')
  const choice = await page.waitForSelector('dialog.picker input[value="D_31"]', PATIENTLY)
  await choice?.focus()
  await keyboard.type(' ')
  await keyboard.press('Enter')
  await inNote(frame)
  await keyboard.type('4')
  await frame.focus('.caller_open')
  await keyboard.press('Enter')
  const close = await page.waitForSelector('.slider button', PATIENTLY)
  await close?.focus()
  await keyboard.press('Enter')
  await inNote(frame)
  await keyboard.type('5')
  expect(await note(frame)).toBe('12345after')
  await driven.host('hangUp')
  await inTheEnd(driven, { 'DEAL:31': ['12345after'] })
})

test('Enter held down since it answered the call, or since Ctrl+Enter, writes nothing and presses nothing', async () => {
  const frame = await ringsWhileChatting()
  await page.focus('.card-buttons button')
  await keyboard.down('Enter')
  await inNote(frame)
  await (await hold('Enter'))()
  await keyboard.type('ok')
  await keyboard.down('Control')
  await keyboard.down('Enter')
  await keyboard.up('Control')
  await (await hold('Enter'))()
  await showsStatus(frame, 'Saved')
  expect(await note(frame)).toBe('ok')
  await frame.focus('#filing')
  await (await hold('Enter'))()
  await frame.waitForSelector('[role="menu"]', PATIENTLY)
  expect(await page.$('dialog.picker')).toBeNull()
  await driven.host('hangUp')
  await inTheEnd(driven, { 'CONTACT:17': ['ok'] })
})

test('a campaign takes the keyboard with each dial; a key that is held down does not go on in the next note', async () => {
  const frame = await campaign()
  await hold('a', 2)
  await driven.host('selectClient', 1)
  await showsCaller(frame, IVAN.caller)
  await (await hold('a'))()
  expect(await note(frame)).toBe('')
  await typeNote(frame, 'for Ivan')
  await driven.host('close')
  await inTheEnd(driven, { 'CONTACT:17': ['aaa'], 'CONTACT:19': ['for Ivan'] })
})
