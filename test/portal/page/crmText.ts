// Finds CRM records and shows their names and phone numbers as the portal does.
import type { CrmRecord, EntityType, PortalState } from '../contract'

export interface ItemRef {
  type: EntityType
  id: number
}

export const TYPE_NAMES: Record<EntityType, string> = {
  LEAD: 'Lead',
  DEAL: 'Deal',
  CONTACT: 'Contact',
  COMPANY: 'Company',
}

export function findRecord(state: PortalState, item: ItemRef | null): CrmRecord | undefined {
  return item ? state.records.find(({ type, id }) => type === item.type && id === item.id) : undefined
}

/** A person's name, else the title, else the kind of record and its number. Text, never HTML. */
export function recordName(record: CrmRecord): string {
  const person = `${record.name} ${record.lastName}`.trim()
  return person || record.title || `${TYPE_NAMES[record.type]} ${record.id}`
}

/** The record's first phone number, else its contact's, else its company's (a deal has none of its own). */
export function phoneOf(state: PortalState, item: ItemRef): string {
  const record = findRecord(state, item)
  if (!record) return ''
  const contact = findRecord(state, record.contactId ? { type: 'CONTACT', id: record.contactId } : null)
  const company = findRecord(state, record.companyId ? { type: 'COMPANY', id: record.companyId } : null)
  return record.phones[0] ?? contact?.phones[0] ?? company?.phones[0] ?? ''
}

/** The first record with this number, as the portal looks a caller up. */
export function recordByPhone(state: PortalState, number: string): CrmRecord | undefined {
  const digits = (phone: string) => phone.replace(/\D/g, '')
  const wanted = digits(number)
  return wanted
    ? state.records.find(({ phones }) => phones.some((phone) => digits(phone) === wanted))
    : undefined
}
