// Promise: what is armed is sent by the browser itself when this page ends, even by a crash; what is disarmed is
// not. (`fetchLater`, browser.md: delivered after removal, navigation, tab close and renderer crash.)
import type { DeferredNet } from '../ports'
import { formOf } from './formOf'

/** `fetchLater` is undefined in browsers without it. */
export function createDeferredNet(fetchLater: Window['fetchLater']): DeferredNet {
  let standing: AbortController | null = null
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
      const control = new AbortController()
      try {
        fetchLater(url, { method: 'POST', body: formOf(fields), signal: control.signal })
      } catch {
        return false
      }
      standing = control
      return true
    },
  }
}
