// Carries out the auto-close policy on the real card, and says when the card will close.
import type { CallCard, Clock } from '../ports'
import { type AutoCloseFacts, autoClosePolicy, EXTENSION_MS, INITIAL_STATE } from './autoClosePolicy'

export interface AutoCloseController {
  /** Something may have changed: decide again. */
  consider(): void
  /** The host wanted to close the card (a refused `BeforeClose`). */
  closeRequested(): void
  /** The same card dials anew. */
  redialled(): void
  /** "Save and close": the operator is done, close as soon as the note is delivered. */
  close(): void
  /** One more minute. */
  stay(): void
  /** Epoch ms, null while nothing is counted down. */
  closesAt(): number | null
}

export interface AutoCloseCallbacks {
  facts(): AutoCloseFacts
  /** Decide again (`consider`), and show what came of it. */
  changed(): void
  /** Sends now what waits for its pause. */
  flush(): void
}

/** `card`: null before the handshake, when there is nobody to ask; then nothing is done. */
export function createAutoCloseController(
  clock: Clock,
  card: () => CallCard | null,
  { facts, changed, flush }: AutoCloseCallbacks,
): AutoCloseController {
  let state = INITIAL_STATE
  let closesAt: number | null = null
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
      closesAt = step.closesAt
      // Last: what it sends off has the card considered anew.
      if (step.flush) flush()
    },
    closesAt: () => closesAt,
    closeRequested() {
      state = { ...state, closeRequestedAt: state.closeRequestedAt ?? clock.now() }
      changed()
    },
    redialled() {
      state = { ...state, closeRequestedAt: null, saveAndCloseAt: null }
      changed()
    },
    close() {
      state = { ...state, saveAndCloseAt: clock.now() }
      changed()
    },
    stay() {
      const keepUntil = Math.max(closesAt ?? 0, clock.now()) + EXTENSION_MS
      state = { ...state, keepUntil, saveAndCloseAt: null }
      changed()
    },
  }
}
