// Promise: the only place that asks the browser for time and chance.
import type { Clock } from '../ports'

/** A longer timer would overflow and fire at once. */
const LONGEST_MS = 2 ** 31 - 1

export const clock: Clock = {
  now: () => Date.now(),
  wakeAt(at, callback) {
    const timer = setTimeout(callback, Math.min(Math.max(0, at - Date.now()), LONGEST_MS))
    return () => clearTimeout(timer)
  },
  random: () => Math.random(),
}
