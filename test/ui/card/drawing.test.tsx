// What a key costs on the screen: only the text field changes, nothing else is rendered again.
import { act } from '@testing-library/preact'
import { expect, it, vi } from 'vitest'
import type { CardState } from '../../../src/session/cardState'
import { earlierNote, english, showCard } from './shownCard'

const note = earlierNote('asked for an offer')

/** A card that counts how often the days of its history are written: each rendering formats them again. */
function showCounted(first: Partial<CardState> = {}) {
  const day = vi.fn(english.day)
  return { ...showCard({ earlier: [note], ...first }, { text: { ...english, day } }), day }
}

it('a key does not render the history again, although every state of the session holds new objects', () => {
  const { cardState, dispatch, day } = showCounted()
  day.mockClear()
  for (const text of ['H', 'He', 'Hel'])
    act(() => dispatch({ ...structuredClone(cardState.get()), settings: cardState.get().settings, text }))
  expect(day).not.toHaveBeenCalled()
})

it('a new status renders the status line, and not the history again', () => {
  const { dispatch, day, getByText } = showCounted()
  day.mockClear()
  act(() => dispatch({ status: { kind: 'waitingForNetwork' } }))
  expect(getByText(english.actions.tryAgain)).toBeTruthy()
  expect(day).not.toHaveBeenCalled()
})

it('what did change is rendered, also when the text changes with it', () => {
  const { dispatch, getByText } = showCounted()
  act(() => dispatch({ text: 'Hello', earlier: [{ ...note, text: 'sent the offer' }, note] }))
  expect(getByText('sent the offer', { selector: '.history_words' })).toBeTruthy()
  act(() => dispatch({ status: { kind: 'waitingForNetwork' } }))
  expect(getByText(english.actions.tryAgain)).toBeTruthy()
})

it('what is copied is the newest text, not that of the last rendering', async () => {
  const { user, field, getByRole, copied } = showCard({
    text: 'so far',
    status: { kind: 'notSafe', because: 'silent' },
  })
  await user.type(field, ' and on')
  await user.click(getByRole('button', { name: english.actions.copy }))
  expect(copied).toEqual(['so far and on'])
})
