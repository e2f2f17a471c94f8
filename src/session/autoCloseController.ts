// Carries out the hold policy on the real card, and says when the card will close.
import type { CallCard, Clock } from '../ports'
import { type AutoCloseFacts, autoClosePolicy, FREE, STAY_MS } from './autoClosePolicy'

export interface AutoCloseController {
  /** Something may have changed: decide again. */
  consider(): void
  /** The host wanted to close the card. */
  closing(): void
  /** The same card dials anew. */
  calling(): void
  /** The operator is done: close as soon as the note is delivered. */
  leave(): void
  /** One more minute. */
  stay(): void
  /** Epoch ms, null while nothing is counted down. */
  closesAt(): number | null
}

export interface AutoCloseCallbacks {
  facts(): AutoCloseFacts
  changed(): void
  /** Sends now what waits for its turn. */
  hurry(): void
}

export function createAutoCloseController(
  clock: Clock,
  card: () => CallCard | null,
  view: AutoCloseCallbacks,
): AutoCloseController {
  let hold = FREE
  let closesAt: number | null = null
  let cancel: (() => void) | null = null

  const consider = () => {
    // Before the handshake there is nobody to ask: what is not asked for is not held.
    if (!card()) return
    const step = autoClosePolicy(hold, view.facts(), clock.now())
    hold = step.hold
    cancel?.()
    cancel = step.wakeAt === null ? null : clock.wakeAt(step.wakeAt, wake)
    if (step.command === 'disable') void card()?.disableAutoClose()
    if (step.command === 'enable') void card()?.enableAutoClose()
    closesAt = step.closesAt
    // Last: what it sets off considers the card anew.
    if (step.hurry) view.hurry()
  }
  const wake = () => {
    consider()
    view.changed()
  }
  return {
    consider,
    closesAt: () => closesAt,
    closing() {
      hold = { ...hold, closingAt: hold.closingAt ?? clock.now() }
      wake()
    },
    calling() {
      hold = { ...hold, closingAt: null, leavingSince: null }
      wake()
    },
    leave() {
      hold = { ...hold, leavingSince: clock.now() }
      wake()
    },
    stay() {
      hold = { ...hold, stayUntil: Math.max(closesAt ?? 0, clock.now()) + STAY_MS, leavingSince: null }
      wake()
    },
  }
}
