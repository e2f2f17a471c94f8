// What a note is doing towards its delivery, and when it is sent: after a pause in typing, and after a failure.
import type { Failure } from './failure'
import type { CommentRef } from './note'
import type { NoteWrite } from './timeline'

export type Delivery =
  /** Nothing to do, or no client yet to file the note to. */
  | { readonly kind: 'idle' }
  | {
      readonly kind: 'waiting'
      /** Epoch ms. */
      readonly until: number
      readonly because: Failure | 'pause' | 'settling'
    }
  | {
      readonly kind: 'sending'
      readonly requestId: number
      readonly revision: number
      readonly write: NoteWrite
      /**
       * Epoch ms until which an earlier write of unknown outcome may land; the answer to this one does not change it.
       */
      readonly doubtUntil: number
      /** The note's `unanswered` before this write. */
      readonly unanswered: number
    }
  /** A lookup after an unknown outcome: does the note stand, and only once? */
  | { readonly kind: 'checking'; readonly requestId: number }
  | { readonly kind: 'removing'; readonly requestId: number; readonly comment: CommentRef }
  | { readonly kind: 'planning'; readonly requestId: number; readonly marker: string }
  | {
      readonly kind: 'unplanning'
      readonly requestId: number
      readonly marker: string
      readonly todoId: number
    }
  | { readonly kind: 'blocked'; readonly because: Failure }

/** Milliseconds between what the operator does and what is sent. */
export interface Pace {
  /** After the last keystroke. */
  readonly debounceMs: number
  /** Between two writes, and the longest that typing without a pause may put the first one off. */
  readonly minIntervalMs: number
}

/**
 * The journal has the words, so nothing but the end of the page makes them urgent: and what is begun then arrives, in
 * Firefox as well, which has no deferred request (browser.md, "Firefox measured again").
 */
export const PROTECTED_PACE: Pace = { debounceMs: 5_000, minIntervalMs: 60_000 }
/** The same while the portal is rate limited: hardly anything is sent before the call ends or the client changes. */
export const RATE_LIMITED_PACE: Pace = { debounceMs: 60_000, minIntervalMs: 300_000 }
/** Only the deferred request has the words. The end of the whole browser may take it along. */
export const PARTLY_PROTECTED_PACE: Pace = { debounceMs: 5_000, minIntervalMs: 20_000 }
/** Neither has them: a crash costs two seconds of typing at most. */
export const UNPROTECTED_PACE: Pace = { debounceMs: 2_000, minIntervalMs: 2_000 }

/** The moments of a note (epoch ms) and the pace by which its next write is due. */
export interface Timing {
  /** When the operator last changed something. */
  readonly editedAt: number
  /** When the oldest undelivered change was made. */
  readonly dirtySince: number
  readonly sentAt: number
  readonly pace: Pace
}

/** Epoch ms at which the newest revision is to be sent. */
export function dueAt({ editedAt, dirtySince, sentAt, pace }: Timing): number {
  const typed = Math.min(editedAt + pace.debounceMs, dirtySince + pace.minIntervalMs)
  return Math.max(typed, sentAt + pace.minIntervalMs)
}

const FIRST_RETRY_MS = 1_000
const RETRY_GROWTH = 3
/**
 * A note stands within a minute of the portal's recovery, so the longest pause leaves room for a lookup and a write.
 */
const LONGEST_RETRY_MS = 50_000

/**
 * Milliseconds from the beginning of attempt number `attempt` (≥ 1) to the next one: 1, 3, 9, 27 and then 50 s, or
 * `longest`, less up to a quarter. `chance` in 0…1 spreads an office's clients. An attempt may take two requests (a
 * lookup, then a write): at most 9 requests in the first minute and 39 in ten, of the 1 200 of an office (portal.md
 * §3.1). A portal in trouble is asked ever less often, but never given up.
 */
export function retryDelay(attempt: number, chance: number, longest = LONGEST_RETRY_MS): number {
  const full = Math.min(longest, FIRST_RETRY_MS * RETRY_GROWTH ** Math.min(attempt - 1, 10))
  return Math.round(full * (0.75 + chance / 4))
}
