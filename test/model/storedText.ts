// What a portal makes of text on its way into the database (portal.md §8.6), and the form in which text that was typed
// and text that stands are the same when nothing but the portal's own changes lies between them.

import { JOINER } from '../../src/note/comment'

/** What an operator may type of which a portal makes something else. */
export const FRAGILE = ['select a model from the list', ':f09f9880:', 'half\ud83d'] as const

/** An on-premise portal's proactive filter, and the decoding of its own code for characters of four bytes. */
export function rewritten(text: string): string {
  return text
    .replace(/(sel)(ect\s.+?fr)(om)/gis, '$1 $2 $3')
    .replace(/:([0-9a-f]{8}):/g, (_, hex: string) => Buffer.from(hex, 'hex').toString('utf8'))
}

/** As a request body carries it: half a surrogate pair becomes U+FFFD. */
export function wellFormed(text: string): string {
  return Buffer.from(text).toString()
}

/** The same for a text before and after `rewritten`. */
export function canonical(text: string): string {
  return wellFormed(text)
    .replace(/\bsel ect\b/g, 'select')
    .replace(/\bfr om\b/g, 'from')
    .replaceAll('😀', ':f09f9880:')
}

/** Words and how often they stand. */
export function countWords(text: string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const word of canonical(text).split(/\s+/).filter(Boolean)) {
    counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  return counts
}

/** Of a comment: in its text, or the outcome in its first line. */
export function hasWord(text: string, word: string): boolean {
  return text.replaceAll(JOINER, '').split(/\s+/).includes(word)
}
