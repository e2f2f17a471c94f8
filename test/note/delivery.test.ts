// When a note is sent: after a pause in typing, and after a failure.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  dueAt,
  PARTLY_PROTECTED_PACE,
  PROTECTED_PACE,
  RATE_LIMITED_PACE,
  retryDelay,
  UNPROTECTED_PACE,
} from '../../src/note/delivery'
import { startSavingState } from '../../src/note/savingState'
import { START, typedNote } from '../fakes/sampleNote'

const saving = { ...startSavingState(typedNote('Hello'), null), editedAt: START, dirtySince: START }

/** In how many seconds after `START` the words are sent. */
function due(change: Partial<typeof saving>): number {
  return (dueAt({ ...saving, ...change }) - START) / 1_000
}

describe('The pace of delivery', () => {
  it('sends the first words five seconds after the last key', () => {
    expect(due({ pace: PARTLY_PROTECTED_PACE })).toBe(5)
    expect(due({ editedAt: START + 12_000 })).toBe(17)
  })

  it('sends after twenty seconds of typing without a pause', () => {
    expect(due({ editedAt: START + 19_000 })).toBe(20)
  })

  it('leaves twenty seconds between two writes', () => {
    expect(due({ sentAt: START - 1_000 })).toBe(19)
    expect(due({ sentAt: START - 16_000 })).toBe(5)
  })

  it('is once a minute where journal and deferred request have the words, but the first ones go after five seconds', () => {
    expect(due({ pace: PROTECTED_PACE })).toBe(5)
    expect(due({ pace: PROTECTED_PACE, editedAt: START + 58_000 })).toBe(60)
    expect(due({ pace: PROTECTED_PACE, sentAt: START - 1_000 })).toBe(59)
  })

  it('is a minute after the last key, and every five minutes, where the portal asked for fewer requests', () => {
    expect(due({ pace: RATE_LIMITED_PACE })).toBe(60)
    expect(due({ pace: RATE_LIMITED_PACE, editedAt: START + 299_000 })).toBe(300)
    expect(due({ pace: RATE_LIMITED_PACE, sentAt: START - 1_000 })).toBe(299)
  })

  it('is two seconds where a crash would cost the words', () => {
    expect(due({ pace: UNPROTECTED_PACE })).toBe(2)
    expect(due({ pace: UNPROTECTED_PACE, editedAt: START + 1_900 })).toBe(2)
    expect(due({ pace: UNPROTECTED_PACE, sentAt: START + 500 })).toBe(2.5)
  })
})

describe('The delay before another attempt', () => {
  it('grows from a second to fifty', () => {
    const delays = [1, 2, 3, 4, 5, 6, 7].map((attempt) => retryDelay(attempt, 1))
    expect(delays).toEqual([1_000, 3_000, 9_000, 27_000, 50_000, 50_000, 50_000])
  })

  it('spreads an office’s clients over the last quarter', () => {
    expect([0, 0.5, 1].map((chance) => retryDelay(3, chance))).toEqual([6_750, 7_875, 9_000])
  })

  it('makes at most nine requests in a minute and forty in ten, where each attempt is a lookup and a write', () => {
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
