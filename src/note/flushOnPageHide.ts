// What a note does when its page may go: requests that survive the page, and a draft from which another start goes on.
import { distinctItems } from './call'
import { commentFor, remember } from './comment'
import type { Delivery } from './delivery'
import { type FollowUp, isPending } from './followUp'
import { begun, noEffects, planOf } from './nextAction'
import {
  isInPlace,
  isSettled,
  isUndelivered,
  isUnwritten,
  type Note,
  UNSETTLED_MS,
  UNVERIFIABLE,
} from './note'
import { type Effect, isKept, type SavingState, type Step } from './savingState'
import type { NoteWrite } from './timeline'

/**
 * UTF-16 units of a note whose write may take several requests, which then begin one after the other: a request that
 * survives the page takes 16 KiB, and a batch makes nine bytes of a Chinese letter.
 */
const LONG = 1_500

/** True when it takes more than the request of its write to save the note from a page that goes. */
export function isLong({ text }: Note): boolean {
  return text.length > LONG
}

/**
 * The page is hidden, perhaps because it goes. In Firefox a request begun now was never lost, one begun in `pagehide` may
 * be (browser.md, "Firefox measured again"). So a draft that is kept nowhere is stored in the options now, also behind
 * `pagehide`: the same one twice does no harm. The answer is read, so that a page that comes back does not store it again.
 * A replacement on its way is enough by itself, unless the note is long. An addition is not, even one of a moment ago:
 * without a draft nobody would look for a copy that the browser makes of it.
 */
export function storeOnHidden(state: SavingState): Step {
  const { note, delivery } = state
  if (isSettled(note) || isKept(state, true)) return noEffects(state)
  const isWhole = isSending(state) && !isLong(note) && !note.followUps.some(isPending)
  const isReplacing = delivery.kind === 'sending' && isInPlace(delivery.write) && delivery.doubtUntil === 0
  return isReplacing && isWhole ? noEffects(state) : { state, effects: [{ type: 'putDraftNow', note }] }
}

/** The page may go now: begins what can survive it (design "Last words"). */
export function flushOnPageHide(state: SavingState, at: number): Step {
  const { note, delivery } = state
  if (isSettled(note)) return noEffects(state)
  // Delivered, but not looked up for the last time: one copy of the draft somewhere is enough for that.
  if (!isUndelivered(note) && isKept(state, false)) return noEffects(state)
  if (!isUndelivered(note)) return { state, effects: [{ type: 'lastDraft', note, carried: false }] }
  // It waits for somebody, in the options, where any start finds it: nothing that is begun now makes it safer.
  if ((delivery.kind === 'blocked' || !note.item) && state.safety.options >= note.revision)
    return noEffects(state)
  const write = lastWrite(state)
  const next = lastFollowUp(state)
  const unsettledUntil = at + UNSETTLED_MS
  if (!write && !next) {
    const stored: Note = { ...note, unsettledUntil, unanswered: note.unanswered + UNVERIFIABLE }
    return {
      state: { ...state, note: stored },
      effects: [{ type: 'lastDraft', note: stored, carried: isSending(state) }],
    }
  }
  const remembered = write && write.comment !== null ? remember(note, write.comment) : note
  const attemptedItems = distinctItems([...remembered.attemptedItems, note.item])
  const written: Note = {
    ...remembered,
    attemptedItems,
    unsettledUntil,
    unanswered: remembered.unanswered + (hasJustFailed(delivery) ? UNVERIFIABLE : 1),
  }
  const planned = next && note.item ? begun(written, next, note.item, at) : written
  const afterwards: Delivery =
    delivery.kind === 'sending'
      ? { ...delivery, doubtUntil: unsettledUntil, unanswered: written.unanswered }
      : { kind: 'waiting', until: at + 1_000, because: 'settling' }
  const carried = write !== null || isSending(state)
  // The write first: a large note leaves no room for a second request that survives the frame (browser.md).
  const effects: Effect[] = write ? [{ type: 'lastWrite', write }] : []
  if (next && note.item) effects.push({ type: 'lastPlan', plan: planOf(note, next, note.item) })
  return {
    state: { ...state, note: planned, delivery: afterwards, outcomeUnknown: true },
    effects: [...effects, { type: 'lastDraft', note: planned, carried }],
  }
}

/**
 * The last write goes to a portal that has just failed: the next start does not wait for a write that hardly landed.
 */
function hasJustFailed(delivery: Delivery): boolean {
  return delivery.kind === 'waiting' && typeof delivery.because === 'object'
}

/** A replacement by id is safe to repeat; an addition is made only when none can be on its way. */
function lastWrite(state: SavingState): NoteWrite | null {
  const { note, delivery, outcomeUnknown } = state
  if (!isUnwritten(note) || !note.item || delivery.kind === 'blocked') return null
  const { reference, item, filed } = note
  if (isSending(state)) return null
  if (!isInPlace({ filed, item }) && (outcomeUnknown || delivery.kind === 'sending')) return null
  const comment = commentFor(note)
  return comment === null && !filed ? null : { reference, comment, item, filed }
}

/** The newest words are on their way. */
function isSending({ note, delivery }: SavingState): boolean {
  return delivery.kind === 'sending' && delivery.revision === note.revision
}

/** A page that goes cannot take it back any more. Never when something of it may be on its way already. */
function lastFollowUp({ note, delivery, outcomeUnknown }: SavingState): FollowUp | undefined {
  const mayGo = note.item && !outcomeUnknown && delivery.kind !== 'blocked'
  return mayGo ? note.followUps.find((one) => isPending(one) && !one.begun) : undefined
}
