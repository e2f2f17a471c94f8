// A note as plain data, with all that another start, frame or machine needs to recognise it, to continue it and to
// forget it safely.
import { type CallDirection, type CrmItem, sameItem } from './call'
import type { Refusal } from './failure'
import { type FollowUp, isPending } from './followUp'
import type { Colleague } from './mentions'

/** Characters (UTF-16 units, as `<textarea maxlength>` counts) that a note may have. */
export const NOTE_LIMIT = 20_000

/** The call that a note is about. */
export interface NotedCall {
  readonly callId: string
  readonly direction: CallDirection
  /** The same as the comment's first line says it, in the language of its writer; '' until that is known. */
  readonly directionWords: string
  /** Of the line that was called, or called from; '' where it has none. */
  readonly lineName: string
  /** As shown, or '' when withheld or unknown. */
  readonly number: string
  /** Epoch ms: when the card was opened. */
  readonly startedAt: number
  /** Whether the first line tells of the call or has outcome and reference alone; fixed together with the reference. */
  readonly header: 'full' | 'reference'
  /** The first line as it was found, without the reference: it is written again as it is. Missing: it is made anew. */
  readonly heading?: string
}

/** A comment in the timeline that is known to be this note. */
export interface CommentRef {
  readonly item: CrmItem
  readonly commentId: number
}

export interface Note {
  /** Random, never shown: the key in the journal. */
  readonly id: string
  /** Five letters, shown in the comment's first line; fixed once the note has left the browser. */
  readonly reference: string
  readonly call: NotedCall
  /** Where the note belongs; null while no client is known. */
  readonly item: CrmItem | null
  /** The operator chose `item`: another match of the card's own does not move the note. */
  readonly chosen: boolean
  /** What the operator typed, and nothing else. */
  readonly text: string
  /** Who is mentioned wherever `@` and the name stand in `text`; where it does not stand, nobody is. */
  readonly mentions: readonly Colleague[]
  /** What came of the call: one of the administrator's list, chosen by the operator; '' for none. */
  readonly outcome: string
  /** Epoch ms of the operator's last choice, also of none; 0: nothing was ever chosen here. */
  readonly outcomeAt: number
  /**
   * The revision which that choice made; 0 where `outcome` was found in a comment. Once it is delivered, what somebody else
   * writes into our comment is newer.
   */
  readonly outcomeRevision: number
  /** Words that others put into our comment. They stand below the text and are never overwritten. */
  readonly othersText: string
  /** Raised by every change of text, outcome, others' text, item or follow-ups. 0: nothing was typed, chosen or planned. */
  readonly revision: number
  /** The newest revision whose words are known to stand at `filed` (or, for an emptied note, nowhere). */
  readonly deliveredRevision: number
  readonly filed: CommentRef | null
  /** Our comments that have to go: duplicates, and what a move left behind. */
  readonly staleComments: readonly CommentRef[]
  /** Items at which a write of unknown outcome may have put it. */
  readonly attemptedItems: readonly CrmItem[]
  /** Drafts whose words went into this one: forgotten together with it. */
  readonly absorbed: readonly string[]
  /** Fingerprints of comments that this note itself wrote, newest last: what is not in here, others wrote. */
  readonly written: readonly string[]
  /**
   * Epoch ms until which a write of unknown outcome may still land (portal.md §3.1: a request ends in 60 s). Only a
   * lookup after that time makes it 0 again.
   */
  readonly unsettledUntil: number
  /**
   * How many requests of that time have no answer and are not known to have landed. If none, nothing can still land but
   * a browser's silent repetition of an addition (sdk.md §2).
   */
  readonly unanswered: number
  /** To-dos that go with the note, newest last. Older ones stay only while something of them can be on its way. */
  readonly followUps: readonly FollowUp[]
  /** What the portal made of the last comment that was sent, as fingerprints; null where it stored what it was sent. */
  readonly storedAs: StoredAs | null
  /** Why the portal refuses the note, until somebody does something about it. `at`: epoch ms. */
  readonly refusal: { readonly at: number; readonly because: Refusal } | null
}

export interface StoredAs {
  readonly sent: string
  readonly stored: string
}

/** How long a refused note waits for the operator before a start tries it again (ms). */
export const REFUSAL_MS = 24 * 60 * 60_000

/** True while a start leaves the note to the operator. A time in the future comes from a clock that was wrong. */
export function isRefusalFresh({ refusal }: Note, at: number): boolean {
  return refusal !== null && at >= refusal.at && at < refusal.at + REFUSAL_MS
}

/** A request ends within 60 s on the portal's side (portal.md §3.1): until then a lost write may still land. */
export const UNSETTLED_MS = 60_000

/** Raises `unanswered` by more than the one request that a lookup can account for. */
export const UNVERIFIABLE = 2

/** True while the newest words are not known to be where they belong. */
export function isUnwritten(note: Note): boolean {
  return note.deliveredRevision < note.revision
}

/** True while the newest words or a follow-up are not known to be where they belong. */
export function isUndelivered(note: Note): boolean {
  return isUnwritten(note) || note.followUps.some(isPending)
}

/** True when the note may be forgotten: delivered, and looked up once nothing of it could still be on its way. */
export function isSettled(note: Note): boolean {
  const { staleComments, unsettledUntil, followUps } = note
  const isClean = staleComments.length === 0 && followUps.every(({ todos }) => todos.length < 2)
  return !isUndelivered(note) && isClean && unsettledUntil === 0
}

/** True when nothing has to stand in the timeline: neither a word nor an outcome, and nobody added any. */
export function isEmptied({ text, outcome, othersText }: Note): boolean {
  return text.trim() === '' && outcome === '' && othersText === ''
}

/** True when the note is replaced by its comment's id where it stands, instead of being added somewhere. */
export function isInPlace({ filed, item }: Pick<Note, 'filed' | 'item'>): boolean {
  return filed !== null && sameItem(filed.item, item)
}

/** The comment by itself, nothing where there is none or it is one of the `known`. */
export function unlessKnown(
  comment: CommentRef | null,
  ...known: readonly (CommentRef | null)[]
): CommentRef[] {
  return comment && !known.some((one) => one?.commentId === comment.commentId) ? [comment] : []
}

export function withoutStaleComment(note: Note, commentId: number): Note {
  return { ...note, staleComments: note.staleComments.filter((one) => one.commentId !== commentId) }
}

/** A note in which nothing was typed yet. */
export function blankNote(id: string, reference: string, call: NotedCall, item: CrmItem | null): Note {
  return {
    id,
    reference,
    call,
    item,
    chosen: false,
    text: '',
    mentions: [],
    outcome: '',
    outcomeAt: 0,
    outcomeRevision: 0,
    othersText: '',
    revision: 0,
    deliveredRevision: 0,
    filed: null,
    staleComments: [],
    attemptedItems: [],
    absorbed: [],
    written: [],
    unsettledUntil: 0,
    unanswered: 0,
    followUps: [],
    storedAs: null,
    refusal: null,
  }
}
