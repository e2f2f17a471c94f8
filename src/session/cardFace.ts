// Promise: all that the card's components see of a session, and all that they can ask of it.
import type { CallStatus } from '../note/call'
import type { OperatorStatus } from '../note/status'
import type { Client } from '../ports'

/** A value that tells when it changed; `get` returns the same object until it does. */
export interface Observable<T> {
  get(): T
  /** Returns an unsubscribe. */
  subscribe(listener: () => void): () => void
}

export interface CardFace {
  /** `connecting` for a bounded time; `silent`: the portal did not answer, `reconnect` tries again. */
  readonly connection: 'connecting' | 'connected' | 'silent'
  /** Null until the portal answered. */
  readonly call: CallStatus | null
  /** Epoch ms of the moment the call was connected, null while it is not known; the call timer counts from it. */
  readonly connectedAt: number | null
  /** Epoch ms of the call's end, null before it. */
  readonly endedAt: number | null
  readonly client: Client | null
  /** Identity of the note in the editor: when it changes, the editor starts anew with `text`. */
  readonly noteId: string
  /** What the editor shows. Changed by `edit`, by a change of the note, or by the restoring of this note's own words. */
  readonly text: string
  readonly status: OperatorStatus
  /** After the call: when the card will close (epoch ms), null while nothing is counted down. */
  readonly closesAt: number | null
  /** Notes of earlier calls that this start found undelivered, newest first. */
  readonly recovered: readonly RecoveredNote[]
}

export interface RecoveredNote {
  readonly id: string
  readonly reference: string
  readonly number: string
  readonly startedAt: number
  readonly text: string
  readonly status: OperatorStatus
}

export interface CardActions {
  /** The operator's hand: the whole new text, at most NOTE_LIMIT characters. Synchronous, journalled on return. */
  edit(text: string): void
  /** Ctrl/Cmd+Enter: deliver now, keep the card. */
  save(): void
  /** Deliver now, then let the card close. */
  saveAndClose(): void
  /** After the call: one more minute. */
  stay(): void
  /** Try the handshake with the portal again (connection `silent`). */
  reconnect(): void
  /** Send again now whatever waits or is blocked. */
  retry(): void
}
