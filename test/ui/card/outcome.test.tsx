// The outcome of the call: chosen from the list, shown as a mark, changed and taken back; words are never touched.
import { act } from '@testing-library/preact'
import { describe, expect, it } from 'vitest'
import type { CardState } from '../../../src/session/cardState'
import { DEFAULT_SETTINGS } from '../../../src/settings/settings'
import { showCard } from './shownCard'

const settings = {
  ...DEFAULT_SETTINGS,
  portal: { ...DEFAULT_SETTINGS.portal, phrases: ['Sold out'], tags: ['Sold', 'No interest', 'Call back'] },
}

function showOutcome(first: Partial<CardState> = {}) {
  const shown = showCard({ settings, ...first })
  const { queryAllByRole, getByRole, cardState } = shown
  return {
    ...shown,
    options: () => queryAllByRole('option').map(({ textContent }) => textContent),
    control: () => getByRole('button', { name: /^Outcome/ }),
    outcome: () => cardState.get().outcome,
  }
}

describe('The outcome', () => {
  it('is chosen by pointing, is no word of the note, and leaves the caret where it was', async () => {
    const { user, field, control, options, getByRole, outcome, edits } = showOutcome({ text: 'Offer sent.' })
    await user.click(field)
    field.setSelectionRange(5, 5)
    await user.click(control())
    expect(control().getAttribute('aria-expanded')).toBe('true')
    expect(options()).toEqual(['Sold', 'No interest', 'Call back'])
    await user.click(getByRole('option', { name: 'Call back' }))
    expect([outcome(), field.value, field.selectionStart, edits]).toEqual(['Call back', 'Offer sent.', 5, []])
    expect(document.activeElement).toBe(field)
    expect(control().getAttribute('aria-label')).toBe('Outcome: Call back')
    expect(control().textContent).toBe('Call back')
  })

  it('is chosen, changed and taken back by the keyboard alone; what was typed to find it goes', async () => {
    const { user, field, outcome, edits } = showOutcome({ text: 'Offer sent.' })
    await user.click(field)
    await user.keyboard(' #no{Enter}')
    expect([outcome(), field.value, edits.at(-1)]).toEqual(['No interest', 'Offer sent. ', 'Offer sent. '])
    await user.keyboard('#{ArrowDown}{ArrowDown}{Enter}')
    expect([outcome(), field.value]).toEqual(['Call back', 'Offer sent. '])
    await user.tab()
    await user.tab()
    await user.tab()
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Remove outcome')
    await user.keyboard('{Enter}')
    expect([outcome(), document.activeElement]).toEqual(['', field])
  })

  it('leaves words alone that were selected as its list was opened', async () => {
    const { user, field, outcome, control } = showOutcome({ text: 'Offer sent.' })
    field.focus()
    field.setSelectionRange(0, 5)
    await user.click(control())
    await user.keyboard('{Enter}')
    expect([outcome(), field.value]).toEqual(['Sold', 'Offer sent.'])
  })

  it('is announced, and its list is not chosen from when Esc closes it', async () => {
    const { user, field, outcome, container } = showOutcome()
    await user.click(field)
    await user.keyboard('#{Escape}')
    expect(outcome()).toBe('')
    await user.keyboard(' #{Enter}')
    expect(container.querySelector('.outcome [aria-live]')?.textContent).toBe('Outcome: Sold')
  })

  it('of a note is that note’s: the next client’s has none, and no key that is still down chooses one', async () => {
    const { user, field, outcome, dispatch, asked, control } = showOutcome()
    await user.click(field)
    await user.keyboard('#{Enter>}')
    act(() => dispatch({ noteId: 'next', text: '', outcome: '' }))
    await user.keyboard('{Enter}')
    expect([outcome(), control().textContent]).toEqual(['', 'Outcome'])
    expect(asked).toEqual(['chooseOutcome Sold'])
  })

  it('is not chosen by the Enter of an input method', async () => {
    const { user, field, asked } = showOutcome()
    await user.click(field)
    await user.keyboard('#')
    const enter = new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true })
    act(() => void field.dispatchEvent(enter))
    expect(asked).toEqual([])
  })

  it('is shown as it was written, whatever that is', () => {
    const { control, container } = showOutcome({ outcome: '<b>:)</b> {outcome}' })
    expect(control().textContent).toBe('<b>:)</b> {outcome}')
    expect(container.querySelector('b')).toBeNull()
  })

  it('is copied with the words when only copying is left', async () => {
    const { user, getByRole, copied } = showOutcome({
      outcome: 'Sold',
      text: 'Hello',
      status: { kind: 'notSafe', because: 'offline' },
    })
    await user.click(getByRole('button', { name: 'Copy note' }))
    expect(copied).toEqual(['Sold\nHello'])
  })
})
