// Where a note goes as long as the operator did not choose: to the item that the card shows, or to the
// call's binding of the type that the administrator named.
import { type CrmItem, distinctItems } from '../note/call'
import type { PortalSettings } from '../settings/settings'

/** Null while the card shows no item. A type that this call is not bound to changes nothing. */
export function targetItem(
  item: CrmItem | null,
  bindings: readonly CrmItem[],
  defaultItem: PortalSettings['defaultItem'],
): CrmItem | null {
  return distinctItems([item, ...bindings]).find(({ type }) => type === defaultItem) ?? item
}
