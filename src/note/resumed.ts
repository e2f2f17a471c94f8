// A note that was found again goes on as one note: no word of either part is lost, and nothing that either of
// them may have left in the portal is forgotten.
import { distinctItems, sameItem } from './call'
import { joinedFollowUps } from './followUp'
import { isUndelivered, isUnwritten, type Note } from './note'
import { textOfOthers } from './othersWords'
import { ownWords } from './reconcile'
import type { SavingState } from './savingState'

/** The words of an earlier self stand first, what was typed since comes below. */
export function resumed(state: SavingState, earlier: Note, at: number): SavingState {
  const { note } = state
  const typed = note.text !== ''
  const text = typed && earlier.text !== '' ? `${earlier.text}\n${note.text}` : earlier.text || note.text
  const item = earlier.chosen && !note.chosen ? earlier.item : (note.item ?? earlier.item)
  const changed = typed || note.othersText !== '' || !sameItem(item, earlier.item)
  const revision = earlier.revision + note.revision + (changed ? 1 : 0)
  const deliveredRevision = isUnwritten(earlier) || changed ? earlier.deliveredRevision : revision
  // Others' words that this frame has seen already are kept as well, each once.
  const more = textOfOthers(ownWords({ text, othersText: earlier.othersText }), note.othersText)
  const othersText = [earlier.othersText, more].filter(Boolean).join('\n')
  const merged: Note = { ...joined(earlier, note), text, othersText, item, revision, deliveredRevision }
  return {
    ...state,
    note: merged,
    // A look that is on its way did not ask for all that is sought now.
    delivery: state.delivery.kind === 'checking' ? { kind: 'idle' } : state.delivery,
    base: isUnwritten(earlier) ? '' : earlier.text,
    dirtySince: at,
    // The page before may have written a moment ago.
    savedAt: merged.filed ? at : null,
    outcomeUnknown: isUndelivered(earlier) || merged.unsettledUntil > at,
    urgent: true,
  }
}

/** Whatever either of them may have left in the portal. */
function joined(earlier: Note, note: Note): Note {
  const isSecond = note.filed && earlier.filed && note.filed.commentId !== earlier.filed.commentId
  const second = isSecond && note.filed ? [note.filed] : []
  return {
    ...earlier,
    chosen: earlier.chosen || note.chosen,
    filed: earlier.filed ?? note.filed,
    staleComments: [...earlier.staleComments, ...note.staleComments, ...second],
    attemptedItems: distinctItems([...earlier.attemptedItems, ...note.attemptedItems]),
    absorbed: [...new Set([...earlier.absorbed, ...note.absorbed, note.id])].filter(
      (id) => id !== earlier.id,
    ),
    written: [...earlier.written, ...note.written],
    unsettledUntil: Math.max(earlier.unsettledUntil, note.unsettledUntil),
    unanswered: earlier.unanswered + note.unanswered,
    followUps: joinedFollowUps(earlier.followUps, note.followUps),
  }
}
