import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  fingerprint,
  inFirstLine,
  isDelivered,
  isOwnComment,
  normaliseComment,
  outcomeOf,
  referenceOf,
  textOf,
  writeComment,
} from '../../src/note/comment'
import type { NotedCall } from '../../src/note/note'
import { deriveReference } from '../../src/note/reference'
import { CALL, deliveredNote, REFERENCE } from '../fakes/sampleNote'
import { rewritten } from '../model/storedText'

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
const writeBare = (typed: string, outcome = '') =>
  writeComment({ ...CALL, header: 'reference' }, REFERENCE, typed, '', outcome)
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
    expect(writeBare('Hello', 'Call back')).toBe('\u2060Call back  #K7Q2F\nHello')
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
  const line = (change: Partial<NotedCall> = {}, outcome = '') =>
    writeComment({ ...CALL, ...change }, REFERENCE, 'Hello', '', outcome).split('\n')[0]

  it('says direction, line and outcome, in the writer’s language, then the reference', () => {
    expect(line()).toBe('Incoming call  #K7Q2F')
    expect(line({ lineName: 'Main line' })).toBe('Incoming call · Main line  #K7Q2F')
    expect(line({ lineName: 'Main line' }, 'Call back')).toBe(
      'Incoming call · Main line · \u2060Call back  #K7Q2F',
    )
    expect(line({ directionWords: 'Ausgehender Anruf' }, 'Erreicht')).toBe(
      'Ausgehender Anruf · \u2060Erreicht  #K7Q2F',
    )
  })

  it.each([
    ['incoming', '↙'],
    ['outgoing', '↗'],
    ['callback', '↺'],
  ] as const)('has a sign for a direction whose words are not known: %s', (direction, sign) => {
    expect(line({ direction, directionWords: '', lineName: 'Sales' })).toBe(`${sign} · Sales  #K7Q2F`)
  })

  it.each([
    ['a line break', 'Main\nline', 'Main line'],
    ['other line ends', 'Main\r\n\u2028line\u0085', 'Main line'],
    ['a tab and a space that does not break', 'Main\t\u00a0line', 'Main line'],
    ['marks of direction, as copied text has them', '\u202aMain\u202c line\u200f', 'Main line'],
    ['signs without a shape, and our own', 'Ma\u0000in\u2060 line', 'Main line'],
    ['half a character', 'Main \ud83d', 'Main \ufffd'],
    ['smileys and tags', 'Sales :) [b]', 'Sales :\u2060) [\u2060b]'],
    ['a joined emoji', '👩‍👧 family', '👩‍👧 family'],
    ['an emoji’s code', ':f09f9880:', ':\u2060f09f9880:'],
  ])(
    'is one line that shows what was written, although the line’s name and the outcome have %s',
    (_, words, shown) => {
      expect(line({ lineName: words }, words)).toBe(`Incoming call · ${shown} · \u2060${shown}  #K7Q2F`)
      const comment = writeComment({ ...CALL, lineName: words }, REFERENCE, 'Hello', '', words)
      expect([referenceOf(comment), outcomeOf(comment), textOf(comment)]).toEqual([
        REFERENCE,
        inFirstLine(words),
        'Hello',
      ])
    },
  )

  it('stays a line however long the names are, and is recognised where each character is kept as ten', () => {
    const long = '😀'.repeat(5_000)
    const comment = writeComment({ ...CALL, lineName: long }, REFERENCE, 'Hello', '', long)
    expect(comment.length).toBeLessThan(300)
    const coded = comment.replaceAll('😀', ':f09f9880:')
    expect([referenceOf(coded), textOf(coded)]).toEqual([REFERENCE, 'Hello'])
  })

  it('gives back reference, outcome and text, whatever the line, the outcome and the text are', () => {
    const header = fc.constantFrom('full', 'reference')
    fc.assert(
      fc.property(text, text, text, text, header, (directionWords, lineName, outcome, typed, header) => {
        const call = { ...CALL, directionWords, lineName, header } as NotedCall
        const comment = writeComment(call, REFERENCE, typed, '', outcome)
        expect(referenceOf(comment)).toBe(REFERENCE)
        expect(outcomeOf(comment)).toBe(inFirstLine(outcome))
        expect(textOf(comment)).toBe(asKept(typed))
        expect(comment).not.toMatch(/\[[a-z*/]|:[0-9a-f]{8,}:/i)
        const again = { ...call, directionWords: 'Appel', lineName: '' }
        const read = writeComment(again, REFERENCE, textOf(comment), '', outcomeOf(comment))
        expect(outcomeOf(read)).toBe(outcomeOf(comment))
      }),
    )
  })

  it('gives them back as the portal’s filter has made them (portal.md §8.6)', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('select', 'Call back :)', 'select one from two', '[b]'),
        fc.constantFrom('Main', 'select from', 'from'),
        (outcome, lineName) => {
          const stored = rewritten(writeComment({ ...CALL, lineName }, REFERENCE, 'Hello', '', outcome))
          expect(referenceOf(stored)).toBe(REFERENCE)
          expect(outcomeOf(stored).replaceAll(' ', '')).toBe(inFirstLine(outcome).replaceAll(' ', ''))
          expect(textOf(stored)).toBe('Hello')
        },
      ),
    )
  })

  it('has no outcome in a comment of today’s form, nor in a colleague’s', () => {
    for (const comment of [
      '↙ 49301234 2026-03-09 08:05 #K7Q2F\nHello',
      '↙ :\u2060) 2026-03-09 08:05 #K7Q2F\nHello',
      'Call back\nHello',
      'a \u2060joined word\nHello',
      '',
    ])
      expect(outcomeOf(comment)).toBe('')
  })

  it.each([
    ['an ordinary comment', 'Called back, all fine'],
    ['a reference on another line', 'Hello\n#K7Q2F'],
    ['letters that are not of ours', 'Incoming call  #K7Q1O'],
    ['a longer tag', 'Incoming call  #K7Q2FF'],
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

describe('A first line in another form or language', () => {
  const BEFORE = '↙ 49301234 2026-03-09 08:05 #K7Q2F\nHello Anna'
  const GERMAN = 'Eingehender Anruf · \u2060Rückruf  #K7Q2F\nHello Anna'

  it('is no reason to write the note again', () => {
    expect(isDelivered(deliveredNote('Hello Anna'), BEFORE)).toBe(true)
    expect(isDelivered(deliveredNote('Hello Anna', { outcome: 'Rückruf' }), GERMAN)).toBe(true)
  })

  it('with another outcome, other words or another reference is not the note', () => {
    const note = deliveredNote('Hello Anna', { outcome: 'Sold' })
    expect([BEFORE, GERMAN].map((comment) => isDelivered(note, comment))).toEqual([false, false])
    expect(isDelivered(deliveredNote('Hello'), BEFORE)).toBe(false)
    expect(isDelivered(deliveredNote('Hello Anna'), BEFORE.replace('K7Q2F', 'ABCDE'))).toBe(false)
  })

  it('belongs to this note also where its column cut the text', () => {
    const cutOff = BEFORE.slice(0, -3)
    expect(isOwnComment(deliveredNote('Hello Anna'), cutOff)).toBe(true)
    expect(isOwnComment(deliveredNote('Hello Anna', { outcome: 'Sold' }), cutOff)).toBe(false)
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

  it('tells apart texts that differ by anything else', () => {
    const texts = ['a b', 'a  b', 'A b', 'b a', 'a b😀', 'a b😁', 'a\nb', '']
    expect(new Set(texts.map(fingerprint)).size).toBe(texts.length)
  })
})
