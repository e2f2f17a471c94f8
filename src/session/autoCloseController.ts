// Carries out the auto-close policy on the real card, and says why a card of an ended call still stands.
import type { CallCard, Clock } from '../ports'
import { type AutoCloseFacts, autoClosePolicy, extended, INITIAL_STATE } from './autoClosePolicy'
import type { CardHold } from './cardState'

export interface AutoCloseController {
  /** Something may have changed: decide again. */
  consider(): void
  /** The host wanted to close the card (a refused `BeforeClose`). The next `consider` decides. */
  closeRequested(): void
  /** The same card dials anew. The next `consider` decides. */
  redialled(): void
  /** The operator is done: the host closes a card that it wanted to close. */
  close(): void
  /** One more minute. */
  stay(): void
  /** Why the card of an ended call still stands; null: it does not, or nobody holds it. */
  hold(): CardHold | null
}

export interface AutoCloseCallbacks {
  facts(): AutoCloseFacts
  /** Decide again (`consider`), and show what came of it. */
  changed(): void
}

/** `card`: null before the handshake, when there is nobody to ask; then nothing is done. */
export function createAutoCloseController(
  clock: Clock,
  card: () => CallCard | null,
  { facts, changed }: AutoCloseCallbacks,
): AutoCloseController {
  let state = INITIAL_STATE
  let hold: CardHold | null = null
  let cancel: (() => void) | null = null

  return {
    consider() {
      if (!card()) return
      const step = autoClosePolicy(state, facts(), clock.now())
      state = step.state
      cancel?.()
      cancel = step.wakeAt === null ? null : clock.wakeAt(step.wakeAt, changed)
      if (step.command === 'disable') void card()?.disableAutoClose()
      if (step.command === 'enable') void card()?.enableAutoClose()
      hold = step.hold
    },
    hold: () => hold,
    closeRequested() {
      state = { ...state, closeRequestedAt: state.closeRequestedAt ?? clock.now() }
    },
    redialled() {
      state = { ...state, closeRequestedAt: null, keepUntil: 0, closeNowAt: null }
    },
    close() {
      // During a call there is nothing to close, and the words are held as they were.
      if (!hold) return
      state = { ...state, closeNowAt: clock.now() }
      changed()
    },
    stay() {
      if (hold) state = extended(state, facts(), clock.now())
      changed()
    },
  }
}
