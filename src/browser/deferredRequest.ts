// A request that the browser itself sends when this page ends, even by a crash, unless it is disarmed before
// (browser.md, "fetchLater": sent after removal of the frame, navigation, closing of the tab and a crash of the
// renderer).
import type { DeferredRequest } from '../ports'
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

/** `fetchLater` is undefined in browsers without it. */
export function createDeferredRequest(fetchLater: Window['fetchLater']): DeferredRequest {
  let armed: AbortController | null = null
  let tooLarge = Number.POSITIVE_INFINITY
  const disarm = () => {
    armed?.abort()
    armed = null
  }
  return {
    disarm,
    arm({ url, fields }) {
      if (!fetchLater) return false
      // First, because the old and the new request together may exceed the quota.
      disarm()
      const size = Object.values(fields).reduce((sum, value) => sum + value.length, 0)
      // A refusal takes about as long as a success (2 ms on a slow machine), and there would be one with every key.
      if (size >= tooLarge) return false
      const control = new AbortController()
      try {
        fetchLater(url, { method: 'POST', body: toFormData(fields), signal: control.signal })
      } catch {
        if (size > QUOTA) tooLarge = size
        return false
      }
      armed = control
      return true
    },
  }
}
