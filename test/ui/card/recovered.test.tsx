// The notes that wait, in the card; those on the page of the left menu are in `test/ui/home`.
import { expect, it } from 'vitest'
import type { RecoveredNote } from '../../../src/session/cardState'
import { WAITING_NOTE } from '../../fakes/sampleCard'
import { showCard } from './shownCard'

const left: RecoveredNote = { ...WAITING_NOTE, status: { kind: 'waitingForNetwork' } }

it('says how many notes of earlier calls still wait, and once none does, that they have arrived', () => {
  const saved = { ...left, status: { kind: 'saved', at: 0 } } as const
  const both = showCard({ recovered: [left, { ...saved, id: 'b' }] })
  both.getByText('1 note from an earlier call is waiting')
  both.unmount()
  showCard({ recovered: [saved] }).getByText('1 note from an earlier call is now saved')
})

it('folds the notes of earlier calls to one line in the card', () => {
  const { getByText, getByRole } = showCard({ recovered: [left, { ...left, id: 'b', number: '' }] })
  const fold = getByText('2 notes from earlier calls are waiting')
  expect(fold.closest('details')?.open).toBe(false)
  expect(getByRole('textbox')).toHaveProperty('value', '')
  getByText('No number')
})
