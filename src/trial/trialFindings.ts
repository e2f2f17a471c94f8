// All that a trial call can find, as one table: to which check a finding belongs and how it turned out. The home page
// has a sentence for each; the copied report uses the names as they stand here.

export type TrialOutcome =
  | 'ok'
  /** Otherwise than usual; the product copes, and the sentence says what it means for the operators. */
  | 'odd'
  /** Something that the product needs does not work. */
  | 'failed'
  /** Could not be checked. */
  | 'unknown'

/** In the order in which they are shown. */
export const TRIAL_CHECKS = [
  'start',
  'card',
  'handshake',
  'initData',
  'status',
  'events',
  'note',
  'storedText',
  'activityNote',
  'options',
  'storage',
  'requests',
  'hold',
  'closing',
  'lastWords',
  'cleanUp',
] as const

export type TrialCheck = (typeof TRIAL_CHECKS)[number]

export const TRIAL_FINDINGS = {
  /** `details`: one of `REFUSALS`. Nothing was raised. */
  callRefused: ['start', 'failed'],
  /** The portal took the call, but not the option by which the card recognises it. */
  callUnmarked: ['start', 'failed'],
  callRegistered: ['start', 'ok'],
  /** `ms` from the registration to the first report of the card. */
  cardOpened: ['card', 'ok'],
  cardOpenedLate: ['card', 'odd'],
  /** No report within 30 s. `details`: what it can be, of `NOT_OPENED`, the likeliest first. */
  cardNotOpened: ['card', 'failed'],
  /** The card reported, and then no more: closed by hand, reloaded or crashed. */
  cardGone: ['card', 'unknown'],
  /** `ms` from the start of the page. */
  handshakeDone: ['handshake', 'ok'],
  handshakeSlow: ['handshake', 'odd'],
  initDataUsual: ['initData', 'ok'],
  /** `details`: `NAME:type` for each key of another type than documented, `NAME:missing`. */
  initDataUnusual: ['initData', 'odd'],
  /** Texts in it are escaped as HTML, `once` or `twice` (`details`). The product reads all forms (portal.md §8.8). */
  initDataEscaped: ['initData', 'ok'],
  /** `ms`: how long the host took. */
  statusUsual: ['status', 'ok'],
  /** `details`: as those of `initDataUnusual`. */
  statusUnusual: ['status', 'odd'],
  /** No answer within the SDK's 900 ms: the card goes by what it was opened with. */
  statusSilent: ['status', 'failed'],
  eventsOffered: ['events', 'ok'],
  /** Names come twice, from the second card since the portal page was loaded on (portal.md §1.5). */
  eventsRepeated: ['events', 'ok'],
  /** `details`: the names of commands and events that the portal does not offer. */
  eventsMissing: ['events', 'odd'],
  /** The host does not say what it offers. */
  eventsUnknown: ['events', 'unknown'],
  /** The trial has no client: there is no timeline in which a note could be written. */
  noteSkipped: ['note', 'unknown'],
  /** Written, changed and removed. `ms`: how long the first of these took. */
  noteWritten: ['note', 'ok'],
  /** `details`: one of `REFUSALS`. */
  noteNotWritten: ['note', 'failed'],
  /** `details`: one of `REFUSALS`, or `unchanged`. */
  noteNotChanged: ['note', 'failed'],
  noteNotRemoved: ['note', 'failed'],
  /** Written, but it could not be read. */
  textUnread: ['storedText', 'unknown'],
  textKept: ['storedText', 'ok'],
  /** `details`: what the portal stores otherwise, of `SAMPLES` in `storedSample.ts`. */
  textChanged: ['storedText', 'odd'],
  /** `crm.timeline.note.save` can be called. `details`: whether this call has an activity to call it for. */
  activityNoteOffered: ['activityNote', 'ok'],
  activityNoteMissing: ['activityNote', 'odd'],
  activityNoteUnknown: ['activityNote', 'unknown'],
  /** `ms`: how long one request takes. */
  optionsKept: ['options', 'ok'],
  /** `details`: as those of `textChanged`. */
  optionsChanged: ['options', 'odd'],
  /** `details`: one of `REFUSALS`. */
  optionsRefused: ['options', 'failed'],
  storageGranted: ['storage', 'ok'],
  storageRefused: ['storage', 'odd'],
  /** A request that the portal refuses can be read, so that a refusal is told from a lost answer (portal.md §3). */
  refusalsReadable: ['requests', 'ok'],
  refusalsUnreadable: ['requests', 'odd'],
  /** The host answered `disableAutoClose`, and the call's end left the card open. */
  holdHonoured: ['hold', 'ok'],
  /** No answer to `disableAutoClose`: nothing was ended while it was asked for. */
  holdSilent: ['hold', 'failed'],
  /** The card closed although it had been answered that it will not. */
  holdIgnored: ['hold', 'failed'],
  /** `hide` was refused (`details`: one of `REFUSALS`, or `false`), so the end could not be tried. */
  holdUntried: ['hold', 'unknown'],
  /** `ms` from the end of the call to the refused `BeforeClose`. */
  closeAnnounced: ['closing', 'ok'],
  closeNotAnnounced: ['closing', 'odd'],
  /** `enableAutoClose` closed the card. `ms`: how long it took. */
  closeReleased: ['closing', 'ok'],
  /** The card stays open after `enableAutoClose` until somebody closes it: an older call card (portal.md §2.4). */
  closeNotReleased: ['closing', 'odd'],
  /** Neither was the end announced nor did the card close: a window of the desktop application (portal.md §2.7). */
  desktopWindow: ['closing', 'odd'],
  /** The request that a closing page begins arrived. */
  lastRequestArrived: ['lastWords', 'ok'],
  lastRequestLost: ['lastWords', 'odd'],
  /** The request that the browser keeps for the end of the page arrived. */
  deferredArrived: ['lastWords', 'ok'],
  deferredLost: ['lastWords', 'odd'],
  /** The browser has none. */
  deferredMissing: ['lastWords', 'odd'],
  /**
   * One of these two arrived, the other (`details`: `last` or `deferred`) did not: the browser sends both at the same
   * moment, and the portal may have lost one of two simultaneous writes (portal.md §8.11).
   */
  lastWordsUnclear: ['lastWords', 'unknown'],
  cleanedUp: ['cleanUp', 'ok'],
  /** `details`: what is left, of `LEFTOVERS`. The next start tries again. */
  leftBehind: ['cleanUp', 'failed'],
} as const satisfies Readonly<Record<string, readonly [TrialCheck, TrialOutcome]>>

export type TrialFindingKind = keyof typeof TRIAL_FINDINGS

/** Details of what was refused. `scope`: a permission is missing. `unanswered`: no answer that can be read. */
export const REFUSALS = [
  'scope',
  'forbidden',
  'signedOut',
  'busy',
  'offline',
  'rejected',
  'gone',
  'unanswered',
  'false',
] as const

/** Details of `cardNotOpened` (portal.md §2.1, §4.7, §8.15). */
export const NOT_OPENED = [
  /** The tab was registered after this portal page was loaded: reload the page. */
  'pageTooOld',
  /** The card is open, but another application's tab is shown: ours loads when it is clicked. */
  'otherTab',
  /** The portal shows no card to an operator who has one already. */
  'otherCard',
  /** … or who has a call. */
  'otherCall',
  /** … or whose desktop application runs. */
  'desktopApp',
  /** No tab is registered: run the installer. Told only where the portal says so. */
  'noTab',
] as const

/** Details of `leftBehind`: the open card, comments or to-dos, the trial's entries among the operator's options. */
export const LEFTOVERS = ['card', 'note', 'options'] as const

export function checkOf(kind: TrialFindingKind): TrialCheck {
  return TRIAL_FINDINGS[kind][0]
}

export function outcomeOf(kind: TrialFindingKind): TrialOutcome {
  return TRIAL_FINDINGS[kind][1]
}
