// The operator says where the note goes, and finds the item for it; what was looked up for one client is
// never done to another one's note.
import type { CallStatus, CrmItem } from '../note/call'
import type { NamedItem } from '../ports'
import type { CardActions } from './cardState'
import type { ClientNotes } from './clientNotes'
import type { Portal } from './environment'

export type Filing = Pick<CardActions, 'fileTo' | 'findByNumber' | 'pickItem' | 'openItem'>

export interface FilingCallbacks {
  call(): CallStatus | null
  named(items: readonly NamedItem[]): void
  flush(): void
}

export function createFiling(
  portal: () => Portal | null,
  clientNotes: ClientNotes,
  view: FilingCallbacks,
): Filing {
  return {
    fileTo: (item) => clientNotes.current().runner.dispatch({ type: 'chosen', item: withoutName(item) }),
    async findByNumber() {
      const number = view.call()?.number
      const from = portal()
      if (!from) return null
      if (number?.kind !== 'known') return []
      const found = await from.crm.findByNumber(number.number)
      if (!found.ok) return null
      view.named(found.value)
      return found.value
    },
    async pickItem() {
      // A campaign may go on under the open picker: what is picked is for the client for whom it was opened.
      const { runner } = clientNotes.current()
      const picked = await portal()?.crm.pick()
      if (!picked) return false
      view.named([picked])
      runner.dispatch({ type: 'chosen', item: withoutName(picked.item) })
      return true
    },
    openItem(item) {
      view.flush()
      portal()?.crm.open(item)
    },
  }
}

/** Nothing but what a draft may hold. */
export function withoutName({ type, id }: CrmItem): CrmItem {
  return { type, id }
}
