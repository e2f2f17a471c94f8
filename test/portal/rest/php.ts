// Reads, trims and writes values as PHP does, because an app has to cope with the results: an empty map is `[]`,
// strings become numbers leniently, JSON is escaped for HTML.
import { parse } from 'qs'

export type Params = Record<string, unknown>

/** `(int)$value`: a leading number of a string, 1 for a list with entries, else 0. */
export function toInt(value: unknown): number {
  if (typeof value === 'number') return Math.trunc(value) || 0
  if (typeof value === 'string') return Number(/^\s*([+-]?\d+)/.exec(value)?.[1] ?? 0)
  if (typeof value === 'object' && value !== null) return Object.keys(value).length > 0 ? 1 : 0
  return value === true ? 1 : 0
}

/** `(string)$value`: a list becomes the word "Array". */
export function toText(value: unknown): string {
  if (typeof value === 'string') return value
  if (typeof value === 'number') return String(value)
  if (typeof value === 'object' && value !== null) return 'Array'
  return value === true ? '1' : ''
}

/** `(bool)$value`: the word "false" is true. */
export function toBool(value: unknown): boolean {
  if (typeof value === 'object' && value !== null) return Object.keys(value).length > 0
  return value !== '0' && Boolean(value)
}

/** The entries of a list or a map; empty for any other value. */
export function toMap(value: unknown): Params {
  return typeof value === 'object' && value !== null ? { ...(value as Params) } : {}
}

export function toList(value: unknown): unknown[] {
  return Object.values(toMap(value))
}

/** `trim()`: ASCII white space only; a no-break space or a word joiner stays. */
export function trim(text: string): string {
  const blank = ' \t\n\r\0\v'
  let start = 0
  let end = text.length
  while (start < end && blank.includes(text.charAt(start))) start += 1
  while (end > start && blank.includes(text.charAt(end - 1))) end -= 1
  return text.slice(start, end)
}

/** A map as PHP writes it to JSON: a list when its keys are 0…n-1 (so an empty map is `[]`). */
export function phpArray(entries: Params): Params | unknown[] {
  return Object.keys(entries).every((key, index) => key === String(index)) ? Object.values(entries) : entries
}

/** `parse_str`: `fields[FILES][0][1]=x` as nested maps and lists. */
export function parseQuery(query: string): Params {
  const parsed = parse(query, { depth: 30, arrayLimit: 10_000, parameterLimit: 100_000, allowSparse: true })
  return plainParams(parsed)
}

/** Parsed parameters as plain objects; a list with holes (`a[5]=x` alone) is a map, as in PHP. */
export function plainParams(value: unknown): Params {
  return Object.fromEntries(Object.entries(toMap(value)).map(([key, entry]) => [key, plain(entry)]))
}

function plain(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  const entries = plainParams(value)
  return Array.isArray(value) ? phpArray(entries) : entries
}

/** JSON with `/`, HTML's special characters and everything beyond ASCII escaped (portal.md §3 "Escaping"). */
export function toJson(value: unknown): string {
  return JSON.stringify(value).replace(/"(?:[^"\\]|\\.)*"/g, (literal) => {
    const inside = literal.slice(1, -1)
    return `"${inside.replace(/\\.|[/<>&']|[\u0080-\uffff]/g, escapeOne)}"`
  })
}

function escapeOne(character: string): string {
  if (character === '/') return '\\/'
  if (character === '\\"') return '\\u0022'
  if (character.startsWith('\\')) return character
  return `\\u${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`
}
