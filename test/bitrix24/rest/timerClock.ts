// The Clock port on the timers that `vi.useFakeTimers` owns, so that the SDK's and our own time are one.
import type { Clock } from '../../../src/ports'

export const timerClock: Clock = {
  now: () => Date.now(),
  wakeAt: (at, callback) => {
    const timer = setTimeout(callback, Math.max(0, at - Date.now()))
    return () => clearTimeout(timer)
  },
  random: () => 0.5,
}
