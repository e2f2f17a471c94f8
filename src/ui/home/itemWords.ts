// A CRM item is called by its type and its name, or its number while the name is not known.
import type { Text } from '../../text/text'
import type { NamedItem } from './homeState'

/** `Contact: Anna Berg`, `Deal #17`. */
export function itemWords({ item, name }: NamedItem, text: Text): string {
  const type = text.items[item.type]
  return name === null ? `${type} #${item.id}` : `${type}: ${name}`
}
