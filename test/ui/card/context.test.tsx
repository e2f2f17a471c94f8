// What is known of the client, beside the note: one line on an ordinary card, a column on a wide one.
import { act } from '@testing-library/preact'
import type { Window } from 'happy-dom'
import { afterEach, describe, expect, it } from 'vitest'
import type { CardState, OpenDeal } from '../../../src/session/cardState'
import { phrases as de } from '../../../src/text/card/de'
import { localize } from '../../../src/text/text'
import { DEAL } from '../../fakes/sampleNote'
import { earlierNote, showCard } from './shownCard'

const PRINTERS: OpenDeal = {
  item: DEAL,
  name: 'Ten <i>printers</i>',
  stage: 'Offer sent',
  sum: { amount: 11_996.6, currency: 'EUR' },
}
const ALL: Partial<CardState> = {
  openDeals: [PRINTERS],
  nextTodo: { title: 'Send the offer', deadline: new Date('2020-11-23T10:00').getTime() },
  earlier: [earlierNote('prefers e-mail')],
}

/** As wide as this, px. */
const width = (px: number) => act(() => (window as unknown as Window).happyDOM.setViewport({ width: px }))
const headings = ({ container }: ReturnType<typeof showCard>) =>
  [...container.querySelectorAll('h2')].map(({ textContent }) => textContent)

afterEach(() => width(400))

describe('On an ordinary card the context', () => {
  it('is one folded line, and tells there that deals are open', async () => {
    const card = showCard(ALL)
    const details = card.container.querySelector('details')
    expect(details?.open).toBe(false)
    expect(details?.querySelector('summary')?.textContent).toMatch(
      /^Earlier notes .*prefers e-mail.*Open deals$/,
    )
    details?.querySelector('summary')?.click()
    expect(headings(card)).toEqual(['Open deals', 'Next to-do', 'Earlier notes'])
  })

  it.each([
    ['the newest deal', { openDeals: [PRINTERS], nextTodo: ALL.nextTodo }, 'Open deals Ten <i>printers</i>'],
    ['the next to-do', { nextTodo: ALL.nextTodo }, 'Next to-do Send the offer'],
  ] as const)('is a line with %s where there are no notes', (_, state, words) => {
    const { container } = showCard(state as Partial<CardState>)
    expect(container.querySelector('summary')?.textContent).toBe(words)
  })

  it('is nothing at all where there is nothing to show', () => {
    const { container } = showCard({ earlier: [] })
    expect(container.querySelector('.history')?.childNodes).toHaveLength(0)
  })
})

describe('From 640 px on the context', () => {
  it('is a column that needs no unfolding', () => {
    width(640)
    const card = showCard(ALL)
    expect(card.container.querySelector('details')).toBeNull()
    expect(headings(card)).toEqual(['Open deals', 'Next to-do', 'Earlier notes'])
    card.getByText('Send the offer')
    card.getByText('Nov 23, 2020, 10:00 AM')
  })

  it('leads the key of the earlier notes to the search, and Esc back to the note', async () => {
    width(640)
    const card = showCard(ALL)
    card.field.focus()
    await card.user.keyboard('{Control>}/{/Control}email')
    expect(card.container.querySelector('.history_found')?.textContent).toBe('1 note')
    await card.user.keyboard('{Escape}{Escape}')
    expect(document.activeElement).toBe(card.field)
    expect(card.edits).toEqual([])
  })

  it('is there as soon as the card becomes wide, and one line again when it does not stay so', () => {
    const card = showCard(ALL)
    width(640)
    expect(card.container.querySelector('details')).toBeNull()
    width(639)
    expect(card.container.querySelector('details')).not.toBeNull()
  })
})

describe('An open deal', () => {
  it('shows its title as text, its stage and its sum, and opens in the portal', async () => {
    width(640)
    const card = showCard(ALL)
    const item = card.getByRole('button', { name: 'Open Ten <i>printers</i> in the CRM' }).closest('li')
    expect(item?.textContent).toBe('Ten <i>printers</i>Offer sent €11,996.60')
    await card.user.click(card.getByRole('button', { name: /^Open Ten/ }))
    expect(card.asked).toContain('openItem DEAL 6')
  })

  it.each([
    [{ amount: 12_000, currency: 'EUR' }, '12.000 €'],
    [{ amount: 0.5, currency: 'USD' }, '0,50 $'],
    [{ amount: 3, currency: 'Bonus points' }, '3 Bonus points'],
    [{ amount: 3, currency: '' }, '3'],
    [null, ''],
  ])('of %o has the sum %o in German', (sum, words) => {
    width(640)
    const deal = { ...PRINTERS, name: null, stage: null, sum }
    const card = showCard({ openDeals: [deal] }, { text: localize(de) })
    const shown = card.getByRole('button', { name: '#6 im CRM öffnen' }).closest('li')?.textContent
    expect(shown?.replaceAll('\u00a0', ' ')).toBe(`#6 ${words}`)
  })
})
