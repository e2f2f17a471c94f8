// In Firefox: a caller whom nobody knows is created in the portal's own form, and the note goes there.
import { afterEach, beforeEach, expect, test } from 'vitest'
import { phrases as en } from '../../src/text/card/en'
import { type DrivenFirefox, openFirefox, PATIENTLY } from './firefoxDriver'
import { inTheEnd, pressListed, showsStatus, typeNote } from './firefoxStory'

let driven: DrivenFirefox

beforeEach(async () => {
  driven = await openFirefox()
})
afterEach(() => driven.close())

test('a contact is created by keys alone, and the note stands there once', async () => {
  const { page, portal } = driven
  const frame = await driven.card({ item: null, number: '491700000', caller: '491700000' })
  await typeNote(frame, 'wants an offer')
  await pressListed(page, frame, 'l')
  await frame.waitForFunction(
    (words: string) => document.querySelector('.filing_found')?.textContent?.includes(words),
    PATIENTLY,
    en.filing.nothingFound,
  )
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  const phone = await page.waitForSelector('.slider input[name="phone"]', PATIENTLY)
  expect(await phone?.evaluate((input) => (input as HTMLInputElement).value)).toBe('491700000')
  await page.type('.slider input[name="name"]', 'Maria Neu')
  await page.keyboard.press('Enter')
  await page.waitForFunction(() => !document.querySelector('.slider form'), PATIENTLY)
  await page.focus('.slider button')
  await page.keyboard.press('Enter')
  await frame.waitForFunction(
    () => document.querySelector('.filing')?.textContent?.includes('Maria Neu'),
    PATIENTLY,
  )
  await page.keyboard.down('Control')
  await page.keyboard.press('Enter')
  await page.keyboard.up('Control')
  await showsStatus(frame, 'Saved')
  await driven.host('hangUp')
  const id = portal.core.state.records.find(({ name }) => name === 'Maria Neu')?.id
  await inTheEnd(driven, { [`CONTACT:${id}`]: ['wants an offer'] })
})
