// Decides what a note does now. Only an idle note begins anything, so that one request is in flight at most.
import { type CrmItem, distinctItems, sameItem } from './call'
import { commentFor, remember, todoDescription } from './comment'
import { dueAt } from './delivery'
import { type FollowUp, isPending, UNDO_MS, withFollowUp } from './followUp'
import {
  type CommentRef,
  isEmptied,
  isInPlace,
  isUndelivered,
  isUnwritten,
  type Note,
  UNSETTLED_MS,
  UNVERIFIABLE,
} from './note'
import { isKept, type SavingState, type Step } from './savingState'
import type { NoteWrite, Plan } from './timeline'

/**
 * How much longer (ms) the last lookup of a note waits that has all its answers and is in the journal: by then the
 * next card's opening read has most likely done it. In a card that stays open, a duplicate made by the browser stays
 * so long.
 */
const LAST_LOOKUP_DELAY_MS = 4 * 60_000

/** The next thing to do, given all that is known. */
export function nextAction(state: SavingState, at: number): Step {
  const { note, delivery } = state
  const hasChanged = delivery.kind === 'waiting' && delivery.because === 'settling' && isUndelivered(note)
  if (hasChanged || (delivery.kind === 'waiting' && delivery.because === 'pause')) {
    return nextAction({ ...state, delivery: { kind: 'idle' } }, at)
  }
  if (delivery.kind !== 'idle') return keepSafe(state)
  if (state.outcomeUnknown && itemsOf(note).length > 0) return lookup(state, at)
  if (isUnwritten(note)) return deliver(state, at)
  const [staleComment] = note.staleComments
  if (staleComment) return remove(state, staleComment, at)
  for (const { marker, todos } of note.followUps) {
    const [, duplicate] = todos
    if (duplicate) return unplan(state, marker, duplicate, at)
  }
  if (note.unsettledUntil === 0)
    return waitUntil({ ...state, urgent: false }, at, Number.POSITIVE_INFINITY, 'settling')
  // Nothing was sent anywhere, so there is nowhere to look.
  if (note.unsettledUntil <= at && itemsOf(note).length === 0) {
    return nextAction({ ...state, note: { ...note, unsettledUntil: 0 } }, at)
  }
  const { journal, options } = state.safety
  // Another machine would continue a draft that it finds in the options: it is not left there for long.
  const extra = note.unanswered === 0 && journal >= note.revision && options === 0 ? LAST_LOOKUP_DELAY_MS : 0
  const until = Math.min(note.unsettledUntil + extra, state.lookupDueAt)
  return waitUntil({ ...state, urgent: false }, at, until, 'settling')
}

/**
 * The words have nothing to do until then, so a follow-up that is due may be planned. It goes to the note's item of
 * that moment and stays there when the note moves: a colleague may have begun to work on it.
 */
function waitUntil(state: SavingState, at: number, until: number, because: 'pause' | 'settling'): Step {
  const { note } = state
  const next = note.followUps.find(isPending)
  const due = next && note.item && (note.filed || !isUnwritten(note)) ? next.plannedAt + UNDO_MS : until
  if (next && note.item && due <= at) return plan(state, next, note.item, at)
  const wake = Math.min(due, until)
  if (wake === Number.POSITIVE_INFINITY) return keepSafe(state)
  return noEffects({
    ...state,
    delivery: { kind: 'waiting', until: wake, because: due < until ? 'pause' : because },
  })
}

function deliver(state: SavingState, at: number): Step {
  const { note } = state
  if (isEmptied(note) && !note.filed) {
    const delivered: Note = { ...note, deliveredRevision: note.revision }
    return nextAction({ ...state, note: delivered, savedAt: null }, at)
  }
  if (!note.item) return keepSafe(state)
  const due = state.urgent ? at : dueAt(state)
  if (due > at) return waitUntil(state, at, due, 'pause')
  // A comment that could not be removed here stands: the note goes on with it, and adds no second one.
  const isClosed = state.closedItems.some((one) => sameItem(one, note.item))
  return isClosed && !isInPlace(note) ? lookup(state, at) : write(state, note.item, at)
}

/** The state with one more request, in flight since `at`. */
function withRequest(state: SavingState, at: number): SavingState & { readonly requestId: number } {
  return { ...state, requestId: state.requestId + 1, requestedAt: at }
}

function write(state: SavingState, item: CrmItem, at: number): Step {
  const { reference, filed, unsettledUntil, revision } = state.note
  const unanswered = unsettledUntil === 0 ? 0 : state.note.unanswered
  const comment = commentFor(state.note)
  const remembered = comment === null ? state.note : remember(state.note, comment)
  const noteWrite: NoteWrite = { reference, comment, item, filed }
  const requested = withRequest(state, at)
  const { requestId } = requested
  const sending: SavingState = {
    ...requested,
    // Recorded before it is sent: another start must know that this write may land.
    note: {
      ...remembered,
      attemptedItems: distinctItems([...remembered.attemptedItems, item]),
      unsettledUntil: Math.max(unsettledUntil, at + UNSETTLED_MS),
      unanswered: unanswered + 1,
    },
    delivery: {
      kind: 'sending',
      requestId,
      revision,
      write: noteWrite,
      doubtUntil: unsettledUntil,
      unanswered,
    },
    urgent: false,
    sentAt: at,
  }
  return { state: sending, effects: [{ type: 'write', requestId, write: noteWrite }] }
}

function plan(state: SavingState, followUp: FollowUp, item: CrmItem, at: number): Step {
  const requested = withRequest(state, at)
  const { requestId } = requested
  const { marker } = followUp
  const { unanswered, unsettledUntil } = state.note
  // A write on its way may yet carry the words away, or put older ones back: that is mended no later for a follow-up.
  const isInDoubt = !followUp.begun && unanswered > 0 && unsettledUntil > at
  const planning: SavingState = {
    ...requested,
    lookupDueAt: isInDoubt ? Math.min(state.lookupDueAt, unsettledUntil) : state.lookupDueAt,
    note: begun(state.note, followUp, item, at),
    delivery: { kind: 'planning', requestId, marker },
  }
  return { state: planning, effects: [{ type: 'plan', requestId, plan: planOf(state.note, followUp, item) }] }
}

/** Recorded before it is sent: another start must know that this to-do may land. */
export function begun(note: Note, { marker }: FollowUp, item: CrmItem, at: number): Note {
  const attemptedItems = distinctItems([...note.attemptedItems, item])
  const unsettledUntil = Math.max(note.unsettledUntil, at + UNSETTLED_MS)
  const known: Note = { ...note, attemptedItems, unsettledUntil, unanswered: note.unanswered + UNVERIFIABLE }
  return withFollowUp(known, marker, (one) => ({ ...one, begun: true, item }))
}

export function planOf(note: Note, followUp: FollowUp, item: CrmItem): Plan {
  const { deadline, title, responsible } = followUp
  const description = todoDescription(note, followUp)
  return { item, deadline, title, responsible: responsible?.id ?? null, description }
}

function unplan(state: SavingState, marker: string, todoId: number, at: number): Step {
  const requested = withRequest(state, at)
  const { requestId } = requested
  const unplanning: SavingState = {
    ...requested,
    delivery: { kind: 'unplanning', requestId, marker, todoId },
  }
  return { state: unplanning, effects: [{ type: 'unplan', requestId, todoId }] }
}

function lookup(state: SavingState, at: number): Step {
  const requested = withRequest(state, at)
  const { requestId, note } = requested
  const lookupDueAt = state.lookupDueAt > at ? state.lookupDueAt : Number.POSITIVE_INFINITY
  const checking: SavingState = { ...requested, lookupDueAt, delivery: { kind: 'checking', requestId } }
  return { state: checking, effects: [{ type: 'lookup', requestId, note, items: itemsOf(note) }] }
}

function remove(state: SavingState, comment: CommentRef, at: number): Step {
  const requested = withRequest(state, at)
  const { requestId } = requested
  const removing: SavingState = { ...requested, delivery: { kind: 'removing', requestId, comment } }
  return { state: removing, effects: [{ type: 'remove', requestId, comment }] }
}

/** Words that cannot be delivered now and are kept nowhere else are stored in the operator's options. */
function keepSafe(state: SavingState): Step {
  return needsOptionDraft(state)
    ? { state, effects: [{ type: 'putDraft', note: state.note }] }
    : noEffects(state)
}

/** True for words that cannot be delivered for now and are on the screen alone. */
export function needsOptionDraft(state: SavingState): boolean {
  const { note, delivery } = state
  const waitsLong = delivery.kind === 'idle' || delivery.kind === 'blocked'
  return waitsLong && !isKept(state, true) && isUndelivered(note)
}

/** Every item at which something of this note may stand. */
export function itemsOf({ item, filed, staleComments, attemptedItems }: Note): CrmItem[] {
  return distinctItems([
    item,
    filed?.item ?? null,
    ...staleComments.map((left) => left.item),
    ...attemptedItems,
  ])
}

export function noEffects(state: SavingState): Step {
  return { state, effects: [] }
}
