// A request that the browser itself sends when this page ends, even by a crash, unless it is disarmed before
// (browser.md, "fetchLater": sent after removal of the frame, navigation, closing of the tab and a crash of the
// renderer).
import type { DeferredRequest, OutgoingRequest } from '../ports'
import { toFormData } from '../requestBody'

declare global {
  /** Chromium's deferred fetch (browser.md, "fetchLater"); not in TypeScript's library yet. */
  interface Window {
    readonly fetchLater?: (
      url: string,
      init: { readonly method: 'POST'; readonly body: FormData; readonly signal: AbortSignal },
    ) => { readonly activated: boolean }
  }
}

/**
 * Of a cross-site frame, in bytes (browser.md): a smaller request may be refused now and fit later, beside fewer
 * others.
 */
const QUOTA = 8 * 1024

/**
 * Makes the deferred requests of one page. They set options of the operator, of which a portal may lose all but one that
 * are set at the same moment (portal.md §8.11): so the browser gets them as a single request, with the address and the
 * token of the newest.
 *
 * @param fetchLater undefined in browsers without it.
 */
export function createDeferredRequests(fetchLater: Window['fetchLater']): () => DeferredRequest {
  /** By deferred request, the one that was armed last comes last. */
  const armed = new Map<DeferredRequest, OutgoingRequest>()
  let registered: AbortController | null = null
  const register = (): boolean => {
    // First, because the old and the new request together may exceed the quota.
    registered?.abort()
    registered = null
    const requests = [...armed.values()]
    const newest = requests.at(-1)
    if (!newest || !fetchLater) return false
    const fields = Object.assign({}, ...requests.map((one) => one.fields))
    const control = new AbortController()
    try {
      fetchLater(newest.url, { method: 'POST', body: toFormData(fields), signal: control.signal })
    } catch {
      return false
    }
    registered = control
    return true
  }
  return () => {
    let tooLarge = Number.POSITIVE_INFINITY
    const deferred: DeferredRequest = {
      disarm: () => {
        if (armed.delete(deferred)) register()
      },
      arm(request) {
        const size = Object.values(request.fields).reduce((sum, value) => sum + value.length, 0)
        const wasArmed = armed.delete(deferred)
        // A refusal takes about as long as a success (2 ms on a slow machine), and there would be one with every key.
        const isTried = fetchLater !== undefined && size < tooLarge
        if (isTried) {
          armed.set(deferred, request)
          if (register()) return true
          armed.delete(deferred)
          if (size > QUOTA) tooLarge = size
        }
        // The others stay as they were.
        if (isTried || wasArmed) register()
        return false
      },
    }
    return deferred
  }
}
