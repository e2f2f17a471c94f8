// Names what a session needs of the outside, and what of it is there only once the portal answered.
import type { CallStatus } from '../note/call'
import type {
  CallCard,
  CardReads,
  Clock,
  CrmDesk,
  DeferredRequest,
  Journal,
  LiveDrafts,
  NoteGateway,
  OptionDrafts,
  Page,
  RateLimit,
  SettingsStore,
} from '../ports'

export interface Environment {
  readonly clock: Clock
  readonly journal: Journal
  readonly live: LiveDrafts
  readonly page: Page
  /** One net for each note that has words to lose. */
  createDeferredRequest(): DeferredRequest
}

export interface Portal {
  readonly card: CallCard
  readonly gateway: NoteGateway
  readonly optionDrafts: OptionDrafts
  readonly reads: CardReads
  readonly crm: CrmDesk
  readonly settings: SettingsStore
  readonly rateLimit: RateLimit
  /** The stale snapshot of the placement's options: used when `getStatus` stays silent (portal.md §1.6). */
  readonly firstStatus: CallStatus | null
  /** The opening batch told who the operator is. */
  identified(operator: string): void
}
