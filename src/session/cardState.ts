// All that the card's components see of a session, and all that they can ask of it.
import type { CallStatus, CrmItem } from '../note/call'
import type { FollowUpPlan } from '../note/followUp'
import type { Colleague } from '../note/mentions'
import type { OperatorStatus } from '../note/status'
import type { Client, CreatableType, NamedItem, NextTodo, OpenDeal } from '../ports'
import type { OwnSettings, Settings } from '../settings/settings'
import type { Observable } from './observable'

export type { NamedItem, NextTodo, OpenDeal } from '../ports'
export type { Observable } from './observable'

export interface CardState {
  /** `connecting` for a bounded time; `silent`: the portal did not answer, `reconnect` tries again. */
  readonly connection: 'connecting' | 'connected' | 'silent'
  /** Null until the portal answered. */
  readonly call: CallStatus | null
  /** Epoch ms of the moment the call was connected, null while it is not known; the call timer counts from it. */
  readonly connectedAt: number | null
  /**
   * Epoch ms of the moment since which the operator takes part for certain: this frame heard the call become connected,
   * or the operator has dialled it. Null while it rings, or may: external calls say `connected` then (portal.md §2.3).
   */
  readonly joinedAt: number | null
  /** Epoch ms of the call's end, null before it. */
  readonly endedAt: number | null
  readonly client: Client | null
  /** The call's number as it is stored at the client; null where it is not for certain. */
  readonly storedNumber: string | null
  /** Identity of the note in the editor: when it changes, the editor starts anew with `text`. */
  readonly noteId: string
  /** What the editor shows. Changed by `edit`, by a change of the note, or by the restoring of this note's own words. */
  readonly text: string
  /** What came of the call, '' while nothing is chosen; part of the note like its text. */
  readonly outcome: string
  readonly status: OperatorStatus
  /** After the call: why the card still stands; null: nobody holds it. */
  readonly hold: CardHold | null
  /** Notes of earlier calls that this start found undelivered, newest first. */
  readonly recovered: readonly RecoveredNote[]
  /** Where the note goes; null while no client is known. */
  readonly filedTo: CrmItem | null
  /** What the note can be filed to without a search: the card's own item, the call's bindings, the client's open deals. */
  readonly choices: readonly NamedItem[]
  /** What may have been created for this note in the portal's form, where that is not certain: the operator chooses. */
  readonly created: readonly NamedItem[]
  /** Notes of this client's earlier calls, newest first, without our own note of this call; null until they were read. */
  readonly earlier: readonly EarlierNote[] | null
  /** Of this client, newest first; empty where there are none, or they could not be read. */
  readonly openDeals: readonly OpenDeal[]
  readonly nextTodo: NextTodo | null
  readonly followUp: FollowUpState | null
  /** The note's text as the portal stored it, where that visibly differs from what was typed; null otherwise. */
  readonly storedText: string | null
  /** Former places of the note at which the operator has no access any more: something of it may still stand there. */
  readonly closedItems: readonly NamedItem[]
  readonly settings: Settings
  /** Colleagues who can be mentioned without asking the portal: those of this note, and those picked in this card. */
  readonly colleagues: readonly Colleague[]
  /** The operator's name, '' while it is not known. */
  readonly operator: string
  /** The portal's own language, in which colleagues read (portal.md §4.1); '' while it is not known. */
  readonly portalLanguage: string
  /** The operator's notes of today besides this one; null where none is known. */
  readonly recent: RecentNotes | null
  /** Where a note of `recovered` goes (by its id), null for one that is not there any more; null before the portal answered. */
  readonly filingOf: ((id: string) => Filing | null) | null
}

/** Where a note goes, as the operator decides it. */
export type Filing = Pick<CardActions, 'fileTo' | 'findByNumber' | 'pickItem' | 'openItem'>

export interface RecentNotes {
  readonly list: Observable<RecentList>
  /** One request. Never rejects. */
  read(): Promise<void>
  /**
   * The note of this reference, null for the newest one; read anew if that was a while ago. `elsewhere`: another frame
   * of this browser has it open; `failed`: the portal could not be asked; `none`: nothing stands. Never rejects.
   */
  open(reference: string | null): Promise<OpenedNote | 'elsewhere' | 'failed' | 'none'>
}

export interface RecentList {
  readonly state: 'unread' | 'reading' | 'read' | 'failed'
  /** Newest first. What no longer stands, or cannot be read, is not among them. */
  readonly notes: readonly RecentNote[]
}

export interface RecentNote {
  readonly reference: string
  readonly item: CrmItem | null
  /** Of the item; null where it is not known. */
  readonly name: string | null
  /** '' where it is not known. */
  readonly number: string
  /** Epoch ms: of the call, or of the comment. */
  readonly at: number
  readonly text: string
  /** '' where none was chosen. */
  readonly outcome: string
  /** Null for a note that stands and that this frame does not run. */
  readonly status: OperatorStatus | null
}

/** A note that is edited where it stands. */
export interface OpenedNote {
  readonly note: RecentNote
  /** What its field begins with. */
  readonly text: string
  readonly status: Observable<OperatorStatus>
  /** As `CardActions.edit`. */
  edit(text: string): void
  /** Now, also what was refused. */
  save(): void
  /** Sends what waits; other frames may open it. */
  close(): void
}

/** What keeps the card of an ended call open. */
export type CardHold =
  /** The words are safe nowhere; or the operator is in the middle of a sentence. */
  | { readonly because: 'unsaved' | 'typing' }
  /** Somebody wants it, until then (epoch ms). */
  | { readonly because: 'wanted'; readonly until: number }

/** What stands around the field: everything but the words, which change with every key and are the field's own. */
export type CardStateWithoutText = Omit<CardState, 'text'>

export interface EarlierNote {
  readonly commentId: number
  /** Null when the name is not known. */
  readonly author: string | null
  readonly isOwn: boolean
  /** Epoch ms: when the comment was added. */
  readonly at: number
  /** Null for a comment that is no call note. */
  readonly reference: string | null
  /** '' where none was chosen. */
  readonly outcome: string
  /** Plain text without our first line and without BBCode marks. */
  readonly text: string
}

/** The to-do that was planned together with this note. */
export interface FollowUpState {
  /** Epoch ms. */
  readonly deadline: number
  /** `undoable`: nothing was sent yet, until `undoUntil` (epoch ms). */
  readonly state: 'undoable' | 'sending' | 'planned' | 'refused'
  readonly undoUntil: number
  /** The portal's own words where it was refused; may be ''. */
  readonly why: string
}

export interface RecoveredNote {
  readonly id: string
  readonly reference: string
  readonly number: string
  readonly startedAt: number
  readonly outcome: string
  readonly text: string
  /** Where it belongs; null while no client is known. */
  readonly item: CrmItem | null
  /** Something of it stands in a timeline, or may. */
  readonly mayStand: boolean
  readonly status: OperatorStatus
}

export interface CardActions {
  /** The operator's hand: the whole new text, at most NOTE_LIMIT characters. Synchronous, journalled on return. */
  edit(text: string): void
  /** What came of the call, by the operator's hand; '' takes it back. Synchronous and journalled like `edit`. */
  chooseOutcome(outcome: string): void
  /** Ctrl/Cmd+Enter: deliver now, keep the card. */
  save(): void
  /** After the call: deliver now, and let the host close the card. */
  closeNow(): void
  /** After the call: one more minute. */
  stay(): void
  /** Try the handshake with the portal again (connection `silent`). */
  reconnect(): void
  /** Send again now whatever waits or is blocked. */
  retry(): void
  /** The operator's choice: the note goes there, and moves if it stands elsewhere. */
  fileTo(item: CrmItem): void
  /** Items that the CRM knows for this call's number; null when they could not be asked for. Never rejects. */
  findByNumber(): Promise<readonly NamedItem[] | null>
  /** Opens the portal's CRM picker and files to what was picked. Resolves to false when nothing was. */
  pickItem(): Promise<boolean>
  /** Flushes, then opens the item in the portal's own slider. Resolves when that was closed, or did not open. */
  openItem(item: CrmItem): Promise<void> | undefined
  /**
   * Flushes, then opens the portal's own form for a new item with the caller's number in it. Resolves when that was
   * closed; the note goes to what was created, or `created` offers it. Where the form can't be opened: as `pickItem`.
   */
  createItem(type: CreatableType): Promise<void> | undefined
  /** The portal's picker of users, under a name that no other offered one has; null when nobody was picked. A cancelled one may never answer (sdk.md §7). */
  pickColleague(): Promise<Colleague | null>
  /** From now on `@` and this name are a mention in the note of the editor. */
  mention(colleague: Colleague): void
  /** Plans one to-do for the client, instead of the one that was planned before. */
  planFollowUp(followUp: FollowUpPlan): void
  /** Takes it back while it is `undoable`. */
  undoFollowUp(): void
  /** Kept in the operator's options; resolves to false when the portal did not take them. Shown at once. */
  changeOwnSettings(settings: OwnSettings): Promise<boolean>
}
