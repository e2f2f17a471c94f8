// What every way of keeping a note has to offer to an operator: a card that takes words, is hung up by
// either side and closes at some time. The office knows nothing else about it.

import type { CrmItem } from '../../../src/note/call'
import type { CookieJar } from '../../fakes/cookieJar'
import type { MemoryStorage } from '../../fakes/memoryStorage'
import type { ModelRest } from '../../model/modelRest'
import type { CallRecord } from './callRecord'
import type { OfficeClock } from './officeClock'
import type { SharedAddress } from './sharedAddress'

export interface CardOfCall {
  readonly isOpen: boolean
  /** All words so far. */
  type(text: string): void
  /** The operator's own Hang up: the frame is removed in the same task (portal.md §2.4). */
  hangUp(): void
  /** The client hangs up: the card closes unless it is held. */
  clientLeaves(): void
}

/** One operator at one machine. */
export interface Desk {
  readonly operator: string
  readonly storage: MemoryStorage
  /** What frames that are refused the storage share: partitioned cookies (browser.md). */
  readonly cookies: CookieJar
  readonly rest: ModelRest
  readonly records: CallRecord[]
}

export interface CallAtDesk {
  readonly clock: OfficeClock
  readonly address: SharedAddress
  readonly desk: Desk
  readonly callId: string
  readonly item: CrmItem
  /** The host has closed the card. */
  closed(): void
}

export interface WayOfSaving {
  readonly name: string
  /** Whether the browser lets the frame store anything. */
  readonly storage: boolean
  /** Whether it keeps partitioned cookies where it does not. */
  readonly cookies: boolean
  open(call: CallAtDesk): CardOfCall
}
