// This page and its requests: the moments at which one has to be begun (the page may end, is hidden or loses the
// focus), and the connection for the first one.
import type { Page } from '../ports'

/**
 * `pagehide` runs when the host removes the frame, in the same task, and `visibilitychange` after it; where a tab is
 * closed or an application is switched on a phone, `visibilitychange` comes first (browser.md). `beforeunload` is no
 * moment to save.
 */
export function createPage(view: Window): Page {
  const isHidden = () => view.document.visibilityState === 'hidden'
  const onChange = (hidden: boolean) => (callback: () => void) =>
    view.document.addEventListener('visibilitychange', () => {
      if (isHidden() === hidden) callback()
    })
  const onHidden = onChange(true)
  return {
    isHidden,
    onHidden,
    onVisible: onChange(false),
    onLeave: (callback) => view.addEventListener('pagehide', callback),
    onBlur(callback) {
      view.addEventListener('blur', callback)
      onHidden(callback)
    },
    onOnline: (callback) => view.addEventListener('online', callback),
  }
}

/**
 * Opens the connection for the first request while the page still loads its scripts. Requests go to the portal without
 * cookies, and the browser keeps a connection of its own for those.
 * @param origin of the portal
 */
export function preconnect(origin: string, page: Document): void {
  const link = page.createElement('link')
  link.rel = 'preconnect'
  link.crossOrigin = 'anonymous'
  link.href = origin
  page.head.append(link)
}
