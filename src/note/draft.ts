// Writes a note as text for storage. `readDraft.ts` reads it back: by itself, because nothing is read before the first
// key.
import type { Note } from './note'

/** Raised when a reader of the old format would misunderstand the new one. */
export const VERSION = 4
/** Whoever knows of no outcome would take it out of the comment; in all else such a reader goes on with the draft. */
const VERSION_WITHOUT_OUTCOME = 3

/**
 * What a portal would not store as it is, as single units: what begins a reference of a batch (portal.md §8.12),
 * characters outside the basic plane (a database without four-byte characters cuts there), and one of each thing that
 * its filters rewrite (portal.md §8.6): words of SQL, paths that go up, codes of emoji. In JSON none of it stands outside
 * of a string.
 */
const REWRITTEN =
  /[$\ud800-\udfff]|(?<=\bs)e(?=lect)|(?<=\bi)n(?=sert)|(?<=\bu)p(?=date)|(?<=\bc)r(?=eate)|(?<=\bf)r(?=om)|\/(?=\.\.\/)|:(?=[\da-f]{8,}:)/gi

/**
 * The draft as one line of JSON that a portal stores unchanged. The names of its fields are part of the format: drafts
 * outlive the version that wrote them.
 */
export function writeDraft({
  othersText: kept,
  staleComments: leftovers,
  attemptedItems: tried,
  ...note
}: Note): string {
  const v = note.outcome || note.outcomeAt ? VERSION : VERSION_WITHOUT_OUTCOME
  return escaped(JSON.stringify({ v, ...note, kept, leftovers, tried }))
}

/** JSON that reads the same, and that a portal stores as it is. */
export function escaped(json: string): string {
  return json.replace(REWRITTEN, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
}
