// The lane of delivery, and when its next write is due (the economy of requests).
import type { Failure } from './failure'
import type { CommentRef } from './note'
import type { NoteWrite } from './timeline'

export type Delivery =
  /** Nothing to do, or (no client yet) nowhere to go. */
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
      /** Until when an earlier write of unknown outcome may land; this write's own answer does not change it. */
      readonly doubtUntil: number
      /** The note's `unanswered` without this write. */
      readonly unanswered: number
    }
  /** The honest state after an unknown outcome: does it stand, and once? */
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

/** The journal and the deferred net have the words, and a last write is dependable where there is such a net. */
export const PROTECTED_PACE: Pace = { debounceMs: 5_000, minIntervalMs: 60_000 }
/** The same, and the portal asked for fewer requests: hardly anything is sent before the call, or the client, is over. */
export const RATE_LIMITED_PACE: Pace = { debounceMs: 60_000, minIntervalMs: 300_000 }
/** One of them makes typing safe without requests; how the page ends may yet keep the last words for the next start. */
export const PARTLY_PROTECTED_PACE: Pace = { debounceMs: 5_000, minIntervalMs: 20_000 }
/** Neither is there: a crash may cost two seconds of typing, not more. */
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
  const rested = Math.min(editedAt + pace.debounceMs, dirtySince + pace.minIntervalMs)
  return Math.max(rested, sentAt + pace.minIntervalMs)
}
