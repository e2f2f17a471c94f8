// What the pages of one portal in one browser tell each other: the pushes of a call, which reach every open tab of the
// user (portal.md §8.4), and the end of an external card, which the portal's own storage reports to the others (§8.1).
import type { RaisedCall } from './callFacts'
import type { ItemRef } from './crmText'
import type { PageContext } from './pageContext'

/** What happens to the call, whichever page it was done in. */
export type Push =
  | { name: 'call'; call: RaisedCall }
  | { name: 'answer' | 'remoteHangUp' | 'fail' | 'close' | 'repeatEntityChanged'; callId: string }
  | { name: 'changeEntity'; callId: string; item: ItemRef | null; bindings: ItemRef[] }

const EXTERNAL_CARD = 'portal.externalCard'

export class PortalTabs {
  private readonly channel = new BroadcastChannel('portal.pushes')

  /** `externalCardGone`: a page removed the card of this external call. Neither is called in the page that did it. */
  constructor(
    private readonly context: PageContext,
    receive: (push: Push) => void,
    externalCardGone: (callId: string) => void,
  ) {
    this.channel.onmessage = ({ data }) => {
      const { userId, push } = data as { userId: number; push: Push }
      if (context.variant.everyTab && userId === context.variant.userId) receive(push)
    }
    window.addEventListener('storage', ({ key, newValue, oldValue }) => {
      const isGone = key === EXTERNAL_CARD && newValue === null && oldValue !== null
      if (isGone && context.variant.everyTab) externalCardGone(oldValue)
    })
  }

  push(push: Push): void {
    const { userId, everyTab } = this.context.variant
    if (everyTab) this.channel.postMessage({ userId, push })
  }

  externalCardShown(callId: string): void {
    localStorage.setItem(EXTERNAL_CARD, callId)
  }

  /** Only the first page that removes the card changes the storage, so only its removal is reported. */
  externalCardRemoved(callId: string): void {
    if (localStorage.getItem(EXTERNAL_CARD) === callId) localStorage.removeItem(EXTERNAL_CARD)
  }
}
