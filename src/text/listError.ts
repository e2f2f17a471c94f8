// What is wrong with a list of phrases or tags, in words: the same on the settings page and in the card's menu.
import { linesOf, PHRASE_LIMIT } from '../settings/settings'
import type { Phrases } from './phrases'
import { interpolate } from './text'

/** `typed`: one a line. '' when nothing is wrong. */
export function listError(typed: string, { menu }: Pick<Phrases, 'menu'>): string {
  const { length, count } = PHRASE_LIMIT
  const long = typed.split('\n').findIndex((line) => line.trim().length > length)
  if (long >= 0) return interpolate(menu.errors.long, { line: String(long + 1), most: String(length) })
  const n = linesOf(typed).length
  return n > count ? interpolate(menu.errors.many, { n: String(n), most: String(count) }) : ''
}
