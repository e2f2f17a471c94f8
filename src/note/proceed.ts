// Decides what a note does now. Only an idle note begins anything: one request in flight.
import { type CrmItem, distinctItems } from './call'
import { commentFor, remember } from './commentFor'
import { dueAt } from './delivery'
import { describe, type FollowUp, isPending, UNDO_MS, withFollowUp } from './followUp'
import { type Filed, isEmptied, isUndelivered, isUnwritten, type Note, UNSEEN, UNSETTLED_MS } from './note'
import { isKept, type Plan, type Saving, type Step, type Write } from './saving'

/**
 * How much longer a note may wait for its last look that has all its answers and is in the journal: by then the next
 * card's opening read has looked along. A duplicate that a browser made stays so long at most in a card that stays open.
 */
const NO_HURRY_MS = 4 * 60_000

/** The next thing to do, given all that is known. */
export function proceed(state: Saving, at: number): Step {
  const { note, delivery } = state
  const hasNews = delivery.kind === 'waiting' && delivery.because === 'settling' && isUndelivered(note)
  if (hasNews || (delivery.kind === 'waiting' && delivery.because === 'pause')) {
    return proceed({ ...state, delivery: { kind: 'idle' } }, at)
  }
  if (delivery.kind !== 'idle') return keepSafe(state)
  if (state.doubtful && itemsOf(note).length > 0) return look(state, at)
  if (isUnwritten(note)) return deliver(state, at)
  const [leftover] = note.leftovers
  if (leftover) return remove(state, leftover, at)
  for (const { marker, todos } of note.followUps) {
    const [, duplicate] = todos
    if (duplicate) return unplan(state, marker, duplicate, at)
  }
  if (note.unsettledUntil === 0)
    return rest({ ...state, urgent: false }, at, Number.POSITIVE_INFINITY, 'settling')
  // Where nothing was ever sent to, nothing can stand: there is nowhere to look.
  if (note.unsettledUntil <= at && itemsOf(note).length === 0) {
    return proceed({ ...state, note: { ...note, unsettledUntil: 0 } }, at)
  }
  const { journal, stash } = state.safety
  // A draft in the options would be taken for the note by another machine: that one is not left there for long.
  const spare = note.unanswered === 0 && journal >= note.revision && stash === 0 ? NO_HURRY_MS : 0
  return rest({ ...state, urgent: false }, at, note.unsettledUntil + spare, 'settling')
}

/**
 * The words have nothing to do until then, so a follow-up may go whose time has come. It goes to the note's item of
 * that moment and stays there when the note moves on: a to-do that a colleague may have begun is not made anew.
 */
function rest(state: Saving, at: number, until: number, because: 'pause' | 'settling'): Step {
  const { note } = state
  const next = note.followUps.find(isPending)
  const due = next && note.item && (note.filed || !isUnwritten(note)) ? next.plannedAt + UNDO_MS : until
  if (next && note.item && due <= at) return plan(state, next, note.item, at)
  const wake = Math.min(due, until)
  if (wake === Number.POSITIVE_INFINITY) return keepSafe(state)
  return just({
    ...state,
    delivery: { kind: 'waiting', until: wake, because: due < until ? 'pause' : because },
  })
}

function deliver(state: Saving, at: number): Step {
  const { note } = state
  if (isEmptied(note) && !note.filed) {
    const delivered: Note = { ...note, deliveredRevision: note.revision }
    return proceed({ ...state, note: delivered, savedAt: null }, at)
  }
  if (!note.item) return keepSafe(state)
  const due = state.urgent ? at : dueAt(state)
  if (due > at) return rest(state, at, due, 'pause')
  return write(state, note.item, at)
}

/** The state with one more request, in flight since `at`. */
function asking(state: Saving, at: number): Saving & { readonly turn: number } {
  return { ...state, turn: state.turn + 1, requestedAt: at }
}

function write(state: Saving, item: CrmItem, at: number): Step {
  const { reference, filed, unsettledUntil, revision } = state.note
  const unanswered = unsettledUntil === 0 ? 0 : state.note.unanswered
  const comment = commentFor(state.note)
  const known = comment === null ? state.note : remember(state.note, comment)
  const what: Write = { reference, comment, item, filed }
  const begun = asking(state, at)
  const { turn } = begun
  const sending: Saving = {
    ...begun,
    // Recorded before it is sent: another start must know that this write may land.
    note: {
      ...known,
      tried: distinctItems([...known.tried, item]),
      unsettledUntil: Math.max(unsettledUntil, at + UNSETTLED_MS),
      unanswered: unanswered + 1,
    },
    delivery: {
      kind: 'sending',
      turn,
      revision,
      write: what,
      doubtUntil: unsettledUntil,
      unanswered,
    },
    urgent: false,
    sentAt: at,
  }
  return { state: sending, effects: [{ type: 'write', turn, write: what }] }
}

function plan(state: Saving, followUp: FollowUp, item: CrmItem, at: number): Step {
  const known = asking(state, at)
  const { turn } = known
  const { marker } = followUp
  const planning: Saving = {
    ...known,
    note: begun(state.note, followUp, item, at),
    delivery: { kind: 'planning', turn, marker },
  }
  return { state: planning, effects: [{ type: 'plan', turn, plan: planOf(state.note, followUp, item) }] }
}

/** Recorded before it is sent: another start must know that this to-do may land. */
export function begun(note: Note, { marker }: FollowUp, item: CrmItem, at: number): Note {
  const tried = distinctItems([...note.tried, item])
  const unsettledUntil = Math.max(note.unsettledUntil, at + UNSETTLED_MS)
  const known: Note = { ...note, tried, unsettledUntil, unanswered: note.unanswered + UNSEEN }
  return withFollowUp(known, marker, (one) => ({ ...one, begun: true, item }))
}

export function planOf(note: Note, followUp: FollowUp, item: CrmItem): Plan {
  const { deadline, title } = followUp
  return { item, deadline, title, description: describe(note, followUp) }
}

function unplan(state: Saving, marker: string, todoId: number, at: number): Step {
  const known = asking(state, at)
  const { turn } = known
  const unplanning: Saving = { ...known, delivery: { kind: 'unplanning', turn, marker, todoId } }
  return { state: unplanning, effects: [{ type: 'unplan', turn, todoId }] }
}

function look(state: Saving, at: number): Step {
  const known = asking(state, at)
  const { turn, note } = known
  const checking: Saving = { ...known, delivery: { kind: 'checking', turn } }
  return { state: checking, effects: [{ type: 'find', turn, note, items: itemsOf(note) }] }
}

function remove(state: Saving, comment: Filed, at: number): Step {
  const known = asking(state, at)
  const { turn } = known
  const removing: Saving = { ...known, delivery: { kind: 'removing', turn, comment } }
  return { state: removing, effects: [{ type: 'remove', turn, comment }] }
}

/** Words that cannot be delivered now and are kept nowhere else go into the operator's options. */
function keepSafe(state: Saving): Step {
  return needsStash(state) ? { state, effects: [{ type: 'stash', note: state.note }] } : just(state)
}

/** True for words that cannot be delivered for now and are on the screen alone. */
export function needsStash(state: Saving): boolean {
  const { note, delivery } = state
  const waitsLong = delivery.kind === 'idle' || delivery.kind === 'blocked'
  return waitsLong && !isKept(state, true) && isUndelivered(note)
}

/** Every item at which something of this note may stand. */
export function itemsOf({ item, filed, leftovers, tried }: Note): CrmItem[] {
  return distinctItems([item, filed?.item ?? null, ...leftovers.map((left) => left.item), ...tried])
}

export function just(state: Saving): Step {
  return { state, effects: [] }
}
