// One operator with two portal tabs in Firefox: the tab in the background is hidden by the browser itself, and its frame
// asks for nothing until it is seen (portal.md §8.4).
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type DrivenFirefox, openFirefox, PATIENTLY, WAIT_MS } from './firefoxDriver'
import { ANNA, inTheEnd, showsStatus, timesAsked, typeNote } from './firefoxStory'

let driven: DrivenFirefox

beforeEach(async () => {
  driven = await openFirefox()
})
afterEach(() => driven.close())

test('one opening read is made for a call, and another one when the other tab is looked at', async () => {
  const { portal, page: background } = driven
  await driven.newTab()
  const frame = await driven.card(ANNA)
  await driven.host('answer')
  const handshakes = () =>
    portal.core.log.filter(({ kind, name }) => kind === 'fromFrame' && name === 'getInitData').length
  await expect.poll(handshakes, { timeout: WAIT_MS }).toBe(2)
  await typeNote(frame, 'Hello')
  await frame.focus('#note')
  await driven.page.keyboard.down('Control')
  await driven.page.keyboard.press('Enter')
  await driven.page.keyboard.up('Control')
  await showsStatus(frame, 'Saved')
  expect(timesAsked(portal, 'profile')).toBe(1)

  await background.bringToFront()
  driven.page = background
  const other = await driven.frame()
  await other.waitForFunction(
    () => document.querySelector<HTMLTextAreaElement>('#note')?.value === 'Hello',
    PATIENTLY,
  )
  expect(timesAsked(portal, 'profile')).toBe(2)
  await driven.host('close')
  await inTheEnd(driven, { 'CONTACT:17': ['Hello'] })
})
