// The operator writes: every letter reaches the session as typed, and nothing but the operator moves the caret.
import { act } from '@testing-library/preact'
import { expect, it } from 'vitest'
import { NOTE_LIMIT } from '../../../src/note/note'
import { showCard } from './shownCard'

it('passes the whole text to the session at every letter', async () => {
  const { user, field, edits } = showCard()
  await user.type(field, 'Hi!')
  expect(edits).toEqual(['H', 'Hi', 'Hi!'])
})

it('leaves the caret where the operator put it while the rest of the card changes', async () => {
  const { user, field, dispatch, edits } = showCard({ text: 'call Thursday' })
  await user.type(field, 'x', { initialSelectionStart: 5, initialSelectionEnd: 5 })
  act(() => dispatch({ status: { kind: 'saved', at: 0 }, connection: 'silent', hold: { because: 'typing' } }))
  expect([field.selectionStart, field.selectionEnd]).toEqual([6, 6])
  await user.keyboard('y')
  expect(edits.at(-1)).toBe('call xyThursday')
})

it('shows restored text and keeps the caret before the same words', async () => {
  const { user, field, dispatch, edits } = showCard({ text: 'call Thursday' })
  await user.type(field, '!', { initialSelectionStart: 4, initialSelectionEnd: 4 })
  act(() => dispatch({ text: 'said before\ncall! Thursday' }))
  expect(field).toHaveProperty('value', 'said before\ncall! Thursday')
  await user.keyboard('?')
  expect(edits.at(-1)).toBe('said before\ncall!? Thursday')
})

it('shows restored text only after an input method has finished composing', () => {
  const { field, dispatch, edits } = showCard()
  const compose = (value: string) => {
    field.value = value
    field.dispatchEvent(new InputEvent('input', { isComposing: true }))
  }
  field.dispatchEvent(new CompositionEvent('compositionstart'))
  compose('ni')
  act(() => dispatch({ text: 'said before\nni' }))
  expect(field.value).toBe('ni')
  compose('你')
  expect(edits.at(-1)).toBe('said before\n你')
  field.dispatchEvent(new CompositionEvent('compositionend'))
  expect(field.value).toBe('said before\n你')
})

it('is empty for the next client, and what is typed then belongs to the next note alone', async () => {
  const { user, field, dispatch, edits } = showCard({ text: 'for Anna' })
  act(() => dispatch({ noteId: 'note of Boris', text: '' }))
  expect(field.value).toBe('')
  await user.type(field, 'B')
  expect(edits.at(-1)).toBe('B')
})

it('does not send text back to the session only because it was shown', () => {
  const { dispatch, edits } = showCard({ text: 'restored' })
  act(() => dispatch({ text: 'restored again' }))
  act(() => dispatch({ noteId: 'another', text: 'third' }))
  expect(edits).toEqual([])
})

it('saves on Ctrl+Enter and on Cmd+Enter without a new line', async () => {
  const { user, field, asked } = showCard({ text: 'done' })
  await user.click(field)
  await user.keyboard('{Control>}{Enter}{/Control}{Meta>}{Enter}{/Meta}')
  expect(asked).toEqual(['save', 'save'])
  expect(field.value).toBe('done')
})

it('reaches Save and then Close now by Tab, the tools being one stop before', async () => {
  const { user, field, asked, getByRole } = showCard({ hold: { because: 'unsaved' } })
  await user.click(field)
  await user.tab()
  expect(document.activeElement?.closest('[role=toolbar]')).not.toBeNull()
  await user.tab()
  expect(document.activeElement).toBe(getByRole('button', { name: 'Outcome' }))
  await user.tab()
  await user.keyboard('{Enter}')
  await user.tab()
  await user.keyboard('{Enter}')
  expect(asked).toEqual(['save', 'closeNow'])
})

it('refuses the whole of a paste that would pass the limit, and says so', async () => {
  const { user, field, edits, getByText } = showCard({ text: 'kept' })
  await user.click(field)
  await user.paste('x'.repeat(NOTE_LIMIT - 3))
  expect(field.value).toBe('kept')
  expect(edits).toEqual([])
  expect(getByText('Not added: a note can have up to 20,000 characters.').getAttribute('role')).toBe('alert')
})

it('takes a paste that just fits, counts down near the limit, and removes the refusal', async () => {
  const { user, field, edits, getByText, queryByText } = showCard({ text: 'kept' })
  await user.click(field)
  await user.paste('x'.repeat(NOTE_LIMIT))
  await user.paste('x'.repeat(NOTE_LIMIT - 5))
  expect(edits.at(-1)).toHaveLength(NOTE_LIMIT - 1)
  getByText('1 character left')
  expect(queryByText(/Not added/)).toBeNull()
})

it('undoes input past the limit that could not be prevented', () => {
  const { field, edits, getByText } = showCard({ text: 'kept' })
  act(() => {
    field.value = 'x'.repeat(NOTE_LIMIT + 1)
    field.dispatchEvent(new InputEvent('input', { inputType: 'historyRedo' }))
  })
  expect(field.value).toBe('kept')
  expect(edits).toEqual([])
  getByText(/Not added/)
})
