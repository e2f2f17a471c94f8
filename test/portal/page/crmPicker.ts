// The portal's dialog for picking CRM items (`selectCRM`).
import type { CrmRecord, EntityType } from '../contract'
import { recordName, TYPE_NAMES } from './crmText'
import { type PageContext, stateOf } from './pageContext'
import { showPicker } from './picker'

export interface SelectCrmParams {
  entityType?: string[]
  multiple?: boolean
}

const PREFIXES: Record<EntityType, string> = { LEAD: 'L', DEAL: 'D', CONTACT: 'C', COMPANY: 'CO' }

/** Answers `{contact: {0: {id: 'C_17', …}}}`: buckets are numbered objects. */
export function pickCrmItems(
  context: PageContext,
  { entityType = ['lead', 'contact', 'company', 'deal'], multiple = false }: SelectCrmParams,
  answer: (picked: unknown) => void,
): void {
  const records = stateOf(context).records.filter(({ type }) => entityType.includes(type.toLowerCase()))
  const choices = records.map((record) => ({
    value: reference(record),
    label: `${recordName(record)} · ${TYPE_NAMES[record.type]} ${record.id}`,
  }))
  showPicker('Select from CRM', choices, multiple, (chosen) =>
    answer(inBuckets(records.filter((record) => chosen.includes(reference(record))))),
  )
}

function inBuckets(records: CrmRecord[]): Record<string, Record<number, unknown>> {
  const buckets: Record<string, Record<number, unknown>> = {}
  for (const record of records) {
    const type = record.type.toLowerCase()
    const bucket = buckets[type] ?? {}
    buckets[type] = bucket
    bucket[Object.keys(bucket).length] = {
      id: reference(record),
      type,
      place: type,
      title: recordName(record),
      desc: '',
      image: '',
      url: `/crm/${type}/details/${record.id}/`,
    }
  }
  return buckets
}

const reference = (record: CrmRecord) => `${PREFIXES[record.type]}_${record.id}`
