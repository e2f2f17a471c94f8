// Promise: what has to stand for a note is known at every moment, and what is sent is remembered before it is sent.
import { fingerprint, writeComment } from './comment'
import { isEmptied, type Note } from './note'

/** How many of our own texts are remembered: with 20 s between writes, more than any of them can be late. */
const REMEMBERED = 16

/** The comment that has to stand for this note now; null when it was emptied. */
export function commentFor(note: Note): string | null {
  return isEmptied(note) ? null : writeComment(note.call, note.reference, note.text, note.kept)
}

/** The note with a text remembered as its own, before that text is sent anywhere. */
export function remember(note: Note, comment: string): Note {
  const mark = fingerprint(comment)
  const others = note.written.filter((known) => known !== mark)
  return { ...note, written: [...others, mark].slice(-REMEMBERED) }
}
