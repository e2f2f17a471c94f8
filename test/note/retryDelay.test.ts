import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { retryDelay } from '../../src/note/retryDelay'

describe('The delay before another try', () => {
  it('grows from a second to fifty', () => {
    const delays = [1, 2, 3, 4, 5, 6, 7].map((attempt) => retryDelay(attempt, 1))
    expect(delays).toEqual([1_000, 3_000, 9_000, 27_000, 50_000, 50_000, 50_000])
  })

  it('spreads an office’s clients over the last quarter', () => {
    expect([0, 0.5, 1].map((chance) => retryDelay(3, chance))).toEqual([6_750, 7_875, 9_000])
  })

  it('makes at most nine requests in a minute and forty in ten, where each try is a look and a write', () => {
    for (const [minutes, most] of [
      [1, 9],
      [10, 40],
    ] as const) {
      let requests = 1
      let attempt = 1
      for (let at = retryDelay(1, 0); at < minutes * 60_000; at += retryDelay(attempt, 0)) {
        requests += 2
        attempt += 1
      }
      expect(requests).toBeLessThanOrEqual(most)
    }
  })

  it('is never below three quarters of a second nor above fifty, however long the trouble lasts', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1 }), fc.double({ min: 0, max: 1, noNaN: true }), (attempt, chance) => {
        const delay = retryDelay(attempt, chance)
        expect(delay).toBeGreaterThanOrEqual(750)
        expect(delay).toBeLessThanOrEqual(50_000)
      }),
    )
  })
})
