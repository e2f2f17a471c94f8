// The REST commands of a follow-up as data, and what their answers contain (portal.md §4.4). A to-do is an activity: it
// is added by its own controller, listed and removed like any other one.
import type { CrmItem } from '../../note/call'
import type { Plan } from '../../note/timeline'
import { typeIdOf } from '../crm/crmItems'
import type { Command } from '../rest/batch'
import { toFields, toId, toList, toText } from '../rest/portalValues'

/** Minutes before the deadline at which the portal reminds of it; without any it never does. */
const PINGS = [0, 15]

/** `operator`: user id; null leaves it to the portal, which takes the user of the token. */
export function addTodo(plan: Plan, operator: string | null): Command {
  const { item, deadline, title, description } = plan
  const responsible = plan.responsible?.toString() ?? operator
  const fields = {
    ownerTypeId: String(typeIdOf(item.type)),
    ownerId: String(item.id),
    deadline: withOffset(deadline),
    title,
    description,
    ...Object.fromEntries(PINGS.map((minutes, at) => [`pingOffsets[${at}]`, String(minutes)])),
    ...(responsible !== null && { responsibleId: responsible }),
  }
  return { method: 'crm.activity.todo.add', fields }
}

export function deleteTodo(todoId: number): Command {
  return { method: 'crm.activity.delete', fields: { id: String(todoId) } }
}

/**
 * The item's activities of every kind, newest first, a page from `start`. No filter but the item: a to-do that one
 * hides by mistake (another clock, another name of the provider) would be planned twice.
 */
export function listActivities(item: CrmItem, start: number): Command {
  const fields = {
    'filter[OWNER_TYPE_ID]': String(typeIdOf(item.type)),
    'filter[OWNER_ID]': String(item.id),
    'order[ID]': 'DESC',
    'select[0]': 'ID',
    'select[1]': 'DESCRIPTION',
    'select[2]': 'CREATED',
    ...(start > 0 ? { start: String(start) } : {}),
  }
  return { method: 'crm.activity.list', fields }
}

export interface Activity {
  readonly activityId: number
  readonly description: string
  /** Epoch ms; 0 when the portal gave none that can be read. */
  readonly createdAt: number
}

export function toActivities(rows: unknown): readonly Activity[] {
  return toList(rows).flatMap((value) => {
    const row = toFields(value)
    const activityId = toId(row.ID)
    if (activityId === null) return []
    const createdAt = Date.parse(toText(row.CREATED)) || 0
    return [{ activityId, description: toText(row.DESCRIPTION), createdAt }]
  })
}

/** ISO 8601 with the operator's own offset: `2026-11-21T10:00:00+01:00`. Without one the portal's zone would count. */
function withOffset(at: number): string {
  const offset = -new Date(at).getTimezoneOffset()
  const two = (part: number) => String(Math.floor(Math.abs(part))).padStart(2, '0')
  const local = new Date(at + offset * 60_000).toISOString().slice(0, 19)
  return `${local}${offset < 0 ? '-' : '+'}${two(offset / 60)}:${two(offset % 60)}`
}
