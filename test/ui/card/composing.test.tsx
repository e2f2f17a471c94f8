// An input method composes while the card goes on: what it holds back for one client never reaches the next one's note.
import { act } from '@testing-library/preact'
import { expect, it } from 'vitest'
import { showCard } from './shownCard'

/** A card in which an input method has begun a word for Anna, and words of this note were restored meanwhile. */
function composingCard() {
  const shown = showCard()
  const compose = (value: string) => {
    shown.field.value = value
    shown.field.dispatchEvent(new InputEvent('input', { isComposing: true }))
  }
  shown.field.dispatchEvent(new CompositionEvent('compositionstart'))
  compose('ni')
  act(() => shown.dispatch({ text: 'said to Anna before\nni' }))
  return { ...shown, compose }
}

it('restored words that wait for the end of a composition are not carried to the next client', () => {
  const { field, dispatch, edits, compose } = composingCard()
  act(() => dispatch({ noteId: 'note of Boris', text: '' }))
  compose('B')
  expect([field.value, edits.at(-1)]).toEqual(['B', 'B'])
  field.dispatchEvent(new CompositionEvent('compositionend'))
  expect([field.value, edits.at(-1)]).toEqual(['B', 'B'])
})

it('a composition that the change of client cut off does not hold back the next note’s own words', () => {
  const { field, dispatch } = composingCard()
  act(() => dispatch({ noteId: 'note of Boris', text: '' }))
  act(() => dispatch({ text: 'said to Boris before' }))
  expect(field.value).toBe('said to Boris before')
})

it('what the browser commits when the change of client cuts a composition off is not the next note’s', () => {
  const { field, dispatch, edits } = composingCard()
  field.focus()
  // Browsers end a composition when its field loses the focus.
  field.addEventListener('blur', () => {
    field.dispatchEvent(new CompositionEvent('compositionend', { data: 'ni' }))
    field.dispatchEvent(new InputEvent('input', { inputType: 'insertText' }))
  })
  const before = edits.length
  act(() => dispatch({ noteId: 'note of Boris', text: '' }))
  expect([field.value, edits.slice(before), document.activeElement]).toEqual(['', [], field])
})
