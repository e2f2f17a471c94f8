// A note that was found again goes on as one note: no word of either part is lost, and nothing that either of
// them may have left in the portal is forgotten.
import { distinctItems, sameItem } from './call'
import { joinedFollowUps } from './followUp'
import { isUndelivered, isUnwritten, type Note } from './note'
import { othersWords } from './othersWords'
import { ownWords } from './reconcile'
import type { Saving } from './saving'

/** The words of an earlier self stand first, what was typed since comes below. */
export function resumed(state: Saving, earlier: Note, at: number): Saving {
  const { note } = state
  const typed = note.text !== ''
  const text = typed && earlier.text !== '' ? `${earlier.text}\n${note.text}` : earlier.text || note.text
  const item = earlier.chosen && !note.chosen ? earlier.item : (note.item ?? earlier.item)
  const changed = typed || note.kept !== '' || !sameItem(item, earlier.item)
  const revision = earlier.revision + note.revision + (changed ? 1 : 0)
  const deliveredRevision = isUnwritten(earlier) || changed ? earlier.deliveredRevision : revision
  // Others' words that this frame has seen already are kept as well, each once.
  const more = othersWords(ownWords({ text, kept: earlier.kept }), note.kept)
  const kept = [earlier.kept, more].filter(Boolean).join('\n')
  const merged: Note = { ...joined(earlier, note), text, kept, item, revision, deliveredRevision }
  return {
    ...state,
    note: merged,
    // A look that is on its way did not ask for all that is sought now.
    delivery: state.delivery.kind === 'checking' ? { kind: 'idle' } : state.delivery,
    base: isUnwritten(earlier) ? '' : earlier.text,
    dirtySince: at,
    // The page before may have written a moment ago.
    savedAt: merged.filed ? at : null,
    doubtful: isUndelivered(earlier) || merged.unsettledUntil > at,
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
    leftovers: [...earlier.leftovers, ...note.leftovers, ...second],
    tried: distinctItems([...earlier.tried, ...note.tried]),
    absorbed: [...new Set([...earlier.absorbed, ...note.absorbed, note.id])].filter(
      (id) => id !== earlier.id,
    ),
    written: [...earlier.written, ...note.written],
    unsettledUntil: Math.max(earlier.unsettledUntil, note.unsettledUntil),
    unanswered: earlier.unanswered + note.unanswered,
    followUps: joinedFollowUps(earlier.followUps, note.followUps),
  }
}
