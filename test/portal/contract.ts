// The interface between the two halves of the simulated portal (the REST side in Node, the host page in the browser)
// and the tests that use them. Types only.

export type EntityType = 'LEAD' | 'DEAL' | 'CONTACT' | 'COMPANY'

export interface CrmRecord {
  type: EntityType
  id: number
  /** contact, lead: person; company, deal: title. */
  title: string
  name: string
  lastName: string
  companyId: number | null
  contactId: number | null
  phones: string[]
  /** A deal that is over. */
  closed?: boolean
  /** Of a deal. Absent: the first stage of the main pipeline (`rest/methods/dictionaries.ts`), no sum. */
  categoryId?: number
  stageId?: string
  opportunity?: number
  currencyId?: string
  /** Absent: the administrator, long ago. `createdAt` in epoch ms. */
  createdBy?: number
  createdAt?: number
}

export interface Comment {
  id: number
  /** One entry after `add`; more after `crm.timeline.bindings.bind`. */
  bindings: { type: EntityType; id: number }[]
  authorId: number
  /** Epoch ms. */
  createdAt: number
  comment: string
  /** Names of attachments; absent when there are none. */
  files?: string[]
}

export interface PortalUser {
  id: number
  name: string
  lastName: string
  admin: boolean
  /** A dismissed user: `profile` is empty (portal.md §4.1). Absent: active. */
  inactive?: boolean
  /** Inner number, by which telephony names a user as well. */
  innerPhone?: string
  /** Options of the app for this user: `user.option.*`, `setUserOption`. */
  options: Record<string, unknown>
}

export interface PlacementRow {
  id: number
  placement: string
  handler: string
  title: string
  langAll: Record<string, { TITLE?: string; DESCRIPTION?: string; GROUP_NAME?: string }>
}

export interface Todo {
  id: number
  ownerTypeId: number
  ownerId: number
  deadline: string
  title: string
  description: string
  responsibleId: number
  /** Epoch ms. */
  createdAt: number
  /** Minutes before the deadline; empty: no reminder. */
  pingOffsets: number[]
}

/** The activity of a finished call (portal.md §4.4). */
export interface CallActivity {
  id: number
  owner: { type: EntityType; id: number }
  subject: string
  direction: 'incoming' | 'outgoing' | 'callback'
  responsibleId: number
  /** Epoch ms. */
  createdAt: number
}

/** The portal's whole state: plain JSON, saved and loaded with `--state FILE`. */
export interface PortalState {
  users: PortalUser[]
  records: CrmRecord[]
  comments: Comment[]
  todos: Todo[]
  /** Absent: none yet. */
  calls?: CallActivity[]
  /** Who was told of being mentioned in a comment (portal.md §6). Absent: nobody yet. */
  notifications?: { userId: number; commentId: number }[]
  placements: PlacementRow[]
  appOptions: Record<string, unknown>
  app: { installed: boolean; scopes: string[]; version: number; handler: string; installHandler: string }
  nextId: number
  /** The portal's own, `LANGUAGE_ID` of `app.info`. Absent: English. */
  language?: string
}

/** A fault of the REST side. Each can be limited to methods (lower case, also those inside a batch) and to a count. */
export interface Fault {
  kind:
    | 'offline' // connection refused at once (socket destroyed before reading the body)
    | 'reset' // body read, nothing committed, connection destroyed
    | 'lostAnswer' // body read, committed, connection destroyed (after `delayMs`)
    | 'slow' // answered after `delayMs`
    | 'late' // committed only after `delayMs`, connection destroyed at once
    | 'hang' // body read, nothing committed, never answered: the connection stays open
    | 'hangLate' // the same, but committed after `delayMs`
    | 'html500'
    | 'html502'
    | 'json500' // INTERNAL_SERVER_ERROR
    | 'brokenJson' // committed, then cut JSON with status 200
    | 'empty' // committed, then an empty 200
    | 'error200' // INTERNAL_SERVER_ERROR with status 200, nothing committed
    | 'rateLimit' // 503 QUERY_LIMIT_EXCEEDED
    | 'operationLimit' // 429 OPERATION_TIME_LIMIT; of a batch only the commands that it names
    | 'expiredToken' // 401 expired_token
    | 'accessDenied' // the method's own refusal of rights
    | 'restDenied' // 403 ACCESS_DENIED of the REST module, whatever the method
    | 'insufficientScope'
  methods?: string[]
  /** How many requests it affects; absent: all until it is removed. */
  times?: number
  delayMs?: number
  /**
   * 503, 429 and 5xx made by this fault have the CORS headers. Default false: the harsh case of portal.md §3.
   * The application's own answers (`expiredToken`, the refusals of rights and scope, a cut 200) always do.
   */
  cors?: boolean
}

/** One line of the portal's log, newest last. Bodies are included so that a test can check what was sent. */
export interface LogEntry {
  at: number
  kind: 'rest' | 'fromFrame' | 'toFrame' | 'card'
  /** rest: method (batch: `batch`); frame: command; card: what happened. */
  name: string
  detail: unknown
  /** rest only: HTTP status sent, 0 when there was no answer. */
  status?: number
}

/** The Node half, as tests and buttons use it. */
export interface PortalCore {
  readonly state: PortalState
  readonly log: LogEntry[]
  /** Adds a fault; returns a function that removes it. */
  fault(fault: Fault): () => void
  clearFaults(): void
  /** A new access token of this user; `expiresInSeconds` default 3600, `expires` is the same number. */
  issueToken(userId: number, expiresInSeconds?: number): { access: string; refresh: string; expires: number }
  /** Makes every token issued so far answer `expired_token`. */
  expireTokens(): void
  /** When true, `refreshAuth` of the host fails (an alert on the portal's side, no reply). */
  refreshRefused: boolean
  /** Called after every change of state or log, for the page's live view. */
  onChange(listener: () => void): () => void
  /** The comments of an item, oldest first. */
  commentsAt(type: EntityType, id: number): Comment[]
  /** The log lines of REST requests; with `unfolded`, each command of a batch is a line of its own. */
  requests(options?: { unfolded?: boolean }): LogEntry[]
}

/** How the REST side changes or loses what it receives. */
export interface RestVariant {
  /** The security module's filter splits what looks like SQL (portal.md §8.6). Default true. */
  proactiveFilter: boolean
  /** Characters after which the database column cuts a comment. Default null: none. */
  commentLimit: number | null
  /**
   * `user.option.set` reads all options of a user when the request starts and writes them all when it ends: what
   * another request has set meanwhile is lost (portal.md §8.11). Default true.
   */
  optionsOverlap: boolean
  /** `profile` has TIME_ZONE_OFFSET; that of 26.250 has not (portal.md §8.14). Default false. */
  timeZoneOffset: boolean
}

/** How harshly or mildly the host behaves; the defaults are harsh. */
export interface HostVariant {
  /** Closing variant of portal.md §2.4. Default 'V2'. */
  closing: 'V1' | 'V2'
  /** `BeforeClose` of `close()` reaches the frame before it is removed (20 ms later). Default false: same task. */
  deliverBeforeClose: boolean
  /** The host does not answer any message. Default false. */
  silent: boolean
  /** Commands that get no answer although the rest works, e.g. ['getStatus']. */
  silentCommands: string[]
  /** Numbers of incoming calls with `+`. Default false (portal.md §1.6). */
  plus: boolean
  /** Absent CRM_ACTIVITY_ID arrives as "undefined" in init options. Default true. */
  undefinedStrings: boolean
  /** Options pass through HTML escaping: twice in the init data, once in the form (portal.md §8.8). Default true. */
  escaped: boolean
  /** USER_OPTIONS / APP_OPTIONS are `[]` when empty. Default true. */
  emptyArrays: boolean
  /** The frame is loaded by GET with the query string only (static app). Default false: form POST. */
  staticGet: boolean
  /** Delay before the iframe gets its document, ms. Default 0. */
  slowTabMs: number
  /** A desktop slave window: it closes without any BeforeClose. Default false. */
  desktop: boolean
  /** Language of the portal. Default 'en'. */
  lang: string
  /** The user who is signed in. Default 1 (administrator). */
  userId: number
  /** The type of CRM_ENTITY_ID in a CRM update push. Default 'number' (portal.md §8.5). */
  pushedIdType: 'string' | 'number'
  /** Time between the steps of an outgoing call, ms; each step is a new task. Default 20. */
  pushMs: number
  /** How long a card stays open after a refused auto-close, ms (portal.md §2.4). Default 65 000. */
  timerMs: number
  /** Another softphone call is in progress: the timer's end does not close the card. Default false. */
  otherCall: boolean
  /**
   * A call and what happens to it reach every page of the portal that this user has open in the browser (portal.md
   * §8.4); an external card that goes in one page calls `autoClose()` in the others (§8.1). Default true.
   */
  everyTab: boolean
  /** Bitrix24's desktop application runs: a browser shows no external call (portal.md §8.15). Default false. */
  desktopApp: boolean
  /** `openPath` accepts `/crm/type/…`, as newer builds do (portal.md §8.9). Default false. */
  typePaths: boolean
  /** Messages also count from the registered origin without its explicit port (newer, portal.md §8.10). Default false. */
  portOptional: boolean
  /** The form has APPLICATION_TOKEN and APPLICATION_SCOPE; 25.1150 posts neither (portal.md §8.14). Default false. */
  applicationFields: boolean
}

export interface CallOptions {
  direction?: 'incoming' | 'outgoing' | 'callback'
  /** Digits; '' with numberKind 'unknown'; 'hidden' when withheld. */
  number?: string
  item?: { type: EntityType; id: number } | null
  bindings?: { type: EntityType; id: number }[]
  callId?: string
  /** REST external call: `connected` from creation, no CallStateChanged at all. */
  external?: boolean
  activityId?: number | null
  lineName?: string
  /** App tabs, left to right; `other` is another vendor's app. Default `['ours']`. Only the first loads by itself. */
  tabs?: ('ours' | 'other')[]
  /** The operator's phone. Default 'softphone'. A desk phone (`device`) starts at `connected`. */
  via?: 'softphone' | 'sip' | 'device'
  /** False: the CRM card does not load (no right, setting off), so no app tab ever appears. Default true. */
  crmCard?: boolean
}

/**
 * What the host page offers as `window.host`, used by its buttons and by tests. Every function is synchronous unless
 * it returns a promise, because portal.md says what happens in the same task.
 */
export interface HostPage {
  variant: HostVariant
  /**
   * Opens a card (incoming: `connecting` before the frame exists; outgoing: `idle` at first). Resolves when the frame's
   * document is requested and an outgoing call is connecting.
   */
  call(options?: CallOptions): Promise<void>
  answer(): void
  /** `pushes` 2: `hide`, and `pushMs` later `finish`, which always hides (portal.md §8.1). Default 1. */
  remoteHangUp(pushes?: 1 | 2): void
  /** The operator's own Hang up button: close() in one task. */
  hangUp(): void
  close(): void
  esc(): void
  /** A new incoming call clears a stuck card (no BeforeClose). */
  stuckCleanup(): void
  /** Other side busy: error screen, no autoClose. */
  fail(): void
  fold(): boolean
  unfold(): void
  selectTab(which: 'ours' | 'other'): void
  /** Somebody else's tab is added during the call: the frames are moved, and the first such tab is shown (§8.7). */
  addCustomTab(): void
  /** The card's CRM item changes (lead created, better match): pushes update_crm, fires EntityChanged. */
  changeEntity(
    item: { type: EntityType; id: number } | null,
    bindings?: { type: EntityType; id: number }[],
  ): void
  /** Fires EntityChanged again for the same item. */
  repeatEntityChanged(): void
  startCampaign(clients: { type: EntityType; id: number }[]): void
  /** Selects the n-th client of the campaign. */
  selectClient(index: number): void
  /** Dials the selected client: connecting, new CALL_ID and EntityChanged again, connected, each in its own task. */
  dial(): Promise<void>
  typeBuiltInComment(text: string): void
  /** Ends the 65 s timer that has run longest, now. False when none runs. */
  endTimer(): boolean
  /** Opens the app as DEFAULT placement (left menu) or its installer. */
  openApp(surface: 'home' | 'install'): Promise<void>
  /** The visible state of the card, for assertions. */
  card(): {
    open: boolean
    state: 'idle' | 'connecting' | 'connected' | 'error' | null
    callId: string | null
    autoCloseAllowed: boolean
    foldShown: boolean
    folded: boolean
    /** Epoch ms when the 65 s timer ends, null when none runs. */
    timerEndsAt: number | null
    /** How many 65 s timers run in this page, leftover ones included (portal.md §8.1). */
    timers: number
    frameName: string | null
  }
}
