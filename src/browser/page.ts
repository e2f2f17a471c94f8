// Tells when this page may end, is hidden or loses the focus: the moments at which a request has to be begun.
import type { Page } from '../ports'

/**
 * `pagehide` runs when the host removes the frame, in the same task, and `visibilitychange` after it; where a tab is
 * closed or an application is switched on a phone, `visibilitychange` comes first (browser.md). `beforeunload` is not a
 * place to save.
 */
export function createPage(view: Window): Page {
  const onHidden = (callback: () => void) =>
    view.document.addEventListener('visibilitychange', () => {
      if (view.document.visibilityState === 'hidden') callback()
    })
  return {
    onHidden,
    onLeave: (callback) => view.addEventListener('pagehide', callback),
    onBlur(callback) {
      view.addEventListener('blur', callback)
      onHidden(callback)
    },
    onOnline: (callback) => view.addEventListener('online', callback),
  }
}
