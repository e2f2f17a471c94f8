// Time and chance of a whole office, moved by the bench alone: hours pass in seconds, and the same seed gives
// the same day. A heap, because some hundred operators keep thousands of timers.
import type { Clock } from '../../../src/ports'
import { settle } from '../../fakes/manualClock'
import { createChance } from './chance'

interface Timer {
  readonly at: number
  readonly order: number
  callback: (() => void) | null
}

export class OfficeClock implements Clock {
  private readonly heap: Timer[] = []
  private time = Date.UTC(2026, 10, 20, 9)
  private orders = 0
  readonly random: () => number

  constructor(seed: number) {
    this.random = createChance(seed)
  }

  now = () => this.time

  wakeAt = (at: number, callback: () => void) => {
    this.orders += 1
    const timer: Timer = { at, order: this.orders, callback }
    this.push(timer)
    return () => {
      timer.callback = null
    }
  }

  /** Lets the time pass until `end` (epoch ms). Between two timers everything that is ready has run. */
  async runUntil(end: number): Promise<void> {
    for (let due = this.heap[0]; due && due.at <= end; due = this.heap[0]) {
      this.pop()
      const { callback } = due
      if (!callback) continue
      this.time = Math.max(this.time, due.at)
      callback()
      await settle()
    }
    this.time = Math.max(this.time, end)
  }

  private push(timer: Timer) {
    const { heap } = this
    let at = heap.push(timer) - 1
    while (at > 0) {
      const parent = (at - 1) >> 1
      const above = heap[parent]
      if (!above || isEarlier(above, timer)) break
      heap[at] = above
      at = parent
    }
    heap[at] = timer
  }

  private pop() {
    const { heap } = this
    const last = heap.pop()
    if (!last || heap.length === 0) return
    let at = 0
    for (;;) {
      const left = heap[2 * at + 1]
      const right = heap[2 * at + 2]
      const isRight = left && right && isEarlier(right, left)
      const child = isRight ? right : left
      if (!child || isEarlier(last, child)) break
      heap[at] = child
      at = 2 * at + (isRight ? 2 : 1)
    }
    heap[at] = last
  }
}

function isEarlier(one: Timer, other: Timer): boolean {
  return one.at < other.at || (one.at === other.at && one.order < other.order)
}
