// Whatever is found standing in the timelines under a note's reference, one comment remains, at the
// note's own item, with the operator's words and those of others.
import { type CrmItem, sameItem } from './call'
import { isDelivered, isOwnComment, textOf } from './comment'
import { type CommentRef, isEmptied, type Note } from './note'
import { textOfOthers } from './othersWords'
import type { FoundComment } from './timeline'

/**
 * The note after somebody else's version of our comment was seen: their words join it, as a new revision. `base` is
 * the text that stood before them, or what the portal makes of ours: what is in it is not theirs.
 */
export function keepOthersText(note: Note, comment: string, base = ''): Note {
  if (isOwnComment(note, comment)) return note
  const added = textOfOthers(ownWords(note), textOfOthers(base, textOf(comment)))
  if (!added) return note
  return {
    ...note,
    othersText: note.othersText ? `${note.othersText}\n${added}` : added,
    revision: note.revision + 1,
  }
}

/**
 * Settles a note with all that stands under its reference at the items that were looked at: the oldest comment
 * at the note's item is the note, every other one is a duplicate (two frames that settle at once choose the same).
 */
export function reconcile(note: Note, standing: readonly FoundComment[], looked: readonly CrmItem[]): Note {
  // Nothing was ever written of it (a follow-up alone): what stands is the words of another draft of this call.
  if (isEmptied(note) && note.written.length === 0) return note
  const byAge = [...standing].sort((one, other) => one.commentId - other.commentId)
  const here = byAge.find((found) => sameItem(found.item, note.item))
  // A late move may have carried it away from where it belongs: it is moved back, not taken for deleted.
  const main = here ?? byAge[0]
  const duplicates = byAge.filter((found) => found !== main)
  const elsewhere = note.staleComments.filter((left) => !looked.some((item) => sameItem(item, left.item)))
  const staleComments = [...elsewhere, ...duplicates.map(place)]
  const settled: Note = { ...note, filed: main ? place(main) : null, staleComments }
  const heard = duplicates.reduce<Note>((sofar, { comment }) => keepOthersText(sofar, comment), settled)
  if (!main) return heard
  if (here && isTakenOver(heard, here)) return { ...heard, deliveredRevision: heard.revision }
  const whole = keepOthersText(heard, main.comment)
  const stands = here !== undefined && isDelivered(whole, here.comment)
  const behind = Math.min(whole.deliveredRevision, whole.revision - 1)
  return { ...whole, deliveredRevision: stands ? whole.revision : behind }
}

/**
 * Somebody (a colleague, or this operator's other card) wrote on in our comment and every word of ours is in it:
 * then nothing is left to do here, and writing would only get into their way.
 */
function isTakenOver(note: Note, main: FoundComment): boolean {
  if (isOwnComment(note, main.comment)) return false
  return !isEmptied(note) && textOfOthers(textOf(main.comment), ownWords(note)) === ''
}

/** All words of a note as they leave: a lone surrogate stands as U+FFFD. */
export function ownWords({ text, othersText }: Pick<Note, 'text' | 'othersText'>): string {
  return `${text}\n${othersText}`.toWellFormed()
}

function place({ item, commentId }: CommentRef): CommentRef {
  return { item, commentId }
}
