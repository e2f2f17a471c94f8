// The lane of delivery, and when its next write is due (the economy of requests).
import type { Failure } from './failure'
import type { Filed } from './note'
import type { Saving, Write } from './saving'

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
      readonly turn: number
      readonly revision: number
      readonly write: Write
      /** Until when an earlier write of unknown outcome may land; this write's own answer does not change it. */
      readonly doubtUntil: number
      /** The note's `unanswered` without this write. */
      readonly unanswered: number
    }
  /** The honest state after an unknown outcome: does it stand, and once? */
  | { readonly kind: 'checking'; readonly turn: number }
  | { readonly kind: 'removing'; readonly turn: number; readonly comment: Filed }
  | { readonly kind: 'planning'; readonly turn: number; readonly marker: string }
  | { readonly kind: 'unplanning'; readonly turn: number; readonly marker: string; readonly todoId: number }
  | { readonly kind: 'blocked'; readonly because: Failure }

/** Milliseconds between what the operator does and what is sent. */
export interface Pace {
  /** After the last keystroke. */
  readonly pause: number
  /** Between two writes, and the longest that typing without a pause may put the first one off. */
  readonly interval: number
}

/** The journal and the deferred net have the words, and a last write is dependable where there is such a net. */
export const CALM: Pace = { pause: 5_000, interval: 60_000 }
/** The same, and the portal asked for fewer requests: hardly anything is sent before the call, or the client, is over. */
export const SPARING: Pace = { pause: 60_000, interval: 300_000 }
/** One of them makes typing safe without requests; how the page ends may yet keep the last words for the next start. */
export const PATIENT: Pace = { pause: 5_000, interval: 20_000 }
/** Neither is there: a crash may cost two seconds of typing, not more. */
export const HASTY: Pace = { pause: 2_000, interval: 2_000 }

/** Epoch ms at which the newest revision is to be sent. */
export function dueAt({ editedAt, dirtySince, sentAt, pace }: Saving): number {
  const rested = Math.min(editedAt + pace.pause, dirtySince + pace.interval)
  return Math.max(rested, sentAt + pace.interval)
}
