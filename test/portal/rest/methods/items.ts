// `crm.item.get` and `crm.item.list` (portal.md §4.5): camelCase, numbers are numbers, 0 is "none".
import type { CrmRecord, EntityType } from '../../contract'
import { type Answer, deny, give, givePage } from '../answer'
import { typeIdOf, typeOfId } from '../crmTypes'
import { type Asked, methodsOf } from '../method'
import { type Params, toInt, toList, toMap, toText } from '../php'
import { portalTime } from '../portalTime'
import { CRM_DENIED, CRM_NOT_FOUND, invalidFilter, missingParameter } from '../refusals'

export const items = methodsOf(
  { scopes: ['crm'], denied: CRM_DENIED },
  { 'crm.item.get': get, 'crm.item.list': list },
)

function get({ core, user, params }: Asked): Answer {
  const missing = ['entityTypeId', 'id'].find((name) => params[name] === undefined)
  if (missing) return deny(missingParameter(missing))
  const type = typeOfId(toInt(params.entityTypeId))
  const found = type && core.record(type, toInt(params.id))
  if (!found) return deny(CRM_NOT_FOUND)
  if (!core.may(user.id, 'read', found.type, found.id)) return deny(CRM_DENIED)
  return give({ item: itemOf(found) })
}

function list({ core, user, params }: Asked): Answer {
  if (params.entityTypeId === undefined) return deny(missingParameter('entityTypeId'))
  const type = typeOfId(toInt(params.entityTypeId))
  if (!type) return deny(CRM_NOT_FOUND)
  const known = itemOf({ ...BLANK, type })
  const unknown = Object.keys(toMap(params.filter))
    .map(fieldOf)
    .find((field) => !(field in known) || field === 'fm')
  if (unknown !== undefined) return deny(invalidFilter(unknown))
  const found = core.state.records
    .filter((record) => record.type === type && core.may(user.id, 'read', type, record.id))
    .map((record): Params => itemOf(record))
    .filter(matches(toMap(params.filter)))
    .sort((one, other) => toInt(one.id) - toInt(other.id))
  if (toText(toMap(params.order).id).toUpperCase() === 'DESC') found.reverse()
  const selected = selection(params.select)
  return givePage(found, Math.max(0, toInt(params.start)), (rows) => ({ items: rows.map(selected) }))
}

const LONG_AGO = Date.parse('2026-01-12T09:00:00Z')

/** Has every field that its type can have. */
const BLANK = { id: 0, title: '', name: '', lastName: '', companyId: null, contactId: null, phones: [] }

function itemOf(record: CrmRecord): Params {
  const { type, id, title, name, lastName } = record
  const createdTime = portalTime(record.createdAt ?? LONG_AGO)
  const created = { createdBy: record.createdBy ?? 1, createdTime }
  const common = { id, assignedById: 1, entityTypeId: typeIdOf(type), ...created }
  const person = { name, lastName, secondName: '' }
  const companyId = record.companyId ?? 0
  const contactId = record.contactId ?? 0
  const shapes: Record<EntityType, () => Params> = {
    CONTACT: () => ({ ...common, ...person, companyId, ...phonesOf(record) }),
    COMPANY: () => ({ ...common, title, ...phonesOf(record) }),
    LEAD: () => ({
      ...common,
      title,
      ...person,
      companyTitle: '',
      companyId,
      contactId,
      ...phonesOf(record),
    }),
    // A deal has no phone (portal.md §4.5).
    DEAL: () => ({
      ...common,
      title,
      companyId,
      contactId,
      contactIds: contactId ? [contactId] : [],
      closed: record.closed ? 'Y' : 'N',
      stageSemanticId: record.closed ? 'S' : 'P',
      categoryId: record.categoryId ?? 0,
      stageId: record.closed ? 'WON' : (record.stageId ?? 'NEW'),
      opportunity: record.opportunity ?? 0,
      currencyId: record.currencyId ?? 'EUR',
    }),
  }
  return shapes[type]()
}

function phonesOf({ id, phones }: CrmRecord): Params {
  const phone = phones[0] ?? ''
  const fm = phones.map((value, index) => ({
    id: id * 10 + index,
    valueType: 'WORK',
    value,
    typeId: 'PHONE',
  }))
  return { phone, phoneWork: phone, phoneMobile: '', email: '', fm }
}

/** Equality and `@` (one of), also with one of the values of a field that has several. */
function matches(filter: Params): (item: Params) => boolean {
  const conditions = Object.entries(filter).map(([key, wanted]) => {
    const values = typeof wanted === 'object' ? toList(wanted).map(toText) : [toText(wanted)]
    return (item: Params) => {
      const has = item[fieldOf(key)]
      return (Array.isArray(has) ? has : [has]).some((value) => values.includes(toText(value)))
    }
  })
  return (item) => conditions.every((condition) => condition(item))
}

function fieldOf(condition: string): string {
  return condition.replace(/^[=@]+/, '')
}

/** `fm` is returned only for `['*']`, which is also the default. */
function selection(select: unknown): (item: Params) => Params {
  const names = toList(select).map(toText)
  if (names.length === 0 || names.includes('*')) return (item) => item
  const wanted = (name: string) => names.includes(name) && name !== 'fm'
  return (item) => Object.fromEntries(Object.entries(item).filter(([name]) => wanted(name)))
}
