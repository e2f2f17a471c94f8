// A component that breaks takes nothing else with it.
import { act } from '@testing-library/preact'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { EarlierNote } from '../../../src/session/cardState'
import { earlierNote, showCard } from './shownCard'

const broken = [null] as unknown as EarlierNote[]
const reported: unknown[] = []

beforeEach(() => {
  reported.length = 0
  vi.stubGlobal('reportError', (error: unknown) => reported.push(error))
})
afterEach(() => vi.unstubAllGlobals())

it('a component that breaks disappears, the note and the rest stay usable, and the error is reported', async () => {
  const { user, field, edits, asked, dispatch, getByRole } = showCard({ text: 'so far' })
  await user.type(field, '.')
  act(() => dispatch({ earlier: broken.map(() => ({ at: Number.NaN })) as unknown as EarlierNote[] }))
  expect(reported).not.toEqual([])
  await user.keyboard(' on')
  expect(edits.at(-1)).toBe('so far. on')
  await user.click(getByRole('button', { name: 'Save' }))
  expect(asked).toEqual(['save'])
})

it('a component that broke comes back with its next update', () => {
  const note = earlierNote('asked')
  const { dispatch, getByText, queryByText } = showCard({
    earlier: [{ at: Number.NaN }] as unknown as EarlierNote[],
  })
  expect(queryByText('Olga')).toBeNull()
  act(() => dispatch({ earlier: [note] }))
  expect(getByText('asked', { selector: '.history_words' })).toBeTruthy()
})
