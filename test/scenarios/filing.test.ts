// Where the note goes: by the administrator's default, by the operator's choice, by the number, by the portal's picker;
// with the keyboard alone wherever the portal's own dialogs allow it.
import { describe, expect, test } from 'vitest'
import { createPortalCore } from '../portal/core'
import type { Desk } from './desk'
import { until } from './desk'
import { ANNA, at, begin, endStories, IVAN, LEAD } from './stories'

endStories()

const PRINTERS = { type: 'DEAL', id: 31 } as const
const ACME = { type: 'COMPANY', id: 5 } as const
const BOUND = { item: ANNA, bindings: [ANNA, PRINTERS, ACME] }
const WRITES_OF_A_NOTE = 1

const filing = (desk: Desk) => desk.frame.getByRole('button', { name: /^(Linked to|Not linked yet)/ })
const entry = (desk: Desk, name: string) => desk.frame.getByRole('menuitemradio', { name })
const filedTo = (desk: Desk) => until(() => filing(desk).textContent())

/** The menu with the keyboard, up to the entry of this name. */
async function choose(desk: Desk, name: string): Promise<void> {
  await filing(desk).focus()
  await desk.page.keyboard.press('Enter')
  await entry(desk, name).waitFor()
  const isThere = () => entry(desk, name).evaluate((one) => one === document.activeElement)
  for (let steps = 0; steps < 10 && !(await isThere()); steps += 1)
    await desk.page.keyboard.press('ArrowDown')
  await desk.page.keyboard.press('Enter')
}

/** A portal whose administrator has said where notes go. */
function portalWith(defaultItem: string) {
  const core = createPortalCore()
  core.state.appOptions.setting_default_item = JSON.stringify({ v: 1, value: defaultItem })
  return core
}

describe('the operator', () => {
  test('sees where the note goes, moves it to a deal and types on: it stays there when the card shows somebody else', async () => {
    const { desk, notes } = await begin()
    await desk.openCall(BOUND)
    await filedTo(desk).toBe('Linked to: Contact')
    await desk.type('about the printers')
    await desk.press('save')
    await desk.saved()
    await choose(desk, 'Deal · Ten printers')
    await filedTo(desk).toBe('Linked to: Deal · Ten printers')
    await notes({ [at(PRINTERS)]: ['about the printers'] })
    await desk.host('changeEntity', LEAD)
    await until(() => desk.caller.textContent()).toBe('Lead from a call')
    await desk.type(', ten of them')
    await desk.press('save')
    await desk.saved()
    await notes({ [at(PRINTERS)]: ['about the printers, ten of them'] })
  })

  test('continues the note after a reload, in another tab, where it was filed', async () => {
    const { desk, notes, anotherTab } = await begin()
    await desk.openCall({ ...BOUND, callId: 'call.of.today' })
    await desk.type('first')
    await choose(desk, 'Deal · Ten printers')
    await desk.press('save')
    await desk.saved()
    await notes({ [at(PRINTERS)]: ['first'] })
    await desk.page.close()
    const again = await anotherTab()
    await again.openCall({ ...BOUND, callId: 'call.of.today' })
    await until(() => again.field.inputValue()).toBe('first')
    await filedTo(again).toBe('Linked to: Deal · Ten printers')
    await again.type(', second')
    await again.press('save')
    await again.saved()
    await notes({ [at(PRINTERS)]: ['first, second'] })
  })

  test('files the note of an unknown caller to what the CRM knows by the number', async () => {
    const { desk, notes } = await begin()
    await desk.openCall({ item: null, number: '79217654321' })
    await filedTo(desk).toBe('Not linked yet')
    await desk.type('calls from home')
    await choose(desk, 'Contact · Иван Петров')
    await desk.press('save')
    await desk.saved()
    await notes({ [at(IVAN)]: ['calls from home'] })
  })

  test('picks any item in the portal’s own picker', async () => {
    const { desk, notes } = await begin()
    await desk.openCall({ item: null, number: '4900000' })
    await desk.type('a stranger')
    await filing(desk).press('Enter')
    await desk.frame.getByRole('group').getByText('This number is not in the CRM.').waitFor()
    await desk.frame.getByRole('menuitem', { name: 'Choose in the CRM…' }).press('Enter')
    await desk.page.getByRole('radio', { name: /Website form|Kim Lee/ }).check()
    await desk.page.getByRole('button', { name: 'Select' }).press('Enter')
    await filedTo(desk).toMatch(/^Linked to: Lead · /)
    await desk.press('save')
    await desk.saved()
    await notes({ 'LEAD:22': ['a stranger'] })
  })

  test('opens the client beside the call, after the note was sent', async () => {
    const { desk, core, notes } = await begin()
    await desk.openCall()
    await desk.type('look this up')
    await desk.frame.getByRole('button', { name: /^Open Anna Berg/ }).press('Enter')
    await desk.page.locator('.slider').getByText('Anna Berg').waitFor()
    expect(core.log.find(({ name }) => name === 'sliderOpened')?.detail).toEqual({
      path: '/crm/contact/details/17/',
    })
    await notes({ [at(ANNA)]: ['look this up'] })
  })

  test('leaves the menu by Esc and types on in the note, in which nothing has moved', async () => {
    const { desk } = await begin()
    await desk.openCall(BOUND)
    const place = await desk.field.boundingBox()
    await desk.type('a')
    await filing(desk).evaluate((button: HTMLElement) => button.click())
    await entry(desk, 'Deal · Ten printers').waitFor()
    expect(await desk.field.boundingBox()).toEqual(place)
    await desk.page.keyboard.press('Escape')
    await desk.page.keyboard.insertText('b')
    expect(await desk.field.inputValue()).toBe('ab')
    expect((await desk.card()).open).toBe(true)
  })
})

describe('the administrator', () => {
  test('wants notes at deals: they are filed there at once, without further writes', async () => {
    const { desk, notes, writes } = await begin({ core: portalWith('DEAL') })
    await desk.openCall(BOUND)
    await filedTo(desk).toBe('Linked to: Deal · Ten printers')
    await desk.type('straight to the deal')
    await desk.host('hangUp')
    await notes({ [at(PRINTERS)]: ['straight to the deal'] })
    expect(writes()).toBe(WRITES_OF_A_NOTE)
  })

  test('wants notes at deals: an incoming call that names none is filed to the client’s newest open one', async () => {
    const { desk, notes, writes, anotherMachine, requests } = await begin({ core: portalWith('DEAL') })
    await desk.openCall({ callId: 'call.of.today' })
    await filedTo(desk).toBe('Linked to: Deal · Ten printers')
    expect(requests()).toBe(1)
    await desk.type('to the open deal')
    await desk.press('save')
    await desk.saved()
    const other = await anotherMachine()
    await other.openCall({ callId: 'call.of.today' })
    await until(() => other.field.inputValue()).toBe('to the open deal')
    await notes({ [at(PRINTERS)]: ['to the open deal'] })
    expect(writes()).toBe(WRITES_OF_A_NOTE)
  })

  test('wants notes at deals: a client without an open one keeps the note', async () => {
    const core = portalWith('DEAL')
    for (const record of core.state.records) record.closed = record.type === 'DEAL'
    const { desk, notes } = await begin({ core })
    await desk.openCall()
    await desk.type('no deal')
    await desk.host('hangUp')
    await notes({ [at(ANNA)]: ['no deal'] })
  })

  test('wants notes at deals: an operator without a right to them keeps the note at the client', async () => {
    const core = portalWith('DEAL')
    core.refuse('DEAL', 31, { right: 'read' })
    const { desk, notes } = await begin({ core })
    await desk.openCall()
    await filedTo(desk).toBe('Linked to: Contact')
    await desk.type('no right')
    await desk.host('hangUp')
    await notes({ [at(ANNA)]: ['no right'] })
  })
})
