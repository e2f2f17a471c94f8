// Writes what typing has changed in a long draft since it was last stored as a whole. `readDraftPatch.ts` reads it back:
// by itself, because nothing is read before the first key.
import type { Note } from './note'

/**
 * The change from `before`, which was stored as `json`, to `note` as one line of JSON; null where it is more than typed
 * text. It can be put together with that very entry alone: with this revision, and this long.
 */
export function writeDraftPatch(before: Note, json: string, note: Note): string | null {
  if (note.revision <= before.revision) return null
  for (const name in note) {
    const field = name as keyof Note
    if (field !== 'text' && field !== 'revision' && note[field] !== before[field]) return null
  }
  const { text, revision } = note
  const most = Math.min(text.length, before.text.length)
  const from = commonUnits(most, (length) => text.slice(0, length) === before.text.slice(0, length))
  const end = (whole: string, length: number) => whole.slice(whole.length - length)
  const kept = commonUnits(most - from, (length) => end(text, length) === end(before.text, length))
  const removed = before.text.length - kept - from
  const inserted = text.slice(from, text.length - kept)
  return JSON.stringify({ v: 1, base: before.revision, size: json.length, revision, from, removed, inserted })
}

/** The greatest length up to `most` for which two texts are the same. A comparison of 10 000 units takes 1 µs. */
function commonUnits(most: number, isSame: (length: number) => boolean): number {
  // At the end of the text, where nearly everything is typed.
  if (isSame(most)) return most
  let low = 0
  let high = most - 1
  while (low < high) {
    const length = Math.ceil((low + high) / 2)
    if (isSame(length)) low = length
    else high = length - 1
  }
  return low
}
