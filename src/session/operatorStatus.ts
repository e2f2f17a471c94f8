// Promise: the state of a note becomes the one thing that an operator should be told, and never a lie.
import { isEmptied, isUndelivered } from '../note/note'
import type { Saving } from '../note/saving'
import type { OperatorStatus } from '../note/status'

export function operatorStatus(saving: Saving): OperatorStatus {
  const { note, delivery, savedAt } = saving
  if (!isUndelivered(note)) {
    return note.revision === 0 || isEmptied(note) || savedAt === null
      ? { kind: 'quiet' }
      : { kind: 'saved', at: savedAt }
  }
  const safe = isSafe(saving)
  if (delivery.kind === 'blocked') {
    const { because } = delivery
    const why = because.kind === 'rejected' ? because.why : ''
    return safe ? { kind: 'needsYou', because: because.kind, why } : { kind: 'notSafe' }
  }
  if (delivery.kind === 'waiting' && typeof delivery.because === 'object') {
    return safe ? whileWaiting(delivery.because.kind, delivery.until) : { kind: 'notSafe' }
  }
  if (delivery.kind === 'checking') return { kind: 'checking' }
  if (!note.item) return safe ? { kind: 'unfiled' } : { kind: 'notSafe' }
  return { kind: safe ? 'safeHere' : 'saving' }
}

/** The newest words are somewhere besides the screen: they outlive this page. */
export function isSafe({ note, safety }: Saving): boolean {
  return !isUndelivered(note) || Math.max(safety.journal, safety.net, safety.stash) >= note.revision
}

function whileWaiting(because: string, until: number): OperatorStatus {
  if (because === 'offline') return { kind: 'waitingForNetwork' }
  if (because === 'signedOut') return { kind: 'needsYou', because: 'signedOut', why: '' }
  if (because === 'unknownOutcome') return { kind: 'checking' }
  return { kind: 'waitingForPortal', until }
}
