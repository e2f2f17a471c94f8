// Lists and deletes activities of every kind (portal.md §4.4): rows of strings, 50 a page; what the user may not read
// is left out without an error. The only activities of this portal are to-dos.
import type { Todo } from '../../contract'
import type { RestCore } from '../../core'
import { type Answer, deny, give, givePage } from '../answer'
import { typeOfId } from '../crmTypes'
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
  const direction = toText(toMap(params.order).ID).toUpperCase() === 'DESC' ? -1 : 1
  const found = core.state.todos
    .filter((todo) => may(core, user.id, 'read', todo))
    .map(rowOf)
    .filter(matches)
    .sort((one, other) => direction * (toInt(one.ID) - toInt(other.ID)))
  const selected = selection(params.select)
  return givePage(found, Math.max(0, toInt(params.start)), (rows) => rows.map(selected))
}

function remove({ core, user, params }: Asked): Answer {
  const found = core.state.todos.find(({ id }) => id === toInt(params.id))
  if (!found) return deny(plain('Activity is not found'))
  if (!may(core, user.id, 'update', found)) return deny(DENIED)
  core.state.todos = core.state.todos.filter((one) => one !== found)
  return give(true)
}

function may(
  core: RestCore,
  userId: number,
  what: 'read' | 'update',
  { ownerTypeId, ownerId }: Todo,
): boolean {
  const type = typeOfId(ownerTypeId)
  return type !== null && core.may(userId, what, type, ownerId)
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
    DEADLINE: portalTime(Date.parse(todo.deadline)),
    CREATED: portalTime(todo.createdAt),
    RESPONSIBLE_ID: String(todo.responsibleId),
    COMPLETED: 'N',
  }
}

/** Equality only; conditions on unknown fields are ignored. */
function filterOf(filter: Params): (row: Params) => boolean {
  const wanted = Object.entries(filter)
  return (row) => wanted.every(([name, value]) => !(name in row) || toText(row[name]) === toText(value))
}

function selection(select: unknown): (row: Params) => Params {
  const names = toList(select).map(toText)
  if (names.length === 0 || names.includes('*')) return (row) => row
  return (row) => Object.fromEntries(Object.entries(row).filter(([name]) => names.includes(name)))
}
