// A page that may go begins what can survive it, and puts away what another start needs to finish it.
import { distinctItems, sameItem } from './call'
import { commentFor, remember } from './comment'
import type { Delivery } from './delivery'
import { type FollowUp, isPending } from './followUp'
import { begun, noEffects, planOf } from './nextAction'
import { isSettled, isUndelivered, isUnwritten, type Note, UNSEEN, UNSETTLED_MS } from './note'
import { type Effect, isKept, type SavingState, type Step } from './savingState'
import type { NoteWrite } from './timeline'

/**
 * The page is hidden. In Firefox a request begun now survives a tab that is closed, one begun as the page goes is a
 * race (browser.md, "Firefox measured again"). So what nothing keeps is put away now, and the answer is read: a page
 * that comes back does not do it twice. A replacement on its way needs no more; an addition does, also one of a moment
 * ago, because without a draft nobody would look for a second copy that the browser makes of it.
 */
export function storeOnHidden(state: SavingState): Step {
  const { note, delivery } = state
  if (isSettled(note) || isKept(state, true)) return noEffects(state)
  const isCarried = isSending(state) && !note.followUps.some(isPending)
  const isAlone = delivery.kind === 'sending' && isInPlace(delivery.write) && delivery.doubtUntil === 0
  const isReplacing = isAlone && isCarried
  return isReplacing ? noEffects(state) : { state, effects: [{ type: 'putDraftNow', note }] }
}

/** The page may go now: begin what can survive it (design "Last words"). */
export function flushOnPageHide(state: SavingState, at: number): Step {
  const { note, delivery } = state
  if (isSettled(note)) return noEffects(state)
  // Delivered, to be looked at once more: one copy of the draft somewhere is enough for that.
  if (!isUndelivered(note) && isKept(state, false)) return noEffects(state)
  if (!isUndelivered(note)) return { state, effects: [{ type: 'lastDraft', note, carried: false }] }
  // It waits for somebody, where any start finds it: nothing that is begun now makes it safer.
  if ((delivery.kind === 'blocked' || !note.item) && state.safety.options >= note.revision)
    return noEffects(state)
  const write = lastWrite(state)
  const next = lastFollowUp(state)
  const unsettledUntil = at + UNSETTLED_MS
  if (!write && !next) {
    const stashed: Note = { ...note, unsettledUntil, unanswered: note.unanswered + UNSEEN }
    return {
      state: { ...state, note: stashed },
      effects: [{ type: 'lastDraft', note: stashed, carried: isSending(state) }],
    }
  }
  const known = write && write.comment !== null ? remember(note, write.comment) : note
  const attemptedItems = distinctItems([...known.attemptedItems, note.item])
  const written: Note = {
    ...known,
    attemptedItems,
    unsettledUntil,
    unanswered: known.unanswered + (isRefused(delivery) ? UNSEEN : 1),
  }
  const marked = next && note.item ? begun(written, next, note.item, at) : written
  const still: Delivery =
    delivery.kind === 'sending'
      ? { ...delivery, doubtUntil: unsettledUntil, unanswered: written.unanswered }
      : { kind: 'waiting', until: at + 1_000, because: 'settling' }
  const carried = write !== null || isSending(state)
  // The write first: a large note leaves no room for a second request that survives the frame (browser.md).
  const effects: Effect[] = write ? [{ type: 'lastWrite', write }] : []
  if (next && note.item) effects.push({ type: 'lastPlan', plan: planOf(note, next, note.item) })
  return {
    state: { ...state, note: marked, delivery: still, outcomeUnknown: true },
    effects: [...effects, { type: 'lastDraft', note: marked, carried }],
  }
}

/** The last write meets whoever has just refused it: the next start is not to wait for what has hardly landed. */
function isRefused(delivery: Delivery): boolean {
  return delivery.kind === 'waiting' && typeof delivery.because === 'object'
}

/** Replacing by id is safe to repeat; an addition is made only when none can be on its way. */
function lastWrite(state: SavingState): NoteWrite | null {
  const { note, delivery, outcomeUnknown } = state
  if (!isUnwritten(note) || !note.item || delivery.kind === 'blocked') return null
  const { reference, item, filed } = note
  if (isSending(state)) return null
  if (!isInPlace({ filed, item }) && (outcomeUnknown || delivery.kind === 'sending')) return null
  const comment = commentFor(note)
  return comment === null && !filed ? null : { reference, comment, item, filed }
}

function isInPlace({ filed, item }: Pick<NoteWrite, 'filed' | 'item'>): boolean {
  return filed !== null && sameItem(filed.item, item)
}

/** The newest words are on their way. */
function isSending({ note, delivery }: SavingState): boolean {
  return delivery.kind === 'sending' && delivery.revision === note.revision
}

/** Whoever leaves does not take it back any more. Never when something of it may be on its way already. */
function lastFollowUp({ note, delivery, outcomeUnknown }: SavingState): FollowUp | undefined {
  const mayGo = note.item && !outcomeUnknown && delivery.kind !== 'blocked'
  return mayGo ? note.followUps.find((one) => isPending(one) && !one.begun) : undefined
}
