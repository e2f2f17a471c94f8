// What happened to the note without the operator: said in a line, once, and closed by one key.
import { act } from '@testing-library/preact'
import { describe, expect, it } from 'vitest'
import type { CardState, NamedItem } from '../../../src/session/cardState'
import { phrases as ar } from '../../../src/text/card/ar'
import { phrases as de } from '../../../src/text/card/de'
import { localize } from '../../../src/text/text'
import { type CardOptions, showCard } from './shownCard'

const TYPED = 'select a model from the list'
const STORED = 'sel ect a model fr om the list'
const DIFFERENT = 'Bitrix24 stored this text differently.'
const LEAD: NamedItem = { item: { type: 'LEAD', id: 88 }, name: 'Anna' }
const DEAL: NamedItem = { item: { type: 'DEAL', id: 312 }, name: null }

function show(first: Partial<CardState>, options?: CardOptions) {
  const card = showCard({ text: TYPED, ...first }, options)
  const { container, queryAllByRole, dispatch } = card
  /** What the lines say, one after the other; without the invisible marks of direction. */
  const lines = () =>
    queryAllByRole('region').map((line) =>
      line.querySelector('p')?.textContent?.replace(/[\u2068\u2069]/g, ''),
    )
  /** All that a screen reader has announced here. */
  const announced: string[] = []
  const listen = () => {
    for (const [at, region] of container.querySelectorAll('[aria-live=polite]').entries()) {
      const words = region.textContent ?? ''
      if (words && words !== last[at]) announced.push(words)
      last[at] = words
    }
  }
  const last: string[] = []
  listen()
  const next = (part: Partial<CardState>) => {
    act(() => dispatch(part))
    listen()
  }
  return { ...card, lines, announced, next }
}

describe('Text that the portal stored differently', () => {
  it('is said in one line, which disappears when the text is as it was typed', () => {
    const { lines, next } = show({})
    expect(lines()).toEqual([])
    next({ storedText: STORED })
    expect(lines()).toEqual([DIFFERENT])
    next({ storedText: null })
    expect(lines()).toEqual([])
  })

  it('is shown as it is stored, never as markup, and closing leads back to the note', async () => {
    const storedText = '  <b>sel ect</b>\n\n\tfr om &amp;'
    const { user, getByRole, queryByRole, field, container } = show({ storedText })
    await user.click(getByRole('button', { name: 'Show' }))
    getByRole('dialog', { name: 'Text stored in Bitrix24' })
    const stored = getByRole('textbox', { name: 'Text stored in Bitrix24' }) as HTMLTextAreaElement
    expect([stored.value, stored.readOnly, stored.dir]).toEqual([storedText, true, 'auto'])
    expect(document.activeElement).toBe(stored)
    expect(container.querySelector('b')).toBeNull()
    await user.click(getByRole('dialog').querySelector('button') as HTMLElement)
    expect([queryByRole('dialog'), document.activeElement]).toEqual([null, field])
  })

  it('stays in sight while it is read, but never above the next client’s note', async () => {
    const { user, getByRole, queryByRole, next, field } = show({ storedText: STORED })
    await user.click(getByRole('button', { name: 'Show' }))
    next({ storedText: null })
    expect(getByRole('textbox', { name: 'Text stored in Bitrix24' })).toHaveProperty('value', STORED)
    next({ noteId: 'note of Boris', text: '' })
    expect([queryByRole('dialog'), document.activeElement]).toEqual([null, field])
  })

  it('is not said again once the line was closed, whatever the portal stores later', async () => {
    const { user, getByRole, lines, next, field } = show({ storedText: STORED })
    await user.click(getByRole('button', { name: 'Close' }))
    expect([lines(), document.activeElement]).toEqual([[], field])
    next({ text: `${TYPED}!`, storedText: `${STORED}!` })
    next({ storedText: null })
    next({ storedText: STORED })
    expect(lines()).toEqual([])
  })

  it('is said once for each note, also when its client comes back', async () => {
    const { user, getByRole, lines, next } = show({ storedText: STORED })
    await user.click(getByRole('button', { name: 'Close' }))
    next({ noteId: 'note of Boris', storedText: STORED })
    expect(lines()).toEqual([DIFFERENT])
    next({ noteId: 'note of Anna', storedText: STORED })
    expect(lines()).toEqual([])
  })

  it('is announced once, however often the line appears', () => {
    const { announced, next } = show({})
    next({ storedText: STORED })
    next({ storedText: `${STORED}!` })
    next({ storedText: null })
    next({ storedText: STORED })
    expect(announced).toEqual([DIFFERENT])
    next({ noteId: 'note of Boris', storedText: null })
    next({ storedText: STORED })
    expect(announced).toEqual([DIFFERENT, DIFFERENT])
  })
})

describe('Former places that are closed to the operator', () => {
  const closedLine = (items: string) =>
    `An earlier version of this note may remain where you no longer have access: ${items}.`

  it('are named together, by type and name, or by number', () => {
    expect(show({ closedItems: [LEAD, DEAL] }).lines()).toEqual([closedLine('Lead · Anna and Deal #312')])
  })

  it.each([
    ['German', de, 'Lead · Anna und Auftrag #312'],
    ['Arabic', ar, 'عميل محتمل · Anna وصفقة #312'],
  ])('are joined as %s joins', (_name, table, joined) => {
    const [line] = show({ closedItems: [LEAD, DEAL] }, { text: localize(table) }).lines()
    expect(line).toContain(joined)
  })

  it('have names that are shown as text and keep their own direction', () => {
    const name = '<img src=x> {items} \u05e9\u05d9\u05e8\u05d4'
    const { container } = show({ closedItems: [{ ...LEAD, name }] })
    expect(container.querySelector('img')).toBeNull()
    expect(container.textContent).toContain(`Lead · \u2068${name}\u2069.`)
  })

  it('are named once each: one that is closed later is named alone', async () => {
    const { user, getByRole, lines, next, announced, field } = show({ closedItems: [LEAD] })
    await user.click(getByRole('button', { name: 'Close' }))
    expect([lines(), document.activeElement]).toEqual([[], field])
    next({ closedItems: [LEAD, DEAL] })
    expect(lines()).toEqual([closedLine('Deal #312')])
    expect(announced.at(-1)).toContain('Deal')
  })

  it('have a line beside the other one, and each is closed by itself', async () => {
    const { user, getAllByRole, lines, announced, next } = show({})
    next({ storedText: STORED, closedItems: [LEAD] })
    expect(lines()).toEqual([DIFFERENT, closedLine('Lead · Anna')])
    expect(announced).toHaveLength(2)
    const closeFirst = () => user.click(getAllByRole('button', { name: 'Close' })[0] as HTMLElement)
    await closeFirst()
    next({})
    expect(lines()).toEqual([closedLine('Lead · Anna')])
    expect(announced).toHaveLength(2)
    await closeFirst()
    expect(lines()).toEqual([])
  })
})

describe('Items that were created in the portal’s form', () => {
  const CREATED: Partial<CardState> = { created: [LEAD, DEAL] }

  it('are offered for the note, each by one key, and the focus is in the note afterwards', async () => {
    const { user, lines, asked, getByRole, field } = show(CREATED)
    expect(lines()).toEqual(['New in the CRM. Link the note to:'])
    getByRole('button', { name: 'Lead · Anna' }).focus()
    await user.tab()
    await user.keyboard('{Enter}')
    expect([asked, document.activeElement]).toEqual([['fileTo DEAL 312'], field])
  })

  it('are announced and take no focus; closed once, they are not offered again', async () => {
    const { user, getByRole, lines, next, announced, field } = show({})
    field.focus()
    next(CREATED)
    expect([announced, document.activeElement]).toEqual([['New in the CRM. Link the note to:'], field])
    await user.click(getByRole('button', { name: 'Close' }))
    next({})
    expect(lines()).toEqual([])
    next({ created: [DEAL] })
    expect(lines()).toHaveLength(1)
  })
})
