// Promise: the address under which the portal opens the card's tab, made of the address of the page that asks.

/**
 * The registered handler: `index.html` beside the page, in the same sub-path of the archive, with a mark by which
 * the page knows before the SDK answers that it is in a call card. Nothing of the page's own query is kept: it
 * holds the portal's parameters of this one opening (portal.md §1.1).
 */
export function handlerAddress(location: { readonly href: string }): string {
  return new URL('index.html?surface=card', location.href).href
}

export type AddressRefusal = 'addressWithoutDot' | 'insecure'

/** Why this portal would not open the address; null when it will (portal.md §4.2). */
export function addressRefusal(address: URL, portalOrigin: string): AddressRefusal | null {
  if (!address.hostname.includes('.')) return 'addressWithoutDot'
  const isSecure = address.protocol === 'https:' || !portalOrigin.startsWith('https:')
  return isSecure ? null : 'insecure'
}
