// What is armed is sent by the browser itself when this page ends, even by a crash; what is disarmed is
// not. (`fetchLater`, browser.md: delivered after removal, navigation, tab close and renderer crash.)
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

/** Of a cross-site frame, in bytes (browser.md): a smaller request that is refused may find room when others have gone. */
const QUOTA = 8 * 1024

/** `fetchLater` is undefined in browsers without it. */
export function createDeferredRequest(fetchLater: Window['fetchLater']): DeferredRequest {
  let standing: AbortController | null = null
  let tooLarge = Number.POSITIVE_INFINITY
  const disarm = () => {
    standing?.abort()
    standing = null
  }
  return {
    disarm,
    arm({ url, fields }) {
      if (!fetchLater) return false
      // First, since the old and the new one together may pass the quota (8 KiB for a cross-site frame).
      disarm()
      const size = Object.values(fields).reduce((sum, value) => sum + value.length, 0)
      // To be refused costs about as much as to be taken (2 ms on a slow machine), and it would be so with every key.
      if (size >= tooLarge) return false
      const control = new AbortController()
      try {
        fetchLater(url, { method: 'POST', body: toFormData(fields), signal: control.signal })
      } catch {
        if (size > QUOTA) tooLarge = size
        return false
      }
      standing = control
      return true
    },
  }
}
