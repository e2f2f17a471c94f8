// The vocabulary of saving one note: what is known of it, what can happen to it, what has to be done.
// The rules are in `next.ts` and the three files that it reads from.
import type { CrmItem } from './call'
import { type Delivery, PATIENT, type Pace } from './delivery'
import type { Failure } from './failure'
import type { FollowUp, StandingTodo } from './followUp'
import { type Filed, isRefusalFresh, isUndelivered, type Note, type NotedCall } from './note'
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
  /** When something of the note was last known to stand, epoch ms; null while nothing does. */
  readonly savedAt: number | null
  /** The text that was last known to stand: what differs from it in the comment is somebody else's. */
  readonly base: string
  /** The text as the portal stored it, where that differs from what was sent; null where it does not. */
  readonly storedText: string | null
  /** Former places of the note at which nothing can be read or removed any more. */
  readonly closedItems: readonly CrmItem[]
  /** Failures since the last write that succeeded: a look that succeeds cures nothing. */
  readonly attempt: number
  /** The last of these failures. */
  readonly trouble: Failure | null
  /** A request has had no answer for `OVERDUE_MS`, and none that was made since has had one yet. */
  readonly overdue: boolean
  /** Counts requests: an answer to an older one is ignored. */
  readonly turn: number
  /** When the last of them was begun, epoch ms. */
  readonly requestedAt: number
}

/** An answer that takes longer than this (ms) is trouble that the operator should know of. */
export const OVERDUE_MS = 6_000

export type SavingEvent = { readonly at: number } & (
  | { readonly type: 'edited'; readonly text: string }
  /** The call became known, or known better. */
  | { readonly type: 'identified'; readonly reference: string; readonly call: NotedCall }
  | { readonly type: 'moved'; readonly item: CrmItem }
  /** Takes the place of the follow-up before it if nothing of that one was sent. `deadline`: epoch ms. */
  | ({ readonly type: 'followUpPlanned' } & Pick<FollowUp, 'deadline' | 'title'>)
  /** Means nothing once something of it was sent. */
  | { readonly type: 'followUpUndone' }
  /** The operator's own choice of where the note goes: from now on nothing else moves it. */
  | { readonly type: 'chosen'; readonly item: CrmItem }
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
  /** The portal answered: from now on something can be sent. */
  | { readonly type: 'connected' }
  /** The page cannot be seen: it may come back, or this is the last that it hears. */
  | { readonly type: 'hidden' }
  | { readonly type: 'left' }
  | { readonly type: 'written'; readonly turn: number; readonly receipt: Receipt }
  /** `pauseMs`: before the write that the look allows. */
  | ({ readonly type: 'found'; readonly turn: number; readonly pauseMs: number } & Found)
  | { readonly type: 'removed'; readonly turn: number; readonly was: string | null }
  | { readonly type: 'planned'; readonly turn: number; readonly todoId: number }
  | { readonly type: 'unplanned'; readonly turn: number }
  | { readonly type: 'failed'; readonly turn: number; readonly failure: Failure; readonly chance: number }
)

/** What only the portal's side can tell: answers (by the number of their request), and what a start found. */
export type Told = Extract<SavingEvent, { readonly turn: number } | { readonly type: 'resumed' }>

/** The rules for all that is between a note and the portal (`portalRules.ts`). */
export interface PortalRules {
  /** Takes what the portal told into the state of a note. */
  answered(state: Saving, told: Told): Saving
  /** The next thing to do, given all that is known. */
  proceed(state: Saving, at: number): Step
  /** The page may go now. */
  leave(state: Saving, at: number): Step
  /** The page is hidden. */
  hide(state: Saving): Step
  /** True for words that cannot be delivered for now and are on the screen alone. */
  needsStash(state: Saving): boolean
}

/** What was found standing under a note's reference. */
export interface Found {
  readonly standing: readonly Standing[]
  readonly todos: readonly StandingTodo[]
  /** Items at which this operator may not look. */
  readonly unreadable: readonly CrmItem[]
  /** False when so much newer stands there that older rows were not read. */
  readonly complete: boolean
}

/** What a write left behind (ports.ts, `WriteReceipt`). */
export interface Receipt {
  readonly filed: Filed | null
  readonly was: string | null
  readonly stored: string | null
  readonly standing: readonly Standing[] | null
  readonly remaining: Filed | null
  readonly closed: CrmItem | null
}

export interface Write {
  readonly reference: string
  readonly comment: string | null
  readonly item: CrmItem
  readonly filed: Filed | null
}

/** A to-do as it is to be added. */
export interface Plan {
  readonly item: CrmItem
  /** Epoch ms. */
  readonly deadline: number
  readonly title: string
  readonly description: string
}

export type Effect =
  | { readonly type: 'store'; readonly note: Note }
  | { readonly type: 'forget'; readonly note: Note }
  | { readonly type: 'write'; readonly turn: number; readonly write: Write }
  | { readonly type: 'find'; readonly turn: number; readonly note: Note; readonly items: readonly CrmItem[] }
  | { readonly type: 'remove'; readonly turn: number; readonly comment: Filed }
  | { readonly type: 'plan'; readonly turn: number; readonly plan: Plan }
  | { readonly type: 'unplan'; readonly turn: number; readonly todoId: number }
  | { readonly type: 'stash'; readonly note: Note }
  | { readonly type: 'stashNow'; readonly note: Note }
  | { readonly type: 'lastWrite'; readonly write: Write }
  | { readonly type: 'lastPlan'; readonly plan: Plan }
  /** `carried`: a write that is on its way has these very words. */
  | { readonly type: 'lastStash'; readonly note: Note; readonly carried: boolean }

/**
 * True when the newest revision is kept somewhere besides the screen. `net`: whether the deferred net counts; it is a
 * request, and no place to rely on where requests fail.
 */
export function isKept({ note, safety }: Saving, net: boolean): boolean {
  return Math.max(safety.journal, safety.stash, net ? safety.net : 0) >= note.revision
}

export interface Step {
  readonly state: Saving
  readonly effects: readonly Effect[]
}

/**
 * The state of a note that was just opened by an operator, or (`recoveredAt`, epoch ms) found by a later start. What
 * was delivered is looked at when nothing of it can be on its way any more, everything else before anything is sent.
 * What the portal refused lately waits for the operator.
 */
export function startSaving(note: Note, recoveredAt: number | null): Saving {
  const doubtful = recoveredAt !== null && (isUndelivered(note) || note.unsettledUntil <= recoveredAt)
  const isRefused = recoveredAt !== null && isRefusalFresh(note, recoveredAt)
  return {
    note,
    delivery:
      isRefused && note.refusal ? { kind: 'blocked', because: note.refusal.because } : { kind: 'idle' },
    safety: { journal: 0, net: 0, stash: 0 },
    pace: PATIENT,
    doubtful,
    urgent: doubtful,
    editedAt: 0,
    dirtySince: 0,
    sentAt: Number.NEGATIVE_INFINITY,
    // What an earlier page wrote may have been a moment ago.
    savedAt: note.filed ? recoveredAt : null,
    base: '',
    storedText: null,
    closedItems: [],
    attempt: 0,
    trouble: null,
    overdue: false,
    turn: 0,
    requestedAt: 0,
  }
}
