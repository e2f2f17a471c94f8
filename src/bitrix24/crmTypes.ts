// The numbers and names by which REST knows the four CRM types (portal.md §4.5).
import type { CrmItem, CrmItemType } from '../note/call'
import { toId, toText } from './portalValues'

const TYPE_IDS: Readonly<Record<CrmItemType, number>> = { LEAD: 1, DEAL: 2, CONTACT: 3, COMPANY: 4 }

/** `entityTypeId`, `ownerTypeId`. */
export function typeIdOf(type: CrmItemType): number {
  return TYPE_IDS[type]
}

/** An item from a type's name in any case and an id of any type; null when a note can not stand there. */
export function toCrmItem(type: unknown, id: unknown): CrmItem | null {
  const name = toText(type).toUpperCase()
  const number = toId(id)
  return isCrmItemType(name) && number !== null ? { type: name, id: number } : null
}

function isCrmItemType(name: string): name is CrmItemType {
  return Object.hasOwn(TYPE_IDS, name)
}
