// Reads of a timeline's comments (portal.md §4.3): rows of strings, but ENTITY_ID as a number in a list;
// 50 a page; no filter by author or text.
import type { Comment } from '../../contract'
import { type Answer, deny, give, givePage } from '../answer'
import { type Owner, typeOfName } from '../crmTypes'
import { type Asked, methodsOf } from '../method'
import { type Params, toInt, toList, toMap, toText } from '../php'
import { portalTime } from '../portalTime'
import { plain } from '../refusals'

export const commentReads = methodsOf(
  { scopes: ['crm'], denied: plain('Access denied.') },
  {
    'crm.timeline.comment.get': get,
    'crm.timeline.comment.list': list,
    'crm.timeline.comment.fields': fields,
  },
)

function get({ core, user, params }: Asked): Answer {
  if (toInt(params.id) <= 0) return deny(plain('ID is not defined or invalid.'))
  const found = core.comment(toInt(params.id))
  const owner = found?.bindings[0]
  if (!found || !owner) return deny(plain('Not found.'))
  if (!core.may(user.id, 'read', owner.type, owner.id)) return deny(plain('Access denied.'))
  return give({ ...rowOf(found, owner), ENTITY_ID: String(owner.id) })
}

function list({ core, user, params }: Asked): Answer {
  const filter = toMap(params.filter)
  const id = toInt(filter.ENTITY_ID)
  if (id <= 0) return deny(plain('ENTITY_ID is not defined or invalid.'))
  const type = typeOfName(toText(filter.ENTITY_TYPE))
  if (!type) return deny(plain('ENTITY_TYPE is not defined or invalid.'))
  if (!core.may(user.id, 'read', type, id)) return deny(plain('Access denied.'))
  const found = sorted(core.commentsAt(type, id), toMap(params.order))
  const selected = selection(params.select)
  return givePage(found, Math.max(0, toInt(params.start)), (rows) =>
    rows.map((comment) => selected(rowOf(comment, { type, id }))),
  )
}

function rowOf(comment: Comment, { type, id }: Owner): Params {
  return {
    ID: String(comment.id),
    ENTITY_ID: id,
    ENTITY_TYPE: type.toLowerCase(),
    CREATED: portalTime(comment.createdAt),
    COMMENT: comment.comment,
    AUTHOR_ID: String(comment.authorId),
    ...(comment.files && { FILES: filesOf(comment.files) }),
  }
}

function filesOf(names: readonly string[]): Params {
  const rows = names.map((name, index) => [String(index + 1), { id: index + 1, type: 'file', name }])
  return Object.fromEntries(rows) as Params
}

const ORDERS: Readonly<Record<string, (comment: Comment) => number>> = {
  ID: (comment) => comment.id,
  CREATED: (comment) => Math.floor(comment.createdAt / 1000),
  AUTHOR_ID: (comment) => comment.authorId,
}

/** Unknown order fields are ignored; without any known one, the oldest id comes first. */
function sorted(found: readonly Comment[], order: Params): Comment[] {
  const keys = Object.entries(order).flatMap(([name, direction]) => {
    const of = ORDERS[name]
    return of ? [{ of, sign: toText(direction).toUpperCase() === 'DESC' ? -1 : 1 }] : []
  })
  if (keys.length === 0) keys.push({ of: (comment) => comment.id, sign: 1 })
  return [...found].sort((one, other) => {
    for (const { of, sign } of keys) if (of(one) !== of(other)) return sign * (of(one) - of(other))
    return 0
  })
}

function selection(select: unknown): (row: Params) => Params {
  const names = toList(select).map(toText)
  if (names.length === 0 || names.includes('*')) return (row) => row
  return (row) => Object.fromEntries(Object.entries(row).filter(([name]) => names.includes(name)))
}

function fields(): Answer {
  const field = (type: string, isReadOnly: boolean, isRequired = false) => ({
    type,
    isRequired,
    isReadOnly,
    isImmutable: false,
    isMultiple: false,
    isDynamic: false,
  })
  return give({
    ID: field('integer', true),
    CREATED: field('datetime', true),
    ENTITY_ID: field('integer', false, true),
    ENTITY_TYPE: field('string', false, true),
    AUTHOR_ID: field('user', true),
    COMMENT: field('string', false, true),
    FILES: field('attached_diskfile', false),
  })
}
