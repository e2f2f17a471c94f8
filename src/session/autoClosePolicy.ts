// When the host may close the card by itself: as soon as the operator's words do not need it any more, and never
// while the operator types. Pure: state and facts in, new state and a command out (portal.md §2.4, §2.5).

/** What "one more minute" adds. */
export const EXTENSION_MS = 60_000
/** The host closes a card 65 s after the last `disableAutoClose`. */
const RENEW_AFTER_MS = 50_000
/** After the end, words that are safe elsewhere but not delivered keep the card so long. */
export const UNDELIVERED_TIMEOUT_MS = 120_000
/** The same while the portal is rate limited: the next card is refused as well, and an open card keeps calls waiting. */
export const RATE_LIMITED_TIMEOUT_MS = 30_000
/** The last words are sent so long before the card may close: time enough for an ordinary answer. */
const FLUSH_BEFORE_MS = 3_000

export interface AutoCloseState {
  /** We asked the host not to close the card by itself. */
  readonly isDisabled: boolean
  /** When we asked last, epoch ms. */
  readonly disabledAt: number
  /** When the host wanted to close the card (a refused `BeforeClose`), null before it. */
  readonly closeRequestedAt: number | null
  /** The operator asked for more time: not before this, epoch ms. */
  readonly keepUntil: number
  /** When "Save and close" was asked for, epoch ms; typing on takes it back. */
  readonly saveAndCloseAt: number | null
  /** The last key (epoch ms) for which a flush was asked for: one flush each, so that trouble makes no storm. */
  readonly flushedFor: number
}

export interface AutoCloseFacts {
  readonly undelivered: boolean
  /** The newest words are somewhere besides the screen. */
  readonly safe: boolean
  readonly editedAt: number
  /** A campaign's card is never closed by the host. */
  readonly campaign: boolean
  /** After the last key, before the card may close. */
  readonly idleMs: number
  /** After the end, how long words that are safe but undelivered may keep the card. */
  readonly undeliveredTimeoutMs: number
}

export interface AutoCloseStep {
  readonly state: AutoCloseState
  readonly command: 'disable' | 'enable' | null
  /** Send now what waits for its pause: the card is about to close. */
  readonly flush: boolean
  /** When to ask again, epoch ms. */
  readonly wakeAt: number | null
  /** When the card is going to close, to be shown to the operator. */
  readonly closesAt: number | null
}

export const INITIAL_STATE: AutoCloseState = {
  isDisabled: false,
  disabledAt: 0,
  closeRequestedAt: null,
  keepUntil: 0,
  saveAndCloseAt: null,
  flushedFor: 0,
}

const NOTHING = { command: null, flush: false, wakeAt: null, closesAt: null } as const

/** `at`: now, epoch ms. */
export function autoClosePolicy(state: AutoCloseState, facts: AutoCloseFacts, at: number): AutoCloseStep {
  if (state.closeRequestedAt === null || facts.campaign) return duringCall(state, facts, at)
  if (!state.isDisabled && !facts.undelivered) return { ...NOTHING, state }
  const until = releaseTime(state, facts)
  if (until <= at) return { ...NOTHING, state: { ...state, isDisabled: false }, command: 'enable' }
  const renew = !state.isDisabled || state.disabledAt + RENEW_AFTER_MS <= at
  const disabledAt = renew ? at : state.disabledAt
  const flushAt = flushTime(state, facts)
  const flush = flushAt <= at
  const flushedFor = flush ? facts.editedAt : state.flushedFor
  return {
    state: { ...state, isDisabled: true, disabledAt, flushedFor },
    command: renew ? 'disable' : null,
    flush,
    wakeAt: Math.min(until, disabledAt + RENEW_AFTER_MS, flush ? Number.POSITIVE_INFINITY : flushAt),
    closesAt: Number.isFinite(until) ? until : null,
  }
}

function duringCall(state: AutoCloseState, { undelivered }: AutoCloseFacts, at: number): AutoCloseStep {
  if (undelivered === state.isDisabled) return { ...NOTHING, state }
  const changed = { ...state, isDisabled: undelivered, disabledAt: at }
  return { ...NOTHING, state: changed, command: undelivered ? 'disable' : 'enable' }
}

function releaseTime(state: AutoCloseState, facts: AutoCloseFacts): number {
  const { undelivered, safe, editedAt, undeliveredTimeoutMs } = facts
  const idleAt = idleTime(state, facts)
  const isDone = state.saveAndCloseAt !== null && editedAt <= state.saveAndCloseAt
  if (!undelivered) return isDone ? 0 : idleAt
  if (!safe) return Number.POSITIVE_INFINITY
  return Math.max(idleAt, (state.closeRequestedAt ?? 0) + undeliveredTimeoutMs)
}

function flushTime(state: AutoCloseState, facts: AutoCloseFacts): number {
  const isDone = !facts.undelivered || state.flushedFor === facts.editedAt
  return isDone ? Number.POSITIVE_INFINITY : idleTime(state, facts) - FLUSH_BEFORE_MS
}

/** When the operator has not typed for long enough. */
function idleTime({ keepUntil }: AutoCloseState, { editedAt, idleMs }: AutoCloseFacts): number {
  return Math.max(editedAt + idleMs, keepUntil)
}
