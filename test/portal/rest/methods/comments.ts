// Writes to a timeline's comments, with their surprising rules (portal.md §4.3): the item need not exist, nothing is
// idempotent, and editing a comment with two owners makes a copy.
import type { Comment } from '../../contract'
import { type Answer, deny, give, refusal } from '../answer'
import { isAt, type Owner, typeOfId, typeOfName } from '../crmTypes'
import { type Asked, methodsOf } from '../method'
import { type Params, toInt, toList, toMap, toText } from '../php'
import { CRM_DENIED, CRM_NOT_FOUND, missingParameter, OWNER_NOT_FOUND } from '../refusals'
import { storedComment } from '../rewriting'

const EMPTY = refusal(400, 'INVALID_ARG_VALUE', 'Empty comment message')
const MULTIPLE_BINDINGS = refusal(400, 'MULTIPLE_BINDINGS', 'The comment has multiple bindings.')

export const comments = methodsOf(
  { scopes: ['crm'], denied: CRM_DENIED },
  {
    'crm.timeline.comment.add': add,
    'crm.timeline.comment.update': update,
    'crm.timeline.comment.delete': remove,
  },
)

function add({ core, user, params }: Asked): Answer {
  if (!isMap(params.fields)) return deny(missingParameter('fields'))
  const fields = toMap(params.fields)
  const owner = ownerOf(typeOfName(toText(fields.ENTITY_TYPE)), fields.ENTITY_ID)
  if (!owner) return deny(OWNER_NOT_FOUND)
  if (!core.may(user.id, 'update', owner.type, owner.id)) return deny(CRM_DENIED)
  const comment = storedComment(toText(fields.COMMENT), core.restVariant.commentLimit)
  if (!comment) return deny(EMPTY)
  const id = core.takeId()
  const authorId = toInt(fields.AUTHOR_ID) > 0 ? toInt(fields.AUTHOR_ID) : user.id
  const added = { id, bindings: [owner], authorId, createdAt: core.now(), comment, ...filesOf(fields) }
  core.state.comments.push(added)
  notify(core, added, '')
  return give(id)
}

function update({ core, user, params }: Asked): Answer {
  if (params.id === undefined) return deny(missingParameter('id'))
  if (!isMap(params.fields)) return deny(missingParameter('fields'))
  const found = core.comment(toInt(params.id))
  if (!found) return deny(CRM_NOT_FOUND)
  const owner = namedBinding(found, params) ?? (found.bindings.length > 1 ? null : found.bindings[0])
  if (!owner || (namesOwner(params) && !namedBinding(found, params))) return deny(OWNER_NOT_FOUND)
  if (!core.may(user.id, 'update', owner.type, owner.id)) return deny(CRM_DENIED)
  const comment = storedComment(toText(toMap(params.fields).COMMENT), core.restVariant.commentLimit)
  if (!comment) return deny(EMPTY)
  const target = found.bindings.length > 1 ? splitOff(found, owner, core.takeId()) : found
  if (target !== found) core.state.comments.push(target)
  // Files that are not sent again are dropped.
  delete target.files
  const before = target.comment
  Object.assign(target, { comment, ...filesOf(toMap(params.fields)) })
  notify(core, target, before)
  return give(target.id)
}

const MENTION = /\[USER=(\d+)\].+?\[\/USER\]/gi

/** Whoever is mentioned now and was not before is notified, the author never (portal.md §6). */
function notify(core: Asked['core'], { id, authorId, comment }: Comment, before: string): void {
  const mentioned = (text: string) => [...text.matchAll(MENTION)].map(([, userId]) => Number(userId))
  const known = new Set([...mentioned(before), authorId])
  const newly = new Set(mentioned(comment).filter((userId) => !known.has(userId)))
  const notifications = [...newly].map((userId) => ({ userId, commentId: id }))
  core.state.notifications = [...(core.state.notifications ?? []), ...notifications]
}

/** A copy of the comment for one of its owners, under a new id; the old comment loses this owner. */
function splitOff(found: Comment, owner: Owner, id: number): Comment {
  found.bindings = found.bindings.filter((binding) => binding !== owner)
  return { ...found, id, bindings: [owner] }
}

function remove({ core, user, params }: Asked): Answer {
  if (params.id === undefined) return deny(missingParameter('id'))
  const found = core.comment(toInt(params.id))
  if (!found) return deny(CRM_NOT_FOUND)
  const named = namesOwner(params)
  const owner = namedBinding(found, params)
  if (named && !owner) return deny(OWNER_NOT_FOUND)
  if (!named && found.bindings.length > 1) return deny(MULTIPLE_BINDINGS)
  const touched = owner ? [owner] : found.bindings
  if (touched.some(({ type, id }) => !core.may(user.id, 'update', type, id))) return deny(CRM_DENIED)
  found.bindings = found.bindings.filter((binding) => !touched.includes(binding))
  if (found.bindings.length === 0) core.deleteComment(found.id)
  return give(null)
}

function namesOwner(params: Params): boolean {
  return toInt(params.ownerTypeId) > 0 || toInt(params.ownerId) > 0
}

function namedBinding(comment: Comment, params: Params): Owner | undefined {
  const owner = ownerOf(typeOfId(toInt(params.ownerTypeId)), params.ownerId)
  return owner ? comment.bindings.find(isAt(owner)) : undefined
}

function ownerOf(type: Owner['type'] | null, id: unknown): Owner | null {
  return type && toInt(id) > 0 ? { type, id: toInt(id) } : null
}

function isMap(value: unknown): boolean {
  return typeof value === 'object' && value !== null
}

/** `[["name","base64"],…]`: only the names are kept. */
function filesOf(fields: Params): { files?: string[] } {
  const files = toList(fields.FILES).map((file) => toText(toList(file)[0]))
  return files.length > 0 ? { files } : {}
}
