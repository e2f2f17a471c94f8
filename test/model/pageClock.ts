// The product's own clock adapter (src/browser/clock.ts) for one page, on timers and dates that the model moves. So
// faults that sit below the adapter are in the model's hands: timers that fire 1 ms early, a system clock set back.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { transformWithOxc } from 'vite'
import type { Clock } from '../../src/ports'
import type { ManualClock } from '../fakes/manualClock'

/** What the browser does to time, for all of its pages. */
export interface BrowserTime {
  /** Timers of more than 1 ms fire 1 ms before their time, as some of Firefox do. */
  earlyTimers: boolean
  /** How far the system clock was set back (ms). `performance.now()` does not follow it. */
  setBackMs: number
}

const FILE = join(import.meta.dirname, '../../src/browser/clock.ts')
const { code } = await transformWithOxc(readFileSync(FILE, 'utf8'), FILE)
/** The module's text as a function of the globals that it uses: each page evaluates it anew, as a browser does. */
const evaluate = new Function(
  'Date',
  'performance',
  'setTimeout',
  'clearTimeout',
  'Math',
  `${code.replace(/^export (?=const|function|class)/gm, '')}\nreturn clock`,
) as (...globals: unknown[]) => Clock

/** What every page of this browser reads as `Date.now()`. */
export function systemTime(truth: ManualClock, browser: BrowserTime): () => number {
  return () => truth.now() - browser.setBackMs
}

/** @param truth the time that passes; @param isAlive timers of a page end with it. */
export function pageClock(truth: ManualClock, browser: BrowserTime, isAlive: () => boolean): Clock {
  const loadedAt = truth.now()
  const now = systemTime(truth, browser)
  const cancels = new Map<number, () => void>()
  let lastTimer = 0
  const setTimer = (callback: () => void, delay = 0) => {
    lastTimer += 1
    const timer = lastTimer
    const early = browser.earlyTimers && delay > 1 ? 1 : 0
    const fire = () => {
      cancels.delete(timer)
      if (isAlive()) callback()
    }
    cancels.set(timer, truth.wakeAt(truth.now() + Math.max(0, delay - early), fire))
    return timer
  }
  const clearTimer = (timer: number) => {
    cancels.get(timer)?.()
    cancels.delete(timer)
  }
  const performance = { timeOrigin: now(), now: () => truth.now() - loadedAt }
  const math = Object.create(Math, { random: { value: truth.random } })
  return evaluate({ now }, performance, setTimer, clearTimer, math)
}
