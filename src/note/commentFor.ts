// What has to stand for a note is known at every moment, what is sent is remembered before it is sent, and
// what the portal made of it is known for ours.
import { fingerprint, JOINER, looseFingerprint, normaliseComment, textOf, writeComment } from './comment'
import { isEmptied, type Note } from './note'

/** How many of our own texts are remembered: with 20 s between writes, more than any of them can be late. */
const REMEMBERED = 16

/** The comment that has to stand for this note now; null when it was emptied. */
export function commentFor(note: Note): string | null {
  return isEmptied(note) ? null : writeComment(note.call, note.reference, note.text, note.othersText)
}

/** The note with a text remembered as its own, before that text is sent anywhere. */
export function remember(note: Note, comment: string): Note {
  const mark = looseFingerprint(comment)
  const others = note.written.filter((known) => known !== mark)
  return { ...note, written: [...others, mark].slice(-REMEMBERED) }
}

/** The note after its comment was read back in the request that wrote it: whatever stands there is ours. */
export function rememberStored(note: Note, sent: string, stored: string): Note {
  const known = remember(note, stored)
  const isSame = normaliseComment(sent) === normaliseComment(stored)
  return { ...known, storedAs: isSame ? null : { sent: fingerprint(sent), stored: fingerprint(stored) } }
}

/**
 * True for a comment that this note wrote itself, also where the portal changed white space or cut the end
 * (portal.md §8.6). Drafts of version 2 remember exact fingerprints.
 */
export function isOwnComment(note: Note, comment: string): boolean {
  if (note.written.includes(looseFingerprint(comment)) || note.written.includes(fingerprint(comment)))
    return true
  const wanted = commentFor(note)
  return note.written.length > 0 && wanted !== null && squeezed(wanted).startsWith(squeezed(comment))
}

/** True when this comment is all that the portal makes of the note as it is now. */
export function isDelivered(note: Note, comment: string): boolean {
  const wanted = commentFor(note)
  if (wanted === null) return false
  if (normaliseComment(wanted) === normaliseComment(comment)) return true
  const { storedAs } = note
  return storedAs?.sent === fingerprint(wanted) && storedAs.stored === fingerprint(comment)
}

/** The text as the portal stored it, where a reader sees another one than was sent; null where it is the same. */
export function differenceIn(stored: string, sent: string): string | null {
  const visible = (comment: string) => normaliseComment(comment).replaceAll(JOINER, '')
  return visible(stored) === visible(sent) ? null : textOf(stored)
}

function squeezed(comment: string): string {
  return comment.replace(/\s+/g, '')
}
