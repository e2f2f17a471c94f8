// What a key costs on the screen: the words are the field's own, and nothing around it is drawn for them.
import { act } from '@testing-library/preact'
import { expect, it, vi } from 'vitest'
import type { CardState } from '../../../src/session/cardState'
import { earlierNote, english, showCard } from './shownCard'

const note = earlierNote('asked for an offer')

/** A card that counts how often the days of its history are written: each drawing of it writes them anew. */
function showCounted(first: Partial<CardState> = {}) {
  const day = vi.fn(english.day)
  return { ...showCard({ earlier: [note], ...first }, { text: { ...english, day } }), day }
}

it('a key does not draw the history anew, although every look at the session finds new objects', () => {
  const { cardState, dispatch, day } = showCounted()
  day.mockClear()
  for (const text of ['H', 'He', 'Hel'])
    act(() => dispatch({ ...structuredClone(cardState.get()), settings: cardState.get().settings, text }))
  expect(day).not.toHaveBeenCalled()
})

it('what did change is drawn, also when the words change with it', () => {
  const { dispatch, getByText } = showCounted()
  act(() => dispatch({ text: 'Hello', earlier: [{ ...note, text: 'sent the offer' }, note] }))
  expect(getByText('sent the offer', { selector: '.history_words' })).toBeTruthy()
  act(() => dispatch({ status: { kind: 'waitingForNetwork' } }))
  expect(getByText(english.actions.tryAgain)).toBeTruthy()
})

it('what is copied are the newest words, not those of the last drawing', async () => {
  const { user, field, getByRole, copied } = showCard({ text: 'so far', status: { kind: 'notSafe' } })
  await user.type(field, ' and on')
  await user.click(getByRole('button', { name: english.actions.copy }))
  expect(copied).toEqual(['so far and on'])
})
