// What a trial needs of the portal and of the host page. `src/bitrix24/trial/` implements it, tests fake it. Promises
// never reject; each request is made once.
import type { CrmItem } from '../note/call'
import type { Outcome } from '../note/failure'
import type { CommentRef } from '../note/note'
import type { CallCard } from '../ports'
import type { REFUSALS } from './trialFindings'
import type { LastWords, TrialMark, TrialOptions } from './trialOptions'
import type { TrialReport } from './trialReport'

/** The number of the trial's call: one of those that are kept for fiction, so it is nobody's. */
export const TRIAL_NUMBER = '+12025550143'

export type TrialRefusal = (typeof REFUSALS)[number]

/** What a trial has written or caused and that can still be found, beside its options. */
export interface Leftovers {
  /** Those that carry the mark of the checks, or the reference of this call. */
  readonly comments: readonly CommentRef[]
  readonly todos: readonly number[]
  /** Names of options that hold drafts of this call. */
  readonly drafts: readonly string[]
  /** What of these could not be read. */
  readonly isPartial: boolean
}

export interface TrialRequests {
  /** All options of a trial. */
  options(): Promise<Outcome<TrialOptions>>
  /** Stores the report. */
  report(report: TrialReport): Promise<Outcome<null>>
  /** Takes the card away without a CRM activity. True when the portal knows the call. */
  hide(callId: string): Promise<Outcome<boolean>>
  /** What is left of a trial; one request, reads only. */
  leftovers(options: TrialOptions): Promise<Outcome<Leftovers>>
  /** Removes it; one request, none where nothing is left. Resolves to what the portal did not confirm. */
  remove(left: Leftovers): Promise<Outcome<readonly ('note' | 'options')[]>>
  /** Empties the trial's options, but for the CALL_ID and `report`, which is stored (null: emptied as well). */
  close(report: TrialReport | null): Promise<Outcome<null>>
}

export type Registered =
  /** `isMarked`: the options hold what the card has to know. */
  { readonly callId: string; readonly isMarked: boolean } | { readonly refused: TrialRefusal }

/** Of the home page. */
export interface DeskRequests extends TrialRequests {
  /**
   * Registers a call to the signed-in operator, shows it, and puts mark and CALL_ID into their options, all in one
   * request.
   */
  register(mark: TrialMark): Promise<Registered>
  /** False when the portal says that no tab is registered; null when it does not tell. */
  hasTab(): Promise<boolean | null>
}

/** A comment as the portal stored it; '' where that could not be read. */
export interface StoredComment {
  readonly commentId: number
  readonly stored: string
}

/** Of the card. */
export interface CheckRequests extends TrialRequests {
  /** This frame runs the checks, and its notes stand at one of these items. */
  claim(frame: string, items: readonly CrmItem[]): Promise<Outcome<null>>
  /** Adds a comment, keeps its id in the options, and reads it, in one request. */
  addNote(item: CrmItem, text: string): Promise<Outcome<StoredComment>>
  changeNote(item: CrmItem, commentId: number, text: string): Promise<Outcome<StoredComment>>
  removeNote(item: CrmItem, commentId: number): Promise<Outcome<null>>
  /** Writes an option and reads it. */
  keepOption(text: string): Promise<Outcome<string>>
  /** Whether `crm.timeline.note.save` can be called. */
  offersActivityNote(): Promise<Outcome<boolean>>
  /** A request that the portal has to refuse: its failure as it can be read. */
  refusal(): Promise<Outcome<unknown>>
  /** The last request of a page; nobody reads its answer. False when the browser refused it. */
  lastRequest(words: LastWords): boolean
  /** The request that the browser sends by itself when the page ends. False where there is none. */
  deferRequest(): boolean
  /** It is not sent any more. */
  withdrawLast(): void
}

/** The host page as the card's frame meets it. */
export interface TrialHost extends Pick<CallCard, 'disableAutoClose' | 'enableAutoClose' | 'listen'> {
  /** The whole answer to `getInitData`. */
  readonly init: Readonly<Record<string, unknown>>
  /** Ms from the start of the page to the end of the handshake. */
  readonly handshakeMs: number
  /** Epoch ms at which the page started. */
  readonly startedAt: number
  /** As the host answered; undefined when it was silent. */
  status(): Promise<unknown>
  offered(): Promise<unknown>
}

/** The notes of the trial's card. */
export interface TrialNotes {
  /** The item that the card is bound to, and the call's other ones. */
  readonly items: readonly CrmItem[]
  /** Whether the call has a CRM activity. */
  readonly hasActivity: boolean
  /** Gives up every note of this card: comments, follow-ups and drafts. False when something may be left. */
  discard(): Promise<boolean>
}
