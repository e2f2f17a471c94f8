// Names what a session needs of the outside, and what of it is there only once the portal answered.
import type { CallStatus } from '../note/call'
import type { PortalRules } from '../note/saving'
import type {
  CallCard,
  CardReads,
  Clock,
  CrmDesk,
  DeferredNet,
  Journal,
  LiveDrafts,
  NoteGateway,
  Page,
  RushHour,
  SettingsStore,
  Stash,
} from '../ports'

export interface Outside {
  readonly clock: Clock
  readonly journal: Journal
  readonly live: LiveDrafts
  readonly page: Page
  /** One net for each note that has words to lose. */
  createNet(): DeferredNet
}

export interface Portal {
  readonly card: CallCard
  readonly gateway: NoteGateway
  /** What it tells means this to a note: not needed, and not loaded, before it can tell anything. */
  readonly rules: PortalRules
  readonly stash: Stash
  readonly reads: CardReads
  readonly crm: CrmDesk
  readonly settings: SettingsStore
  readonly rush: RushHour
  /** The stale snapshot of the placement's options: used when `getStatus` stays silent (portal.md §1.6). */
  readonly firstStatus: CallStatus | null
  /** The opening batch told who the operator is. */
  identified(operator: string): void
}
