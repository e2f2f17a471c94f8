// What two editors changed at once is kept of both. Only where both set the same single value, the later
// one wins, as anywhere.
import type { OwnSettings, PortalSettings } from './settings'

/**
 * What the editor changed (`mine` against `base`, what the editor was shown) applied to what stands by now. Applying
 * it again changes nothing.
 */
export function mergeSettings<S extends PortalSettings | OwnSettings>(base: S, mine: S, theirs: S): S {
  const names = Object.keys(theirs) as (keyof S)[]
  return Object.fromEntries(
    names.map((name) => [name, merged(base[name], mine[name], theirs[name])]),
  ) as unknown as S
}

/** True for the same value, or for lists of the same texts in the same order. */
export function sameSetting(one: unknown, other: unknown): boolean {
  if (!Array.isArray(one) || !Array.isArray(other)) return one === other
  return one.length === other.length && one.every((text, at) => text === other[at])
}

function merged(base: unknown, mine: unknown, theirs: unknown): unknown {
  if (sameSetting(mine, base)) return theirs
  if (sameSetting(theirs, base)) return mine
  if (!Array.isArray(base) || !Array.isArray(mine) || !Array.isArray(theirs)) return mine
  return mergedLists(base, mine, theirs)
}

/** Theirs without what I removed; what I added stands behind the same neighbour as in mine. */
function mergedLists(base: readonly string[], mine: readonly string[], theirs: readonly string[]): string[] {
  const list = theirs.filter((text) => mine.includes(text) || !base.includes(text))
  mine.forEach((text, at) => {
    if (base.includes(text) || list.includes(text)) return
    const neighbour = mine.slice(0, at).findLast((before) => list.includes(before))
    list.splice(neighbour === undefined ? 0 : list.indexOf(neighbour) + 1, 0, text)
  })
  return list
}
