// The connection over which the first request goes is opened while the page is still loading its scripts.

/** `origin`: of the portal. Requests go there without cookies: the browser keeps a connection of its own for those. */
export function expectRequests(origin: string, page: Document): void {
  const link = page.createElement('link')
  link.rel = 'preconnect'
  link.crossOrigin = 'anonymous'
  link.href = origin
  page.head.append(link)
}
