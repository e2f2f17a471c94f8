import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cut } from '../../src/note/cut'

const text = fc.array(fc.constantFrom('a', 'é', '語', '😀', '👩‍👧')).map((signs) => signs.join(''))

describe('A text that is cut', () => {
  it.each([
    ['ab😀', 4, 'ab😀'],
    ['ab😀', 3, 'ab'],
    ['ab😀', 2, 'ab'],
    ['ab', 5, 'ab'],
    ['', 0, ''],
  ])('%j after %d units is %j', (whole, most, beginning) => {
    expect(cut(whole, most)).toBe(beginning)
  })

  it('arrives as it was sent wherever it is cut, and misses no more than half a character', () => {
    fc.assert(
      fc.property(text, fc.nat({ max: 12 }), (whole, most) => {
        const beginning = cut(whole, most)
        expect(beginning.isWellFormed()).toBe(true)
        expect(beginning.length).toBeGreaterThanOrEqual(Math.min(whole.length, most) - 1)
      }),
    )
  })
})
