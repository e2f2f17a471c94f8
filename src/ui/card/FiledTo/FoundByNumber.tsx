// A group of the menu: what the CRM found for the caller's number, or why there is nothing.
import type { ComponentChildren } from 'preact'
import type { NamedItem } from '../../../session/cardState'
import { interpolate, type Text } from '../../../text/text'
import type { ItemSearch } from '../../shared/useItemSearch'
import { MenuEntry } from './menuEntries'

export interface FoundByNumberProps {
  readonly search: ItemSearch
  /** Without what stands in the menu already. */
  readonly found: readonly NamedItem[]
  readonly choice: (item: NamedItem) => ComponentChildren
  readonly again: () => void
  readonly text: Text
}

export function FoundByNumber({ search, found, choice, again, text: { filing } }: FoundByNumberProps) {
  const isNothing = search.state === 'found' && search.items.length === 0
  if (search.state === 'found' && !isNothing && found.length === 0) return null
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of menu entries is no fieldset.
    <div class="filing_found" role="group" aria-label={filing.foundByNumber}>
      <span class="filing_heading" aria-hidden="true">
        {filing.foundByNumber}
      </span>
      {found.map(choice)}
      {search.state === 'looking' && <span class="filing_state">{filing.looking}</span>}
      {isNothing && <span class="filing_state">{filing.nothingFound}</span>}
      {search.state === 'failed' && <MenuEntry act={again}>{filing.failed}</MenuEntry>}
    </div>
  )
}

/** What a screen reader announces when the search is over, because the result is further below. */
export function searchWords(
  search: ItemSearch,
  found: readonly NamedItem[],
  { filing, items, language }: Text,
): string {
  if (search.state !== 'found') return search.state === 'failed' ? filing.failed : ''
  if (search.items.length === 0) return filing.nothingFound
  if (found.length === 0) return ''
  const names = found.map(({ item, name }) => name ?? items[item.type])
  return interpolate(filing.foundNames, { names: new Intl.ListFormat(language).format(names) })
}
