// A campaign of hundreds of clients leaves little in its frame, and no word that is still needed.
import { isSettled } from '../note/note'
import type { ClientNote, ClientNotes } from './clientNotes'

/** So many are kept for an operator who goes back to one of them: the words are there without a question to the portal. */
const RECENT = 10

/** Of the visits whose note has nothing to do any more, all but the last are forgotten. */
export function forgetOld(clientNotes: ClientNotes): void {
  const over = clientNotes
    .all()
    .filter((clientNote) => clientNote !== clientNotes.current() && isOver(clientNote))
  for (const clientNote of over.slice(0, -RECENT)) clientNotes.forget(clientNote)
}

/**
 * Delivered and settled, and nothing of it would be missed: its comment alone is enough to go on with it. A follow-up,
 * a place chosen by hand and others' words are not found in it.
 */
function isOver({ runner }: ClientNote): boolean {
  const { note, delivery, outcomeUnknown } = runner.saving.get()
  const isPlain = !note.chosen && note.followUps.length === 0 && note.othersText === ''
  return isPlain && isSettled(note) && delivery.kind === 'idle' && !outcomeUnknown
}
