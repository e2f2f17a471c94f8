// Where the note goes, seen and changed with the keyboard alone.
import { waitFor } from '@testing-library/preact'
import { describe, expect, it } from 'vitest'
import type { NamedItem } from '../../../src/ports'
import { CONTACT, DEAL, LEAD } from '../../fakes/sampleNote'
import { CALLER_CARD, showCaller } from './shownCaller'

const WEBSITE = { item: LEAD, name: 'Website form' }
const open = (card: ReturnType<typeof showCaller>) =>
  card.user.click(card.getByRole('button', { name: /^(Linked to|Not linked yet)/ }))
const focused = () => document.activeElement?.textContent

describe('Where the note goes', () => {
  it('is shown by type, and by name where that is another one than the client’s', () => {
    const { getByRole, dispatch } = showCaller()
    getByRole('button', { name: 'Linked to: Contact', expanded: false })
    dispatch({ filedTo: DEAL })
    getByRole('button', { name: 'Linked to: Deal · Ten printers' })
    dispatch({ filedTo: null })
    getByRole('button', { name: 'Not linked yet' })
  })

  it('is offered: the call’s items first, the present one checked and in focus', async () => {
    const card = showCaller()
    await open(card)
    card.getByRole('menu', { name: 'Choose where the note goes' })
    card.getByRole('menuitemradio', { name: 'Contact · Anna Berg', checked: true })
    card.getByRole('menuitemradio', { name: 'Deal · Ten printers', checked: false })
    expect(focused()).toBe('Contact · Anna Berg')
  })

  it.each([
    [false, 'textbox', 'Note'],
    [true, 'button', 'Linked to: Contact'],
  ] as const)(
    'is changed by arrows and Enter; while it rings (%s) the focus is then in the %s',
    async (ringing, role, name) => {
      const card = showCaller({}, { ringing })
      card.getByRole('button', { name: 'Linked to: Contact' }).focus()
      await card.user.keyboard('{Enter}{ArrowDown}{Enter}')
      expect(card.asked).toContain('fileTo DEAL 6')
      expect(card.queryByRole('menu')).toBeNull()
      expect(document.activeElement).toBe(card.getByRole(role, { name }))
    },
  )

  it('is left by Tab to what stands behind its button', async () => {
    const card = showCaller()
    card.getByRole('button', { name: 'Linked to: Contact' }).focus()
    await card.user.keyboard('{Enter}{Tab}')
    expect(document.activeElement).toBe(card.getByRole('textbox'))
    await card.user.keyboard('{Shift>}{Tab}{/Shift}')
    expect(document.activeElement).toBe(card.getByRole('button', { name: 'Linked to: Contact' }))
  })

  it('is chosen by Home, End and by arrows in a circle', async () => {
    const card = showCaller()
    await open(card)
    await card.user.keyboard('{End}')
    expect(focused()).toBe('Choose in the CRM…')
    await card.user.keyboard('{ArrowDown}')
    expect(focused()).toBe('Contact · Anna Berg')
    await card.user.keyboard('{ArrowUp}{Home}')
    expect(focused()).toBe('Contact · Anna Berg')
  })

  it('gives the focus back to the note when a key opened the menu from there', async () => {
    const card = showCaller()
    card.getByRole('textbox').focus()
    card.getByRole('button', { name: 'Linked to: Contact' }).click()
    await card.findByRole('menu')
    await card.user.keyboard('{Escape}')
    expect(document.activeElement).toBe(card.getByRole('textbox'))
  })

  it('is closed by Esc, and nothing behind it is', async () => {
    const card = showCaller()
    const heard: string[] = []
    document.body.addEventListener('keydown', ({ key }) => heard.push(key), { once: true })
    await open(card)
    await card.user.keyboard('{Escape}')
    expect(card.queryByRole('menu')).toBeNull()
    expect(heard).toEqual([])
  })

  it('is closed by a click elsewhere, and by the button itself', async () => {
    const card = showCaller()
    await open(card)
    await card.user.click(card.getByRole('textbox'))
    expect(card.queryByRole('menu')).toBeNull()
    expect(document.activeElement).toBe(card.getByRole('textbox'))
    await open(card)
    await open(card)
    expect(card.queryByRole('menu')).toBeNull()
  })

  it('can be picked in the portal, and the other item can be opened there', async () => {
    const card = showCaller({ filedTo: DEAL })
    await open(card)
    await card.user.click(card.getByRole('menuitem', { name: 'Choose in the CRM…' }))
    await open(card)
    await card.user.click(card.getByRole('menuitem', { name: 'Open Ten printers in the CRM' }))
    expect(card.asked.filter((what) => what !== 'findByNumber')).toEqual(['pickItem', 'openItem DEAL 6'])
  })

  it('names an item without a name by its number', async () => {
    const card = showCaller({ choices: [{ item: CONTACT, name: null }] })
    await open(card)
    card.getByRole('menuitemradio', { name: 'Contact · #17' })
  })
})

describe('Of a caller whom the CRM does not know', () => {
  const { call } = CALLER_CARD
  const unknown = { call: call && { ...call, item: null }, client: null, filedTo: null, choices: [] }

  it.each([
    ['Create contact…', 'createItem CONTACT'],
    ['Create lead…', 'createItem LEAD'],
  ])('the menu offers “%s”, with the keyboard alone', async (entry, asked) => {
    const card = showCaller(unknown)
    await open(card)
    const wanted = card.getByRole('menuitem', { name: entry })
    for (let step = 0; step < 5 && document.activeElement !== wanted; step += 1)
      await card.user.keyboard('{ArrowDown}')
    await card.user.keyboard('{Enter}')
    expect(card.asked).toContain(asked)
    expect(card.queryByRole('menu')).toBeNull()
  })

  it('nothing is created for a caller with a client', async () => {
    const card = showCaller()
    await open(card)
    expect(card.queryByRole('menuitem', { name: /^Create/ })).toBeNull()
  })
})

describe('What the CRM knows of the number', () => {
  it('is asked for when the menu is opened and offered below, without what stands there already', async () => {
    const card = showCaller()
    let answer = (_: readonly NamedItem[]) => {}
    card.searches.push(
      new Promise((resolve) => {
        answer = resolve
      }),
    )
    expect(card.asked).toEqual([])
    await open(card)
    card.getByText('Searching the CRM…')
    answer([WEBSITE, { item: DEAL, name: 'Ten printers' }])
    const found = await card.findByRole('menuitemradio', { name: 'Lead · Website form' })
    expect(card.getByRole('group', { name: 'Found by phone number' }).contains(found)).toBe(true)
    expect(card.getAllByRole('menuitemradio')).toHaveLength(3)
    expect(card.getByRole('status').textContent).toBe('Found by phone number: Website form')
    expect(focused()).toBe('Contact · Anna Berg')
    await card.user.click(found)
    expect(card.asked).toEqual(['findByNumber', 'fileTo LEAD 5'])
  })

  it('is said to be nothing, also to a screen reader', async () => {
    const card = showCaller({ filedTo: null, choices: [], client: null })
    await open(card)
    const status = card.getByRole('status')
    await waitFor(() => expect(status.textContent).toBe('This number is not in the CRM.'))
    expect(card.getByRole('group').textContent).toContain('This number is not in the CRM.')
    expect(focused()).toBe('Choose in the CRM…')
  })

  it('can be asked for again when that failed, without losing the focus', async () => {
    const card = showCaller()
    card.searches.push(null, [WEBSITE])
    await open(card)
    await card.findByRole('menuitem', { name: 'Couldn’t search the CRM. Try again.' })
    await card.user.keyboard('{End}{Enter}')
    await card.findByRole('menuitemradio', { name: 'Lead · Website form' })
    card.getByRole('menu')
    await card.user.keyboard('{End}{Enter}')
    expect(card.asked.at(-1)).toBe('fileTo LEAD 5')
  })

  it('is not asked for when there is no number', async () => {
    const { call } = CALLER_CARD
    const card = showCaller({ call: call && { ...call, number: { kind: 'withheld' } } })
    await open(card)
    expect(card.queryByRole('group')).toBeNull()
    expect(card.asked).toEqual([])
  })

  it('is never offered for the next client’s note', async () => {
    const card = showCaller()
    card.searches.push([WEBSITE])
    await open(card)
    await card.findByRole('menuitemradio', { name: 'Lead · Website form' })
    card.dispatch({ noteId: 'note of the next one' })
    await waitFor(() => expect(card.queryByRole('menu')).toBeNull())
  })
})
