// Takes the failure of a request into the state of a note: what is tried again and when, what has to be looked up
// first, and what waits for the operator.
import { distinctItems, sameItem } from './call'
import { type Delivery, retryDelay } from './delivery'
import { type Failure, isRefusal, type Refusal } from './failure'
import { withFollowUp, withoutTodo } from './followUp'
import { type CommentRef, isInPlace, type Note, withoutStaleComment } from './note'
import type { SavingState } from './savingState'

/** How long a missing sign-in waits before it is tried again by itself. */
const SIGNED_OUT_MS = 60_000
/** The shortest pause after a failure (ms). */
const SHORTEST_PAUSE_MS = 750

/** `delivery`: the request that failed. `chance`: 0…1, see `retryDelay`. */
export function afterFailure(
  state: SavingState,
  delivery: Delivery,
  because: Failure,
  at: number,
  chance: number,
): SavingState {
  // From the beginning of the request: one that hung has waited already.
  const pause = Math.max(SHORTEST_PAUSE_MS, state.requestedAt + retryDelay(state.attempt, chance) - at)
  const isAddition = delivery.kind === 'sending' || delivery.kind === 'planning'
  if (because.kind === 'unknownOutcome' && isUpdate(delivery)) return waiting(state, because, at, pause)
  if (isAddition && because.kind === 'unknownOutcome') {
    return waiting({ ...state, outcomeUnknown: true }, because, at, pause)
  }
  // A definite refusal: nothing of this write is on its way, what was before still may be.
  const before =
    delivery.kind === 'sending' &&
    ({ unsettledUntil: delivery.doubtUntil, unanswered: delivery.unanswered } satisfies Partial<Note>)
  const known: SavingState = { ...state, note: { ...state.note, ...before } }
  if (because.kind === 'gone' && delivery.kind === 'sending' && delivery.write.filed) {
    return waiting(withoutComment(known), because, at, pause)
  }
  if (because.kind === 'signedOut') {
    // Another card that recovered the same draft may have written or planned it within that minute.
    const outcomeUnknown = known.outcomeUnknown || isAddition
    return waiting({ ...known, outcomeUnknown }, because, at, SIGNED_OUT_MS)
  }
  // What another client refused says nothing of the one to which the note goes now.
  const isElsewhere = delivery.kind === 'sending' && !sameItem(delivery.write.item, known.note.item)
  if (isRefusal(because) && isElsewhere) return { ...known, urgent: true }
  if (isRefusal(because)) return afterRefusal(known, delivery, because, at)
  const requestedPause = because.kind === 'busy' && because.until ? Math.max(0, because.until - at) : 0
  return waiting(known, because, at, requestedPause + pause)
}

function afterRefusal(state: SavingState, delivery: Delivery, because: Refusal, at: number): SavingState {
  const recovered: SavingState = { ...state, attempt: 0, trouble: null }
  switch (delivery.kind) {
    case 'planning':
      return withRefusedFollowUp(recovered, delivery.marker, because)
    case 'unplanning':
      // A duplicate that may not be removed must not stand in the way of the words.
      return { ...recovered, note: withoutTodo(state.note, delivery.marker, delivery.todoId) }
    case 'removing':
      return withUnremovable(recovered, delivery.comment)
    default:
      return blocked(state, because, at)
  }
}

/** Replaced by its id, and read in the same request: it can be repeated without a lookup. */
function isUpdate(delivery: Delivery): boolean {
  return delivery.kind === 'sending' && delivery.write.comment !== null && isInPlace(delivery.write)
}

/** Kept with the note: a later start must not send again what will be refused again. */
export function blocked(state: SavingState, because: Refusal, at: number): SavingState {
  const note: Note = { ...state.note, refusal: { at, because } }
  return { ...state, note, urgent: false, trouble: because, delivery: { kind: 'blocked', because } }
}

/** Goes on by itself, `delay` ms from now. */
export function waiting(state: SavingState, because: Failure, at: number, delay: number): SavingState {
  return { ...state, urgent: true, delivery: { kind: 'waiting', until: at + delay, because } }
}

/** An old comment stays where it is, and its item is named to the operator. */
function withUnremovable(state: SavingState, { item, commentId }: CommentRef): SavingState {
  const closedItems = distinctItems([...state.closedItems, item])
  return { ...state, note: withoutStaleComment(state.note, commentId), closedItems }
}

/** The follow-up alone ends here: the words of the note go on. */
function withRefusedFollowUp(state: SavingState, marker: string, because: Refusal): SavingState {
  const why = because.kind === 'rejected' ? because.why : ''
  return { ...state, note: withFollowUp(state.note, marker, (one) => ({ ...one, refused: why })) }
}

/** Somebody deleted our comment: it is looked up what stands, then written anew. */
function withoutComment(state: SavingState): SavingState {
  const { filed, item, staleComments } = state.note
  const left = filed && !sameItem(filed.item, item) ? [...staleComments, filed] : staleComments
  return { ...state, outcomeUnknown: true, note: { ...state.note, filed: null, staleComments: left } }
}
