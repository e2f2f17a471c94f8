// The client that the card shows: when it is somebody else, and to which of the call's items the client's note goes.
import { type CrmItem, distinctItems, itemKey, type PhoneNumber, sameItem } from '../note/call'
import type { PortalSettings } from '../settings/settings'

/** An item, or a number that has none (yet). */
export interface CardClient {
  readonly item: CrmItem | null
  readonly number: PhoneNumber
}

export const NOBODY: CardClient = { item: null, number: { kind: 'unknown' } }

/** In a campaign: an item that appears for the same number was created for this client; any other is the next one. */
export function isSameClient(before: CardClient, after: CardClient): boolean {
  if (before.item && after.item) return sameItem(before.item, after.item)
  return !before.item && clientKey({ ...before, item: null }) === clientKey({ ...after, item: null })
}

/** Of an item `CONTACT:17`, else the digits of the number, or why there is none. */
export function clientKey({ item, number }: CardClient): string {
  if (item) return itemKey(item)
  return number.kind === 'known' ? number.number.replace(/\D/g, '') : number.kind
}

/** A number without an item may be somebody else's the next time. */
export function isItemKey(key: string): boolean {
  return key.includes(':')
}

/**
 * Where a note goes as long as the operator did not choose: to the call's item of the type that the administrator named,
 * else to the one that the card shows. Null while the card shows none.
 */
export function targetItem(
  item: CrmItem | null,
  bindings: readonly CrmItem[],
  defaultItem: PortalSettings['defaultItem'],
): CrmItem | null {
  return distinctItems([item, ...bindings]).find(({ type }) => type === defaultItem) ?? item
}
