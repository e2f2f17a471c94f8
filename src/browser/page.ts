// This page and its requests: the moments at which one has to be begun (the page may end, is hidden or loses the
// focus), and the connection for the first one.
import type { Page } from '../ports'

/**
 * Where a frame is removed, its tab closed or the page reloaded, `pagehide` comes first, and `visibilitychange` in the
 * same task; in Firefox `blur` before both, if the frame has the focus. `visibilitychange` comes first only where the
 * page was out of sight already when it went (browser.md, "In which order a page is told of its end"). Behind `pagehide`
 * nothing is to be sent for a lost focus: the last requests are begun, and nobody would read the answer of a lookup.
 * `beforeunload` is no moment to save.
 */
export function createPage(view: Window): Page {
  const isHidden = () => view.document.visibilityState === 'hidden'
  const onChange = (hidden: boolean) => (callback: () => void) =>
    view.document.addEventListener('visibilitychange', () => {
      if (isHidden() === hidden) callback()
    })
  const onHidden = onChange(true)
  const onVisible = onChange(false)
  let isLeaving = false
  view.addEventListener('pagehide', () => {
    isLeaving = true
  })
  // The browser kept the page that went, and shows it again.
  onVisible(() => {
    isLeaving = false
  })
  return {
    isHidden,
    onHidden,
    onVisible,
    onLeave: (callback) => view.addEventListener('pagehide', callback),
    onBlur(callback) {
      view.addEventListener('blur', callback)
      onHidden(() => {
        if (!isLeaving) callback()
      })
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
