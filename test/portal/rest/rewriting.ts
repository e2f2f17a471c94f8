// How a portal changes a text before it stores it, although its answer says success (portal.md §6, §8.6).
import { trim } from './php'

/** What separates two words of SQL. */
const GAP = String.raw`[\s()'"${'`'}*@+\-.~\\!\d{}]`
const BEGIN = '(?<![a-z0-9_-])'
const END = '(?![a-z_])'

/** First and last word of a statement, each with the place at which the filter splits it. */
const PAIRS: readonly (readonly [string, string])[] = [
  ['sel|ect', 'fr|om'],
  ['fr|om', 'wh|ere'],
  ['fr|om', 'li|mit'],
  ['upd|ate', 'se|t'],
  ['ins|ert', 'in|to'],
]

const RULES: readonly (readonly [RegExp, string])[] = [
  ...PAIRS.map(([first, last]) => [between(first, last), '$1 $2 $3'] as const),
  [new RegExp(`${BEGIN}(cre)(ate)(${GAP}+)(event|table)${END}`, 'gi'), '$1 $2 $3 $4'],
  [/\/\.(\.[\\/])/g, '/. $1'],
]

/**
 * The proactive filter of the security module, action "filter" (portal.md §8.6): inserts spaces into what looks like
 * SQL or like `..` in a path. Only the pairs that portal.md names; the real module has more.
 */
function proactiveFilter(text: string): string {
  return RULES.reduce((sofar, [pattern, split]) => sofar.replace(pattern, split), text)
}

/** Filters the strings inside parameters; the names of parameters stay. */
export function filtered(value: unknown): unknown {
  if (typeof value === 'string') return proactiveFilter(value)
  if (Array.isArray(value)) return value.map(filtered)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, filtered(inner)]))
}

/**
 * A comment as it is read back: trimmed, and cut by its database column after `limit` characters (null: no limit).
 * Emoji are stored as `:hex:` and decoded on reading, so a typed `:hex:` becomes an emoji as well (portal.md §6).
 */
export function storedComment(text: string, limit: number | null): string {
  const written = Array.from(trim(wellFormed(text)).replace(BEYOND_BMP, encodeEmoji))
  return written
    .slice(0, limit ?? written.length)
    .join('')
    .replace(CODE, decodeEmoji)
}

/** UTF-8 cannot encode half of a surrogate pair: U+FFFD replaces it. */
function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\uFFFD')
}

const BEYOND_BMP = /[\u{10000}-\u{10ffff}]/gu
const CODE = /:((?:[0-9a-f]{2}){4,}):/gi

function encodeEmoji(character: string): string {
  return `:${Buffer.from(character, 'utf8').toString('hex')}:`
}

/** A code that does not decode to UTF-8 was not an emoji and stays. */
function decodeEmoji(code: string, hex: string): string {
  const decoded = Buffer.from(hex, 'hex').toString('utf8')
  return decoded.includes('\uFFFD') ? code : decoded
}

function between(first: string, last: string): RegExp {
  const [begin = '', rest = ''] = first.split('|')
  const [split = '', end = ''] = last.split('|')
  return new RegExp(`${BEGIN}(${begin})(${rest}${GAP}(?:.*${GAP})?${split})(${end})${END}`, 'gis')
}
