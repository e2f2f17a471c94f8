// The operator says where the note goes, and finds the item for it. What is picked for one client never moves the note
// of another.
import type { CrmItem, PhoneNumber } from '../note/call'
import type { NamedItem } from '../ports'
import type { Filing } from './cardState'
import type { Portal } from './environment'
import type { NoteRunner } from './noteRunner'

export interface FilingCallbacks {
  number(): PhoneNumber | undefined
  named(items: readonly NamedItem[]): void
  flush(): void
}

/** @param current the note, at the moment of the choice */
export function createFiling(
  portal: () => Portal | null,
  current: () => NoteRunner,
  { number: numberOf, named, flush }: FilingCallbacks,
): Filing {
  return {
    fileTo: (item) => current().dispatch({ type: 'chosen', item: withoutName(item) }),
    async findByNumber() {
      const number = numberOf()
      const from = portal()
      if (!from) return null
      if (number?.kind !== 'known') return []
      const found = await from.crm.findByNumber(number.number)
      if (!found.ok) return null
      named(found.value)
      return found.value
    },
    async pickItem() {
      // A campaign may go on under the open picker: what is picked is for the client for whom it was opened.
      const runner = current()
      const picked = await portal()?.crm.pick()
      if (!picked) return false
      named([picked])
      runner.dispatch({ type: 'chosen', item: withoutName(picked.item) })
      return true
    },
    openItem(item) {
      flush()
      return portal()?.crm.open(item)
    },
  }
}

/** Only what a draft stores. */
export function withoutName({ type, id }: CrmItem): CrmItem {
  return { type, id }
}
