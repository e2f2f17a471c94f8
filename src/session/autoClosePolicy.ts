// When the host may not close the card by itself: hardly ever. Auto-close stays allowed, because a card that is held has
// a price that nobody can pay back: if the host's own button or a second push closes it, a timer is left that closes
// whatever card stands 65 s later; a new external call is not even shown while a held card stands; and the Fold button
// is gone (portal.md §2.5, §8.1, §8.2). Words that outlive the frame go out while the card closes, and hold nothing.
// Held is only
// - a card whose words are safe nowhere, for as long as the operator wishes;
// - a card in which somebody types, until a few seconds after the last key. Not that of an external call, which may be
//   ended twice, or once in each portal tab: after that no release is clean;
// - a card that somebody wants to stay: "One more minute", or the setting.
// Pure: state and facts in, new state and a command out.
import type { CardHold } from './cardState'

/** What "one more minute" adds. */
const EXTENSION_MS = 60_000
/** So long after the last key somebody is still in the middle of a sentence. */
const TYPING_MS = 5_000
/** The host closes a card 65 s after the last `disableAutoClose` (portal.md §2.4). */
const RENEW_AFTER_MS = 50_000

export interface AutoCloseState {
  /** We asked the host not to close the card by itself. */
  readonly isDisabled: boolean
  /** When we asked last, epoch ms. */
  readonly disabledAt: number
  /** When the host wanted to close the card (a refused `BeforeClose`), epoch ms; null before it. */
  readonly closeRequestedAt: number | null
  /** The operator asked for more time: not before this, epoch ms. */
  readonly keepUntil: number
  /** When the operator asked to close it, whatever becomes of the words typed until then, epoch ms; null: never. */
  readonly closeNowAt: number | null
}

export interface AutoCloseFacts {
  /** The newest words outlive the frame. */
  readonly safe: boolean
  /** Epoch ms of the last key; 0: none. */
  readonly editedAt: number
  /** The host never closes a campaign's card. Folding it destroys the frame, unless it is held (portal.md §2.4, §2.5). */
  readonly campaign: boolean
  /** Or not known yet. */
  readonly external: boolean
  /** How long the setting keeps the card after the call, ms; 0: it closes with the call. */
  readonly keepOpenMs: number
}

export interface AutoCloseStep {
  readonly state: AutoCloseState
  readonly command: 'disable' | 'enable' | null
  /** When to ask again, epoch ms. */
  readonly wakeAt: number | null
  /** Why the card of an ended call still stands; null before the end, and where nobody holds it. */
  readonly hold: CardHold | null
}

export const INITIAL_STATE: AutoCloseState = {
  isDisabled: false,
  disabledAt: 0,
  closeRequestedAt: null,
  keepUntil: 0,
  closeNowAt: null,
}

interface Reason {
  readonly because: CardHold['because']
  /** Epoch ms; infinite: until something changes. */
  readonly until: number
}

/** `at`: now, epoch ms. */
export function autoClosePolicy(state: AutoCloseState, facts: AutoCloseFacts, at: number): AutoCloseStep {
  const reason = reasonToHold(state, facts)
  if (reason.until <= at) {
    const command = state.isDisabled ? 'enable' : null
    return { state: { ...state, isDisabled: false }, command, wakeAt: null, hold: null }
  }
  const isOver = state.closeRequestedAt !== null
  const renew = !state.isDisabled || (isOver && state.disabledAt + RENEW_AFTER_MS <= at)
  const disabledAt = renew ? at : state.disabledAt
  const wakeAt = Math.min(reason.until, isOver ? disabledAt + RENEW_AFTER_MS : Number.POSITIVE_INFINITY)
  return {
    state: { ...state, isDisabled: true, disabledAt },
    command: renew ? 'disable' : null,
    wakeAt: Number.isFinite(wakeAt) ? wakeAt : null,
    hold: isOver ? shown(reason) : null,
  }
}

/** With one more minute, counted from the moment at which the card would have closed. `at`: now, epoch ms. */
export function extended(state: AutoCloseState, facts: AutoCloseFacts, at: number): AutoCloseState {
  const { until } = reasonToHold(state, facts)
  return { ...state, keepUntil: (Number.isFinite(until) ? Math.max(until, at) : at) + EXTENSION_MS }
}

function reasonToHold(state: AutoCloseState, facts: AutoCloseFacts): Reason {
  const { safe, editedAt, campaign, external } = facts
  const { isDisabled, closeRequestedAt, closeNowAt } = state
  const isGivenUp = closeNowAt !== null && editedAt <= closeNowAt
  if (!safe && !isGivenUp) return { because: 'unsaved', until: Number.POSITIVE_INFINITY }
  const isOver = closeRequestedAt !== null
  // A card that stands although it was given back is not closed by the host (portal.md §2.4, §8.13), or not for us: the
  // portal's own comment is open in it.
  if (campaign || closeNowAt !== null || (isOver && !isDisabled)) return { because: 'typing', until: 0 }
  const wantedUntil = wantedTime(state, facts)
  // What holding an external call costs was paid with the first refusal: its card need not close within a sentence.
  const typingUntil = isOver || !external ? editedAt + TYPING_MS : 0
  return wantedUntil > typingUntil
    ? { because: 'wanted', until: wantedUntil }
    : { because: 'typing', until: typingUntil }
}

/** Epoch ms until which somebody wants the card to stay; 0: nobody does. */
function wantedTime({ closeRequestedAt, keepUntil }: AutoCloseState, { keepOpenMs }: AutoCloseFacts): number {
  if (keepOpenMs === 0) return keepUntil
  return closeRequestedAt === null
    ? Number.POSITIVE_INFINITY
    : Math.max(keepUntil, closeRequestedAt + keepOpenMs)
}

/** A time alone is counted down that nothing but the operator's wish moves. */
function shown({ because, until }: Reason): CardHold {
  return because === 'wanted' ? { because, until } : { because }
}
