// What the card writes for the operator, in Firefox: its own undo takes it back, and it arrives like typed words.
import type { Frame, Page } from 'puppeteer-core'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type DrivenFirefox, openFirefox, PATIENTLY } from './firefoxDriver'
import { ANNA, inTheEnd, showsStatus, typeNote } from './firefoxStory'

let driven: DrivenFirefox
let frame: Frame
let keyboard: Page['keyboard']

beforeEach(async () => {
  driven = await openFirefox()
  const value = JSON.stringify({ v: 1, value: ['Asked for an offer', 'Call back tomorrow'] })
  driven.portal.core.state.appOptions.setting_phrases = value
  driven.portal.core.state.appOptions.setting_tags = JSON.stringify({ v: 1, value: ['Sold'] })
  frame = await driven.card(ANNA)
  await shows('[data-key="phrases"]')
  keyboard = driven.page.keyboard
})
afterEach(() => driven.close())

async function pressed(...keys: Parameters<Page['keyboard']['press']>[0][]): Promise<void> {
  const [last, ...held] = keys.reverse()
  for (const key of held) await keyboard.down(key)
  if (last) await keyboard.press(last)
  for (const key of held) await keyboard.up(key)
}

function shows(selector: string, isThere = true): Promise<unknown> {
  const isSo = (wanted: string, there: boolean) => (document.querySelector(wanted) !== null) === there
  return frame.waitForFunction(isSo, PATIENTLY, selector, isThere)
}

function reads(words: string): Promise<unknown> {
  const isSo = (note: string) => document.querySelector<HTMLTextAreaElement>('#note')?.value === note
  return frame.waitForFunction(isSo, PATIENTLY, words)
}

test('a phrase by a slash, undone and done again', async () => {
  await typeNote(frame, 'Anna: /call')
  await shows('[role="option"]')
  await pressed('Enter')
  await reads('Anna: Call back tomorrow')
  await pressed('Control', 'z')
  await reads('Anna: /call')
  await pressed('Control', 'Shift', 'z')
  await reads('Anna: Call back tomorrow')
  await pressed('Control', 'Enter')
  await showsStatus(frame, 'Saved')
  await driven.host('hangUp')
  await inTheEnd(driven, { 'CONTACT:17': ['Anna: Call back tomorrow'] })
})

test('a list that goes on and ends, and the list of keys, which is no key of the browser', async () => {
  await typeNote(frame, '- one')
  await pressed('Enter')
  await reads('- one\n- ')
  await pressed('Control', 'z')
  await reads('- one')
  await pressed('Enter')
  await pressed('Enter')
  await reads('- one\n')
  await pressed('Control', '/')
  await shows('dialog[open]')
  await pressed('Escape')
  await shows('dialog[open]', false)
  await typeNote(frame, 'end')
  await reads('- one\nend')
  expect(await frame.evaluate(() => document.activeElement?.id)).toBe('note')
})

test('# > and @ behind a list mark, each taken back by one Ctrl+Z; what is typed then takes nothing away', async () => {
  await typeNote(frame, '- (#so')
  await shows('[role="option"]')
  await pressed('Tab')
  await reads('- (')
  await pressed('Control', 'z')
  await reads('- (#so')
  await keyboard.type(') >')
  await shows('[role="option"]')
  await pressed('ArrowDown')
  await pressed('Enter')
  await reads('- (#so) ')
  await shows('.followup')
  await pressed('Control', 'z')
  await reads('- (#so) >')
  await pressed('Escape')
  await keyboard.type(' @')
  await shows('[role="option"]')
  await pressed('Enter')
  const picker = driven.page.locator('dialog.picker label:nth-of-type(2) input')
  await picker.click()
  await pressed('Enter')
  await reads('- (#so) > @Olga Operator ')
  expect(await frame.evaluate(() => document.activeElement?.id)).toBe('note')
  await pressed('Control', 'z')
  await reads('- (#so) > @')
  await keyboard.type(' home')
  await pressed('Control', 'Enter')
  await showsStatus(frame, 'Saved')
  await driven.host('hangUp')
  await inTheEnd(driven, { 'CONTACT:17': ['- (#so) > @ home'] })
  expect(driven.portal.core.state.notifications).toEqual([])
})
