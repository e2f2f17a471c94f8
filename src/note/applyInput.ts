// Takes what the operator and the browser do into the state of a note, also before the portal has answered. What to send
// is decided elsewhere.
import type { Failure } from './failure'
import { type FollowUp, newFollowUp } from './followUp'
import { isUnwritten, type Note, UNSETTLED_MS, UNVERIFIABLE } from './note'
import { OVERDUE_MS, type SavingEvent, type SavingState } from './savingState'

/** Null for what can happen only once the portal has answered (`applyPortalEvent`). */
export function applyInput(state: SavingState, event: SavingEvent): SavingState | null {
  switch (event.type) {
    case 'edited': {
      const { text, revision, at, since } = event
      if (text === state.note.text && !revision) return state
      return edited(state, { text, revision: revision ?? state.note.revision + 1 }, at, since)
    }
    case 'followUpPlanned':
      return replanned(
        state,
        [...withoutShownFollowUp(state.note), newFollowUp(state.note.id, event, event.at)],
        event.at,
      )
    case 'followUpUndone': {
      const left = withoutShownFollowUp(state.note)
      return left === state.note.followUps ? state : replanned(state, left, event.at)
    }
    case 'kept': {
      const known = state.safety[event.where]
      // Only the deferred request can lose what it had: its token ends. Elsewhere it is the late answer to an older
      // request.
      const isNews = event.where === 'deferred' ? known !== event.revision : known < event.revision
      return isNews ? { ...state, safety: { ...state.safety, [event.where]: event.revision } } : state
    }
    case 'mayLand':
      return {
        ...state,
        note: {
          ...state.note,
          unsettledUntil: event.at + UNSETTLED_MS,
          unanswered: state.note.unanswered + UNVERIFIABLE,
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
    default:
      return null
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

/** `since`: epoch ms, of the first of several changes. */
export function edited(state: SavingState, change: Partial<Note>, at: number, since = at): SavingState {
  const changed = revised(state, change, since)
  const mayHelp = state.delivery.kind === 'blocked' && state.delivery.because.kind !== 'forbidden'
  return { ...(mayHelp ? unblocked(changed) : changed), editedAt: at }
}

export function revised(state: SavingState, change: Partial<Note>, at: number): SavingState {
  const dirtySince = isUnwritten(state.note) ? state.dirtySince : at
  return { ...state, dirtySince, note: { ...state.note, revision: state.note.revision + 1, ...change } }
}

/**
 * Without the newest one, which the card shows, unless something of it was sent. One before it that was not sent either
 * is of an earlier page, whose draft was found later: nobody took that back.
 */
function withoutShownFollowUp({ followUps }: Note): readonly FollowUp[] {
  return followUps.at(-1)?.begun === false ? followUps.slice(0, -1) : followUps
}

/** A new revision with the same words: they are as much delivered, or on their way, as those of the last one. */
function replanned(state: SavingState, followUps: readonly FollowUp[], at: number): SavingState {
  const { note, delivery } = state
  const revision = note.revision + 1
  const deliveredRevision = isUnwritten(note) ? note.deliveredRevision : revision
  const isOnItsWay = delivery.kind === 'sending' && delivery.revision === note.revision
  return {
    ...state,
    note: { ...note, followUps, revision, deliveredRevision },
    delivery: isOnItsWay ? { ...delivery, revision } : delivery,
    // The card does not close right after the operator planned something or took it back.
    editedAt: at,
  }
}

function flushed(state: SavingState, byHand: boolean): SavingState {
  const open = byHand ? unblocked(state) : state
  // An urgent note does not wait for a pause in typing anyway. What a failure put off, only the operator brings
  // forward.
  const isBroughtForward = byHand && open.delivery.kind === 'waiting'
  return { ...open, urgent: true, delivery: isBroughtForward ? { kind: 'idle' } : open.delivery }
}

function networkBack(state: SavingState): SavingState {
  const { delivery } = state
  const hasFailed = delivery.kind === 'waiting' && typeof delivery.because === 'object'
  const wasNetwork = hasFailed && ['offline', 'unknownOutcome'].includes((delivery.because as Failure).kind)
  // `trouble` stays until the portal answers: until then the deferred request is not relied on.
  return wasNetwork ? { ...state, attempt: Math.min(state.attempt, 1), delivery: { kind: 'idle' } } : state
}

/** Somebody did something about it: what was refused may be accepted now. */
export function unblocked(state: SavingState): SavingState {
  if (state.delivery.kind !== 'blocked') return state
  return { ...state, delivery: { kind: 'idle' }, note: { ...state.note, refusal: null } }
}
