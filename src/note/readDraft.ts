// Reads a note that `draft.ts` wrote, complete or not at all. What is no draft is never taken for one, and a newer
// version's draft is never thrown away.
import type { CallDirection, CrmItem, CrmItemType } from './call'
import { VERSION } from './draft'
import type { FollowUp } from './followUp'
import type { Colleague } from './mentions'
import { type CommentRef, type Note, type NotedCall, type StoredAs, UNVERIFIABLE } from './note'

const ITEM_TYPES: readonly CrmItemType[] = ['LEAD', 'DEAL', 'CONTACT', 'COMPANY']
const DIRECTIONS: readonly CallDirection[] = ['incoming', 'outgoing', 'callback']

/**
 * The note; 'newer' when a later version of the product wrote it (leave it alone); null when it is no draft.
 * What version 1 did not have is as it was then: no follow-ups, a full first line, the card's own item. Version 2
 * remembered exact fingerprints and no refusals, and version 3 had no outcomes and no words for the call. Drafts without
 * mentions mention nobody.
 */
export function readDraft(text: string): Note | 'newer' | null {
  const fields = parse(text)
  if (!fields || !isCount(fields.v)) return null
  if (fields.v > VERSION) return 'newer'
  return fields.v >= 1 ? toNote(fields) : null
}

type Fields = Readonly<Record<string, unknown>>

function toNote(fields: Fields): Note | null {
  const {
    id,
    reference,
    text,
    kept: othersText,
    revision,
    deliveredRevision,
    unsettledUntil,
    written,
  } = fields
  const call = toCall(fields.call)
  const item = orNull(fields.item, toItem)
  const filed = orNull(fields.filed, toFiled)
  const absorbed = Array.isArray(fields.absorbed) ? fields.absorbed.filter(isText) : []
  const attemptedItems = Array.isArray(fields.tried) ? fields.tried.map(toItem) : []
  const followUps = Array.isArray(fields.followUps) ? fields.followUps.map(toFollowUp) : []
  const staleComments = Array.isArray(fields.leftovers) ? fields.leftovers.map(toFiled) : []
  if (!isText(id) || id === '' || !isText(reference) || !isText(text) || !isText(othersText)) return null
  if (!isCount(revision) || !isCount(deliveredRevision) || !isCount(unsettledUntil)) return null
  if (!Array.isArray(written) || !written.every(isText)) return null
  if (!call || item === undefined || filed === undefined || !staleComments.every(isPresent)) return null
  if (!attemptedItems.every(isPresent) || !followUps.every(isPresent)) return null
  return {
    id,
    reference,
    call,
    item,
    chosen: fields.chosen === true,
    text,
    mentions: Array.isArray(fields.mentions) ? fields.mentions.map(toColleague).filter(isPresent) : [],
    outcome: toText(fields.outcome),
    outcomeAt: toCount(fields.outcomeAt),
    outcomeRevision: toCount(fields.outcomeRevision),
    othersText,
    revision,
    deliveredRevision,
    filed,
    staleComments,
    attemptedItems,
    absorbed,
    written,
    unsettledUntil,
    unanswered: isCount(fields.unanswered) ? fields.unanswered : UNVERIFIABLE,
    followUps,
    storedAs: toStoredAs(fields.storedAs),
    refusal: toRefusal(fields.refusal),
  }
}

function toStoredAs(value: unknown): StoredAs | null {
  if (!isFields(value) || !isText(value.sent) || !isText(value.stored)) return null
  return { sent: value.sent, stored: value.stored }
}

function toRefusal(value: unknown): Note['refusal'] {
  if (!isFields(value) || !isCount(value.at) || !isFields(value.because)) return null
  const { kind, why } = value.because
  if (kind === 'rejected') return { at: value.at, because: { kind, why: isText(why) ? why : '' } }
  const plain = (['forbidden', 'gone', 'unsettled'] as const).find((one) => one === kind)
  return plain ? { at: value.at, because: { kind: plain } } : null
}

function toCall(value: unknown): NotedCall | null {
  if (!isFields(value)) return null
  const { callId, direction, number, startedAt } = value
  if (!isText(callId) || !isOneOf(DIRECTIONS, direction) || !isText(number) || !isCount(startedAt))
    return null
  const header = value.header === 'reference' ? 'reference' : 'full'
  const directionWords = toText(value.directionWords)
  const lineName = toText(value.lineName)
  const heading = isText(value.heading) && { heading: value.heading }
  return { callId, direction, directionWords, lineName, number, startedAt, header, ...heading }
}

function toFollowUp(value: unknown): FollowUp | null {
  if (!isFields(value)) return null
  const { deadline, title, plannedAt, marker, begun, todos, refused } = value
  if (!isCount(deadline) || !isText(title) || !isCount(plannedAt) || !isText(marker)) return null
  if (!Array.isArray(todos) || !todos.every(isId) || !(refused === null || isText(refused))) return null
  return {
    deadline,
    title,
    responsible: toColleague(value.responsible),
    plannedAt,
    marker,
    begun: begun === true,
    item: toItem(value.item),
    todos,
    refused,
  }
}

function toColleague(value: unknown): Colleague | null {
  if (!isFields(value) || !isId(value.id) || !isText(value.name)) return null
  return { id: value.id, name: value.name }
}

function toItem(value: unknown): CrmItem | null {
  if (!isFields(value) || !isOneOf(ITEM_TYPES, value.type) || !isId(value.id)) return null
  return { type: value.type, id: value.id }
}

function toFiled(value: unknown): CommentRef | null {
  if (!isFields(value) || !isId(value.commentId)) return null
  const item = toItem(value.item)
  return item && { item, commentId: value.commentId }
}

/** Null stays null; undefined says that the value is there but broken. */
function orNull<T>(value: unknown, read: (value: unknown) => T | null): T | null | undefined {
  return value === null ? null : (read(value) ?? undefined)
}

function parse(text: string): Fields | null {
  try {
    const value: unknown = JSON.parse(text)
    return isFields(value) ? value : null
  } catch {
    return null
  }
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isPresent<T>(value: T | null): value is T {
  return value !== null
}

/** What an older version did not write is ''. */
function toText(value: unknown): string {
  return isText(value) ? value : ''
}

/** What an older version did not write is 0. */
function toCount(value: unknown): number {
  return isCount(value) ? value : 0
}

function isText(value: unknown): value is string {
  return typeof value === 'string'
}

/** A revision or a moment: finite and not negative. */
function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0
}

function isId(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) > 0
}

function isOneOf<T extends string>(allowed: readonly T[], value: unknown): value is T {
  return allowed.some((one) => one === value)
}
