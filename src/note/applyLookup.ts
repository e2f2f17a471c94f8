// Takes what a lookup found, or that nothing can be found out, into the state of a note.

import { blocked, waiting } from './applyFailure'
import { type CrmItem, distinctItems, sameItem } from './call'
import { commentFor, differenceIn } from './comment'
import type { Refusal } from './failure'
import { type FollowUp, isPending, withFoundTodos } from './followUp'
import { itemsOf } from './nextAction'
import {
  isEmptied,
  isInPlace,
  isUndelivered,
  isUnwritten,
  type Note,
  UNSETTLED_MS,
  UNVERIFIABLE,
} from './note'
import { reconcile } from './reconcile'
import type { SavingState } from './savingState'
import type { FoundComment, LookupResult } from './timeline'

/** `pauseMs`: before the write that the lookup allows. */
export function afterLookup(
  state: SavingState,
  found: LookupResult,
  at: number,
  pauseMs: number,
): SavingState {
  const { comments, todos, unreadable } = found
  const { item } = state.note
  // A to-do that was found stands, whatever else could not be read: also at a former item, and twice.
  const inconclusive = (known: SavingState, because: Refusal) =>
    afterInconclusiveLookup({ ...known, note: withFoundTodos(known.note, todos) }, because, at)
  if (unreadable.some((one) => sameItem(one, item))) return inconclusive(state, { kind: 'forbidden' })
  const open = withClosed(state, unreadable)
  if (!found.complete && !isFoundAmong(open.note, found)) return inconclusive(open, { kind: 'unsettled' })
  const planned = withFoundTodos(withUnseenRequests(open.note, found, at), todos)
  const known: SavingState = {
    ...open,
    outcomeUnknown: false,
    // It was read: what stands here is known, and can be removed.
    closedItems: open.closedItems.filter((closed) => !sameItem(closed, item)),
    note: withoutHiddenFollowUps(planned, unreadable),
  }
  const reconciled = withReconciled(known, comments, itemsOf(open.note))
  const { note } = reconciled
  const main = comments.find(({ commentId }) => commentId === note.filed?.commentId)
  const wanted = commentFor(note)
  const isStanding = !isUnwritten(note) && main && wanted !== null
  const storedText = isStanding ? differenceIn(main.comment, wanted) : reconciled.storedText
  // What might have landed late has landed by now, whatever is still to be sent.
  const isOver = note.unsettledUntil <= at
  const over: Note = isOver ? withNothingPending(note) : note
  if (isUndelivered(note)) {
    const urgent: SavingState = { ...reconciled, storedText, urgent: true, note: over }
    return state.trouble && pauseMs > 0 ? waiting(urgent, state.trouble, at, pauseMs) : urgent
  }
  return {
    ...reconciled,
    storedText,
    // The words were found, and nothing is left to be written.
    attempt: 0,
    trouble: null,
    savedAt: reconciled.savedAt ?? at,
    note: isOver
      ? { ...over, followUps: lastingFollowUps(note) }
      : { ...note, unanswered: stillUnanswered(note) },
  }
}

/**
 * Nobody can say what stands. What is known to be delivered is left alone, anything else is the operator's to decide.
 */
export function afterInconclusiveLookup(state: SavingState, because: Refusal, at: number): SavingState {
  const { note } = state
  const isReplaceable = isInPlace(note) && !note.followUps.some((one) => one.begun && isPending(one))
  if (isUndelivered(note) && !(because.kind === 'unsettled' && isReplaceable)) {
    return blocked(state, because, at)
  }
  // The answer to a replacement by id says whether the comment is still there.
  if (isUndelivered(note)) return { ...state, outcomeUnknown: false, urgent: true }
  return { ...state, outcomeUnknown: false, attempt: 0, trouble: null, note: withNothingPending(note) }
}

/** The note and the comments that were found under its reference at the `searched` items. */
export function withReconciled(
  state: SavingState,
  comments: readonly FoundComment[],
  searched: readonly CrmItem[],
): SavingState {
  const note = reconcile(state.note, comments, searched)
  return { ...state, note, urgent: state.urgent || isUndelivered(note) }
}

/**
 * Something stands although the draft says that nothing was sent: the page that sent it could not store its last draft.
 * For a minute the browser may yet repeat that request.
 */
function withUnseenRequests(note: Note, { comments, todos }: LookupResult, at: number): Note {
  const isUnseen = ({ marker, begun }: FollowUp) => !begun && todos.some((todo) => todo.marker === marker)
  const isComment = !note.filed && comments.length > 0
  if (note.unsettledUntil > 0 || !(isComment || note.followUps.some(isUnseen))) return note
  return { ...note, unsettledUntil: at + UNSETTLED_MS, unanswered: UNVERIFIABLE }
}

/** Nothing of the note is on its way any more. */
function withNothingPending(note: Note): Note {
  return { ...note, unsettledUntil: 0, unanswered: 0, attemptedItems: [] }
}

/** Something that may stand was found, or nothing is missing: what was not read could only tell of older duplicates. */
function isFoundAmong(note: Note, { comments, todos }: LookupResult): boolean {
  const begun = note.followUps.filter((one) => one.begun && isPending(one))
  const isPlanned = begun.every(({ marker }) => todos.some((todo) => todo.marker === marker))
  // A follow-up alone: no word was ever sent.
  if (isEmptied(note) && note.written.length === 0) return isPlanned
  return isPlanned && comments.some(({ commentId }) => !note.filed || note.filed.commentId === commentId)
}

/**
 * Former places at which nothing can be done any more: the note goes on without them, and the operator is told once.
 */
function withClosed(state: SavingState, items: readonly CrmItem[]): SavingState {
  if (items.length === 0) return state
  const isOpen = (item: CrmItem) => !items.some((closed) => sameItem(closed, item))
  const { note } = state
  const open: Note = {
    ...note,
    attemptedItems: note.attemptedItems.filter(isOpen),
    staleComments: note.staleComments.filter(({ item }) => isOpen(item)),
    filed: note.filed && isOpen(note.filed.item) ? note.filed : null,
  }
  return { ...state, note: open, closedItems: distinctItems([...state.closedItems, ...items]) }
}

/** A to-do that may stand where this operator may not read is not planned a second time. */
function withoutHiddenFollowUps(note: Note, unreadable: readonly CrmItem[]): Note {
  const isHidden = (item: CrmItem | null) => unreadable.some((one) => item === null || sameItem(one, item))
  const close = (one: FollowUp) =>
    one.begun && isPending(one) && isHidden(one.item) ? { ...one, refused: '' } : one
  return { ...note, followUps: note.followUps.map(close) }
}

/**
 * `unanswered` after the newest words were found: 0 if there was only one request without an answer, because it is
 * known to have landed. Not where the note was sent to another item as well: the words may have stood here before,
 * and that request may yet carry them away.
 */
function stillUnanswered({ unanswered, filed, staleComments, attemptedItems }: Note): number {
  const isHere = filed !== null && attemptedItems.every((item) => sameItem(item, filed.item))
  return unanswered === 1 && isHere && staleComments.length === 0 ? 0 : unanswered
}

/** The newest follow-up is still shown, and those with duplicates are not done yet. */
function lastingFollowUps({ followUps }: Note): readonly FollowUp[] {
  return followUps.filter((one, index) => one.todos.length > 1 || index === followUps.length - 1)
}
