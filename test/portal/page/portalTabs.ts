// The pushes of a call, which reach every page of the portal that the user has open in the browser (portal.md §8.4).
import type { RaisedCall } from './callFacts'
import type { ItemRef } from './crmText'
import type { PageContext } from './pageContext'

/** What happens to the call, whichever page it was done in. */
export type Push =
  | { name: 'call'; call: RaisedCall }
  | { name: 'answer' | 'remoteHangUp' | 'fail' | 'close' | 'repeatEntityChanged'; callId: string }
  | { name: 'changeEntity'; callId: string; item: ItemRef | null; bindings: ItemRef[] }

export class PortalTabs {
  private readonly channel = new BroadcastChannel('portal.pushes')

  /** `receive` is not called in the page that pushed. */
  constructor(
    private readonly context: PageContext,
    receive: (push: Push) => void,
  ) {
    this.channel.onmessage = ({ data }) => {
      const { userId, push } = data as { userId: number; push: Push }
      if (context.variant.everyTab && userId === context.variant.userId) receive(push)
    }
  }

  push(push: Push): void {
    const { userId, everyTab } = this.context.variant
    if (everyTab) this.channel.postMessage({ userId, push })
  }
}
