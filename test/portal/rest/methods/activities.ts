// Lists and deletes activities of every kind (portal.md §4.4): rows of strings, 50 a page; what the user may not read
// is left out without an error. The activities of this portal are to-dos and finished calls.
import type { CallActivity, Todo } from '../../contract'
import type { RestCore } from '../../core'
import { type Answer, deny, give, givePage } from '../answer'
import { typeIdOf, typeOfId } from '../crmTypes'
import { type Asked, methodsOf } from '../method'
import { type Params, toInt, toList, toMap, toText } from '../php'
import { portalTime } from '../portalTime'
import { plain } from '../refusals'

const DENIED = plain('Access denied.')

export const activities = methodsOf(
  { scopes: ['crm'], denied: DENIED },
  { 'crm.activity.list': list, 'crm.activity.delete': remove },
)

function list({ core, user, params }: Asked): Answer {
  const matches = filterOf(toMap(params.filter))
  const rows = [...core.state.todos.map(rowOf), ...(core.state.calls ?? []).map(callRow)]
  const found = rows
    .filter((row) => may(core, user.id, 'read', row))
    .filter(matches)
    .sort(orderOf(toMap(params.order)))
  const selected = selection(params.select)
  return givePage(found, Math.max(0, toInt(params.start)), (page) => page.map(selected))
}

/** By ID or by DEADLINE, upwards unless DESC is asked for. */
function orderOf(order: Params): (one: Params, other: Params) => number {
  const [field = 'ID'] = Object.keys(order)
  const direction = toText(order[field]).toUpperCase() === 'DESC' ? -1 : 1
  const by = (row: Params) => (field === 'DEADLINE' ? Date.parse(toText(row.DEADLINE)) : toInt(row.ID))
  return (one, other) => direction * (by(one) - by(other))
}

function remove({ core, user, params }: Asked): Answer {
  const { state } = core
  const isIt = ({ id }: { id: number }) => id === toInt(params.id)
  const row = state.todos.filter(isIt).map(rowOf)[0] ?? state.calls?.filter(isIt).map(callRow)[0]
  if (!row) return deny(plain('Activity is not found'))
  if (!may(core, user.id, 'update', row)) return deny(DENIED)
  state.todos = state.todos.filter((one) => !isIt(one))
  state.calls = (state.calls ?? []).filter((one) => !isIt(one))
  return give(true)
}

function may(core: RestCore, userId: number, what: 'read' | 'update', row: Params): boolean {
  const type = typeOfId(toInt(row.OWNER_TYPE_ID))
  return type !== null && core.may(userId, what, type, toInt(row.OWNER_ID))
}

function callRow({ id, owner, subject, direction, responsibleId, createdAt }: CallActivity): Params {
  return {
    ID: String(id),
    OWNER_ID: String(owner.id),
    OWNER_TYPE_ID: String(typeIdOf(owner.type)),
    TYPE_ID: '2',
    PROVIDER_ID: 'VOXIMPLANT_CALL',
    PROVIDER_TYPE_ID: 'CALL',
    SUBJECT: subject,
    DIRECTION: direction === 'outgoing' ? '2' : '1',
    DEADLINE: portalTime(createdAt),
    CREATED: portalTime(createdAt),
    RESPONSIBLE_ID: String(responsibleId),
    COMPLETED: 'Y',
  }
}

function rowOf(todo: Todo): Params {
  return {
    ID: String(todo.id),
    OWNER_ID: String(todo.ownerId),
    OWNER_TYPE_ID: String(todo.ownerTypeId),
    TYPE_ID: '6',
    PROVIDER_ID: 'CRM_TODO',
    PROVIDER_TYPE_ID: 'TODO',
    SUBJECT: todo.title,
    DESCRIPTION: todo.description,
    DIRECTION: '0',
    DEADLINE: portalTime(Date.parse(todo.deadline)),
    CREATED: portalTime(todo.createdAt),
    RESPONSIBLE_ID: String(todo.responsibleId),
    COMPLETED: 'N',
  }
}

/** Compared as integers, whatever stands behind the digits. */
const INTEGERS = ['ID', 'OWNER_ID', 'OWNER_TYPE_ID', 'TYPE_ID', 'RESPONSIBLE_ID']

/** Equality only; conditions on unknown fields are ignored. */
function filterOf(filter: Params): (row: Params) => boolean {
  const isSame = (name: string, one: unknown, other: unknown) =>
    INTEGERS.includes(name) ? toInt(one) === toInt(other) : toText(one) === toText(other)
  const wanted = Object.entries(filter)
  return (row) => wanted.every(([name, value]) => !(name in row) || isSame(name, row[name], value))
}

function selection(select: unknown): (row: Params) => Params {
  const names = toList(select).map(toText)
  if (names.length === 0 || names.includes('*')) return (row) => row
  return (row) => Object.fromEntries(Object.entries(row).filter(([name]) => names.includes(name)))
}
