// The interfaces through which a session uses the browser and the portal. `browser` and `bitrix24` implement them,
// tests fake them.
import type { CallState, CallStatus, CrmItem, CrmItemType, PhoneNumber } from './note/call'
import type { Outcome } from './note/failure'
import type { Colleague } from './note/mentions'
import type { CommentRef, Note } from './note/note'
import type { FoundComment, LookupQuery, LookupResult, NoteWrite, Plan, WriteReceipt } from './note/timeline'
import type { OwnSettings, PortalSettings, Settings } from './settings/settings'

/** Time and chance, which tests replace. */
export interface Clock {
  /** Whole epoch milliseconds. Never goes back, whatever is done to the machine's clock. */
  now(): number
  /** Calls back once, when `now()` has reached `at` (epoch ms), never before. Returns a cancel. */
  wakeAt(at: number, callback: () => void): () => void
  /** 0 ≤ x < 1. */
  random(): number
}

/**
 * The note, 'newer' when a later version of the product wrote it, null when it is no draft. `patch`: what was typed since
 * it was stored as a whole, null where nothing was.
 */
export type DraftReader = (text: string, patch: string | null) => Note | 'newer' | null

/** What was typed since `before` was stored as `json`; null where more has changed. */
export type DraftPatcher = (before: Note, json: string, note: Note) => string | null

/** Where drafts live in this browser. Every call is synchronous: what returns true is stored (browser.md). */
export interface Journal {
  /**
   * Until it is told how drafts are read, none is found, and every one is stored as a whole. Both come with the portal's
   * part, because nothing is read before the first key.
   */
  readBy(reader: DraftReader, patcher: DraftPatcher): void
  /** False when the storage is refused, full or broken; never throws. */
  store(draft: Note): boolean
  /**
   * Stores what was typed since a long draft was last stored as a whole. False where that is not enough, or as `store`:
   * then `store` is to be called.
   */
  storeTyped(draft: Note): boolean
  /**
   * Of a long draft `store` writes what was typed since it was last stored as a whole; this stores the whole. To be called
   * within 0.3 s, because a version before this one reads nothing else.
   */
  complete(): void
  /** The stored draft of this note, perhaps an older version of it; null where none is, or can be. */
  entry(id: string): Note | null
  /** Removes the note's entry if its revision is not newer than `revision`. */
  forget(id: string, revision: number): boolean
  /** Drafts of this portal and operator, and those typed before the operator was known here. */
  drafts(): readonly Note[]
  /** Drafts of the last known operator, for a first lookup before it is known who the operator is. */
  expected(): readonly Note[]
  /** True when a newer version of the product has stored a draft of this operator. It is left alone. */
  hasNewer(): boolean
  /** Sets the operator; entries that were written before are taken over. */
  belongTo(operator: string): void
}

/**
 * Drafts in encrypted cookies, where a frame is refused the storage (browser.md): three days at most, little room, and gone
 * with a private window. Synchronous; nothing throws.
 */
export interface CookieDrafts {
  /** False without a key, without room, or where cookies are refused. */
  store(draft: Note): boolean
  /** As `Journal.entry`. */
  entry(id: string): Note | null
  /** Removes the note's cookies if their revision is not newer than `revision`. */
  forget(id: string, revision: number): void
  /** Those of pages that are gone, as far as they were written with this operator's key. */
  drafts(): readonly Note[]
}

/** Says which drafts have an open editor in another frame of this browser. Correctness never depends on it. */
export interface LiveDrafts {
  /** Marks the draft as being edited here, until the page goes or the returned function is called. */
  claim(id: string): () => void
  /** Resolves to the ids that other frames hold; empty where the browser cannot tell. */
  heldElsewhere(): Promise<ReadonlySet<string>>
}

/** The request that the browser sends by itself when this page ends in any way (`fetchLater`, browser.md). */
export interface DeferredRequest {
  /** Replaces what would be sent. False when the browser has no `fetchLater` or refuses the size. Synchronous. */
  arm(request: OutgoingRequest): boolean
  disarm(): void
}

/** A request as data: the deferred request and the transport send the same. */
export interface OutgoingRequest {
  readonly url: string
  readonly fields: Readonly<Record<string, string>>
}

/** The note's way into the CRM timeline. Promises never reject. One attempt each: retrying is the machine's. */
export interface NoteGateway {
  /**
   * `spare`: no draft of this note can be on its way to the options, or none is needed, so that the request may store
   * something else there (portal.md §8.11).
   */
  write(write: NoteWrite, spare?: boolean): Promise<Outcome<WriteReceipt>>
  /**
   * Our comments (this operator, this reference) and to-dos at these items. Reads on, page by page, until what it
   * reads is older than `since` (epoch ms), five pages at most. Fails while nobody can tell who the operator is.
   * `spare`: as in `write`.
   */
  lookup(
    query: LookupQuery,
    items: readonly CrmItem[],
    since: number,
    spare?: boolean,
  ): Promise<Outcome<LookupResult>>
  /** Removes one comment; done as well when it is gone already. Resolves to what stood there, null if nothing did. */
  remove(comment: CommentRef): Promise<Outcome<string | null>>
  /** Begins a last write that survives the frame; nobody reads its answer. False when the browser refused it. */
  lastWrite(write: NoteWrite): boolean
  /** Adds a to-do for this operator; resolves to the activity's id. Not idempotent (portal.md §4.4). */
  plan(plan: Plan): Promise<Outcome<number>>
  /** Removes a to-do; done as well when it is gone already. */
  unplan(todoId: number): Promise<Outcome<null>>
  /** As `plan`, surviving the frame. False when the browser refused it. */
  lastPlan(plan: Plan): boolean
}

/** The lookup of a note that an opening batch carries, as `NoteGateway.lookup` would make it. */
export interface NoteLookup extends LookupQuery {
  /** The draft's own. */
  readonly id: string
  readonly items: readonly CrmItem[]
  /** Epoch ms. */
  readonly since: number
}

/** Who the operator is: known from the opening read, from the answer to our own addition, or from a question. */
export interface Identity {
  /** The user id; null while unknown. Until then no comment is taken for ours. */
  known(): string | null
  learn(operator: string): void
}

/** `mayBeLast`: the page may go, so the request does not wait while the portal is rate limited. */
export type Urgency = 'mayBeLast'

/** The operator's own options in the portal: drafts that have no other place (design "Last words"). */
export interface OptionDrafts {
  /** The request by which the browser would store this draft later; null without a token that is valid for so long. */
  request(draft: Note): OutgoingRequest | null
  /**
   * Calls back when what `request` gave is out of date: its token was renewed, or is about to end. Returns an
   * unsubscribe.
   */
  onRequestOutdated(callback: () => void): () => void
  put(draft: Note, urgency?: Urgency): Promise<Outcome<null>>
  /** As `put`, surviving the frame; nobody reads the answer. */
  lastPut(draft: Note): boolean
  /** The page may go: the deferred request or the last write may have stored something. */
  mayHold(draft: Note): void
  /** What this write replaced is not needed any more: its backup is emptied with the next addition. */
  discard(overwritten: OverwrittenComment): void
  /** The newest version of this draft that lies, or may lie, in the options; null when none does. */
  newest(id: string): Note | null
  /** The newest version of each draft that lies, or may lie, in the options, as far as they are known. */
  drafts(): readonly Note[]
  /** Empties the options of this draft if it has any. A newer version, which another page has put there, stays. */
  clear(draft: Note): Promise<Outcome<null>>
}

/** The host's call card (portal.md §1.5, §2). Nothing here rejects. */
export interface CallCard {
  /** Null when the host does not answer. */
  status(): Promise<CallStatus | null>
  /** Resolves to true only when the host really answered. */
  disableAutoClose(): Promise<boolean>
  enableAutoClose(): Promise<boolean>
  /** Bound at once, without waiting; an event inside the SDK's first 900 ms arrives like any other (sdk.md §4). */
  listen(listener: (event: CallCardEvent) => void): void
}

export type CallCardEvent =
  | { readonly kind: 'stateChanged'; readonly state: CallState }
  /** Carries the new item itself: keystrokes after it belong to the new client, whatever `status` takes. */
  | { readonly kind: 'entityChanged'; readonly item: CrmItem | null; readonly number: PhoneNumber }
  | { readonly kind: 'beforeClose' }

/** What the frames of this browser know of the portal's rate limit, which a whole office shares (portal.md §3.1). */
export interface RateLimit {
  /** The portal asked for fewer requests. */
  refused(): void
  /** A request ended without an answer that can be read, although the line is up. */
  unanswered(): void
  /** The portal answered, whatever it said. */
  answered(): void
  /** True for an hour after the portal asked for fewer requests, for ten minutes after it may have. */
  isOn(): boolean
  /** True for an hour after a refusal, or after a second failure that may be one. */
  wasRefused(): boolean
  /** True for an hour after a refusal that could be read: it was no outage. */
  isCertain(): boolean
  /** Epoch ms before which no frame of this browser sends a request again after a failure of one of them. */
  retryNotBefore(): number
  /** An opening was read. */
  wasRead(): void
  /** Epoch ms of the last one that was; 0 if none is known. */
  lastRead(): number
}

/** Events of the page itself. */
export interface Page {
  /** The page goes, or may go (`pagehide`): the last chance to begin a request. */
  onLeave(callback: () => void): void
  /** The frame lost the focus or was hidden, and does not go: a good moment to send. */
  onBlur(callback: () => void): void
  /**
   * The page cannot be seen any more. Behind `onLeave` where a page that was in sight goes, before it where it was covered.
   */
  onHidden(callback: () => void): void
  /** True while the page cannot be seen: another tab or window covers it. */
  isHidden(): boolean
  /** The page can be seen again, or for the first time. */
  onVisible(callback: () => void): void
  onOnline(callback: () => void): void
}

/** What one opening batch reads of the operator and the client. Parts that failed are null. */
export interface Opening {
  readonly operator: Operator | null
  readonly client: Client | null
  /** Of the client, if that is a contact or a company: newest first, at most five; empty where they cannot be read. */
  readonly openDeals: readonly OpenDeal[]
  /** Of the client or of its newest open deal; null where there is none, or it could not be read. */
  readonly nextTodo: NextTodo | null
  /**
   * Comments of the item, of the bindings and of the newest open deal, newest first, as they stand; null when those of the item could not be
   * read, empty where this operator may not read them.
   */
  readonly comments: readonly TimelineComment[] | null
  /** Drafts found in the operator's options; null when they could not be read. */
  readonly optionDrafts: readonly Note[] | null
  /** Comments as they stood just before a last write replaced them. */
  readonly overwritten: readonly OverwrittenComment[]
  /** Names of the comments' authors by user id; those that could not be read are missing. */
  readonly authors: ReadonlyMap<string, string>
  /** Phone numbers of the client, its company and the bindings as they are stored there. Text, never HTML. */
  readonly phones: readonly string[]
  /** Names of the bindings that could be read in the same request. */
  readonly bindings: readonly NamedItem[]
  /** Null when the options could not be read. */
  readonly settings: Settings | null
  /** The portal's own language as Bitrix24 writes it (portal.md §4.1), '' when it could not be read. */
  readonly language: string
  /**
   * What was found of the notes that were looked up, by the draft's id; those that one batch could not settle are
   * missing.
   */
  readonly lookups: ReadonlyMap<string, LookupResult>
  readonly trial: TrialTrace
}

/** What the operator's options say of trial calls. */
export interface TrialTrace {
  /** CALL_ID of the last one, whose notes do not stay; '' if there was none, or it is not known. */
  readonly callId: string
  /** It runs, or was interrupted and may have left something. */
  readonly isMarked: boolean
}

export interface OverwrittenComment {
  readonly commentId: number
  readonly comment: string
}

export interface Operator {
  readonly id: string
  readonly name: string
}

export interface Client {
  readonly item: CrmItem
  /** A person's or a company's name, or a title; never empty. Text, never HTML. */
  readonly name: string
}

/** `name` is null when it is not known. Text, never HTML. */
export interface NamedItem {
  readonly item: CrmItem
  readonly name: string | null
}

export interface OpenDeal extends NamedItem {
  /** As the portal calls it; null when it is not known. */
  readonly stage: string | null
  /** Null when none was entered. */
  readonly sum: Money | null
}

export interface Money {
  readonly amount: number
  /** The portal's code: one of ISO 4217, or one that an administrator made up. */
  readonly currency: string
}

/** The open activity that is due first. `title` is text, never HTML. */
export interface NextTodo {
  readonly title: string
  /** Epoch ms; may be over. */
  readonly deadline: number
}

export interface TimelineComment extends FoundComment {
  readonly authorId: string
  /** Epoch ms. */
  readonly createdAt: number
}

/** Reads for a card, one request each time. Promises never reject. */
export interface CardReads {
  /** `bindings`: the call's other items; their comments are read, and the notes looked up, in the same request. */
  open(
    item: CrmItem | null,
    bindings: readonly CrmItem[],
    lookups: readonly NoteLookup[],
  ): Promise<Outcome<Opening>>
}

/** Where a note of this operator stands, or stood. */
export interface NotePointer {
  readonly item: CrmItem
  readonly reference: string
  /** Epoch ms: of the call, or of the first write. */
  readonly at: number
}

/** What stands of it. `comments`: by this operator, under the reference; none where it is gone or cannot be read. */
export interface FoundNote extends NamedItem {
  readonly reference: string
  readonly comments: readonly TimelineComment[]
}

/** The notes that this operator wrote last. */
export interface RecentReads {
  /** Newest first, as far as the operator's options name them; without a request. */
  known(): readonly NotePointer[]
  /** One request, made at once. Never rejects. */
  read(pointers: readonly NotePointer[]): Promise<Outcome<readonly FoundNote[]>>
}

/** The CRM beyond the card's own client, asked only when the operator wants it. Promises never reject. */
export interface CrmDesk {
  /** One request. Empty when the CRM does not know the number. */
  findByNumber(number: string): Promise<Outcome<readonly NamedItem[]>>
  /** The portal's own picker; null when nothing was picked. A cancelled one may stay silent: then it never resolves. */
  pick(): Promise<NamedItem | null>
  /** The portal's own picker of users; as `pick`, also in that it may never resolve. Needs no permission. */
  pickColleague(): Promise<Colleague | null>
  /**
   * Opens the item in the portal's slider. Resolves when that is closed (portal.md §1.5), at once where the mobile or
   * desktop windows refuse; never rejects.
   */
  open(item: CrmItem): Promise<void>
  /**
   * Opens the portal's own form for a new item with this number in it; '': without one. Resolves to true when it was
   * closed, saved or not; to false where the portal refuses to open it (portal.md §8.9).
   */
  openForm(type: CreatableType, number: string): Promise<boolean>
  /** Items of this type that this operator created in the last `ms`, newest first. One request. */
  createdWithin(type: CreatableType, ms: number): Promise<Outcome<readonly NamedItem[]>>
}

/** What is created for an unknown caller. */
export type CreatableType = Extract<CrmItemType, 'CONTACT' | 'LEAD'>

/** Settings in the portal's options. Promises never reject. */
export interface SettingsStore {
  read(): Promise<Outcome<Settings>>
  /**
   * `base`: what the editor was shown. What somebody else changed meanwhile and this editor did not touch is
   * kept. Resolves to what stands afterwards. An administrator's right (`forbidden` otherwise).
   */
  savePortal(base: PortalSettings, changed: PortalSettings): Promise<Outcome<PortalSettings>>
  saveOwn(base: OwnSettings, changed: OwnSettings): Promise<Outcome<OwnSettings>>
}
