// The numbers and names of the four CRM types that this portal has (portal.md §4.5). Orders, invoices
// and smart processes do not exist here.
import type { EntityType } from '../contract'

const IDS: Readonly<Record<EntityType, number>> = { LEAD: 1, DEAL: 2, CONTACT: 3, COMPANY: 4 }
const TYPES = Object.keys(IDS) as EntityType[]

export interface Owner {
  type: EntityType
  id: number
}

export function typeIdOf(type: EntityType): number {
  return IDS[type]
}

export function typeOfId(id: number): EntityType | null {
  return TYPES.find((type) => IDS[type] === id) ?? null
}

/** Any case is accepted (portal.md §4.3). */
export function typeOfName(name: string): EntityType | null {
  return TYPES.find((type) => type === name.toUpperCase()) ?? null
}

/** Numbers are the same when their digits are. */
export function digitsOf(phone: string): string {
  return phone.replace(/\D/g, '')
}

export function isAt(owner: Owner): (other: Owner) => boolean {
  return (other) => other.type === owner.type && other.id === owner.id
}
