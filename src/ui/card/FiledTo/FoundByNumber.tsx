// What the CRM knows of the caller's number, or why it says nothing: one group of the menu.
import type { ComponentChildren } from 'preact'
import { sameItem } from '../../../note/call'
import type { NamedItem } from '../../../session/cardState'
import type { Text } from '../../../text/text'
import { MenuEntry } from './MenuEntry'

export type Search =
  | { readonly state: 'looking' | 'failed' }
  | { readonly state: 'found'; readonly items: readonly NamedItem[] }

export interface FoundByNumberProps {
  readonly search: Search
  /** Stand in the menu already. */
  readonly known: readonly NamedItem[]
  readonly choice: (item: NamedItem) => ComponentChildren
  readonly again: () => void
  readonly text: Text
}

export function FoundByNumber({ search, known, choice, again, text: { filing } }: FoundByNumberProps) {
  const more = beyond(known, search)
  const isNothing = search.state === 'found' && search.items.length === 0
  if (search.state === 'found' && !isNothing && more.length === 0) return null
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of menu entries is no fieldset.
    <div class="filing_found" role="group" aria-label={filing.foundByNumber}>
      <span class="filing_heading" aria-hidden="true">
        {filing.foundByNumber}
      </span>
      {more.map(choice)}
      {search.state === 'looking' && <span class="filing_told">{filing.looking}</span>}
      {isNothing && <span class="filing_told">{filing.nothingFound}</span>}
      {search.state === 'failed' && <MenuEntry act={again}>{filing.failed}</MenuEntry>}
    </div>
  )
}

/** What a screen reader is told when the search is over: it stands below where the reading is. */
export function searchWords(search: Search, known: readonly NamedItem[], { filing, items }: Text): string {
  if (search.state !== 'found') return search.state === 'failed' ? filing.failed : ''
  if (search.items.length === 0) return filing.nothingFound
  const more = beyond(known, search).map(({ item, name }) => name ?? items[item.type])
  return more.length > 0 ? `${filing.foundByNumber}: ${more.join(', ')}` : ''
}

function beyond(known: readonly NamedItem[], search: Search): readonly NamedItem[] {
  const found = search.state === 'found' ? search.items : []
  return found.filter(({ item }) => !known.some((one) => sameItem(one.item, item)))
}
