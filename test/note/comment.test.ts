import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  callTimeOf,
  fingerprint,
  normaliseComment,
  referenceOf,
  textOf,
  writeComment,
} from '../../src/note/comment'
import { deriveReference } from '../../src/note/reference'
import { CALL, REFERENCE } from '../fakes/sampleNote'

/** Texts made of what operators type and of what the timeline would take for markup. */
const text = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '[',
        ']',
        '[b]',
        '[/b]',
        '[USER=1]',
        ':)',
        ':',
        ';-)',
        '8)',
        ':D',
        ':f09f9880:',
        'f09f9880:',
        ':F09F9880E2',
        '#K7Q2F',
        '😀',
        '👩‍👧',
      ),
      fc.constantFrom('\n', '\r\n', '\r', ' ', '\t', '  ', '\u00a0', '\u2028', '*', '<b>', '&amp;'),
      fc.string({ unit: 'grapheme' }),
    ),
  )
  .map((parts) => parts.join(''))
  .filter((typed) => !typed.includes('\u2060'))

const write = (typed: string, othersText = '') => writeComment(CALL, REFERENCE, typed, othersText)
const writeBare = (typed: string) => writeComment({ ...CALL, header: 'reference' }, REFERENCE, typed, '')
/** Line ends and trailing white space do not survive the portal. */
const asKept = (typed: string) => typed.replace(/\r\n?/g, '\n').trimEnd()

describe('A comment', () => {
  it('gives back what was typed, whatever was typed', () => {
    fc.assert(fc.property(text, (typed) => void expect(textOf(write(typed))).toBe(asKept(typed))))
  })

  it('written again from what was read is the same comment', () => {
    fc.assert(
      fc.property(text, (typed) => {
        const first = write(typed)
        expect(fingerprint(write(textOf(first)))).toBe(fingerprint(first))
      }),
    )
  })

  it('is recognised by its reference, whatever was typed below', () => {
    fc.assert(fc.property(text, (typed) => void expect(referenceOf(write(typed))).toBe(REFERENCE)))
  })

  it.each([
    ['lead spaces', '  indented\n    more'],
    ['blank lines', '\n\nafter two blank lines'],
    ['emoji', 'Grüße 😀👩‍👧'],
  ])('keeps %s', (_, typed) => {
    expect(textOf(write(typed))).toBe(typed)
  })

  it('leaves no markup for the timeline, however it is written (portal.md §6)', () => {
    fc.assert(
      fc.property(text, (typed) => {
        expect(write(typed)).not.toMatch(/\[[a-z*/]/i)
        expect(write(typed)).not.toMatch(/:[0-9a-f]{8,}:/i)
      }),
    )
    expect(write('[USER=1]x[/USER] [*] [B]')).toContain('[\u2060USER=1]x[\u2060/USER] [\u2060*] [\u2060B]')
  })

  it('shows a smile as the signs that were typed', () => {
    expect(write('at 8) ok :) ;-) :idea: :D')).toContain(
      'at 8\u2060) ok :\u2060) ;\u2060-) :\u2060idea: :\u2060D',
    )
    expect(write(':)')).toContain('\n:\u2060)')
  })

  it('keeps such signs as they are among the words of others too, and the markup of others as markup', () => {
    const written = writeComment(CALL, REFERENCE, 'Hello', '[b]Olga[/b] :f09f9880:')
    expect(written).toContain('[b]Olga[/b] :\u2060f09f9880:')
  })

  it('shows what the portal would take for a stored emoji as the signs that were typed', () => {
    const typed = 'id:f09f9880: :DEADBEEF01: :f09f9880:f09f9880: :1234567: 10:30:45 :f09f988g:'
    const written = write(typed)
    expect(written).not.toMatch(/:[0-9a-f]{8,}:/i)
    expect(written).toContain(':1234567: 10:30:45 :f09f988g:')
    expect(textOf(written)).toBe(typed)
  })

  it('leaves ordinary brackets and colons alone, so that they can be copied and searched', () => {
    const typed = '[1] array[0] 10:30 note: call (later) f(x)'
    expect(write(typed)).toContain(`\n${typed}`)
  })

  it('puts the words of others below, a blank line between', () => {
    expect(write('Hello', 'Price agreed')).toMatch(/\nHello\n\nPrice agreed$/)
  })
})

describe('A comment whose first line is the reference alone', () => {
  it('shows nothing else of the call', () => {
    expect(writeBare('Hello')).toBe('#K7Q2F\nHello')
    expect(callTimeOf(writeBare('Hello'))).toBeNull()
  })

  it('gives back what was typed and is recognised, whatever was typed, also a first line of the same kind', () => {
    const similar = fc.constantFrom('#K7Q2F', '#ABCDE', '#K7Q2F\n', '↙ 49301234 2026-03-09 08:05 #K7Q2F\n')
    fc.assert(
      fc.property(similar, text, (line, typed) => {
        for (const whole of [typed, line + typed]) {
          for (const comment of [writeBare(whole), write(whole)]) {
            expect(textOf(comment)).toBe(asKept(whole))
            expect(referenceOf(comment)).toBe(REFERENCE)
          }
          expect(fingerprint(writeBare(textOf(writeBare(whole))))).toBe(fingerprint(writeBare(whole)))
        }
      }),
    )
  })
})

describe('The first line of a comment', () => {
  const at = new Date(2026, 2, 9, 8, 5).getTime()
  const line = (change: object) =>
    writeComment({ ...CALL, startedAt: at, ...change }, REFERENCE, 'Hello', '').split('\n')[0]

  it.each([
    ['incoming', '↙ 49301234 2026-03-09 08:05 #K7Q2F'],
    ['outgoing', '↗ 49301234 2026-03-09 08:05 #K7Q2F'],
    ['callback', '↺ 49301234 2026-03-09 08:05 #K7Q2F'],
  ])('says which call it was: %s', (direction, expected) => {
    expect(line({ direction })).toBe(expected)
  })

  it('leaves out a number that is not known, without a gap', () => {
    expect(line({ number: '' })).toBe('↙ 2026-03-09 08:05 #K7Q2F')
  })

  it('gives the call’s time back, to the minute', () => {
    expect(callTimeOf(writeComment({ ...CALL, startedAt: at + 59_999 }, REFERENCE, 'Hello', ''))).toBe(at)
    expect(callTimeOf('An ordinary comment\n2026-03-09 08:05 #K7Q2F')).toBeNull()
  })

  it.each([
    ['a line break', '4930\n1234', '4930 1234'],
    ['other line ends', '4930\r\n\u20281234\u0085', '4930 1234'],
    ['a tab and a space that does not break', '4930\t\u00a01234', '4930 1234'],
    ['marks of direction, as a copied number has them', '\u202a+4930\u202c1234', '+49301234'],
    ['half a character and signs without a shape', '49\ud83d30\u0000\u200b1234', '49301234'],
  ])('is one line, and is recognised, although the number has %s', (_, number, shown) => {
    expect(line({ number })).toBe(`↙ ${shown} 2026-03-09 08:05 #K7Q2F`)
    const comment = writeComment({ ...CALL, startedAt: at, number }, REFERENCE, 'Hello', '')
    expect([referenceOf(comment), callTimeOf(comment), textOf(comment)]).toEqual([REFERENCE, at, 'Hello'])
  })

  it.each([
    '2026-13-45 99:99',
    '2026-02-30 10:00',
    '2026-03-09 24:00',
    '2026-00-00 00:00',
    '2026-03-09 08:60',
  ])('tells no time when the one that stands there never was: %s', (impossible) => {
    expect(callTimeOf(`↙ 4930 ${impossible} #K7Q2F\nHello`)).toBeNull()
  })

  it.each([
    ['an ordinary comment', 'Called back, all fine'],
    ['a reference on another line', 'Hello\n#K7Q2F'],
    ['letters that are not of ours', '↙ 2026-03-09 08:05 #K7Q1O'],
    ['a longer tag', '↙ 2026-03-09 08:05 #K7Q2FF'],
    ['nothing', ''],
  ])('is not found in %s', (_, comment) => {
    expect(referenceOf(comment)).toBeNull()
  })
})

describe('The first line of a comment that was edited by hand', () => {
  it('is recognised with spaces behind it, and not with anything else there', () => {
    expect(referenceOf('↙ 2026-03-09 08:05 #K7Q2F  \nHello')).toBe('K7Q2F')
    expect(referenceOf('↙ 2026-03-09 08:05 #K7Q2F!\nHello')).toBeNull()
  })
})

describe('A reference', () => {
  it('is the same on every machine and in every version', () => {
    expect(['call-1', 'call-2', ''].map(deriveReference)).toEqual(['M7CH6', 'X99GH', 'DND7Q'])
  })

  it('is five letters that nobody confuses, and another one for another call', () => {
    fc.assert(
      fc.property(fc.string(), (seed) => void expect(deriveReference(seed)).toMatch(/^[A-HJ-NP-Z2-9]{5}$/)),
    )
    const many = new Set(Array.from({ length: 1_000 }, (_, n) => deriveReference(`call-${n}`)))
    expect(many.size).toBeGreaterThan(995)
  })
})

describe('A fingerprint', () => {
  it('does not see what the portal does to line ends and to the ends of a text (portal.md §4.3)', () => {
    expect(fingerprint('  a\r\nb\rc \n')).toBe(fingerprint('a\nb\nc'))
    expect(normaliseComment('  a\r\nb\rc \n')).toBe('a\nb\nc')
  })

  it('tells texts apart that differ by anything else', () => {
    const texts = ['a b', 'a  b', 'A b', 'b a', 'a b😀', 'a b😁', 'a\nb', '']
    expect(new Set(texts.map(fingerprint)).size).toBe(texts.length)
  })
})
