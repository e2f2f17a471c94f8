// The few things that every part of the host page shares.
import type { HostVariant, LogEntry, PortalState, PortalUser } from '../contract'
import type { CardTimers } from './cardTimers'
import type { Snapshot } from './link'

export interface PageContext {
  readonly variant: HostVariant
  /** The newest snapshot; replaced as a whole when the server tells. */
  snapshot: Snapshot
  readonly timers: CardTimers
  /** Adds a line to the portal's log, at once for the page, in a batch for the server. */
  log(kind: LogEntry['kind'], name: string, detail?: unknown): void
  /** Asks the server under `/_portal/`; rejects when it refuses. */
  ask<T>(what: string, body?: unknown): Promise<T>
  /** The portal tells its user something. */
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
