// Promise: `$result[key][field][0]` in a command's names and values is replaced by what earlier commands gave
// (portal.md §4.6). A path that does not resolve leaves what was found so far: with a failed first command that
// is the whole map of results, which a number reads as 1.
import { type Params, parseQuery, toText } from './php'

const REFERENCE = /\$result((?:\[[^\]]*\])+)/g
const WHOLE = /^\$result((?:\[[^\]]*\])+)$/

/** Parameters of a command's query string. */
export function resolveReferences(query: string, results: Params): Params {
  const named = query
    .split('&')
    .map((pair) => withResolvedName(pair, results))
    .join('&')
  return resolve(parseQuery(named), results) as Params
}

/** Names are replaced before their brackets mean nesting. */
function withResolvedName(pair: string, results: Params): string {
  const end = pair.indexOf('=')
  const name = decode(end < 0 ? pair : pair.slice(0, end))
  if (!name.includes('$result[')) return pair
  return encodeURIComponent(embedded(name, results)) + (end < 0 ? '' : pair.slice(end))
}

function resolve(value: unknown, results: Params): unknown {
  if (Array.isArray(value)) return value.map((entry) => resolve(entry, results))
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, resolve(entry, results)]))
  }
  if (typeof value !== 'string') return value
  const whole = WHOLE.exec(value)
  return whole ? lookUp(whole[1] ?? '', results) : embedded(value, results)
}

function embedded(text: string, results: Params): string {
  return text.replace(REFERENCE, (_reference, path: string) => toText(lookUp(path, results)))
}

function lookUp(path: string, results: Params): unknown {
  let found: unknown = results
  for (const [, key = ''] of path.matchAll(/\[([^\]]*)\]/g)) {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, key)) return found
    found = (found as Params)[key]
  }
  return found
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '))
  } catch {
    return text
  }
}
