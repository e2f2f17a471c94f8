// The next thing to do for a client, as commands of the opening read: the open activity that is due first
// (portal.md §4.4).
import type { CrmItem } from '../../note/call'
import type { NextTodo } from '../../ports'
import { type Command, listed } from '../rest/batch'
import { type Fields, toFields, toId, toList, toText } from '../rest/portalValues'
import { typeIdOf } from './crmItems'

const SELECTED = ['SUBJECT', 'DEADLINE', 'COMPLETED', 'DIRECTION', 'OWNER_TYPE_ID', 'OWNER_ID']
/** A call or a mail that came in: open until somebody has seen it, but nothing that was planned. */
const INCOMING = '1'
/** An activity without a deadline has one in the year 9999. */
const NO_DEADLINE = Date.UTC(9_000, 0)

/** What is due first stands first. `id`: also a reference to what an earlier command gave. */
export function listOpenActivities({ type, id }: { type: CrmItem['type']; id: number | string }): Command {
  const fields = {
    'filter[OWNER_TYPE_ID]': String(typeIdOf(type)),
    'filter[OWNER_ID]': String(id),
    'filter[COMPLETED]': 'N',
    'order[DEADLINE]': 'ASC',
    ...listed('select', SELECTED),
  }
  return { method: 'crm.activity.list', fields }
}

/**
 * @param answers to `listOpenActivities`; those that failed are undefined
 * @param owners whose activities count: a condition that a build ignores must not show a stranger's
 */
export function toNextTodo(answers: readonly unknown[], owners: readonly CrmItem[]): NextTodo | null {
  const isPlanned = ({ COMPLETED, DIRECTION, OWNER_TYPE_ID, OWNER_ID }: Fields) =>
    COMPLETED === 'N' &&
    toText(DIRECTION) !== INCOMING &&
    owners.some(({ type, id }) => toId(OWNER_TYPE_ID) === typeIdOf(type) && toId(OWNER_ID) === id)
  const planned = answers
    .flatMap(toList)
    .map(toFields)
    .filter(isPlanned)
    .map(({ SUBJECT, DEADLINE }) => ({
      title: toText(SUBJECT).trim(),
      deadline: Date.parse(toText(DEADLINE)),
    }))
    .filter(({ title, deadline }) => title && deadline < NO_DEADLINE)
  return planned.sort((one, other) => one.deadline - other.deadline)[0] ?? null
}
