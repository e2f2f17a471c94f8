// The operator sees of the newest follow-up what is true of it: still to be taken back, on its way, planned
// or refused.
import { type FollowUp, UNDO_MS } from '../note/followUp'
import type { SavingState } from '../note/savingState'
import type { FollowUpState } from './cardState'

/** Null when the note has none. As long as nothing was sent it can be taken back, also after `undoUntil`. */
export function followUpState({ note }: SavingState): FollowUpState | null {
  const newest = note.followUps.at(-1)
  if (!newest) return null
  const { deadline, plannedAt, refused } = newest
  return { deadline, state: stateOf(newest), undoUntil: plannedAt + UNDO_MS, why: refused ?? '' }
}

function stateOf({ begun, todos, refused }: FollowUp): FollowUpState['state'] {
  if (todos.length > 0) return 'planned'
  if (refused !== null) return 'refused'
  return begun ? 'sending' : 'undoable'
}
