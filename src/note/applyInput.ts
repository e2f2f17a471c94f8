// Takes what the operator, the host and the browser do into the state of a note; decides nothing about sending.
import { type CrmItem, sameItem } from './call'
import type { Failure } from './failure'
import { type FollowUp, newFollowUp } from './followUp'
import { isUnwritten, type Note, UNSEEN, UNSETTLED_MS } from './note'
import { OVERDUE_MS, type ResponseEvent, type SavingEvent, type SavingState } from './savingState'

export function applyInput(state: SavingState, event: Exclude<SavingEvent, ResponseEvent>): SavingState {
  switch (event.type) {
    case 'edited':
      return event.text === state.note.text ? state : edited(state, event.text, event.at)
    case 'identified':
      // What has left the browser keeps its name, or it would not be recognised.
      return state.note.written.length > 0 || state.note.followUps.some(({ begun }) => begun)
        ? state
        : { ...state, note: { ...state.note, reference: event.reference, call: event.call } }
    case 'moved':
      return state.note.chosen || sameItem(event.item, state.note.item)
        ? state
        : moved(state, event.item, event.at)
    case 'chosen':
      return chosen(state, event.item, event.at)
    case 'followUpPlanned':
      return replanned(
        state,
        [...begunFollowUps(state.note), newFollowUp(state.note.id, event, event.at)],
        event.at,
      )
    case 'followUpUndone': {
      const begun = begunFollowUps(state.note)
      return begun.length === state.note.followUps.length ? state : replanned(state, begun, event.at)
    }
    case 'kept': {
      const known = state.safety[event.where]
      // Only the net may lose what it had: its token ends. Elsewhere the answer to an older request comes late.
      const isNews = event.where === 'deferred' ? known !== event.revision : known < event.revision
      return isNews ? { ...state, safety: { ...state.safety, [event.where]: event.revision } } : state
    }
    case 'mayLand':
      return {
        ...state,
        note: {
          ...state.note,
          unsettledUntil: event.at + UNSETTLED_MS,
          unanswered: state.note.unanswered + UNSEEN,
        },
      }
    case 'paced':
      return event.pace === state.pace ? state : { ...state, pace: event.pace }
    case 'flush':
      return flushed(state, event.byHand)
    case 'online':
      return networkBack(state)
    case 'woke':
      return woken(state, event.at)
    case 'connected':
    case 'hidden':
    case 'left':
      return { ...state }
  }
}

function woken(state: SavingState, at: number): SavingState {
  const { delivery } = state
  if ('requestId' in delivery) {
    const overdue = at >= state.requestedAt + OVERDUE_MS
    return overdue && !state.overdue ? { ...state, overdue } : state
  }
  if (delivery.kind !== 'waiting' || delivery.until > at) return state
  // What might have landed late has landed by now.
  const outcomeUnknown = state.outcomeUnknown || delivery.because === 'settling'
  return { ...state, outcomeUnknown, delivery: { kind: 'idle' } }
}

function edited(state: SavingState, text: string, at: number): SavingState {
  const changed = revised(state, { text }, at)
  const mayHelp = state.delivery.kind === 'blocked' && state.delivery.because.kind !== 'forbidden'
  return { ...(mayHelp ? unblocked(changed) : changed), editedAt: at }
}

function moved(state: SavingState, item: CrmItem, at: number): SavingState {
  if (state.note.revision === 0) return { ...state, note: { ...state.note, item } }
  // A note that stands at the old client is urgent; one that had no client yet keeps its pace.
  return { ...unblocked(revised(state, { item }, at)), urgent: state.urgent || !!state.note.filed }
}

function chosen(state: SavingState, item: CrmItem, at: number): SavingState {
  const there = sameItem(item, state.note.item) ? state : moved(state, item, at)
  return there.note.chosen ? there : { ...there, note: { ...there.note, chosen: true } }
}

function revised(state: SavingState, change: Partial<Note>, at: number): SavingState {
  const dirtySince = isUnwritten(state.note) ? state.dirtySince : at
  return { ...state, dirtySince, note: { ...state.note, ...change, revision: state.note.revision + 1 } }
}

function begunFollowUps({ followUps }: Note): readonly FollowUp[] {
  return followUps.filter(({ begun }) => begun)
}

/** A new revision with the same words: where those of the last one stand or are on their way, those of this one do. */
function replanned(state: SavingState, followUps: readonly FollowUp[], at: number): SavingState {
  const { note, delivery } = state
  const revision = note.revision + 1
  const deliveredRevision = isUnwritten(note) ? note.deliveredRevision : revision
  const isOnItsWay = delivery.kind === 'sending' && delivery.revision === note.revision
  return {
    ...state,
    note: { ...note, followUps, revision, deliveredRevision },
    delivery: isOnItsWay ? { ...delivery, revision } : delivery,
    // The card does not close under the hand that has just taken something back.
    editedAt: at,
  }
}

function flushed(state: SavingState, byHand: boolean): SavingState {
  const open = byHand ? unblocked(state) : state
  // A pause in typing ends by itself where something is urgent; what a failure put off, the hand alone brings forward.
  const isHurried = byHand && open.delivery.kind === 'waiting'
  return { ...open, urgent: true, delivery: isHurried ? { kind: 'idle' } : open.delivery }
}

function networkBack(state: SavingState): SavingState {
  const { delivery } = state
  const missedIt = delivery.kind === 'waiting' && typeof delivery.because === 'object'
  const worth = missedIt && ['offline', 'unknownOutcome'].includes((delivery.because as Failure).kind)
  // A network that came back is not yet a portal that answers: until it does, the deferred net is no safety.
  return worth ? { ...state, attempt: Math.min(state.attempt, 1), delivery: { kind: 'idle' } } : state
}

/** Somebody did something about it: what was refused may pass now. */
function unblocked(state: SavingState): SavingState {
  if (state.delivery.kind !== 'blocked') return state
  return { ...state, delivery: { kind: 'idle' }, note: { ...state.note, refusal: null } }
}
