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

  it('gives chance between nought and one', () => {
    const drawn = Array.from({ length: 100 }, clock.random)
    expect(drawn.every((one) => one >= 0 && one < 1)).toBe(true)
    expect(new Set(drawn).size).toBeGreaterThan(90)
  })
})
