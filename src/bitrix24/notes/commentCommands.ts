// The REST commands of `crm.timeline.comment.*` as data, those that put a replaced comment into the operator's options,
// and what their answers contain (portal.md §4.3, §4.6).
import type { CrmItem } from '../../note/call'
import { fingerprint, normaliseComment } from '../../note/comment'
import type { CommentRef } from '../../note/note'
import type { NoteWrite } from '../../note/timeline'
import type { TimelineComment } from '../../ports'
import { typeIdOf } from '../crm/crmItems'
import type { Command } from '../rest/batch'
import { toFields, toId, toList, toText } from '../rest/portalValues'
import type { RestFields } from '../rest/transport'

export function addComment(item: CrmItem, comment: string): Command {
  const fields = {
    'fields[ENTITY_ID]': String(item.id),
    'fields[ENTITY_TYPE]': item.type.toLowerCase(),
    'fields[COMMENT]': comment,
  }
  return { method: 'crm.timeline.comment.add', fields }
}

/** With its owner: of a comment that somebody bound to several items only ours is changed, and gets a new id. */
export function updateComment(filed: CommentRef, comment: string): Command {
  const fields = { id: String(filed.commentId), 'fields[COMMENT]': comment, ...ownerOf(filed) }
  return { method: 'crm.timeline.comment.update', fields }
}

/** `id`: also a reference to what an earlier command of the batch gave. */
export function getComment(id: number | string): Command {
  return { method: 'crm.timeline.comment.get', fields: { id: String(id) } }
}

/** Options can not be deleted, only emptied and used again; so many are enough for what is ever under way at once. */
const BACKUP_SLOTS = 998
const BACKUP_PREFIX = 'before_'

/**
 * Name of the operator's option into which a write to this item puts what it replaces. Writes have different ones: a
 * later one, which finds the replaced text gone, would overwrite what an earlier one saved. The last write of a page
 * can be under way together with an ordinary one, so it has slots of its own.
 */
export function backupSlot(
  { commentId }: CommentRef,
  { comment, item }: Pick<NoteWrite, 'comment' | 'item'>,
  isLast: boolean,
): string {
  const mark = Number.parseInt(fingerprint(`${commentId} ${item.type} ${item.id} ${comment}`), 36)
  return `${BACKUP_PREFIX}${(mark % (BACKUP_SLOTS / 2)) * 2 + Number(isLast)}`
}

export function isBackupSlot(option: string): boolean {
  return option.startsWith(BACKUP_PREFIX)
}

/** In a batch behind `getComment` under the key `was`: saves the whole comment in this option (portal.md §4.6). */
export function backUp(slot: string): Command {
  return setOptions({ [optionField(slot)]: '$result[was]' })
}

export function emptySlots(slots: readonly string[]): RestFields {
  return Object.fromEntries(slots.map((slot) => [optionField(slot), '']))
}

/** Of `user.option.set`. */
export function optionField(option: string): string {
  return `options[${option}]`
}

export function setOptions(fields: RestFields): Command {
  return { method: 'user.option.set', fields }
}

export function deleteComment(filed: CommentRef): Command {
  const fields = { id: String(filed.commentId), ...ownerOf(filed) }
  return { method: 'crm.timeline.comment.delete', fields }
}

/** Newest first, one page from the row `start` on. `id`: also a reference to what an earlier command of the batch gave. */
export function listComments(
  { type, id }: { type: CrmItem['type']; id: number | string },
  start: number,
): Command {
  const fields = {
    'filter[ENTITY_ID]': String(id),
    'filter[ENTITY_TYPE]': type.toLowerCase(),
    'order[ID]': 'DESC',
    ...(start > 0 ? { start: String(start) } : {}),
  }
  return { method: 'crm.timeline.comment.list', fields }
}

function ownerOf({ item }: CommentRef): RestFields {
  return { ownerTypeId: String(typeIdOf(item.type)), ownerId: String(item.id) }
}

/** The comments of a list's answer, in its order; rows without an id are left out. */
export function toComments(rows: unknown, item: CrmItem): readonly TimelineComment[] {
  return toList(rows).flatMap((value) => {
    const row = toFields(value)
    const commentId = toId(row.ID)
    if (commentId === null) return []
    const comment = textOfComment(row)
    return [{ item, commentId, comment, authorId: toText(row.AUTHOR_ID), createdAt: toMoment(row.CREATED) }]
  })
}

/** The text of one comment as `get` and `list` give it. */
export function textOfComment(row: unknown): string {
  return normaliseComment(toText(toFields(row).COMMENT))
}

/** Epoch ms; 0 when the portal gave none that can be read. */
function toMoment(value: unknown): number {
  return Date.parse(toText(value)) || 0
}
