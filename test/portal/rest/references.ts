// Replaces `$result[key][field][0]` in a command's names and values by the results of earlier commands
// (portal.md §4.6), and likewise `$next`, `$total`, `$time` and `$error`, in upper or lower case (§8.12). A path that
// does not resolve yields what was found up to there. If the first command failed, that is the whole map of results,
// which reads as 1 where a number is expected.
import { type Params, parseQuery, toText } from './php'

/** What the commands so far returned, by key. */
export type Given = Readonly<Record<'result' | 'error' | 'total' | 'next' | 'time', Params>>

const REFERENCE = /\$(result|error|total|next|time)((?:\[[^\]]*\])+)/gi
const WHOLE = new RegExp(`^${REFERENCE.source}$`, 'i')

/** Parameters of a command's query string. */
export function resolveReferences(query: string, given: Given): Params {
  const named = query
    .split('&')
    .map((pair) => withResolvedName(pair, given))
    .join('&')
  return resolve(parseQuery(named), given) as Params
}

/** References in names are replaced before the brackets are read as nesting. */
function withResolvedName(pair: string, given: Given): string {
  const end = pair.indexOf('=')
  const name = decode(end < 0 ? pair : pair.slice(0, end))
  const resolved = embedded(name, given)
  if (resolved === name) return pair
  return encodeURIComponent(resolved) + (end < 0 ? '' : pair.slice(end))
}

function resolve(value: unknown, given: Given): unknown {
  if (Array.isArray(value)) return value.map((entry) => resolve(entry, given))
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, resolve(entry, given)]))
  }
  if (typeof value !== 'string') return value
  const whole = WHOLE.exec(value)
  return whole ? lookUp(rootOf(whole[1], given), whole[2] ?? '') : embedded(value, given)
}

function embedded(text: string, given: Given): string {
  return text.replace(REFERENCE, (_reference, root: string, path: string) =>
    toText(lookUp(rootOf(root, given), path)),
  )
}

function rootOf(name: string | undefined, given: Given): Params {
  return given[name?.toLowerCase() as keyof Given]
}

function lookUp(root: Params, path: string): unknown {
  let found: unknown = root
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
