// What an operator is told of a note and of its follow-up: the one thing that is true and matters now.
import { type FollowUp, UNDO_MS } from '../note/followUp'
import { isEmptied, isUndelivered, isUnwritten } from '../note/note'
import { isKept, type SavingState } from '../note/savingState'
import type { Danger, OperatorStatus } from '../note/status'
import type { CardState, FollowUpState } from './cardState'

/**
 * So many failures in a row pass before words that are on the screen alone turn red. A second one is known within 15 s:
 * an answer is overdue after 6 s (`OVERDUE_MS`).
 */
const IGNORED_FAILURES = 1

type Connection = CardState['connection']

/** `connection`: until the portal has answered, nobody knows whether the call has a client. */
export function operatorStatus(saving: SavingState, connection: Connection = 'connected'): OperatorStatus {
  const { note, delivery, savedAt } = saving
  // A follow-up that is on its way has a line of its own; trouble with it is shown here.
  if (!isUnwritten(note) && !(isUndelivered(note) && saving.trouble)) {
    const isQuiet = note.revision === 0 || isEmptied(note) || savedAt === null
    return isQuiet ? { kind: 'quiet' } : { kind: 'saved', at: savedAt }
  }
  if (!isSafe(saving)) return whileUnsafe(saving, connection)
  if (delivery.kind === 'blocked') {
    const { because } = delivery
    return { kind: 'needsYou', because: because.kind, why: because.kind === 'rejected' ? because.why : '' }
  }
  const trouble = troubleStatus(saving)
  if (trouble) return trouble
  if (delivery.kind === 'checking') return { kind: 'checking' }
  if (hasNoClient(saving, connection)) return { kind: 'unfiled' }
  return { kind: isOnItsWay(saving) ? 'sending' : 'safeHere' }
}

/**
 * The newest words are somewhere besides the screen: they outlive this page. The deferred request is no safety
 * while requests fail.
 */
function isSafe(saving: SavingState): boolean {
  return !isUndelivered(saving.note) || isKept(saving, !requestsFail(saving))
}

/**
 * The host may remove the frame, and the newest words stand or are found again. A standing deferred request is enough:
 * it is renewed within 0.3 s of a key, and where a browser has them, what a page begins as it goes arrives (browser.md).
 */
export function outlivesFrame(saving: SavingState): boolean {
  return isSafe(saving) || (saving.safety.deferred > 0 && !requestsFail(saving))
}

function requestsFail({ attempt, overdue, delivery }: SavingState): boolean {
  return (attempt > 0 || overdue) && delivery.kind !== 'blocked'
}

function isOnItsWay({ delivery }: SavingState): boolean {
  return 'requestId' in delivery
}

function whileUnsafe(saving: SavingState, connection: Connection): OperatorStatus {
  const because = dangerOf(saving, connection)
  if (because) return { kind: 'notSafe', because }
  if (isOnItsWay(saving)) return { kind: 'saving' }
  // What is renewed in a moment does not make the words flicker.
  return { kind: outlivesFrame(saving) ? 'safeHere' : 'unsaved' }
}

/** Null: what is on the screen alone is stored or sent in a moment. */
function dangerOf(saving: SavingState, connection: Connection): Danger | null {
  const { delivery, attempt, trouble, overdue } = saving
  if (delivery.kind === 'blocked') return 'refused'
  if (trouble?.kind === 'offline' || trouble?.kind === 'signedOut') return trouble.kind
  if (overdue || connection === 'silent') return 'silent'
  if (attempt > IGNORED_FAILURES) return trouble?.kind === 'busy' ? 'busy' : 'silent'
  return hasNoClient(saving, connection) ? 'noClient' : null
}

function hasNoClient({ note }: SavingState, connection: Connection): boolean {
  return !note.item && connection === 'connected'
}

/** What is wrong is shown while it is tried again; null when nothing is. */
function troubleStatus({
  trouble,
  overdue,
  attempt,
  delivery,
  requestedAt,
}: SavingState): OperatorStatus | null {
  if (overdue) return { kind: 'notResponding' }
  switch (trouble?.kind) {
    case 'offline':
      return { kind: 'waitingForNetwork' }
    case 'signedOut':
      return { kind: 'needsYou', because: 'signedOut', why: '' }
    case 'unknownOutcome':
      return attempt > IGNORED_FAILURES ? { kind: 'notResponding' } : { kind: 'checking' }
    case undefined:
      return null
    default:
      return {
        kind: 'waitingForPortal',
        until: delivery.kind === 'waiting' ? delivery.until : requestedAt,
      }
  }
}

/** Of the newest follow-up; null when the note has none. It can be undone until something was sent, also after `undoUntil`. */
export function followUpState({ note }: SavingState): FollowUpState | null {
  const newest = note.followUps.at(-1)
  if (!newest) return null
  const { deadline, plannedAt, refused } = newest
  return { deadline, state: followUpKind(newest), undoUntil: plannedAt + UNDO_MS, why: refused ?? '' }
}

function followUpKind({ begun, todos, refused }: FollowUp): FollowUpState['state'] {
  if (todos.length > 0) return 'planned'
  if (refused !== null) return 'refused'
  return begun ? 'sending' : 'undoable'
}
