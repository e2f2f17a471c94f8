// The operator says where the note goes, and finds or creates the item for it. What is picked or created for one client
// never moves the note of another.
import { type CrmItem, type PhoneNumber, sameItem } from '../note/call'
import type { CreatableType, NamedItem } from '../ports'
import type { CardActions, CardState, Filing } from './cardState'
import type { Portal } from './environment'
import type { NoteRunner } from './noteRunner'

export interface CardFiling extends Filing, Pick<CardActions, 'createItem'> {
  /** `CardState.created` */
  created(): CardState['created']
}

export interface FilingCallbacks {
  number(): PhoneNumber | undefined
  /** Also publishes what is offered. */
  named(items: readonly NamedItem[]): void
  flush(): void
  /** Epoch ms. */
  now(): number
}

/** @param current the note, at the moment of the choice */
export function createFiling(
  portal: () => Portal | null,
  current: () => NoteRunner,
  { number: numberOf, named, flush, now }: FilingCallbacks,
): CardFiling {
  /** The last search by number: what the CRM knows later and did not know then is new. */
  let known: { readonly number: string; readonly items: readonly NamedItem[] } | null = null
  let offered: { readonly runner: NoteRunner; readonly items: readonly NamedItem[] } | null = null
  const number = () => {
    const status = numberOf()
    return status?.kind === 'known' ? status.number : ''
  }
  /** From a dialog that a campaign may go on under: for the note for which it was opened. */
  const chooseFor = () => {
    const runner = current()
    return ({ item }: NamedItem) => {
      offered = null
      runner.dispatch({ type: 'chosen', item: withoutName(item) })
    }
  }
  async function pickItem() {
    const choose = chooseFor()
    const picked = await portal()?.crm.pick()
    if (!picked) return false
    named([picked])
    choose(picked)
    return true
  }
  /** Files to what was created while the form was open; offers what that may be where it is not certain. */
  function awaitCreated(from: Portal, type: CreatableType) {
    const runner = current()
    const { item: before } = runner.saving.get().note
    const sought = number()
    const old = known?.number === sought ? known.items : null
    const openedAt = now()
    const choose = chooseFor()
    return async () => {
      const found = await (sought
        ? from.crm.findByNumber(sought)
        : from.crm.createdWithin(type, now() - openedAt))
      const { note } = runner.saving.get()
      // The operator chose another place meanwhile.
      if (!found.ok || (note.chosen && !sameItem(note.item, before))) return
      const added = found.value.filter(({ item }) => !old?.some((one) => sameItem(one.item, item)))
      const [created, ...others] = added.filter(({ item }) => item.type === type)
      const isCertain = sought && old && created && others.length === 0
      offered = isCertain ? null : { runner, items: added }
      named(added)
      if (isCertain) choose(created)
    }
  }
  return {
    fileTo(item) {
      chooseFor()({ item, name: null })
    },
    async findByNumber() {
      const from = portal()
      if (!from) return null
      const sought = number()
      if (!sought) return []
      const found = await from.crm.findByNumber(sought)
      if (!found.ok) return null
      known = { number: sought, items: found.value }
      named(found.value)
      return found.value
    },
    pickItem,
    openItem(item) {
      flush()
      return portal()?.crm.open(item)
    },
    async createItem(type) {
      const from = portal()
      if (!from) return
      flush()
      const closed = awaitCreated(from, type)
      if (await from.crm.openForm(type, number())) void closed()
      else await pickItem()
    },
    created: () => (offered?.runner === current() ? offered.items : []),
  }
}

/** Only what a draft stores. */
export function withoutName({ type, id }: CrmItem): CrmItem {
  return { type, id }
}
