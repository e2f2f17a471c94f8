// What the portal keeps in its own storage for all its pages in a browser: which external card they show (portal.md
// §8.1), and that a softphone call runs (§2.4, §8.13). Marks of another user are not seen.
import type { PageContext } from './pageContext'

type Mark = 'externalCard' | 'softphoneCall'

export function setMark(context: PageContext, mark: Mark, callId: string): void {
  localStorage.setItem(keyOf(context, mark), callId)
}

/** Only the first page that clears a mark changes the storage, so only that is reported to the others. */
export function clearMark(context: PageContext, mark: Mark, callId: string): void {
  const key = keyOf(context, mark)
  if (localStorage.getItem(key) === callId) localStorage.removeItem(key)
}

/** Calls back when another page has cleared the mark of this call. */
export function onCleared(context: PageContext, mark: Mark, cleared: (callId: string) => void): void {
  window.addEventListener('storage', ({ key, newValue, oldValue }) => {
    if (key !== keyOf(context, mark) || newValue !== null || oldValue === null) return
    if (context.variant.everyTab) cleared(oldValue)
  })
}

/** Whether a softphone call other than this one runs in any page. */
export function otherCallRuns(context: PageContext, callId: string): boolean {
  const { otherCall, everyTab } = context.variant
  const running = everyTab ? localStorage.getItem(keyOf(context, 'softphoneCall')) : null
  return otherCall || (running !== null && running !== callId)
}

function keyOf(context: PageContext, mark: Mark): string {
  return `portal.${mark}.${context.variant.userId}`
}
