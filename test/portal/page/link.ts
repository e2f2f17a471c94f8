// The messages between the host page and its server under `/_portal/`. Types only.
import type { HostVariant, LogEntry, PortalState, RestVariant } from '../contract'

/** The portal as its page sees it. */
export interface Snapshot {
  state: PortalState
  /** Total number of log lines so far. */
  logged: number
  /** The newest lines, oldest first. */
  log: LogEntry[]
  refreshRefused: boolean
  restVariant: RestVariant
}

/** What a page receives once, when it loads. */
export interface PageStart {
  snapshot: Snapshot
  variant: HostVariant
}

/** What a new layout puts into the frame's form (portal.md §1.1). */
export interface Credentials {
  access: string
  refresh: string
  /** Seconds. */
  expires: number
  scope: string
  memberId: string
  applicationToken: string
  /** Per user, until the app sends `setInstall` (portal.md §5). */
  firstRun: boolean
}
