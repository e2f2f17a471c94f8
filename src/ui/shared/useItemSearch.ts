// The CRM is asked which items it knows for a number as soon as the operator chooses where a note goes, in the card's
// menu as well as on the page of the left menu.
import { useState } from 'preact/hooks'
import { type CrmItem, sameItem } from '../../note/call'
import type { NamedItem } from '../../session/cardState'

export type ItemSearch =
  | { readonly state: 'looking' | 'failed' }
  | { readonly state: 'found'; readonly items: readonly NamedItem[] }

/** `find` resolves to null when the CRM could not be asked, and never rejects; `start` asks, or asks again. */
export function useItemSearch(find: () => Promise<readonly NamedItem[] | null>) {
  const [search, setSearch] = useState<ItemSearch>({ state: 'looking' })
  const start = () => {
    setSearch({ state: 'looking' })
    void find().then((items) => setSearch(items ? { state: 'found', items } : { state: 'failed' }))
  }
  return { search, start }
}

/** What was found, without the items that are offered already or need no offer. */
export function newlyFound(search: ItemSearch, known: readonly (CrmItem | null)[]): readonly NamedItem[] {
  const found = search.state === 'found' ? search.items : []
  return found.filter(({ item }) => !known.some((one) => sameItem(one, item)))
}
