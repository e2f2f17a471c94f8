// Phrases for calls of one direction, of one line, or both. Each is kept as one text, `incoming⇥Main line⇥words`, so
// that lists of them merge as every other list does; what is empty is any. A tab stands in none of the three parts.
import type { CallDirection } from '../note/call'

/** A phrase and where it is offered. */
export interface CallPhrase {
  readonly direction: CallDirection | ''
  readonly line: string
  readonly phrase: string
}

/** Null for what is none. */
export function readCallPhrase(kept: string): CallPhrase | null {
  const [start = '', line = '', phrase = ''] = kept.split('\t')
  const direction = (['', 'incoming', 'outgoing', 'callback'] as const).find((known) => known === start)
  return direction === undefined || phrase === '' ? null : { direction, line, phrase }
}

/** As it is kept. */
export function writeCallPhrase({ direction, line, phrase }: CallPhrase): string {
  return `${direction}\t${line.replace(/\s+/g, ' ').trim()}\t${phrase}`
}
