import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { clock } from '../../src/browser/clock'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** Calls of a timer that is set for this many milliseconds from now. */
function wakes(milliseconds: number) {
  const callback = vi.fn()
  const cancel = clock.wakeAt(clock.now() + milliseconds, callback)
  return { callback, cancel }
}

describe('The clock', () => {
  it('wakes once, at the moment asked for', () => {
    const { callback } = wakes(5_000)
    vi.advanceTimersByTime(4_999)
    expect(callback).not.toHaveBeenCalled()
    vi.advanceTimersByTime(60_000)
    expect(callback).toHaveBeenCalledTimes(1)
  })

  it('wakes as soon as it can for a moment that is over, but never before the caller is done', () => {
    const { callback } = wakes(-1_000)
    expect(callback).not.toHaveBeenCalled()
    vi.advanceTimersByTime(0)
    expect(callback).toHaveBeenCalledTimes(1)
  })

  it('does not wake for what was cancelled, before or after', () => {
    const { callback, cancel } = wakes(1_000)
    cancel()
    cancel()
    vi.advanceTimersByTime(2_000)
    expect(callback).not.toHaveBeenCalled()
  })

  it.each([2 ** 31, Number.MAX_SAFE_INTEGER, Number.POSITIVE_INFINITY])(
    'does not wake at once for a moment that is too far for a timer: %d ms',
    (milliseconds) => {
      const { callback, cancel } = wakes(milliseconds)
      vi.advanceTimersByTime(60_000)
      expect(callback).not.toHaveBeenCalled()
      cancel()
    },
  )

  it('wakes at the moment asked for although the browser’s timer fires 1 ms early, as Firefox’s does', () => {
    const { setTimeout } = globalThis
    const early = vi.spyOn(globalThis, 'setTimeout')
    early.mockImplementation((callback, ms = 0) => setTimeout(callback, Math.max(0, ms - 1)))
    const due = clock.now() + 5_000
    const woken: number[] = []
    clock.wakeAt(due, () => woken.push(clock.now()))
    vi.advanceTimersByTime(6_000)
    early.mockRestore()
    expect(woken).toEqual([due])
  })

  it('does not wake for what was cancelled after its timer had fired early', () => {
    const { setTimeout } = globalThis
    const early = vi.spyOn(globalThis, 'setTimeout')
    early.mockImplementation((callback, ms = 0) => setTimeout(callback, Math.max(0, ms - 1)))
    const { callback, cancel } = wakes(5_000)
    vi.advanceTimersByTime(4_999)
    cancel()
    vi.advanceTimersByTime(6_000)
    early.mockRestore()
    expect(callback).not.toHaveBeenCalled()
  })

  it('that is set back by an hour neither runs backwards nor delays a callback', () => {
    const before = clock.now()
    const { callback } = wakes(5_000)
    vi.setSystemTime(Date.now() - 3_600_000)
    expect(clock.now()).toBe(before)
    vi.advanceTimersByTime(4_999)
    expect([clock.now() - before, callback.mock.calls.length]).toEqual([4_999, 0])
    vi.advanceTimersByTime(1)
    expect(callback).toHaveBeenCalledTimes(1)
  })

  it('of a machine that slept is right again at once, and wakes within a minute for what is overdue', () => {
    const before = clock.now()
    const { callback } = wakes(30 * 60_000)
    // As on Linux and macOS: neither timers nor `performance.now()` count the sleep, the wall clock does.
    vi.setSystemTime(Date.now() + 8 * 3_600_000)
    expect(clock.now() - before).toBe(8 * 3_600_000)
    vi.advanceTimersByTime(60_000)
    expect(callback).toHaveBeenCalledTimes(1)
  })

  it('wakes for a moment that is further away than a timer can count', () => {
    const { callback } = wakes(2 ** 31 + 1_000)
    vi.advanceTimersByTime(2 ** 31 + 999)
    expect(callback).not.toHaveBeenCalled()
    vi.advanceTimersByTime(1)
    expect(callback).toHaveBeenCalledTimes(1)
  })

  it('gives chance between nought and one', () => {
    const drawn = Array.from({ length: 100 }, clock.random)
    expect(drawn.every((one) => one >= 0 && one < 1)).toBe(true)
    expect(new Set(drawn).size).toBeGreaterThan(90)
  })
})
