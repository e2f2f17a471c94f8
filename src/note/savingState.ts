// The types of the state machine that saves one note: what is known of it (`SavingState`), what can happen
// (`SavingEvent`), what has to be done (`Effect`). The rules are in `next.ts` and what it imports.
import type { CrmItem } from './call'
import { type Delivery, PARTLY_PROTECTED_PACE, type Pace, type Timing } from './delivery'
import type { Failure } from './failure'
import type { FollowUpPlan } from './followUp'
import type { Colleague } from './mentions'
import { type CommentRef, isRefusalFresh, isUndelivered, type Note, type NotedCall } from './note'
import type { LookupResult, NoteWrite, Plan, WriteReceipt } from './timeline'

/** The revision that each place outside the timeline has. */
export interface Safety {
  readonly journal: number
  readonly deferred: number
  readonly options: number
}

export interface SavingState extends Timing {
  readonly note: Note
  readonly delivery: Delivery
  readonly safety: Safety
  /** A write of unknown outcome was not looked up yet. */
  readonly outcomeUnknown: boolean
  /**
   * Epoch ms at which the words are looked up although a follow-up that was begun since is unsettled for longer; Infinity:
   * no follow-up puts a lookup off.
   */
  readonly lookupDueAt: number
  /** To be sent at once, whatever the pace says. */
  readonly urgent: boolean
  /** When the note was last known to stand in the timeline, epoch ms; null while nothing does. */
  readonly savedAt: number | null
  /** The text that was last known to stand: what the comment has beyond it is somebody else's. */
  readonly base: string
  /** The text as the portal stored it, where that differs from what was sent; null where it does not. */
  readonly storedText: string | null
  /** Former places of the note at which nothing can be read or removed any more. */
  readonly closedItems: readonly CrmItem[]
  /** Failures since a write succeeded or a lookup found the words. A lookup that finds nothing does not end them. */
  readonly attempt: number
  /** The last of these failures. */
  readonly trouble: Failure | null
  /** A request has had no answer for `OVERDUE_MS`, and no later one has had an answer either. */
  readonly overdue: boolean
  /** The number of the last request: an answer to an older one is ignored. */
  readonly requestId: number
  /** When the last of them was begun, epoch ms. */
  readonly requestedAt: number
}

/** The operator is told of a request that has had no answer for so long (ms). */
export const OVERDUE_MS = 6_000

/** Of `edited`: `revision` is what the journal calls this text already, `since` (epoch ms) the first of several keys. */
export type SavingEvent = { readonly at: number } & (
  | { readonly type: 'edited'; readonly text: string; readonly revision?: number; readonly since?: number }
  /** The operator chose whom `@` and the name mention. */
  | { readonly type: 'mentioned'; readonly colleague: Colleague }
  /** Of the operator's choice; '': taken back. */
  | { readonly type: 'outcomeChosen'; readonly outcome: string }
  /** The call became known, or more of it. */
  | { readonly type: 'identified'; readonly reference: string; readonly call: NotedCall }
  | { readonly type: 'moved'; readonly item: CrmItem }
  /** Replaces the follow-up before it if nothing of that one was sent. `deadline`: epoch ms. */
  | ({ readonly type: 'followUpPlanned' } & FollowUpPlan)
  /** Ignored once something of it was sent. */
  | { readonly type: 'followUpUndone' }
  /** The operator's own choice of where the note goes: from now on nothing else moves it. */
  | { readonly type: 'chosen'; readonly item: CrmItem }
  /** An earlier draft of this note was found (journal, options, or its comment): both go on as one note. */
  | { readonly type: 'resumed'; readonly earlier: Note }
  | { readonly type: 'kept'; readonly where: keyof Safety; readonly revision: number }
  /** A draft was sent to the options with unknown outcome. */
  | { readonly type: 'mayLand' }
  | { readonly type: 'paced'; readonly pace: Pace }
  /** `byHand`: the operator asked, so a refusal is tried again as well. */
  | { readonly type: 'flush'; readonly byHand: boolean }
  | { readonly type: 'woke' }
  | { readonly type: 'online' }
  /** The portal answered: from now on something can be sent. */
  | { readonly type: 'connected' }
  /** The page cannot be seen: it may come back, or this is its last event. */
  | { readonly type: 'hidden' }
  | { readonly type: 'left' }
  | { readonly type: 'written'; readonly requestId: number; readonly receipt: WriteReceipt }
  /** `pauseMs`: before the write that the lookup allows. */
  | ({ readonly type: 'found'; readonly requestId: number; readonly pauseMs: number } & LookupResult)
  | { readonly type: 'removed'; readonly requestId: number; readonly previousText: string | null }
  | { readonly type: 'planned'; readonly requestId: number; readonly todoId: number }
  | { readonly type: 'unplanned'; readonly requestId: number }
  | {
      readonly type: 'failed'
      readonly requestId: number
      readonly failure: Failure
      readonly chance: number
    }
)

/** What comes from the portal: answers (by the number of their request), and an earlier draft that a start found. */
export type ResponseEvent = Extract<
  SavingEvent,
  { readonly requestId: number } | { readonly type: 'resumed' }
>

/** What can happen only once the portal has answered: the host tells of the call, the operator chooses of its offers. */
export type ConnectedEvent = Extract<
  SavingEvent,
  { readonly type: 'mentioned' | 'outcomeChosen' | 'identified' | 'moved' | 'chosen' }
>

export type Effect =
  | { readonly type: 'store'; readonly note: Note }
  | { readonly type: 'forget'; readonly note: Note }
  | { readonly type: 'write'; readonly requestId: number; readonly write: NoteWrite }
  | {
      readonly type: 'lookup'
      readonly requestId: number
      readonly note: Note
      readonly items: readonly CrmItem[]
    }
  | { readonly type: 'remove'; readonly requestId: number; readonly comment: CommentRef }
  | { readonly type: 'plan'; readonly requestId: number; readonly plan: Plan }
  | { readonly type: 'unplan'; readonly requestId: number; readonly todoId: number }
  | { readonly type: 'putDraft'; readonly note: Note }
  | { readonly type: 'putDraftNow'; readonly note: Note }
  | { readonly type: 'lastWrite'; readonly write: NoteWrite }
  | { readonly type: 'lastPlan'; readonly plan: Plan }
  /** `carried`: a write that is on its way has the same words. */
  | { readonly type: 'lastDraft'; readonly note: Note; readonly carried: boolean }

/**
 * True when the newest revision is kept somewhere besides the screen. `countDeferred`: whether the deferred request
 * counts, which cannot be relied on where requests fail.
 */
export function isKept({ note, safety }: SavingState, countDeferred: boolean): boolean {
  return Math.max(safety.journal, safety.options, countDeferred ? safety.deferred : 0) >= note.revision
}

export interface Step {
  readonly state: SavingState
  readonly effects: readonly Effect[]
}

/**
 * The state of a note that an operator just opened, or that a later start found (`recoveredAt`, epoch ms). A
 * delivered note is looked up once nothing of it can be on its way any more, any other one before anything is sent.
 * What the portal refused lately waits for the operator.
 */
export function startSavingState(note: Note, recoveredAt: number | null): SavingState {
  const outcomeUnknown = recoveredAt !== null && (isUndelivered(note) || note.unsettledUntil <= recoveredAt)
  const isRefused = recoveredAt !== null && isRefusalFresh(note, recoveredAt)
  return {
    note,
    delivery:
      isRefused && note.refusal ? { kind: 'blocked', because: note.refusal.because } : { kind: 'idle' },
    safety: { journal: 0, deferred: 0, options: 0 },
    pace: PARTLY_PROTECTED_PACE,
    outcomeUnknown,
    lookupDueAt: Number.POSITIVE_INFINITY,
    urgent: outcomeUnknown,
    editedAt: 0,
    dirtySince: 0,
    sentAt: Number.NEGATIVE_INFINITY,
    // An earlier page may have written a moment ago.
    savedAt: note.filed ? recoveredAt : null,
    base: '',
    storedText: null,
    closedItems: [],
    attempt: 0,
    trouble: null,
    overdue: false,
    requestId: 0,
    requestedAt: 0,
  }
}
