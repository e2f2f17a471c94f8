// Promise: the vocabulary of saving one note: what is known of it, what can happen to it, what has to be done.
// The rules are in `next.ts` and the three files that it reads from.
import type { CrmItem } from './call'
import { type Delivery, PATIENT, type Pace } from './delivery'
import type { Failure } from './failure'
import { type Filed, isUndelivered, type Note, type NotedCall } from './note'
import type { Standing } from './reconcile'

/** Where the newest words are safe although not delivered: the revision each place holds. */
export interface Safety {
  readonly journal: number
  readonly net: number
  readonly stash: number
}

export interface Saving {
  readonly note: Note
  readonly delivery: Delivery
  readonly safety: Safety
  readonly pace: Pace
  /** A write of unknown outcome was not looked for yet. */
  readonly doubtful: boolean
  /** Send at the next chance, whatever the pace says. */
  readonly urgent: boolean
  readonly editedAt: number
  /** When the oldest undelivered change was made. */
  readonly dirtySince: number
  readonly sentAt: number
  readonly savedAt: number | null
  /** The text that was last known to stand: what differs from it in the comment is somebody else's. */
  readonly base: string
  /** Failures in a row. */
  readonly attempt: number
  /** Counts requests: an answer to an older one is ignored. */
  readonly turn: number
}

export type SavingEvent = { readonly at: number } & (
  | { readonly type: 'edited'; readonly text: string }
  /** The call became known, or known better. */
  | { readonly type: 'identified'; readonly reference: string; readonly call: NotedCall }
  | { readonly type: 'moved'; readonly item: CrmItem }
  /** An earlier self of this note was found (journal, options, or its comment): it goes on as this one. */
  | { readonly type: 'resumed'; readonly earlier: Note }
  | { readonly type: 'kept'; readonly where: keyof Safety; readonly revision: number }
  /** A draft was put away with unknown outcome. */
  | { readonly type: 'mayLand' }
  | { readonly type: 'paced'; readonly pace: Pace }
  /** `byHand`: the operator asked, so a refusal is tried again as well. */
  | { readonly type: 'flush'; readonly byHand: boolean }
  | { readonly type: 'woke' }
  | { readonly type: 'online' }
  | { readonly type: 'left' }
  | { readonly type: 'written'; readonly turn: number; readonly receipt: Receipt }
  | { readonly type: 'found'; readonly turn: number; readonly standing: readonly Standing[] }
  | { readonly type: 'removed'; readonly turn: number; readonly was: string | null }
  | { readonly type: 'failed'; readonly turn: number; readonly failure: Failure; readonly chance: number }
)

/** What a write left behind (ports.ts, `WriteReceipt`). */
export interface Receipt {
  readonly filed: Filed | null
  readonly was: string | null
  readonly standing: readonly Standing[] | null
  readonly remaining: Filed | null
}

export interface Write {
  readonly reference: string
  readonly comment: string | null
  readonly item: CrmItem
  readonly filed: Filed | null
}

export type Effect =
  | { readonly type: 'store'; readonly note: Note }
  | { readonly type: 'forget'; readonly note: Note }
  | { readonly type: 'write'; readonly turn: number; readonly write: Write }
  | { readonly type: 'find'; readonly turn: number; readonly note: Note; readonly items: readonly CrmItem[] }
  | { readonly type: 'remove'; readonly turn: number; readonly comment: Filed }
  | { readonly type: 'stash'; readonly note: Note }
  | { readonly type: 'lastWrite'; readonly write: Write }
  | { readonly type: 'lastStash'; readonly note: Note }

export interface Step {
  readonly state: Saving
  readonly effects: readonly Effect[]
}

/**
 * The state of a note that was just opened by an operator, or (`recovered`) found by a later start. What was
 * delivered is looked at when nothing of it can be on its way any more, everything else before anything is sent.
 */
export function startSaving(note: Note, recovered: boolean): Saving {
  const doubtful = recovered && isUndelivered(note)
  return {
    note,
    delivery: { kind: 'idle' },
    safety: { journal: 0, net: 0, stash: 0 },
    pace: PATIENT,
    doubtful,
    urgent: doubtful,
    editedAt: 0,
    dirtySince: 0,
    sentAt: Number.NEGATIVE_INFINITY,
    savedAt: null,
    base: '',
    attempt: 0,
    turn: 0,
  }
}
