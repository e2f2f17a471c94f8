// What stands beside the note: a column on a wide card, one line on any other, all from the request that a card costs
// anyway. And for a caller whom nobody knows, the portal's own form.
import { describe, expect, test } from 'vitest'
import { phrases as en } from '../../src/text/card/en'
import { createPortalCore } from '../portal/core'
import { type Desk, until } from './desk'
import { ANNA, at, begin, endStories } from './stories'

endStories()

const DAY = 24 * 60 * 60_000
/** Viewports in which the card's frame is about 700 and 400 px wide. */
const WIDE = { context: { viewport: { width: 1_212, height: 694 } } }
const NARROW = { context: { viewport: { width: 562, height: 694 } } }

/** Anna has an open deal, a note and something to be done. */
function portalWithContext() {
  const core = createPortalCore()
  const note = { bindings: [ANNA], authorId: 2, createdAt: Date.now() - 9 * DAY }
  core.state.comments.push({ id: 501, ...note, comment: 'Prefers e-mail, résumé by post' })
  core.state.comments.push({ id: 502, ...note, comment: 'Asked for an offer' })
  core.state.todos.push({
    ...{ id: 601, ownerTypeId: 2, ownerId: 31, title: 'Send the offer', description: '' },
    ...{ deadline: '2027-03-01T10:00:00+03:00', responsibleId: 1, createdAt: 0, pingOffsets: [] },
  })
  return core
}

const frameWidth = (desk: Desk) => desk.frame.evaluate(() => innerWidth)
const shown = async (desk: Desk) => (await desk.frame.locator('.history').innerText()).replace(/\s+/g, ' ')
const ALL_OF_IT =
  /Open deals Ten printers Offer sent €11,996\.60 Next to-do Send the offer Mar 1, 2027, .* Earlier notes/

describe('beside the note', () => {
  test('a wide card shows deals, to-do and notes in a column; when it comes no word moves', async () => {
    const core = portalWithContext()
    const { desk, requests } = await begin({ core, ...WIDE })
    core.fault({ kind: 'slow', delayMs: 1_000, methods: ['profile'], times: 1 })
    await desk.openCall({ item: ANNA, unknown: true })
    expect(await frameWidth(desk)).toBeGreaterThanOrEqual(640)
    await desk.frame.getByRole('button', { name: 'Save', exact: true }).waitFor()
    const words = 'a line that is long enough to be broken '.repeat(6)
    await desk.type(words)
    const lines = () => desk.field.evaluate((field) => field.scrollHeight)
    const before = { place: await desk.field.boundingBox(), lines: await lines() }
    await desk.known()
    await until(() => shown(desk)).toMatch(ALL_OF_IT)
    const { x, y, height } = (await desk.field.boundingBox()) ?? {}
    expect([{ x, y, height }, await lines()]).toMatchObject([
      { x: before.place?.x, y: before.place?.y, height: before.place?.height },
      before.lines,
    ])
    expect(requests()).toBe(1)
  })

  test('its notes are searched by keys alone, and the words typed on go into the note', async () => {
    const { desk, requests } = await begin({ core: portalWithContext(), ...WIDE })
    await desk.openCall({ item: ANNA })
    await desk.type('a')
    await until(() => shown(desk)).toMatch(ALL_OF_IT)
    await desk.pressListed('e')
    await desk.frame.locator('.history_search > .field:focus').waitFor()
    await desk.page.keyboard.insertText('RESUME')
    await until(() => desk.frame.locator('mark').allTextContents()).toEqual(['résumé'])
    expect(await desk.frame.locator('.history_found').textContent()).toBe('1 note')
    await desk.page.keyboard.press('Escape')
    await desk.page.keyboard.press('Escape')
    await desk.page.keyboard.insertText('b')
    expect([await desk.field.inputValue(), requests()]).toEqual(['ab', 1])
  })

  test('an ordinary card has all of it in one line, which unfolds', async () => {
    const { desk } = await begin({ core: portalWithContext(), ...NARROW })
    await desk.openCall({ item: ANNA })
    expect(await frameWidth(desk)).toBeLessThan(640)
    const line = desk.frame.locator('#earlier-notes > summary')
    await until(() => line.innerText()).toMatch(/Earlier notes[\s\S]*Open deals/)
    expect((await line.boundingBox())?.height).toBeLessThan(32)
    await desk.pressListed('e')
    await until(() => shown(desk)).toMatch(ALL_OF_IT)
  })

  test('what the operator may not read is left out, and nothing else is', async () => {
    const core = portalWithContext()
    core.fault({ kind: 'accessDenied', methods: ['crm.activity.list', 'crm.status.list'] })
    const { desk, requests } = await begin({ core, ...WIDE })
    await desk.openCall({ item: ANNA })
    await until(() => shown(desk)).toMatch(/Open deals Ten printers €11,996\.60 Earlier notes/)
    core.refuse('DEAL', 31, { right: 'read' })
    await desk.host('close')
    await desk.openCall({ item: ANNA })
    await until(() => shown(desk)).toMatch(/^Earlier notes/)
    expect(requests()).toBe(2)
  })
})

describe('for a caller whom nobody knows', () => {
  const NUMBER = '491700000'
  const filing = (desk: Desk) => desk.frame.getByRole('button', { name: /^(Linked to|Not linked yet)/ })

  /** The menu with the keyboard, up to the entry. */
  async function create(desk: Desk, entry: string): Promise<void> {
    await desk.pressListed('l')
    await desk.frame.getByRole('group').getByText(en.filing.nothingFound).waitFor()
    const isThere = () =>
      desk.frame.getByRole('menuitem', { name: entry }).evaluate((one) => one === document.activeElement)
    for (let steps = 0; steps < 10 && !(await isThere()); steps += 1)
      await desk.page.keyboard.press('ArrowDown')
    await desk.page.keyboard.press('Enter')
    await desk.page.locator('.slider input').first().waitFor()
  }

  test('a contact is created in the portal’s form by keys alone: the note stands there once', async () => {
    const { desk, core, notes, requests } = await begin()
    await desk.openCall({ item: null, number: NUMBER })
    await desk.type('wants an offer')
    const before = requests()
    await create(desk, en.context.createContact)
    expect(await desk.page.getByRole('textbox', { name: 'Phone' }).inputValue()).toBe(NUMBER)
    await desk.page.keyboard.insertText('Maria Neu')
    await desk.page.keyboard.press('Enter')
    await desk.page.locator('.slider').getByText(NUMBER).waitFor()
    await desk.page.locator('.slider').getByRole('button', { name: 'Close' }).press('Enter')
    await until(() => filing(desk).textContent()).toBe('Linked to: Contact · Maria Neu')
    await desk.page.keyboard.insertText(', soon')
    await desk.press('save')
    await desk.saved()
    const [maria] = core.state.records.filter(({ name }) => name === 'Maria Neu')
    await notes({ [at({ type: 'CONTACT', id: maria?.id ?? 0 })]: ['wants an offer, soon'] })
    // Two searches by hand, and what the note costs anyway.
    expect(requests() - before).toBeLessThanOrEqual(4)
  })

  test('a form that is closed without saving changes nothing', async () => {
    const { desk, core, notes } = await begin()
    await desk.openCall({ item: null, number: NUMBER })
    await desk.type('a')
    await create(desk, en.context.createLead)
    const records = core.state.records.length
    await desk.page.locator('.slider').getByRole('button', { name: 'Close' }).press('Enter')
    await until(() =>
      desk.field.evaluate((field) => document.hasFocus() && field === document.activeElement),
    ).toBe(true)
    await desk.page.keyboard.insertText('b')
    expect([await desk.field.inputValue(), core.state.records.length]).toEqual(['ab', records])
    await until(() => filing(desk).textContent()).toBe('Not linked yet')
    await notes({})
  })
})
