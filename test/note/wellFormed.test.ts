import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cut, wellFormed } from '../../src/note/wellFormed'

/** Texts with whole characters and with halves of them. */
const text = fc
  .string({ unit: 'binary' })
  .chain((whole) =>
    fc.constantFrom(whole, `${whole}\ud83d`, `\ude00${whole}`, `${whole}\ud83d${whole}\ude00`),
  )
const isWellFormed = (one: string) => new TextDecoder().decode(new TextEncoder().encode(one)) === one

describe('Text that leaves the browser', () => {
  it('arrives as it was sent: UTF-8 changes nothing of it', () => {
    fc.assert(fc.property(text, (one) => void expect(isWellFormed(wellFormed(one))).toBe(true)))
  })

  it('is what was typed, but for halves of characters', () => {
    expect(wellFormed('Grüße 😀 👩‍👧')).toBe('Grüße 😀 👩‍👧')
    expect(wellFormed('a\ud83db\ude00c\ude00\ud83d')).toBe('a\ufffdb\ufffdc\ufffd\ufffd')
  })
})

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

  it('stays well-formed wherever it is cut', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.nat({ max: 12 }), (whole, most) => {
        expect(isWellFormed(cut(whole, most))).toBe(true)
        expect(cut(whole, most).length).toBeGreaterThanOrEqual(Math.min(whole.length, most) - 1)
      }),
    )
  })
})
