// The address under which the portal opens the card's tab, made of the address of the page that asks, and
// why a portal could not open it there.

/**
 * The registered handler: `index.html` beside the page, in the same sub-path of the archive, with a mark by which
 * the page knows before the SDK answers that it is in a call card. Nothing of the page's own query is kept: it
 * holds the portal's parameters of this one opening (portal.md §1.1).
 */
export function handlerAddress(location: { readonly href: string }): string {
  return new URL('index.html?surface=card', location.href).href
}

export type AddressRefusal = 'addressWithoutDot' | 'insecure' | 'pageRedirects' | 'pageMissing'

/**
 * Null when the portal can open the address (portal.md §4.2). An explicit standard port, which would break the
 * conversation as well, can not stand in an address made by `handlerAddress`.
 * @param ask the browser's `fetch`
 */
export async function addressRefusal(
  address: URL,
  portalOrigin: string,
  ask: typeof fetch,
): Promise<AddressRefusal | null> {
  if (!address.hostname.includes('.')) return 'addressWithoutDot'
  if (address.protocol !== 'https:' && portalOrigin.startsWith('https:')) return 'insecure'
  return pageRefusal(address, ask)
}

/** Asks for the tab's page. What can not be found out is no reason to refuse. */
async function pageRefusal(address: URL, ask: typeof fetch): Promise<AddressRefusal | null> {
  try {
    const answer = await ask(address, { cache: 'no-store' })
    if (answer.redirected && new URL(answer.url).origin !== address.origin) return 'pageRedirects'
    return answer.ok ? null : 'pageMissing'
  } catch {
    // The network, or a redirect to an origin that lets nobody read: only the latter is known when asked so.
    const answer = await ask(address, { cache: 'no-store', redirect: 'manual' }).catch(() => null)
    return answer?.type === 'opaqueredirect' ? 'pageRedirects' : null
  }
}
