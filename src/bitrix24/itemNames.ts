// A CRM item is called what people call it: a person by name and company, everything else by its title.
import type { CrmItemType } from '../note/call'
import { type Fields, toText } from './portalValues'

/**
 * @param fields of `crm.item.get` or `.list` (portal.md §4.5); `employer`: '' when unknown. Text, never HTML; ''
 * when the item has no name at all.
 */
export function itemName(type: CrmItemType, fields: Fields, employer: string): string {
  const isPerson = type === 'CONTACT' || type === 'LEAD'
  const person = isPerson ? joined(' · ', personName(fields.name, fields.lastName), employer) : ''
  return person || toText(fields.title).trim()
}

export function personName(name: unknown, lastName: unknown): string {
  return joined(' ', name, lastName)
}

function joined(separator: string, ...parts: readonly unknown[]): string {
  return parts
    .map((part) => toText(part).trim())
    .filter(Boolean)
    .join(separator)
}
