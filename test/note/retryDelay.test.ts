import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { retryDelay } from '../../src/note/retryDelay'

describe('The delay before another try', () => {
  it('doubles from a second to a minute', () => {
    const delays = [1, 2, 3, 4, 5, 6, 7, 8].map((attempt) => retryDelay(attempt, 1))
    expect(delays).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 32_000, 60_000, 60_000])
  })

  it('spreads an office’s clients over the upper half', () => {
    expect([0, 0.5, 1].map((chance) => retryDelay(3, chance))).toEqual([2_000, 3_000, 4_000])
  })

  it('is never below half a second nor above a minute, however long the trouble lasts', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1 }), fc.double({ min: 0, max: 1, noNaN: true }), (attempt, chance) => {
        const delay = retryDelay(attempt, chance)
        expect(delay).toBeGreaterThanOrEqual(500)
        expect(delay).toBeLessThanOrEqual(60_000)
      }),
    )
  })
})
