// Notes that end later than calls: in the next card, and on the page of the left menu, the operator goes on with a note
// of today where it stands, by keys alone.
import { describe, expect, test } from 'vitest'
import { phrases as en } from '../../src/text/card/en'
import { interpolate } from '../../src/text/text'
import { type Desk, until } from './desk'
import { ANNA, at, begin, endStories, IVAN, STORAGE, type Story, type StoryOptions } from './stories'

endStories()

const sheet = ({ frame }: Desk) => frame.getByRole('dialog')
const sheetField = (desk: Desk) => sheet(desk).getByRole('textbox', { name: en.editor.label })
/** The sheet stands, and its field has what the note has. */
const reads = (desk: Desk, words: string) => until(() => sheetField(desk).inputValue()).toBe(words)
const inNote = (desk: Desk) =>
  until(() => desk.field.evaluate((note) => note === document.activeElement && document.hasFocus()))

/** A note of Anna's call, which is over; Ivan calls, and the card offers the note of the call before. */
async function nextCall(options: StoryOptions = {}): Promise<Story & { keyboard: Desk['page']['keyboard'] }> {
  const story = await begin(options)
  const { desk } = story
  await desk.openCall()
  await inNote(desk).toBe(true)
  const { keyboard } = desk.page
  await keyboard.type('Offer by Friday')
  await desk.host('hangUp')
  // Where storage is refused, the portal alone knows of it; what a frame says while it is removed may come late.
  await story.notes({ [at(ANNA)]: ['Offer by Friday'] })
  await desk.openCall({ item: IVAN, number: '4930123457' })
  await inNote(desk).toBe(true)
  // Later than the client's name: what earlier cards left behind is recovered first.
  await desk.frame.getByRole('button', { name: en.recent.previous }).waitFor()
  return { ...story, keyboard }
}

describe.each(STORAGE)('the note of the call before, storage %s', (storage) => {
  test('comes back by one key, is finished, and both notes stand once', async () => {
    const { desk, keyboard, notes, requests } = await nextCall({ storage })
    await keyboard.type('Ivan asks')
    const before = requests()
    await keyboard.press('Alt+Shift+Enter')
    await reads(desk, 'Offer by Friday')
    expect(await sheet(desk).getByRole('heading').textContent()).toMatch(/Anna Berg.* · \d/)
    await keyboard.type(', by e-mail')
    await keyboard.press('Control+Enter')
    await until(() => sheet(desk).getByRole('status').textContent()).toMatch(/^Saved /)
    expect(requests() - before).toBeLessThanOrEqual(3)
    await keyboard.press('Escape')
    await until(() => sheet(desk).count()).toBe(0)
    await inNote(desk).toBe(true)
    await keyboard.type(' twice')
    await desk.host('hangUp')
    await notes({ [at(ANNA)]: ['Offer by Friday, by e-mail'], [at(IVAN)]: ['Ivan asks twice'] })
  })

  test('loses no word when the card is closed while it is open', async () => {
    const { desk, keyboard, notes } = await nextCall({ storage })
    await keyboard.press('Alt+Shift+Enter')
    await reads(desk, 'Offer by Friday')
    await keyboard.type(' at the latest')
    await desk.host('hangUp')
    await desk.openCall({ item: { type: 'LEAD', id: 22 }, number: '12125550100' })
    await notes({ [at(ANNA)]: ['Offer by Friday at the latest'] })
  })
})

test('what is typed before the note of the call before has come goes nowhere, and presses nothing', async () => {
  const { desk, keyboard, core, notes } = await nextCall()
  core.fault({ kind: 'slow', delayMs: 1_500, times: 1 })
  await keyboard.press('Alt+Shift+Enter')
  await keyboard.type('lost and found ')
  await reads(desk, 'Offer by Friday')
  expect(await desk.field.inputValue()).toBe('')
  await keyboard.press('Escape')
  await notes({ [at(ANNA)]: ['Offer by Friday'] })
})

test('a note of today is chosen from the fold of the third card, and read by one request', async () => {
  const { desk, keyboard, notes, requests } = await nextCall()
  await keyboard.type('Ivan asks')
  await keyboard.press('Control+Enter')
  await desk.saved()
  await desk.host('hangUp')
  await desk.openCall({ item: { type: 'LEAD', id: 22 }, number: '12125550100' })
  const before = requests()
  await desk.frame.getByText(en.recent.heading).press('Enter')
  await desk.frame
    .getByRole('button', { name: /Anna Berg/ })
    .first()
    .press('Enter')
  await reads(desk, 'Offer by Friday')
  expect(requests() - before).toBe(1)
  await keyboard.type('!')
  await keyboard.press('Escape')
  await notes({ [at(ANNA)]: ['Offer by Friday!'], [at(IVAN)]: ['Ivan asks'] })
})

test('a note of today is finished on the page of the left menu, in its row', async () => {
  const { desk, keyboard, notes } = await nextCall()
  await desk.host('hangUp')
  await desk.openApp('home')
  const row = desk.frame
    .getByRole('region', { name: en.recent.heading })
    .getByRole('button', { name: /Anna Berg/ })
  await row.press('Enter')
  const field = desk.frame.getByRole('textbox', { name: en.editor.label })
  await until(() => field.inputValue()).toBe('Offer by Friday')
  await keyboard.type(' at noon')
  await keyboard.press('Escape')
  await until(() => field.count()).toBe(0)
  expect(await row.evaluate((button) => button === document.activeElement)).toBe(true)
  await notes({ [at(ANNA)]: ['Offer by Friday at noon'] })
})

test('an unfiled note is filed from the next card, to whom the CRM knows for its number', async () => {
  const { desk, notes } = await begin()
  await desk.openCall({ item: null, number: '4930123456' })
  await desk.type('found by number')
  await desk.reads(en.status.unfiled)
  await desk.host('hangUp')
  await desk.openCall({ item: IVAN, number: '4930123457' })
  const { keyboard } = desk.page
  await desk.frame.getByText(interpolate(en.recovered.folded.one, { n: '1' })).press('Enter')
  await desk.frame.getByRole('button', { name: en.recent.file, exact: true }).press('Enter')
  await desk.frame.getByRole('menuitemradio', { name: /Anna Berg/ }).press('Enter')
  await inNote(desk).toBe(true)
  await keyboard.type('Ivan asks')
  await desk.host('hangUp')
  await notes({ [at(ANNA)]: ['found by number'], [at(IVAN)]: ['Ivan asks'] })
})
