// The values and functions that all parts of the host page share.
import type { HostVariant, LogEntry, PortalState, PortalUser } from '../contract'
import type { CardTimers } from './cardTimers'
import type { Snapshot } from './link'

export interface PageContext {
  readonly variant: HostVariant
  /** The newest snapshot; replaced as a whole when the server sends one. */
  snapshot: Snapshot
  readonly timers: CardTimers
  /** Adds a line to the portal's log. Lines are sent to the server in batches. */
  log(kind: LogEntry['kind'], name: string, detail?: unknown): void
  /** Asks the server under `/_portal/`; rejects when it refuses. */
  ask<T>(what: string, body?: unknown): Promise<T>
  /** Shows a notification of the portal. */
  balloon(text: string): void
  /** Redraws what has to be redrawn, in the same task. */
  changed(): void
}

export function stateOf(context: PageContext): PortalState {
  return context.snapshot.state
}

export function signedIn(context: PageContext): PortalUser {
  const { users } = stateOf(context)
  const user = users.find(({ id }) => id === context.variant.userId) ?? users[0]
  if (!user) throw new Error('The portal has no users')
  return user
}
