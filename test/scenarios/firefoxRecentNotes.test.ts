// The note of the call before, brought back in the next card, in Firefox: by keys alone.
import { afterEach, expect, test } from 'vitest'
import { type DrivenFirefox, openFirefox, PATIENTLY } from './firefoxDriver'
import { ANNA, IVAN, inTheEnd, showsStatus, typeNote } from './firefoxStory'

let driven: DrivenFirefox

afterEach(() => driven.close())

test('the note of the call before is finished in the next card, and no word goes to its client', async () => {
  driven = await openFirefox()
  await typeNote(await driven.card(ANNA), 'Offer by Friday')
  await driven.host('hangUp')
  const frame = await driven.card(IVAN)
  const { keyboard } = driven.page
  await frame.waitForSelector('[data-key="previous"]', PATIENTLY)
  await typeNote(frame, 'Ivan asks')
  await keyboard.down('Alt')
  await keyboard.down('Shift')
  await keyboard.press('Enter')
  await keyboard.up('Shift')
  await keyboard.up('Alt')
  const brought = (words: string) =>
    document.querySelector<HTMLTextAreaElement>('.recent_field')?.value === words
  await frame.waitForFunction(brought, PATIENTLY, 'Offer by Friday')
  await keyboard.type(', by e-mail')
  await keyboard.press('Escape')
  await frame.waitForFunction(() => !document.querySelector('dialog'), PATIENTLY)
  expect(await frame.evaluate(() => document.activeElement?.id)).toBe('note')
  await keyboard.type(' twice')
  await keyboard.down('Control')
  await keyboard.press('Enter')
  await keyboard.up('Control')
  await showsStatus(frame, 'Saved')
  await driven.host('hangUp')
  await inTheEnd(driven, { 'CONTACT:17': ['Offer by Friday, by e-mail'], 'CONTACT:19': ['Ivan asks twice'] })
})
