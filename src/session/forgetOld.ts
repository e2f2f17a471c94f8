// A campaign of hundreds of clients leaves little in its frame, and no word that is still needed.
import { isSettled } from '../note/note'
import type { Visit, Visits } from './visit'

/** So many are kept for an operator who goes back to one of them: the words are there without a question to the portal. */
const RECENT = 10

/** Of the visits whose note has nothing to do any more, all but the last are forgotten. */
export function forgetOld(visits: Visits): void {
  const over = visits.all().filter((visit) => visit !== visits.current() && isOver(visit))
  for (const visit of over.slice(0, -RECENT)) visits.forget(visit)
}

/**
 * Delivered and settled, and nothing of it would be missed: its comment alone is enough to go on with it. A follow-up,
 * a place chosen by hand and others' words are not found in it.
 */
function isOver({ runner }: Visit): boolean {
  const { note, delivery, doubtful } = runner.saving.get()
  const isPlain = !note.chosen && note.followUps.length === 0 && note.kept === ''
  return isPlain && isSettled(note) && delivery.kind === 'idle' && !doubtful
}
