// CRM items in REST: the numbers and names of their four types, how an item is recognised, and what it is called.
import type { CrmItem, CrmItemType } from '../../note/call'
import { type Fields, toFields, toId, toList, toText } from '../rest/portalValues'

/** portal.md §4.5 */
const TYPE_IDS: Readonly<Record<CrmItemType, number>> = { LEAD: 1, DEAL: 2, CONTACT: 3, COMPANY: 4 }

/** `entityTypeId`, `ownerTypeId`. */
export function typeIdOf(type: CrmItemType): number {
  return TYPE_IDS[type]
}

/** An item from a type's name in any case and an id of any type; null when a note cannot be filed to it. */
export function toCrmItem(type: unknown, id: unknown): CrmItem | null {
  const name = toText(type).toUpperCase()
  const number = toId(id)
  return isCrmItemType(name) && number !== null ? { type: name, id: number } : null
}

function isCrmItemType(name: string): name is CrmItemType {
  return Object.hasOwn(TYPE_IDS, name)
}

/**
 * What people call it: a person by name and company, everything else by its title.
 * @param fields of `crm.item.get` or `.list` (portal.md §4.5); `employer`: '' when unknown. Text, never HTML; ''
 * when the item has no name at all.
 */
export function itemName(type: CrmItemType, fields: Fields, employer: string): string {
  const isPerson = type === 'CONTACT' || type === 'LEAD'
  const person = isPerson ? joined(' · ', personName(fields.name, fields.lastName), employer) : ''
  return person || toText(fields.title).trim()
}

/** The phone numbers of an item as they are stored; a deal has none (portal.md §4.5). Text, never HTML. */
export function phonesOf(fields: Fields): readonly string[] {
  const phones = toList(fields.fm)
    .map(toFields)
    .filter(({ typeId }) => typeId === 'PHONE')
  return phones.map(({ value }) => toText(value).trim()).filter(Boolean)
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
