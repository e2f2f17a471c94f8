// What a session is given: by the browser from the start, and by the portal once that has answered.
import type { CallStatus } from '../note/call'
import type { PortalRules } from '../note/portalRules'
import type {
  CallCard,
  CardReads,
  Clock,
  CookieDrafts,
  CrmDesk,
  DeferredRequest,
  Journal,
  LiveDrafts,
  NoteGateway,
  OptionDrafts,
  Page,
  RateLimit,
  RecentReads,
  SettingsStore,
} from '../ports'

export interface Environment {
  readonly clock: Clock
  readonly journal: Journal
  readonly live: LiveDrafts
  readonly page: Page
  /** One for each note. */
  createDeferredRequest(): DeferredRequest
}

export interface Portal {
  readonly card: CallCard
  readonly gateway: NoteGateway
  /** What the saving machine makes of the portal's answers: not loaded before the portal can give any. */
  readonly rules: PortalRules
  readonly optionDrafts: OptionDrafts
  /** Null where the journal keeps drafts, and until it is loaded. */
  readonly cookieDrafts: CookieDrafts | null
  /** Resolves when that has happened, or failed. */
  readonly cookiesLoaded?: Promise<void> | undefined
  readonly reads: CardReads
  readonly recent: RecentReads
  readonly crm: CrmDesk
  readonly settings: SettingsStore
  readonly rateLimit: RateLimit
  /** The stale snapshot of the placement's options: used when `getStatus` stays silent (portal.md §1.6). */
  readonly firstStatus: CallStatus | null
  /** The initial read has named the operator. */
  identified(operator: string): void
  /** A trial call is marked in the options: it is this card's own, or another one has to be cleaned up after. */
  openTrial(card: TrialCard): void
}

/** A card as a trial call needs it. */
export interface TrialCard {
  /** Null when nothing is known of it. */
  readonly call: CallStatus | null
  /** Gives up every note of this card, also what stands of it in the portal. False when something may be left. */
  removeNotes(): Promise<boolean>
}
