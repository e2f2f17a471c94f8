// Promise: takes an event into the state of a note; decides nothing about sending.
import { answered } from './answered'
import { type CrmItem, distinctItems, sameItem } from './call'
import type { Failure } from './failure'
import { isUndelivered, type Note } from './note'
import { UNSETTLED_MS } from './proceed'
import type { Saving, SavingEvent } from './saving'

/** Takes the event into the state; decides nothing about sending. */
export function hear(state: Saving, event: SavingEvent): Saving {
  switch (event.type) {
    case 'edited':
      return event.text === state.note.text ? state : edited(state, event.text, event.at)
    case 'identified':
      // What has left the browser keeps its name, or it would not be recognised.
      return state.note.written.length > 0
        ? state
        : { ...state, note: { ...state.note, reference: event.reference, call: event.call } }
    case 'moved':
      return sameItem(event.item, state.note.item) ? state : moved(state, event.item, event.at)
    case 'resumed':
      return resumed(state, event.earlier, event.at)
    case 'kept':
      if (state.safety[event.where] >= event.revision) return state
      return { ...state, safety: { ...state.safety, [event.where]: event.revision } }
    case 'mayLand':
      return { ...state, note: { ...state.note, unsettledUntil: event.at + UNSETTLED_MS } }
    case 'paced':
      return event.pace === state.pace ? state : { ...state, pace: event.pace }
    case 'flush':
      return flushed(state, event.byHand)
    case 'online':
      return networkBack(state)
    case 'woke':
      return woken(state, event.at)
    case 'left':
      return { ...state }
    default:
      return isAnswerTo(state, event.turn) ? answered(state, event) : state
  }
}

function woken(state: Saving, at: number): Saving {
  const { delivery } = state
  if (delivery.kind !== 'waiting' || delivery.until > at) return state
  // What might have landed late has landed by now.
  const doubtful = state.doubtful || delivery.because === 'settling'
  return { ...state, doubtful, delivery: { kind: 'idle' } }
}

function edited(state: Saving, text: string, at: number): Saving {
  const changed = revised(state, { text }, at)
  const mayHelp = state.delivery.kind === 'blocked' && state.delivery.because.kind !== 'forbidden'
  return { ...(mayHelp ? unblocked(changed, 'blocked') : changed), editedAt: at }
}

function moved(state: Saving, item: CrmItem, at: number): Saving {
  if (state.note.revision === 0) return { ...state, note: { ...state.note, item } }
  // A note that stands at the old client is urgent; one that had no client yet keeps its pace.
  return { ...unblocked(revised(state, { item }, at), 'blocked'), urgent: state.urgent || !!state.note.filed }
}

function revised(state: Saving, change: Partial<Note>, at: number): Saving {
  const dirtySince = isUndelivered(state.note) ? state.dirtySince : at
  return { ...state, dirtySince, note: { ...state.note, ...change, revision: state.note.revision + 1 } }
}

/** The words of an earlier self stand first, what was typed since comes below. */
function resumed(state: Saving, earlier: Note, at: number): Saving {
  const { note } = state
  const typed = note.revision > 0 && note.text !== ''
  const text = typed && earlier.text !== '' ? `${earlier.text}\n${note.text}` : earlier.text || note.text
  const item = note.item ?? earlier.item
  const changed = typed || !sameItem(item, earlier.item)
  const revision = earlier.revision + note.revision + (changed ? 1 : 0)
  const deliveredRevision = isUndelivered(earlier) || changed ? earlier.deliveredRevision : revision
  const merged: Note = { ...joined(earlier, note), text, item, revision, deliveredRevision }
  return {
    ...state,
    note: merged,
    base: isUndelivered(earlier) ? '' : earlier.text,
    dirtySince: at,
    savedAt: isUndelivered(merged) ? null : at,
    doubtful: isUndelivered(earlier) || merged.unsettledUntil > at,
    urgent: true,
  }
}

/** Whatever either of them may have left in the portal. */
function joined(earlier: Note, note: Note): Note {
  const isSecond = note.filed && earlier.filed && note.filed.commentId !== earlier.filed.commentId
  const second = isSecond && note.filed ? [note.filed] : []
  return {
    ...earlier,
    filed: earlier.filed ?? note.filed,
    leftovers: [...earlier.leftovers, ...note.leftovers, ...second],
    tried: distinctItems([...earlier.tried, ...note.tried]),
    absorbed: [...new Set([...earlier.absorbed, ...note.absorbed, note.id])].filter(
      (id) => id !== earlier.id,
    ),
    written: [...earlier.written, ...note.written],
    unsettledUntil: Math.max(earlier.unsettledUntil, note.unsettledUntil),
  }
}

function flushed(state: Saving, byHand: boolean): Saving {
  const open = byHand ? unblocked(state, 'blocked') : state
  const waits = open.delivery.kind === 'waiting' && (byHand || open.delivery.because === 'pause')
  return { ...open, urgent: true, delivery: waits ? { kind: 'idle' } : open.delivery }
}

function networkBack(state: Saving): Saving {
  const { delivery } = state
  const missedIt = delivery.kind === 'waiting' && typeof delivery.because === 'object'
  const worth = missedIt && ['offline', 'unknownOutcome'].includes((delivery.because as Failure).kind)
  // A network that came back is not yet a portal that answers: until it does, the deferred net is no safety.
  return worth ? { ...state, attempt: Math.min(state.attempt, 1), delivery: { kind: 'idle' } } : state
}

function unblocked(state: Saving, kind: 'waiting' | 'blocked'): Saving {
  return state.delivery.kind === kind ? { ...state, delivery: { kind: 'idle' } } : state
}

function isAnswerTo({ delivery }: Saving, turn: number): boolean {
  return 'turn' in delivery && delivery.turn === turn
}
