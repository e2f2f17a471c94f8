// The rules of recovery, pure: which of the drafts that lie about are the newest, which have to be looked up now, which
// may wait, and which are this call's own note. `initialRead` and `draftRecovery` follow them.
import { distinctItems, itemKey } from '../note/call'
import { commentFor, fingerprint, outcomeOf, referenceOf, typedIn } from '../note/comment'
import { joinedFollowUps } from '../note/followUp'
import { withMentions } from '../note/mentions'
import { itemsOf } from '../note/nextAction'
import { isRefusalFresh, isUndelivered, type Note, REFUSAL_MS, UNSETTLED_MS } from '../note/note'
import { keepOthersText, textOfOthers } from '../note/reconcile'
import type { NoteLookup, OverwrittenComment, TimelineComment } from '../ports'

/**
 * The same draft may lie in the journal and in the options: the newer revision has every word of the older one.
 * Others' words that a last write replaced join the note that replaced them.
 */
export function newestDrafts(drafts: readonly Note[], overwritten: readonly OverwrittenComment[]): Note[] {
  const newest = new Map<string, Note>()
  for (const draft of drafts) {
    const known = newest.get(draft.id)
    newest.set(draft.id, known ? joined(known, draft) : draft)
  }
  const absorbed = new Set(drafts.flatMap((draft) => draft.absorbed))
  const alive = [...newest.values()].filter(({ id }) => !absorbed.has(id))
  return alive.map((draft) =>
    overwritten
      .filter(({ commentId }) => commentId === draft.filed?.commentId)
      .reduce((sofar, { comment }) => keepOthersText(sofar, comment), draft),
  )
}

function joined(one: Note, other: Note): Note {
  const [older, newer] = one.revision < other.revision ? [one, other] : [other, one]
  const isAsNew = newer.revision === older.revision
  const isFork = isAsNew && commentFor(newer) !== commentFor(older)
  return {
    ...(isFork ? keepOthersText(newer, commentFor(older) ?? '') : newer),
    filed: newer.filed ?? older.filed,
    attemptedItems: distinctItems([...older.attemptedItems, ...newer.attemptedItems]),
    // Two cards may have gone on from one draft: what one of them wrote is not the other one's to overwrite.
    written: isAsNew && !isFork ? [...new Set([...older.written, ...newer.written])] : newer.written,
    unsettledUntil: Math.max(older.unsettledUntil, newer.unsettledUntil),
    unanswered: Math.max(older.unanswered, newer.unanswered),
    // The same words may lie in the options twice: before they were refused and after.
    refusal: newer.refusal ?? (isAsNew ? older.refusal : null),
    // What the newer one has not any more was taken back, or is over.
    followUps: joinedFollowUps(newer.followUps, older.followUps).filter(({ marker }) =>
      newer.followUps.some((one) => one.marker === marker),
    ),
  }
}

/**
 * The draft without times that lie ahead, which a clock that is set wrong may have written. `at`: now, epoch ms. A write
 * may land for a minute from now at most (portal.md §3.1).
 */
export function withoutFuture(draft: Note, at: number): Note {
  return {
    ...draft,
    unsettledUntil: Math.min(draft.unsettledUntil, at + UNSETTLED_MS),
    refusal: draft.refusal && { ...draft.refusal, at: Math.min(draft.refusal.at, at) },
    followUps: draft.followUps.map((one) => ({ ...one, plannedAt: Math.min(one.plannedAt, at) })),
  }
}

/** The lookups that are due: the opening batch carries them, so that in the ordinary case they cost no request. */
export function dueLookups(drafts: readonly Note[], at: number): readonly NoteLookup[] {
  const due = drafts.filter(
    (draft) => !isRefusalFresh(draft, at) && (isUndelivered(draft) || draft.unsettledUntil <= at),
  )
  return due.map(lookupOf).filter(({ items }) => items.length > 0)
}

function lookupOf(draft: Note): NoteLookup {
  const { id, reference, call, followUps } = draft
  const markers = followUps.map(({ marker }) => marker)
  return { id, reference, markers, items: itemsOf(draft), since: call.startedAt }
}

/** True when that lookup has asked all that a lookup of this draft would ask. */
export function coversDraft(asked: NoteLookup, draft: Note): boolean {
  const { id, reference, markers, items } = lookupOf(draft)
  const known = new Set(asked.items.map(itemKey))
  return (
    asked.id === id &&
    asked.reference === reference &&
    markers.every((marker) => asked.markers.includes(marker)) &&
    items.every((item) => known.has(itemKey(item)))
  )
}

/**
 * Epoch ms from which a draft of an earlier card needs the initial read, although the portal is rate limited. A last
 * write that was begun has most likely landed: it waits, as what was delivered does, for a read that is made anyway.
 */
export function dueFrom(draft: Note): number {
  const { unanswered, refusal } = draft
  if (refusal) return refusal.at + REFUSAL_MS
  return isUndelivered(draft) && unanswered !== 1 ? 0 : Number.POSITIVE_INFINITY
}

/**
 * True for a delivered note whose last lookup is not due yet and need not be in time: it stays in the journal, and a
 * later initial read looks it up. One whose time lay ahead (`withoutFuture`) would be deferred by that card as well.
 * `at`: now, as it was given to `withoutFuture`. `isRateLimited`: the portal asked for fewer requests.
 */
export function canDefer(draft: Note, at: number, isRateLimited: boolean): boolean {
  const isClean = draft.staleComments.length === 0 && draft.followUps.every(({ todos }) => todos.length < 2)
  const mayWait = draft.unanswered === 0 || isRateLimited
  const isRecent = draft.unsettledUntil > at && draft.unsettledUntil < at + UNSETTLED_MS
  return mayWait && isRecent && !isUndelivered(draft) && isClean
}

/**
 * Notes that the portal refused longer than a day ago are tried again one a start, the oldest refusal first: the others
 * are as if they had been refused just now.
 */
export function oneRefusedAgain(drafts: readonly Note[], at: number): readonly Note[] {
  const aged = drafts.filter((draft) => draft.refusal && !isRefusalFresh(draft, at))
  const [first] = aged.sort((one, other) => (one.refusal?.at ?? 0) - (other.refusal?.at ?? 0))
  return drafts.map((draft) =>
    draft.refusal && draft !== first ? { ...draft, refusal: { ...draft.refusal, at } } : draft,
  )
}

/**
 * A draft of this very call (a reload, another tab and back): the editor goes on with it. The reference alone tells
 * the clients of a campaign apart; the draft of an ordinary call may have been made for an earlier match.
 */
export function isSameNote(draft: Note, current: Note): boolean {
  const { callId } = current.call
  return callId !== '' && draft.call.callId === callId && draft.reference === current.reference
}

/**
 * Drafts of one earlier call go on beside each other (the page that made the newer one had not found the older one). Each
 * would write its own outcome, so the older choice becomes the newer one, also where that is none. An outcome that was
 * found in the comment is no choice, and stays. A draft without an outcome knows as well that one was taken back: a
 * comment that the other page was just sending may still show it.
 */
export function withNewestOutcome(drafts: readonly Note[]): readonly Note[] {
  return drafts.map((draft) => {
    const newest = drafts
      .filter((other) => isSameNote(other, draft))
      .reduce((one, other) => (other.outcomeAt > one.outcomeAt ? other : one), draft)
    const { outcome, outcomeAt } = newest
    if (outcome === draft.outcome)
      return draft.outcomeAt < outcomeAt ? { ...draft, outcomeAt, outcomeRevision: draft.revision } : draft
    if (draft.outcomeRevision === 0) return draft
    const revision = draft.revision + 1
    return { ...draft, outcome, outcomeAt, outcomeRevision: revision, revision }
  })
}

/**
 * Drafts of one call that become one note. A page that did not know of another page's draft may have taken its words
 * for a colleague's: what one of them typed is in no other one's words of others.
 */
export function withoutWordsOfEachOther(drafts: readonly Note[]): readonly Note[] {
  return drafts.map((draft) => {
    const typed = drafts.filter((other) => other !== draft).map((other) => withMentions(other))
    return { ...draft, othersText: textOfOthers(typed.join('\n'), draft.othersText) }
  })
}

/** Our own note of this call as it stands in the timeline already, as if it had been typed and delivered here. */
export function ownNote(current: Note, comments: readonly TimelineComment[], operator: string): Note | null {
  const own = comments.filter(
    ({ authorId, comment }) => authorId === operator && referenceOf(comment) === current.reference,
  )
  const oldest = own.sort((one, other) => one.commentId - other.commentId)[0]
  if (!oldest) return null
  return {
    ...current,
    ...typedIn(oldest.comment),
    outcome: outcomeOf(oldest.comment),
    outcomeAt: 0,
    outcomeRevision: 0,
    revision: 1,
    // Found twice: the note is looked up, and one of them is left.
    deliveredRevision: own.length > 1 ? 0 : 1,
    filed: { item: oldest.item, commentId: oldest.commentId },
    written: [fingerprint(oldest.comment)],
    call: { ...current.call, startedAt: oldest.createdAt },
  }
}
