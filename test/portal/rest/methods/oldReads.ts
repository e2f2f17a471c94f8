// The CRM's older reads (portal.md §4.5): upper-case names, everything a string, errors without a code;
// and the search by phone number.
import type { CrmRecord, EntityType } from '../../contract'
import { type Answer, deny, give } from '../answer'
import { digitsOf, typeOfName } from '../crmTypes'
import { type Asked, methodsOf } from '../method'
import { type Params, phpArray, toInt, toList, toText } from '../php'
import { plain } from '../refusals'

export const oldReads = methodsOf(
  { scopes: ['crm'], denied: plain('Access denied') },
  {
    'crm.contact.get': (asked) => get('CONTACT', asked),
    'crm.lead.get': (asked) => get('LEAD', asked),
    'crm.company.get': (asked) => get('COMPANY', asked),
    'crm.deal.get': (asked) => get('DEAL', asked),
    'crm.duplicate.findbycomm': findByPhone,
  },
)

function get(type: EntityType, { core, user, params }: Asked): Answer {
  const id = toInt(params.id)
  if (id <= 0) return deny(plain('ID is not defined or invalid.'))
  const found = core.record(type, id)
  if (!found) return deny(plain('Not found'))
  if (!core.may(user.id, 'read', type, id)) return deny(plain('Access denied'))
  return give(rowOf(found))
}

function rowOf(record: CrmRecord): Params {
  const { type, title, name, lastName } = record
  const common = { ID: String(record.id), ASSIGNED_BY_ID: '1', ...phonesOf(record) }
  const person = { NAME: name, SECOND_NAME: null, LAST_NAME: lastName }
  const links = { COMPANY_ID: String(record.companyId ?? 0), CONTACT_ID: String(record.contactId ?? 0) }
  const shapes: Record<EntityType, () => Params> = {
    CONTACT: () => ({ ...common, ...person, COMPANY_ID: links.COMPANY_ID }),
    LEAD: () => ({ ...common, TITLE: title, ...person, COMPANY_TITLE: '', ...links }),
    COMPANY: () => ({ ...common, TITLE: title }),
    DEAL: () => ({ ...common, TITLE: title, ...links }),
  }
  return shapes[type]()
}

/** Without a number there is no `PHONE` at all; a deal never has one. */
function phonesOf({ type, id, phones }: CrmRecord): Params {
  if (type === 'DEAL' || phones.length === 0) return { HAS_PHONE: 'N' }
  const row = (value: string, index: number) => ({
    ID: String(id * 10 + index),
    VALUE_TYPE: 'WORK',
    VALUE: value,
    TYPE_ID: 'PHONE',
  })
  return { HAS_PHONE: 'Y', PHONE: phones.map(row) }
}

/** The most numbers searched for in one call, and the most hits of a type. */
const MOST = 20
const SEARCHED: readonly EntityType[] = ['LEAD', 'CONTACT', 'COMPANY']

/** Only PHONE is simulated: no record has an e-mail address, so EMAIL finds nothing. */
function findByPhone({ core, user, params }: Asked): Answer {
  const kind = toText(params.type).toUpperCase()
  if (kind !== 'PHONE' && kind !== 'EMAIL')
    return deny(plain('Communication type is not defined or invalid.'))
  const wanted = new Set(toList(params.values).slice(0, MOST).map(toText).map(digitsOf).filter(Boolean))
  const only = typeOfName(toText(params.entity_type))
  const hits = SEARCHED.filter((type) => !only || type === only).flatMap((type) => {
    const ids = core.state.records
      .filter((record) => record.type === type && core.may(user.id, 'read', type, record.id))
      .filter((record) => kind === 'PHONE' && record.phones.some((phone) => wanted.has(digitsOf(phone))))
      .map((record) => record.id)
    return ids.length > 0 ? [[type, ids.slice(0, MOST)] as const] : []
  })
  return give(phpArray(Object.fromEntries(hits)))
}
