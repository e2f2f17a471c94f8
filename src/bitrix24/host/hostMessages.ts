// Lets only messages of the parent window through. The SDK checks nothing but a message's origin (sdk.md §4), so
// another frame of the portal's origin could pose as the host: this listener runs before the SDK's.
import { type Fields, isFields, parseJson } from '../rest/portalValues'

/** What `window.name` contains, known before the first message: `DOMAIN|1 https / 0 http|SID` (portal.md §1.1). */
export interface FrameName {
  readonly domain: string
  readonly https: boolean
  readonly sid: string
}

/** Null for a name that no portal gave: the page was not opened in a portal. */
export function readFrameName(name: string): FrameName | null {
  const [domain = '', protocol = '', sid = ''] = name.split('|')
  return domain && sid ? { domain, https: protocol === '1', sid } : null
}

/** The origin of the host's messages, without a default port (sdk.md §6). */
export function originOf({ domain, https }: FrameName): string {
  return `${https ? 'https' : 'http'}://${domain.replace(/:(80|443)$/, '')}`
}

/**
 * Must be called before the SDK begins to listen. Messages of other windows are stopped. `onInitData` gets the whole
 * answer to `getInitData`, of which the SDK keeps only a part. Returns a function that removes the listener.
 */
export function guardHost(origin: string, onInitData: (data: Fields) => void): () => void {
  let isReceived = false
  const listen = (event: MessageEvent) => {
    if (event.source !== window.parent) {
      event.stopImmediatePropagation()
      return
    }
    const data = isReceived || event.origin !== origin ? null : initDataOf(event.data)
    if (!data) return
    isReceived = true
    onInitData(data)
  }
  window.addEventListener('message', listen, { capture: true })
  return () => window.removeEventListener('message', listen, { capture: true })
}

/** `callbackId:JSON`; the first answer that has a placement is the one to `getInitData` (portal.md §1.5). */
function initDataOf(message: unknown): Fields | null {
  if (typeof message !== 'string') return null
  const data = parseJson(message.slice(message.indexOf(':') + 1))
  return isFields(data) && 'PLACEMENT' in data && 'DOMAIN' in data ? data : null
}
