// Nothing but the window that holds this frame is listened to. The SDK checks a message's origin alone
// (sdk.md §4), so another frame of the portal's origin could pose as the host: this listener runs before the SDK's.
import { type Fields, isFields, parseJson } from '../rest/portalValues'

/** What `window.name` tells before anybody spoke: `DOMAIN|1 https / 0 http|SID` (portal.md §1.1). */
export interface FrameName {
  readonly domain: string
  readonly https: boolean
  readonly sid: string
}

/** Null for a name that no portal gave: the page was opened outside. */
export function readFrameName(name: string): FrameName | null {
  const [domain = '', protocol = '', sid = ''] = name.split('|')
  return domain && sid ? { domain, https: protocol === '1', sid } : null
}

/** The origin from which the host speaks; default ports are not written (sdk.md §6). */
export function originOf({ domain, https }: FrameName): string {
  return `${https ? 'https' : 'http'}://${domain.replace(/:(80|443)$/, '')}`
}

/**
 * Must be called before the SDK begins to listen. Messages of another window reach nobody; `onInitData` gets the
 * answer to `getInitData`, which the SDK keeps only in part. Returns what ends it.
 */
export function guardHost(origin: string, onInitData: (data: Fields) => void): () => void {
  let heard = false
  const listen = (event: MessageEvent) => {
    if (event.source !== window.parent) {
      event.stopImmediatePropagation()
      return
    }
    const data = heard || event.origin !== origin ? null : initDataOf(event.data)
    if (!data) return
    heard = true
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
