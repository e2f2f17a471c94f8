// The only place that asks the browser for the time, timers and random numbers. Within a page its time never runs
// backwards, and no callback runs before the moment asked for.
import type { Clock } from '../ports'

/**
 * The longest timer (ms). Timers do not count the time that a machine sleeps (Linux, macOS): a callback that is overdue
 * after that waits no longer than this. It is also far below 2^31 ms, where a timer overflows and fires at once.
 */
const MAX_TIMER_MS = 60_000

/** `performance.now()` plus this is epoch ms. It only grows. */
let offset = Number.NEGATIVE_INFINITY

/**
 * `performance.now()` cannot be set back, but stands still on a machine that sleeps; `Date.now()` is the other way
 * round. So the wall clock is followed when it is ahead, and never back.
 */
function now(): number {
  // Whole milliseconds, as `Date.now()` has them: a sum of fractions would be rounded to either side.
  const elapsed = Math.floor(performance.now())
  offset = Math.max(offset, Date.now() - elapsed)
  return elapsed + offset
}

export const clock: Clock = {
  now,
  wakeAt(at, callback) {
    let timer: ReturnType<typeof setTimeout>
    const set = () => {
      timer = setTimeout(wake, Math.min(Math.max(0, at - now()), MAX_TIMER_MS))
    }
    // Firefox's timers may fire 1 ms early; then the timer is set again.
    const wake = () => (now() < at ? set() : callback())
    set()
    return () => clearTimeout(timer)
  },
  random: () => Math.random(),
}
