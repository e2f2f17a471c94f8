// The messages between the host page and its server under `/_portal/`. Types only.
import type { HostVariant, LogEntry, PortalState, RestVariant } from '../contract'

/** What holds in the portal now, whatever led to it. */
export interface PresentTruth {
  state: PortalState
  refreshRefused: boolean
  restVariant: RestVariant
}

/** Lines of the log that a page may have in part. */
export interface NewLines {
  /** Total number of log lines so far. */
  logged: number
  /** The newest lines, oldest first. */
  log: LogEntry[]
}

/** The portal as its page sees it. */
export interface Snapshot extends PresentTruth, NewLines {}

/** What a page receives once, when it loads. */
export interface PageStart {
  snapshot: Snapshot
  variant: HostVariant
  /** Whether menu, softphone, clients, log and timelines are shown beside the card. */
  panels: boolean
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
