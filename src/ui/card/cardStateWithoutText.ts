// What stands around the field is drawn anew when it changed, and not because a key was pressed.
import type { CardState, CardStateWithoutText, Observable } from '../../session/cardState'

/** The face without the words; the same object, part by part, as long as it says the same. */
export function cardStateWithoutText(cardState: Observable<CardState>): Observable<CardStateWithoutText> {
  let last: CardStateWithoutText | null = null
  return {
    get() {
      const { text: _, ...now } = cardState.get()
      last = shareStructure(last, now)
      return last
    },
    subscribe: cardState.subscribe,
  }
}

/** `now`, with every part of plain data that is as it was before being the very object that it was. */
function shareStructure<T>(before: unknown, now: T): T {
  if (!isCompound(before) || !isCompound(now) || Array.isArray(before) !== Array.isArray(now)) return now
  if (Object.is(before, now)) return now
  const parts = Object.entries(now).map(([name, part]) => [name, shareStructure(before[name], part)] as const)
  const isSame = parts.length === Object.keys(before).length
  if (isSame && parts.every(([name, part]) => Object.is(part, before[name]))) return before as T
  return (Array.isArray(now) ? parts.map(([, part]) => part) : Object.fromEntries(parts)) as T
}

function isCompound(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}
