// Promise: tells when this page may end or is left, with the last moment at which a request can be begun.
import type { Page } from '../ports'

/**
 * `pagehide` runs when the host removes the frame, in the same task (browser.md); `visibilitychange` comes first
 * where a tab is closed or an application is switched on a phone. `beforeunload` is not a place to save.
 */
export function createPage(view: Window): Page {
  return {
    onLeave: (callback) => view.addEventListener('pagehide', callback),
    onBlur(callback) {
      view.addEventListener('blur', callback)
      view.document.addEventListener('visibilitychange', () => {
        if (view.document.visibilityState === 'hidden') callback()
      })
    },
    onOnline: (callback) => view.addEventListener('online', callback),
  }
}
