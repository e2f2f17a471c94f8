// Promise: takes what the portal tells into the state of a note: its answer, its failure to answer, and an earlier self
// of the note that was found.
import { type CrmItem, sameItem } from './call'
import { textOf } from './comment'
import type { Delivery } from './delivery'
import { type Failure, needsSomebody } from './failure'
import { type FollowUp, foundTodos, withFollowUp } from './followUp'
import { isUndelivered, type Note } from './note'
import { itemsOf, UNSETTLED_MS } from './proceed'
import { keepOthersWords, reconcile, type Standing } from './reconcile'
import { resumed } from './resumed'
import { retryDelay } from './retryDelay'
import type { Found, Receipt, Saving, Told } from './saving'

/** How long a missing sign-in waits before it is tried again by itself. */
const SIGNED_OUT_MS = 60_000

/** An answer to an older request than the one in flight says nothing. */
export function answered(state: Saving, event: Told): Saving {
  if (event.type === 'resumed') return resumed(state, event.earlier, event.at)
  if (!('turn' in state.delivery) || state.delivery.turn !== event.turn) return state
  const idle: Saving = { ...state, delivery: { kind: 'idle' }, attempt: 0 }
  switch (event.type) {
    case 'written':
      return afterWrite(idle, state.delivery, event.receipt, event.at)
    case 'found':
      return afterLook(idle, event, event.at)
    case 'removed': {
      const left = state.delivery.kind === 'removing' ? state.delivery.comment.commentId : 0
      const leftovers = state.note.leftovers.filter(({ commentId }) => commentId !== left)
      return heardOthers({ ...idle, note: { ...state.note, leftovers } }, event.was, event.at)
    }
    case 'planned': {
      if (state.delivery.kind !== 'planning') return idle
      const { marker } = state.delivery
      return { ...idle, note: foundTodos(state.note, [{ marker, todoId: event.todoId }]) }
    }
    case 'unplanned':
      return withoutTodo(idle, state.delivery)
    case 'failed':
      return afterFailure(
        { ...idle, attempt: state.attempt + 1 },
        state.delivery,
        event.failure,
        event.at,
        event.chance,
      )
  }
}

function afterWrite(state: Saving, delivery: Delivery, receipt: Receipt, at: number): Saving {
  if (delivery.kind !== 'sending') return state
  const unsettledUntil = Math.max(delivery.doubtUntil, twinUntil(state, delivery))
  const leftovers = receipt.remaining ? [...state.note.leftovers, receipt.remaining] : state.note.leftovers
  const { revision } = delivery
  const note: Note = {
    ...state.note,
    filed: receipt.filed,
    deliveredRevision: revision,
    unsettledUntil,
    unanswered: delivery.unanswered,
    tried: unsettledUntil > 0 ? state.note.tried : [],
    leftovers,
  }
  const isLeftBehind = receipt.filed !== null && !sameItem(receipt.filed.item, note.item)
  const urgent = state.urgent || isLeftBehind
  const { comment } = delivery.write
  const heard = heardOthers({ ...state, note, urgent, savedAt: at, dirtySince: at }, receipt.was, at)
  const saved: Saving = { ...heard, base: comment === null ? '' : textOf(comment) }
  const blind = comment !== null && receipt.was === null && receipt.standing === null
  const doubles = (receipt.standing?.length ?? 0) > 1
  if (!doubles || !receipt.standing) return { ...saved, doubtful: blind || state.doubtful }
  return withReconciled(saved, receipt.standing, [delivery.write.item])
}

/**
 * Browsers silently repeat a request that a reused connection lost (sdk.md §2), and the lost one may be processed
 * after the answer to the repeated one was made: an addition is looked at once more when that time is over.
 */
function twinUntil(state: Saving, { write }: Extract<Delivery, { kind: 'sending' }>): number {
  const isAddition = write.comment !== null && !sameItem(write.filed?.item ?? null, write.item)
  return isAddition ? state.sentAt + UNSETTLED_MS : 0
}

function afterLook(state: Saving, { standing, todos }: Found, at: number): Saving {
  const looked: Saving = { ...state, doubtful: false, note: foundTodos(state.note, todos) }
  const settled = withReconciled(looked, standing, itemsOf(state.note))
  const { note } = settled
  if (isUndelivered(note)) return { ...settled, urgent: true }
  const late: Note = { ...note, unanswered: unseen(note) }
  const over: Note = { ...note, unsettledUntil: 0, unanswered: 0, tried: [], followUps: remaining(note) }
  return { ...settled, savedAt: settled.savedAt ?? at, note: note.unsettledUntil > at ? late : over }
}

/** The only request without an answer was seen to have landed: the newest words stand. */
function unseen({ unanswered, filed, leftovers }: Note): number {
  return unanswered === 1 && filed && leftovers.length === 0 ? 0 : unanswered
}

/** The newest follow-up is still shown; of the others nothing can be on its way any more. */
function remaining({ followUps }: Note): readonly FollowUp[] {
  return followUps.filter((one, index) => one.todos.length > 1 || index === followUps.length - 1)
}

function withoutTodo(state: Saving, delivery: Delivery): Saving {
  if (delivery.kind !== 'unplanning') return state
  const { marker, todoId } = delivery
  const drop = (one: FollowUp) => ({ ...one, todos: one.todos.filter((id) => id !== todoId) })
  return { ...state, note: withFollowUp(state.note, marker, drop) }
}

function withReconciled(state: Saving, standing: readonly Standing[], looked: readonly CrmItem[]): Saving {
  const note = reconcile(state.note, standing, looked)
  return { ...state, note, urgent: state.urgent || isUndelivered(note) }
}

function heardOthers(state: Saving, was: string | null, at: number): Saving {
  if (was === null) return state
  const note = keepOthersWords(state.note, was, state.base)
  return note === state.note ? state : { ...state, note, dirtySince: at, urgent: true }
}

function afterFailure(
  state: Saving,
  delivery: Delivery,
  because: Failure,
  at: number,
  chance: number,
): Saving {
  const { attempt } = state
  const isAddition = delivery.kind === 'sending' || delivery.kind === 'planning'
  if (isAddition && because.kind === 'unknownOutcome') {
    return waits({ ...state, doubtful: true }, because, at, retryDelay(attempt, chance))
  }
  // A definite refusal: nothing of this write is on its way, what was before still may be.
  const before =
    delivery.kind === 'sending' &&
    ({ unsettledUntil: delivery.doubtUntil, unanswered: delivery.unanswered } satisfies Partial<Note>)
  const known: Saving = { ...state, note: { ...state.note, ...before } }
  if (because.kind === 'gone' && delivery.kind === 'sending' && delivery.write.filed) {
    return waits(withoutComment(known), because, at, retryDelay(attempt, chance))
  }
  if (because.kind === 'signedOut') return waits(known, because, at, SIGNED_OUT_MS)
  if (needsSomebody(because) || because.kind === 'gone') {
    if (delivery.kind === 'planning') return refused({ ...known, attempt: 0 }, delivery.marker, because)
    // A double that may not be removed must not stand in the way of the words.
    if (delivery.kind === 'unplanning') return withoutTodo({ ...known, attempt: 0 }, delivery)
    return { ...known, urgent: false, delivery: { kind: 'blocked', because } }
  }
  const told = because.kind === 'busy' && because.until ? Math.max(0, because.until - at) : 0
  return waits(known, because, at, told + retryDelay(attempt, chance))
}

/** The follow-up alone ends here: the words of the note go on. */
function refused(state: Saving, marker: string, because: Failure): Saving {
  const why = because.kind === 'rejected' ? because.why : ''
  return { ...state, note: withFollowUp(state.note, marker, (one) => ({ ...one, refused: why })) }
}

/** Somebody deleted our comment (or the item that it was to move to): look what stands, then write anew. */
function withoutComment(state: Saving): Saving {
  const { filed, item, leftovers } = state.note
  const left = filed && !sameItem(filed.item, item) ? [...leftovers, filed] : leftovers
  return { ...state, doubtful: true, note: { ...state.note, filed: null, leftovers: left } }
}

function waits(state: Saving, because: Failure, at: number, delay: number): Saving {
  return { ...state, urgent: true, delivery: { kind: 'waiting', until: at + delay, because } }
}
