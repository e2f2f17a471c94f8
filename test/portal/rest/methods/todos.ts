// Follow-ups (`crm.activity.todo.add`, portal.md §4.4). Nothing about them is idempotent.
import { type Answer, deny, give, refusal } from '../answer'
import { typeOfId } from '../crmTypes'
import { type Asked, methodsOf } from '../method'
import { toInt, toList, toText } from '../php'
import { CRM_DENIED, CRM_NOT_FOUND, missingParameter, OWNER_NOT_FOUND } from '../refusals'

const WRONG_DATETIME = refusal(400, 'WRONG_DATETIME_FORMAT', 'Wrong datetime format.')
/** The format of the public documentation; the portal's regional formats are not simulated. */
const ISO = /^\d{4}-\d\d-\d\d([T ]\d\d:\d\d(:\d\d)?([+-]\d\d:\d\d|Z)?)?$/

export const todos = methodsOf({ scopes: ['crm'], denied: CRM_DENIED }, { 'crm.activity.todo.add': add })

function add({ core, user, params }: Asked): Answer {
  const missing = ['ownerTypeId', 'ownerId', 'deadline'].find((name) => params[name] === undefined)
  if (missing) return deny(missingParameter(missing))
  const type = typeOfId(toInt(params.ownerTypeId))
  const ownerId = toInt(params.ownerId)
  if (!type || ownerId <= 0) return deny(OWNER_NOT_FOUND)
  if (!core.record(type, ownerId)) return deny(CRM_NOT_FOUND)
  if (!core.may(user.id, 'update', type, ownerId)) return deny(CRM_DENIED)
  const deadline = toText(params.deadline)
  if (!ISO.test(deadline) || Number.isNaN(Date.parse(deadline))) return deny(WRONG_DATETIME)
  const id = core.takeId()
  core.state.todos.push({
    id,
    ownerTypeId: toInt(params.ownerTypeId),
    ownerId,
    deadline,
    title: toText(params.title),
    description: toText(params.description),
    responsibleId: toInt(params.responsibleId) || user.id,
    createdAt: core.now(),
    pingOffsets: toList(params.pingOffsets).map(toInt),
  })
  return give({ id })
}
