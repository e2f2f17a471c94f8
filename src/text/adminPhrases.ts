// The phrases of the installer, the settings and the portal check. Apart from the card's phrases, so that no card loads
// them.
import type { Plural } from './phrases'

export interface AdminPhrases {
  readonly standalonePage: StandalonePagePhrases
  readonly install: InstallPhrases
  readonly home: HomePhrases
  readonly settings: SettingsPhrases
  readonly check: CheckPhrases
}

interface HomePhrases {
  readonly heading: string
  readonly looking: string
  readonly none: string
  readonly waiting: Plural
  /** The operator chose: has `{name}`, the CRM item. */
  readonly filing: string
  /** This and the next ones: `discard` asks `discardAsk`, answered by `discardYes` or `discardNo`. */
  readonly discard: string
  readonly discardAsk: string
  /** Added to the question where a part may have reached the CRM. */
  readonly discardStanding: string
  readonly discardYes: string
  readonly discardNo: string
  readonly discarded: string
  readonly discardFailed: string
}

interface SettingsPhrases {
  /** Of their page, and of the button that opens it; `back`: to the notes. */
  readonly heading: string
  readonly back: string
  /** Instead of `defaultItemHint` where notes go to the deal. */
  readonly dealHint: string
  readonly own: string
  readonly everybody: string
  readonly everybodyHint: string
  readonly looking: string
  readonly notRead: string
  readonly defaultItem: string
  /** The choice beside the types of items: what the call card shows. */
  readonly asCard: string
  readonly defaultItemHint: string
  readonly header: string
  readonly headers: Readonly<Record<'full' | 'reference', string>>
  readonly phrases: string
  /** Phrases that are offered in calls of a direction, of a line, or both. */
  readonly callPhrases: Readonly<
    Record<'heading' | 'add' | 'direction' | 'anyDirection' | 'line' | 'lineHint' | 'remove', string>
  >
  readonly tags: string
  readonly tagsHint: string
  readonly keepOpen: string
  /** What it costs; has `{closeNow}`, the button's name. */
  readonly keepOpenHint: string
  readonly keepOpenOff: string
  /** The operator's choice to follow the administrator's. */
  readonly keepOpenAsPortal: string
  readonly save: string
  readonly saving: string
  readonly saved: string
  /** Saved, and what somebody else changed meanwhile was kept. */
  readonly savedWithOthers: string
  /** At least one field is not right. */
  readonly notSaved: string
  readonly refusals: Readonly<Record<'forbidden' | 'offline' | 'signedOut' | 'other', string>>
}

interface CheckPhrases {
  readonly heading: string
  readonly intro: string
  readonly start: string
  readonly running: string
  readonly healthy: string
  readonly problems: Plural
  readonly silent: string
  /** For screen readers: the icon before a finding, in words. */
  readonly signs: Readonly<Record<'good' | 'info' | 'problem', string>>
  /**
   * `missingScopes` has `{scopes}`, `tab` has `{address}`, `tabElsewhere` has `{address}` and `{own}`, `manyTabs` has
   * `{addresses}`, `newerSettings` has `{names}`, `version` has `{version}`.
   */
  readonly findings: Readonly<
    Record<
      | 'scopes'
      | 'missingScopes'
      | 'noNames'
      | 'notInstalled'
      | 'placeOffered'
      | 'placeMissing'
      | 'tab'
      | 'tabUnknown'
      | 'tabMissing'
      | 'tabElsewhere'
      | 'manyTabs'
      | 'events'
      | 'storage'
      | 'noStorage'
      | 'settings'
      | 'newerSettings'
      | 'newerNotes'
      | 'version',
      string
    >
  >
  /** What to do about it. */
  readonly advice: Readonly<
    Record<
      | 'missingScopes'
      | 'noNames'
      | 'notInstalled'
      | 'placeMissing'
      | 'tabUnknown'
      | 'tabMissing'
      | 'tabElsewhere'
      | 'manyTabs'
      | 'events'
      | 'noStorage'
      | 'newerSettings'
      | 'newerNotes',
      string
    >
  >
  /** Opens the installer on this page. */
  readonly install: string
}

interface StandalonePagePhrases {
  readonly heading: string
  readonly what: string
  readonly opened: string
  readonly how: string
  readonly steps: readonly string[]
  readonly scopes: Readonly<Record<'placement' | 'telephony' | 'crm' | 'user_brief', string>>
}

export interface InstallPhrases {
  readonly heading: string
  readonly intro: string
  readonly steps: Readonly<Record<'administrator' | 'scopes' | 'address' | 'register' | 'finish', string>>
  readonly states: Readonly<Record<'waiting' | 'running' | 'done' | 'failed', string>>
  /** Under a finished step. `address` has `{address}`. */
  readonly results: Readonly<
    Record<'address' | 'withoutNames' | 'added' | 'renewed' | 'kept' | 'finished' | 'finishedBefore', string>
  >
  /** Tabs of earlier addresses, in the results. */
  readonly removed: Plural
  /** `missingScopes` has `{scopes}`, `pageRedirects` and `pageMissing` have `{address}`, `portal` has `{why}`. */
  readonly refusals: Readonly<
    Record<
      | 'notAdministrator'
      | 'missingScopes'
      | 'addressWithoutDot'
      | 'insecure'
      | 'pageRedirects'
      | 'pageMissing'
      | 'notOpenedAsInstaller'
      | 'portal'
      | 'silent',
      string
    >
  >
  /** What an earlier installation left, said before anything is done. */
  readonly found: Readonly<
    Record<'looking' | 'interrupted' | 'tabMissing' | 'moved' | 'outdated' | 'complete', string>
  >
  /** Heads the list of addresses whose tabs will be removed. */
  readonly stale: string
  readonly start: string
  readonly again: string
  readonly installed: string
  /** What everybody has to know once it is installed. */
  readonly afterwards: { readonly heading: string; readonly steps: readonly string[] }
  /** The portal does not answer the installer at all. `intro` has `{address}`. */
  readonly unreached: {
    readonly heading: string
    readonly intro: string
    readonly causes: readonly string[]
  }
}
