// Time and chance that only the test advances. Between two timers everything that is ready has run.
import type { Clock } from '../../src/ports'

interface Timer {
  readonly at: number
  readonly callback: () => void
}

export class ManualClock implements Clock {
  private readonly timers = new Set<Timer>()
  private seed: number
  private time: number

  constructor(start = Date.UTC(2026, 10, 20, 13, 32), seed = 1) {
    this.time = start
    this.seed = seed
  }

  now = () => this.time

  wakeAt = (at: number, callback: () => void) => {
    const timer = { at, callback }
    this.timers.add(timer)
    return () => this.timers.delete(timer)
  }

  /** mulberry32: small, and the same on every machine. */
  random = () => {
    this.seed = (this.seed + 0x6d2b79f5) | 0
    let mixed = Math.imul(this.seed ^ (this.seed >>> 15), 1 | this.seed)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }

  /** The number of timers that stand. */
  waiting = () => this.timers.size

  /** Lets `milliseconds` pass, timer by timer. */
  async advance(milliseconds: number): Promise<void> {
    const end = this.time + milliseconds
    await settle()
    for (let due = this.nextDue(end); due; due = this.nextDue(end)) {
      this.timers.delete(due)
      this.time = Math.max(this.time, due.at)
      due.callback()
      await settle()
    }
    this.time = end
  }

  private nextDue(end: number): Timer | undefined {
    let first: Timer | undefined
    for (const timer of this.timers) if (timer.at <= end && (!first || timer.at < first.at)) first = timer
    return first
  }
}

/** Everything that is already decided has run (promises of any depth). */
export function settle(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}
