// Runs a task until it succeeds: after each failure it waits longer, up to a bound, and never gives up.

import { retryDelay } from '../note/delivery'
import type { Outcome } from '../note/failure'
import type { Clock } from '../ports'

export interface Backoff {
  /**
   * Runs the task in `delay` ms, or at once if that is 0; later if it failed before. A run that waits already is not
   * moved; one that is under way is followed by another.
   */
  run(delay: number): void
  /** What waits after a failure runs now: the cause may be gone (the network is back). */
  retryNow(): void
  /** What waits does not run. */
  cancel(): void
}

/**
 * `task` resolves to what came of its request, to null when there was nothing to do. It must not reject.
 * @param longest ms between two tries.
 */
export function createBackoff(
  clock: Clock,
  longest: number,
  task: () => Promise<Outcome<unknown> | null>,
): Backoff {
  /** Failures in a row. */
  let attempt = 0
  /** Epoch ms. */
  let notBefore = 0
  let isRunning = false
  let next: number | null = null
  let cancelWake: (() => void) | null = null

  const begin = async () => {
    cancel()
    isRunning = true
    const outcome = await task()
    isRunning = false
    if (outcome?.ok) attempt = 0
    if (outcome && !outcome.ok) {
      attempt += 1
      const { failure } = outcome
      const until = failure.kind === 'busy' ? (failure.until ?? 0) : 0
      // One step further than the pauses of a write, which the same note repeats as well.
      notBefore = Math.max(until, clock.now() + retryDelay(attempt + 1, clock.random(), longest))
      next ??= 0
    }
    if (next !== null) wait(next)
  }
  const wait = (delay: number) => {
    next = null
    const at = Math.max(clock.now() + delay, notBefore)
    if (at <= clock.now()) void begin()
    else cancelWake = clock.wakeAt(at, begin)
  }
  const cancel = () => {
    cancelWake?.()
    cancelWake = null
    next = null
  }
  return {
    run(delay) {
      if (isRunning) next = delay
      else if (!cancelWake) wait(delay)
    },
    retryNow() {
      if (cancelWake && attempt > 0) void begin()
    },
    cancel,
  }
}
