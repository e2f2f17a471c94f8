// Takes what the portal tells into the state of a note: its answer, its failure to answer, and an earlier self
// of the note that was found.
import { type CrmItem, distinctItems, sameItem } from './call'
import { commentFor, differenceIn, rememberStored, textOf } from './comment'
import type { Delivery } from './delivery'
import { type Failure, isRefusal, type Refusal } from './failure'
import { type FollowUp, isPending, withFollowUp, withFoundTodos } from './followUp'
import { itemsOf } from './nextAction'
import { type CommentRef, isEmptied, isUndelivered, isUnwritten, type Note, UNSETTLED_MS } from './note'
import { keepOthersText, reconcile } from './reconcile'
import { resumed } from './resumed'
import { retryDelay } from './retryDelay'
import type { ResponseEvent, SavingState } from './savingState'
import type { FoundComment, LookupResult, NoteWrite, WriteReceipt } from './timeline'

/** How long a missing sign-in waits before it is tried again by itself. */
const SIGNED_OUT_MS = 60_000
/** The shortest pause after a failure (ms). */
const AGAIN_MS = 750

/** An answer to an older request than the one in flight says nothing. */
export function applyResponse(state: SavingState, event: ResponseEvent): SavingState {
  if (event.type === 'resumed') return resumed(state, event.earlier, event.at)
  if (!('requestId' in state.delivery) || state.delivery.requestId !== event.requestId) return state
  const idle: SavingState = { ...state, delivery: { kind: 'idle' }, overdue: false }
  // A portal that answers reads may still refuse writes: only a write that succeeded ends the trouble.
  const well: SavingState = { ...idle, attempt: 0, trouble: null }
  switch (event.type) {
    case 'written':
      return afterWrite(well, state.delivery, event.receipt, event.at)
    case 'found':
      return afterLookup(idle, event, event.at, event.pauseMs)
    case 'removed': {
      const left = state.delivery.kind === 'removing' ? state.delivery.comment.commentId : 0
      return heardOthers(withoutLeftover(well, left), event.previousText, null, event.at)
    }
    case 'planned': {
      if (state.delivery.kind !== 'planning') return idle
      const { marker } = state.delivery
      return { ...well, note: withFoundTodos(state.note, [{ marker, todoId: event.todoId }]) }
    }
    case 'unplanned':
      return withoutTodo(well, state.delivery)
    case 'failed': {
      // Given up is not answered: whoever was told that the portal does not respond is not told otherwise yet.
      const overdue = state.overdue && event.failure.kind === 'unknownOutcome'
      const failed: SavingState = { ...idle, overdue, attempt: state.attempt + 1, trouble: event.failure }
      return afterFailure(failed, state.delivery, event.failure, event.at, event.chance)
    }
  }
}

function afterWrite(state: SavingState, delivery: Delivery, receipt: WriteReceipt, at: number): SavingState {
  if (delivery.kind !== 'sending') return state
  const unsettledUntil = Math.max(delivery.doubtUntil, twinUntil(state, delivery, at))
  const staleComments = receipt.remaining
    ? [...state.note.staleComments, receipt.remaining]
    : state.note.staleComments
  const { revision } = delivery
  const { comment } = delivery.write
  const { stored } = receipt
  const read = comment === null || stored === null ? state.note : rememberStored(state.note, comment, stored)
  const note: Note = {
    ...read,
    filed: receipt.filed,
    deliveredRevision: revision,
    unsettledUntil,
    unanswered: delivery.unanswered,
    attemptedItems: unsettledUntil > 0 ? state.note.attemptedItems : [],
    staleComments,
    refusal: null,
  }
  const isLeftBehind = receipt.filed !== null && !sameItem(receipt.filed.item, note.item)
  const written: SavingState = {
    ...state,
    note,
    closedItems: distinctItems([...state.closedItems, receipt.closed]),
    urgent: state.urgent || isLeftBehind,
    savedAt: at,
    dirtySince: at,
    storedText: comment === null || stored === null ? state.storedText : differenceIn(stored, comment),
  }
  const heard = heardOthers(written, receipt.previousText, stored, at)
  const saved: SavingState = { ...heard, base: comment === null ? '' : textOf(stored ?? comment) }
  const blind = comment !== null && receipt.previousText === null && receipt.standing === null
  const hasDuplicates = (receipt.standing?.length ?? 0) > 1
  if (!hasDuplicates || !receipt.standing) return { ...saved, outcomeUnknown: blind || state.outcomeUnknown }
  return withReconciled(saved, receipt.standing, [delivery.write.item])
}

/**
 * Browsers silently repeat a request that a reused connection lost (sdk.md §2), and the lost one may be processed
 * after the answer to the repeated one was made: an addition is looked at once more when that time is over. So is an
 * update that followed another write within that time: the older text may yet be put back.
 */
function twinUntil(
  state: SavingState,
  { write }: Extract<Delivery, { kind: 'sending' }>,
  at: number,
): number {
  if (write.comment === null) return 0
  if (!isUpdate(write)) return state.sentAt + UNSETTLED_MS
  const repeatedUntil = (state.savedAt ?? Number.NEGATIVE_INFINITY) + UNSETTLED_MS
  return repeatedUntil > at ? repeatedUntil : 0
}

function afterLookup(state: SavingState, found: LookupResult, at: number, pauseMs: number): SavingState {
  const { comments, todos, unreadable } = found
  const { item } = state.note
  if (unreadable.some((one) => sameItem(one, item)))
    return afterClosedLookup(state, { kind: 'forbidden' }, at)
  const open = withClosed(state, unreadable)
  if (!found.complete && !isFoundAmong(open.note, found))
    return afterClosedLookup(open, { kind: 'unsettled' }, at)
  const planned = withFoundTodos(open.note, todos)
  const looked: SavingState = {
    ...open,
    outcomeUnknown: false,
    note: withoutHiddenFollowUps(planned, unreadable),
  }
  const settled = withReconciled(looked, comments, itemsOf(open.note))
  const { note } = settled
  const main = comments.find(({ commentId }) => commentId === note.filed?.commentId)
  const wanted = commentFor(note)
  const isStanding = !isUnwritten(note) && main && wanted !== null
  const storedText = isStanding ? differenceIn(main.comment, wanted) : settled.storedText
  // What might have landed late has landed by now, whatever is still to be sent.
  const isOver = note.unsettledUntil <= at
  const over: Note = isOver ? { ...note, unsettledUntil: 0, unanswered: 0, attemptedItems: [] } : note
  if (isUndelivered(note)) {
    const known: SavingState = { ...settled, storedText, urgent: true, note: over }
    return state.trouble && pauseMs > 0 ? waits(known, state.trouble, at, pauseMs) : known
  }
  return {
    ...settled,
    storedText,
    // Nothing is left to be written: that the words stand is seen.
    attempt: 0,
    trouble: null,
    savedAt: settled.savedAt ?? at,
    note: isOver ? { ...over, followUps: remaining(note) } : { ...note, unanswered: unseen(note) },
  }
}

/** Something that may stand was found, or nothing is missing: what was not read could only tell of older duplicates. */
function isFoundAmong(note: Note, { comments, todos }: LookupResult): boolean {
  const begun = note.followUps.filter((one) => one.begun && isPending(one))
  const isPlanned = begun.every(({ marker }) => todos.some((todo) => todo.marker === marker))
  // A follow-up alone: no word was ever sent.
  if (isEmptied(note) && note.written.length === 0) return isPlanned
  return isPlanned && comments.some(({ commentId }) => !note.filed || note.filed.commentId === commentId)
}

/** Nobody can say what stands. What is known to be delivered is let be, anything else is the operator's to decide. */
function afterClosedLookup(state: SavingState, because: Refusal, at: number): SavingState {
  const { note } = state
  if (isUndelivered(note) && !(because.kind === 'unsettled' && isInPlace(note))) {
    return blocked(state, because, at)
  }
  // Replacing by id tells by itself whether the comment is still there.
  if (isUndelivered(note)) return { ...state, outcomeUnknown: false, urgent: true }
  const over: Note = { ...note, unsettledUntil: 0, unanswered: 0, attemptedItems: [] }
  return { ...state, outcomeUnknown: false, attempt: 0, trouble: null, note: over }
}

function isInPlace({ filed, item, followUps }: Note): boolean {
  const isOpen = followUps.some((one) => one.begun && isPending(one))
  return filed !== null && sameItem(filed.item, item) && !isOpen
}

/** Former places at which nothing can be done any more: the note goes on without them, and the operator is told once. */
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

/** A to-do that may stand where nobody can look is not planned a second time. */
function withoutHiddenFollowUps(note: Note, unreadable: readonly CrmItem[]): Note {
  const isHidden = (item: CrmItem | null) => unreadable.some((one) => item === null || sameItem(one, item))
  const close = (one: FollowUp) =>
    one.begun && isPending(one) && isHidden(one.item) ? { ...one, refused: '' } : one
  return { ...note, followUps: note.followUps.map(close) }
}

function withoutLeftover(state: SavingState, commentId: number): SavingState {
  const staleComments = state.note.staleComments.filter((one) => one.commentId !== commentId)
  return { ...state, note: { ...state.note, staleComments } }
}

/**
 * The only request without an answer was seen to have landed: the newest words stand. Not where the note was sent to
 * another item as well: they may have stood here before, and that request may yet carry them away.
 */
function unseen({ unanswered, filed, staleComments, attemptedItems }: Note): number {
  const isHere = filed !== null && attemptedItems.every((item) => sameItem(item, filed.item))
  return unanswered === 1 && isHere && staleComments.length === 0 ? 0 : unanswered
}

/** The newest follow-up is still shown; of the others nothing can be on its way any more. */
function remaining({ followUps }: Note): readonly FollowUp[] {
  return followUps.filter((one, index) => one.todos.length > 1 || index === followUps.length - 1)
}

function withoutTodo(state: SavingState, delivery: Delivery): SavingState {
  if (delivery.kind !== 'unplanning') return state
  const { marker, todoId } = delivery
  const drop = (one: FollowUp) => ({ ...one, todos: one.todos.filter((id) => id !== todoId) })
  return { ...state, note: withFollowUp(state.note, marker, drop) }
}

function withReconciled(
  state: SavingState,
  standing: readonly FoundComment[],
  looked: readonly CrmItem[],
): SavingState {
  const note = reconcile(state.note, standing, looked)
  return { ...state, note, urgent: state.urgent || isUndelivered(note) }
}

/** `stored`: the comment as it was read back after the write that replaced `was`. */
function heardOthers(
  state: SavingState,
  previousText: string | null,
  stored: string | null,
  at: number,
): SavingState {
  if (previousText === null || previousText === stored) return state
  const ours = stored === null ? state.base : `${state.base}\n${textOf(stored)}`
  const note = keepOthersText(state.note, previousText, ours)
  return note === state.note ? state : { ...state, note, dirtySince: at, urgent: true }
}

function afterFailure(
  state: SavingState,
  delivery: Delivery,
  because: Failure,
  at: number,
  chance: number,
): SavingState {
  // From the beginning of the request: one that hung has waited already.
  const pause = Math.max(AGAIN_MS, state.requestedAt + retryDelay(state.attempt, chance) - at)
  const isAddition = delivery.kind === 'sending' || delivery.kind === 'planning'
  if (because.kind === 'unknownOutcome' && delivery.kind === 'sending' && isUpdate(delivery.write)) {
    return waits(state, because, at, pause)
  }
  if (isAddition && because.kind === 'unknownOutcome') {
    return waits({ ...state, outcomeUnknown: true }, because, at, pause)
  }
  // A definite refusal: nothing of this write is on its way, what was before still may be.
  const before =
    delivery.kind === 'sending' &&
    ({ unsettledUntil: delivery.doubtUntil, unanswered: delivery.unanswered } satisfies Partial<Note>)
  const known: SavingState = { ...state, note: { ...state.note, ...before } }
  if (because.kind === 'gone' && delivery.kind === 'sending' && delivery.write.filed) {
    return waits(withoutComment(known), because, at, pause)
  }
  if (because.kind === 'signedOut') {
    // Another card that recovered the same draft may have planned it within that minute.
    const outcomeUnknown = known.outcomeUnknown || delivery.kind === 'planning'
    return waits({ ...known, outcomeUnknown }, because, at, SIGNED_OUT_MS)
  }
  // What another client refused says nothing of the one to which the note goes now.
  const isElsewhere = delivery.kind === 'sending' && !sameItem(delivery.write.item, known.note.item)
  if (isRefusal(because) && isElsewhere) return { ...known, urgent: true }
  if (isRefusal(because)) {
    const well: SavingState = { ...known, attempt: 0, trouble: null }
    if (delivery.kind === 'planning') return refused(well, delivery.marker, because)
    // A duplicate that may not be removed must not stand in the way of the words.
    if (delivery.kind === 'unplanning') return withoutTodo(well, delivery)
    if (delivery.kind === 'removing') return unremovable(well, delivery.comment)
    return delivery.kind === 'checking' ? afterClosedLookup(known, because, at) : blocked(known, because, at)
  }
  const told = because.kind === 'busy' && because.until ? Math.max(0, because.until - at) : 0
  return waits(known, because, at, told + pause)
}

/** Replaced by its number, and read beforehand: it can be done twice without a look. */
function isUpdate({ comment, filed, item }: NoteWrite): boolean {
  return comment !== null && filed !== null && sameItem(filed.item, item)
}

/** Kept with the note: a later start must not send again what will be refused again. */
function blocked(state: SavingState, because: Refusal, at: number): SavingState {
  const note: Note = { ...state.note, refusal: { at, because } }
  return { ...state, note, urgent: false, trouble: because, delivery: { kind: 'blocked', because } }
}

function unremovable(state: SavingState, { item, commentId }: CommentRef): SavingState {
  const closedItems = distinctItems([...state.closedItems, item])
  return { ...withoutLeftover(state, commentId), closedItems }
}

/** The follow-up alone ends here: the words of the note go on. */
function refused(state: SavingState, marker: string, because: Failure): SavingState {
  const why = because.kind === 'rejected' ? because.why : ''
  return { ...state, note: withFollowUp(state.note, marker, (one) => ({ ...one, refused: why })) }
}

/** Somebody deleted our comment: look what stands, then write anew. */
function withoutComment(state: SavingState): SavingState {
  const { filed, item, staleComments } = state.note
  const left = filed && !sameItem(filed.item, item) ? [...staleComments, filed] : staleComments
  return { ...state, outcomeUnknown: true, note: { ...state.note, filed: null, staleComments: left } }
}

function waits(state: SavingState, because: Failure, at: number, delay: number): SavingState {
  return { ...state, urgent: true, delivery: { kind: 'waiting', until: at + delay, because } }
}
