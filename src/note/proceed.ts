// Promise: decides what a note does now. Only an idle note begins anything: one request in flight.
import { type CrmItem, distinctItems, sameItem } from './call'
import { type Delivery, dueAt } from './delivery'
import { type Filed, isEmptied, isSettled, isUndelivered, type Note } from './note'
import { commentFor, remember } from './reconcile'
import type { Saving, Step, Write } from './saving'

/** A request ends within 60 s on the portal's side (portal.md §3.1): until then a lost write may still land. */
export const UNSETTLED_MS = 60_000

/** The next thing to do, given all that is known. */
export function proceed(state: Saving, at: number): Step {
  const { note, delivery } = state
  const hasNews = delivery.kind === 'waiting' && delivery.because === 'settling' && isUndelivered(note)
  if (hasNews || (delivery.kind === 'waiting' && delivery.because === 'pause')) {
    return proceed({ ...state, delivery: { kind: 'idle' } }, at)
  }
  if (delivery.kind !== 'idle') return keepSafe(state)
  if (state.doubtful && itemsOf(note).length > 0) return look(state)
  if (isUndelivered(note)) return deliver(state, at)
  const [leftover] = note.leftovers
  if (leftover) return remove(state, leftover)
  const calm: Saving = { ...state, urgent: false }
  const until = note.unsettledUntil
  return just(until === 0 ? calm : { ...calm, delivery: { kind: 'waiting', until, because: 'settling' } })
}

function deliver(state: Saving, at: number): Step {
  const { note } = state
  if (isEmptied(note) && !note.filed) {
    const delivered: Note = { ...note, deliveredRevision: note.revision }
    return proceed({ ...state, note: delivered, savedAt: null }, at)
  }
  if (!note.item) return keepSafe(state)
  const due = state.urgent ? at : dueAt(state)
  if (due > at) return just({ ...state, delivery: { kind: 'waiting', until: due, because: 'pause' } })
  return write(state, note.item, at)
}

function write(state: Saving, item: CrmItem, at: number): Step {
  const { reference, filed, unsettledUntil, revision } = state.note
  const comment = commentFor(state.note)
  const known = comment === null ? state.note : remember(state.note, comment)
  const turn = state.turn + 1
  const what: Write = { reference, comment, item, filed }
  const sending: Saving = {
    ...state,
    // Recorded before it is sent: another start must know that this write may land.
    note: {
      ...known,
      tried: distinctItems([...known.tried, item]),
      unsettledUntil: Math.max(unsettledUntil, at + UNSETTLED_MS),
    },
    delivery: { kind: 'sending', turn, revision, write: what, doubtUntil: unsettledUntil },
    urgent: false,
    sentAt: at,
    turn,
  }
  return { state: sending, effects: [{ type: 'write', turn, write: what }] }
}

function look(state: Saving): Step {
  const turn = state.turn + 1
  const { note } = state
  const checking: Saving = { ...state, turn, delivery: { kind: 'checking', turn } }
  return { state: checking, effects: [{ type: 'find', turn, note, items: itemsOf(note) }] }
}

function remove(state: Saving, comment: Filed): Step {
  const turn = state.turn + 1
  const removing: Saving = { ...state, turn, delivery: { kind: 'removing', turn, comment } }
  return { state: removing, effects: [{ type: 'remove', turn, comment }] }
}

/** Words that cannot be delivered now and are kept nowhere else go into the operator's options. */
function keepSafe(state: Saving): Step {
  return needsStash(state) ? { state, effects: [{ type: 'stash', note: state.note }] } : just(state)
}

/** True for words that cannot be delivered for now and are on the screen alone. */
export function needsStash({ note, safety, delivery }: Saving): boolean {
  const waitsLong = delivery.kind === 'idle' || delivery.kind === 'blocked'
  const kept = Math.max(safety.journal, safety.net, safety.stash) >= note.revision
  return waitsLong && !kept && isUndelivered(note)
}

/** The page may go now: begin what can survive it (design "Last words"). */
export function leave(state: Saving, at: number): Step {
  const { note, delivery, safety } = state
  if (isSettled(note) || note.revision === 0) return just(state)
  const write = lastWrite(state)
  // Delivered, to be looked at once more: one copy of the draft somewhere is enough for that.
  if (!isUndelivered(note) && Math.max(safety.journal, safety.stash) >= note.revision) return just(state)
  if (!isUndelivered(note)) return { state, effects: [{ type: 'lastStash', note }] }
  if (!write) {
    const stashed: Note = { ...note, unsettledUntil: at + UNSETTLED_MS }
    return { state: { ...state, note: stashed }, effects: [{ type: 'lastStash', note: stashed }] }
  }
  const known = write.comment === null ? note : remember(note, write.comment)
  const tried = distinctItems([...known.tried, write.item])
  const marked: Note = { ...known, tried, unsettledUntil: at + UNSETTLED_MS }
  const still: Delivery =
    delivery.kind === 'sending'
      ? { ...delivery, doubtUntil: marked.unsettledUntil }
      : { kind: 'waiting', until: at + 1_000, because: 'settling' }
  const left: Saving = { ...state, note: marked, delivery: still, doubtful: true }
  return {
    state: left,
    // The write first: a large note leaves no room for a second request that survives the frame (browser.md).
    effects: [
      { type: 'lastWrite', write },
      { type: 'lastStash', note: marked },
    ],
  }
}

/** Replacing by id is safe to repeat; an addition is made only when none can be on its way. */
function lastWrite(state: Saving): Write | null {
  const { note, delivery, doubtful } = state
  if (!isUndelivered(note) || !note.item || delivery.kind === 'blocked') return null
  const { reference, item, filed } = note
  const inPlace = filed !== null && sameItem(filed.item, item)
  if (delivery.kind === 'sending' && delivery.revision === note.revision) return null
  if (!inPlace && (doubtful || delivery.kind === 'sending' || delivery.kind === 'checking')) return null
  const comment = commentFor(note)
  return comment === null && !filed ? null : { reference, comment, item, filed }
}

/** Every item at which something of this note may stand. */
export function itemsOf({ item, filed, leftovers, tried }: Note): CrmItem[] {
  return distinctItems([item, filed?.item ?? null, ...leftovers.map((left) => left.item), ...tried])
}

function just(state: Saving): Step {
  return { state, effects: [] }
}
