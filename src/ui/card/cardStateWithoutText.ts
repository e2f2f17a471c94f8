// The note's text changes with every key and belongs to the text field. Everything else is rendered again only when it
// has changed, so the parts of the state that did not change stay the same objects.
import type { CardState, CardStateWithoutText, Observable } from '../../session/cardState'

/** The card's state without the note's text. Returns the same object until something in it changes. */
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

/** `now`, with the objects of `before` wherever they hold the same plain data (structural sharing). */
function shareStructure<T>(before: unknown, now: T): T {
  if (!isCompound(before) || !isCompound(now) || Array.isArray(before) !== Array.isArray(now)) return now
  if (Object.is(before, now)) return now
  const entries = Object.entries(now).map(
    ([name, value]) => [name, shareStructure(before[name], value)] as const,
  )
  const isSame = entries.length === Object.keys(before).length
  if (isSame && entries.every(([name, value]) => Object.is(value, before[name]))) return before as T
  return (Array.isArray(now) ? entries.map(([, value]) => value) : Object.fromEntries(entries)) as T
}

function isCompound(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}
