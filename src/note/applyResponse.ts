// Takes what comes from the portal into the state of a note: answers, failures, and an earlier draft that was found.
import { afterFailure } from './applyFailure'
import { afterInconclusiveLookup, afterLookup, withReconciled } from './applyLookup'
import { distinctItems, sameItem } from './call'
import { differenceIn, rememberStored, textOf } from './comment'
import type { Delivery } from './delivery'
import { isRefusal } from './failure'
import { withFoundTodos, withoutTodo } from './followUp'
import { isInPlace, type Note, UNSETTLED_MS, unlessKnown, withoutStaleComment } from './note'
import { keepOthersText, resume, withNewerOutcome } from './reconcile'
import type { ResponseEvent, SavingState } from './savingState'
import type { WriteReceipt } from './timeline'

/** An answer to an older request than the one in flight is ignored. */
export function applyResponse(state: SavingState, event: ResponseEvent): SavingState {
  if (event.type === 'resumed') return resume(state, event.earlier, event.at)
  const { delivery } = state
  if (!('requestId' in delivery) || delivery.requestId !== event.requestId) return state
  const idle: SavingState = { ...state, delivery: { kind: 'idle' }, overdue: false }
  // A portal that answers reads may still refuse writes: only a write that succeeded ends the trouble.
  const recovered: SavingState = { ...idle, attempt: 0, trouble: null }
  switch (event.type) {
    case 'written':
      return afterWrite(recovered, delivery, event.receipt, event.at)
    case 'found':
      return afterLookup(idle, event, event.at, event.pauseMs)
    case 'removed': {
      const removed = delivery.kind === 'removing' ? delivery.comment.commentId : 0
      const without: SavingState = { ...recovered, note: withoutStaleComment(state.note, removed) }
      return withOthersText(without, event.previousText, null, event.at, null)
    }
    case 'planned': {
      if (delivery.kind !== 'planning') return idle
      const { marker } = delivery
      return { ...recovered, note: withFoundTodos(state.note, [{ marker, todoId: event.todoId }]) }
    }
    case 'unplanned':
      if (delivery.kind !== 'unplanning') return recovered
      return { ...recovered, note: withoutTodo(state.note, delivery.marker, delivery.todoId) }
    case 'failed': {
      const { failure, at, chance } = event
      // A request that was given up was not answered: the operator is told still that the portal does not respond.
      const overdue = state.overdue && failure.kind === 'unknownOutcome'
      const failed: SavingState = { ...idle, overdue, attempt: state.attempt + 1, trouble: failure }
      if (delivery.kind === 'checking' && isRefusal(failure))
        return afterInconclusiveLookup(failed, failure, at)
      return afterFailure(failed, delivery, failure, at, chance)
    }
  }
}

function afterWrite(state: SavingState, delivery: Delivery, receipt: WriteReceipt, at: number): SavingState {
  if (delivery.kind !== 'sending') return state
  const unsettledUntil = Math.max(delivery.doubtUntil, repeatedUntil(state, delivery, at))
  const { write } = delivery
  const staleComments = [
    ...state.note.staleComments,
    ...unlessKnown(receipt.remaining),
    // A draft was resumed while the write was on its way, which knew nothing of the comment of that one.
    ...unlessKnown(state.note.filed, write.filed, receipt.filed),
  ]
  const { revision } = delivery
  const { comment } = write
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
  const joined = withOthersText(written, receipt.previousText, stored, at, state.note.deliveredRevision)
  const saved: SavingState = { ...joined, base: comment === null ? '' : textOf(stored ?? comment) }
  const isUnverified = comment !== null && receipt.previousText === null && receipt.standing === null
  const hasDuplicates = (receipt.standing?.length ?? 0) > 1
  if (!hasDuplicates || !receipt.standing)
    return { ...saved, outcomeUnknown: isUnverified || state.outcomeUnknown }
  return withReconciled(saved, receipt.standing, [write.item])
}

/**
 * Epoch ms until which a repetition of a write may land, 0 if none can. Browsers silently repeat a request that a
 * reused connection lost (sdk.md §2), and the lost one may be processed after the answer to the repeated one was
 * made. So an addition is looked up once more when that time is over, and an update that followed another write
 * within that time too: the older text may yet be put back.
 */
function repeatedUntil(
  state: SavingState,
  { write }: Extract<Delivery, { kind: 'sending' }>,
  at: number,
): number {
  if (write.comment === null) return 0
  if (!isInPlace(write)) return state.sentAt + UNSETTLED_MS
  const until = (state.savedAt ?? Number.NEGATIVE_INFINITY) + UNSETTLED_MS
  return until > at ? until : 0
}

/**
 * `stored`: the comment as it was read back after the write that replaced `previousText`; null if none was read.
 * `delivered`: the revision that stood before that write; null where it was no comment of the note any more.
 */
function withOthersText(
  state: SavingState,
  previousText: string | null,
  stored: string | null,
  at: number,
  delivered: number | null,
): SavingState {
  if (previousText === null || previousText === stored) return state
  const ours = stored === null ? state.base : `${state.base}\n${textOf(stored)}`
  const seen = withNewerOutcome(state.note, previousText, delivered)
  const note = keepOthersText(seen, previousText, ours)
  return note === state.note ? state : { ...state, note, dirtySince: at, urgent: true }
}
