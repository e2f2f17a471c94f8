// The state of a note becomes the one thing that an operator should be told, and never a lie.
import { isEmptied, isUndelivered, isUnwritten } from '../note/note'
import { isKept, type SavingState } from '../note/savingState'
import type { OperatorStatus } from '../note/status'

/**
 * A hiccup is not worth an alarm: so many failures in a row pass before words on the screen alone turn red. A second
 * one is known within 15 s: an answer is overdue after 6 s (`OVERDUE_MS`).
 */
const HICCUPS = 1

export function operatorStatus(saving: SavingState): OperatorStatus {
  const { note, delivery, savedAt } = saving
  // A follow-up that is on its way has a line of its own; trouble with it is told here.
  if (!isUnwritten(note) && !(isUndelivered(note) && saving.trouble)) {
    const isQuiet = note.revision === 0 || isEmptied(note) || savedAt === null
    return isQuiet ? { kind: 'quiet' } : { kind: 'saved', at: savedAt }
  }
  if (!isSafe(saving)) return whileUnsafe(saving)
  if (delivery.kind === 'blocked') {
    const { because } = delivery
    return { kind: 'needsYou', because: because.kind, why: because.kind === 'rejected' ? because.why : '' }
  }
  const told = trouble(saving)
  if (told) return told
  if (delivery.kind === 'checking') return { kind: 'checking' }
  return { kind: note.item ? 'safeHere' : 'unfiled' }
}

/**
 * The newest words are somewhere besides the screen: they outlive this page. The deferred net is a request: while
 * requests fail it is no safety.
 */
export function isSafe(saving: SavingState): boolean {
  const requestsFail = (saving.attempt > 0 || saving.overdue) && saving.delivery.kind !== 'blocked'
  return !isUndelivered(saving.note) || isKept(saving, !requestsFail)
}

function whileUnsafe({ note, delivery, attempt, trouble, overdue }: SavingState): OperatorStatus {
  const isCertain = trouble?.kind === 'offline' || trouble?.kind === 'signedOut'
  const isTrouble = isCertain || overdue || delivery.kind === 'blocked' || !note.item || attempt > HICCUPS
  return { kind: isTrouble ? 'notSafe' : 'saving' }
}

/** What is wrong stays said while it is tried again; null when nothing is. */
function trouble({ trouble, overdue, attempt, delivery, requestedAt }: SavingState): OperatorStatus | null {
  if (overdue) return { kind: 'notResponding' }
  switch (trouble?.kind) {
    case 'offline':
      return { kind: 'waitingForNetwork' }
    case 'signedOut':
      return { kind: 'needsYou', because: 'signedOut', why: '' }
    case 'unknownOutcome':
      return attempt > HICCUPS ? { kind: 'notResponding' } : { kind: 'checking' }
    case undefined:
      return null
    default:
      return {
        kind: 'waitingForPortal',
        until: delivery.kind === 'waiting' ? delivery.until : requestedAt,
      }
  }
}
