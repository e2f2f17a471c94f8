// Whose timeline is shown: the client of the card, else the one clicked in the list.
import type { ItemRef } from './crmText'
import type { Host } from './hostPage'
import type { PageContext } from './pageContext'

let clicked: ItemRef | null = null

export function select(context: PageContext, item: ItemRef): void {
  clicked = item
  context.changed()
}

export function selectedItem(host: Host): ItemRef | null {
  // After the card has closed its client stays selected, so that one can see whether the note arrived.
  if (host.popup?.card.facts.item) clicked = host.popup.card.facts.item
  return clicked
}
