// Promise: the state of a note becomes the one thing that an operator should be told, and never a lie.
import { isEmptied, isUndelivered, isUnwritten } from '../note/note'
import { isKept, type Saving } from '../note/saving'
import type { OperatorStatus } from '../note/status'

/** A hiccup is not worth an alarm: so many failures in a row pass before words on the screen alone turn red. */
const HICCUPS = 2

export function operatorStatus(saving: Saving): OperatorStatus {
  const { note, delivery, savedAt } = saving
  // A follow-up that is on its way has a line of its own; trouble with it is told here.
  if (!isUnwritten(note) && !(isUndelivered(note) && isInTrouble(saving))) {
    const isQuiet = note.revision === 0 || isEmptied(note) || savedAt === null
    return isQuiet ? { kind: 'quiet' } : { kind: 'saved', at: savedAt }
  }
  if (!isSafe(saving)) return whileUnsafe(saving)
  if (delivery.kind === 'blocked') {
    const { because } = delivery
    return { kind: 'needsYou', because: because.kind, why: because.kind === 'rejected' ? because.why : '' }
  }
  if (delivery.kind === 'waiting' && typeof delivery.because === 'object') {
    return whileWaiting(delivery.because.kind, delivery.until)
  }
  if (delivery.kind === 'checking') return { kind: 'checking' }
  return { kind: note.item ? 'safeHere' : 'unfiled' }
}

/**
 * The newest words are somewhere besides the screen: they outlive this page. The deferred net is a request: while
 * requests fail it is no safety.
 */
export function isSafe(saving: Saving): boolean {
  const requestsFail = saving.attempt > 0 && saving.delivery.kind !== 'blocked'
  return !isUndelivered(saving.note) || isKept(saving, !requestsFail)
}

function isInTrouble({ delivery }: Saving): boolean {
  return delivery.kind === 'waiting' && typeof delivery.because === 'object'
}

function whileUnsafe({ note, delivery, attempt }: Saving): OperatorStatus {
  const because =
    delivery.kind === 'waiting' && typeof delivery.because === 'object' ? delivery.because.kind : ''
  const isCertain = because === 'offline' || because === 'signedOut'
  const isTrouble = isCertain || delivery.kind === 'blocked' || !note.item || attempt > HICCUPS
  return { kind: isTrouble ? 'notSafe' : 'saving' }
}

function whileWaiting(because: string, until: number): OperatorStatus {
  if (because === 'offline') return { kind: 'waitingForNetwork' }
  if (because === 'signedOut') return { kind: 'needsYou', because: 'signedOut', why: '' }
  if (because === 'unknownOutcome') return { kind: 'checking' }
  return { kind: 'waitingForPortal', until }
}
