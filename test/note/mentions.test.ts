// A mention is the portal's own in the timeline and `@Anna Berg` in the note, and nothing else that is typed is one.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fingerprint, typedIn, writeComment } from '../../src/note/comment'
import { type Colleague, distinctColleague, joinedMentions, mentionable } from '../../src/note/mentions'
import { keepOthersText, reconcile } from '../../src/note/reconcile'
import { CALL, CONTACT, deliveredNote, REFERENCE, standing } from '../fakes/sampleNote'

const ANNA: Colleague = { id: 5, name: 'Anna Berg' }
const write = (text: string, mentions: readonly Colleague[] = [ANNA], othersText = '') =>
  writeComment(CALL, REFERENCE, text, othersText, '', mentions)
const below = (comment: string) => comment.slice(comment.indexOf('\n') + 1)

/** As the portal's picker may name colleagues, through what every name passes. */
const colleagues = fc
  .uniqueArray(
    fc.record({
      id: fc.integer({ min: 1, max: 99 }),
      name: fc.oneof(
        fc.constantFrom(
          'Anna',
          'Anna Berg',
          'Anna Berg-Meier',
          '[b]x[/USER]',
          'C++ :)',
          '#K7Q2F',
          'Ольга',
          '(5)',
        ),
        fc.string({ unit: 'grapheme', minLength: 1 }),
      ),
    }),
    { selector: ({ id }) => id, maxLength: 4 },
  )
  .map((picked) => {
    const named = picked.map(({ id, name }) => ({ id, name: mentionable(name) })).filter(({ name }) => name)
    const known: Colleague[] = []
    for (const one of named) known.push(distinctColleague(one, known))
    return known
  })

const withColleagues = colleagues.chain((known) => {
  const names = known.flatMap(({ name }) => [`@${name}`, `@${name} `, `@${name}s`, `x@${name}`, name])
  const pieces = ['@', '[USER=5]', '[/USER]', '[USER=5]Anna Berg[/USER]', ':)', '[b]', '\n', ' ', ...names]
  const text = fc
    .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'grapheme' })))
    .map((parts) => parts.join('').trimEnd())
    .filter((typed) => !/[\u2060\r]/.test(typed))
  return fc.record({ known: fc.constant(known), text })
})

describe('A comment with mentions', () => {
  it('is read back as it was typed, and written again it is the same, whatever was typed', () => {
    fc.assert(
      fc.property(withColleagues, ({ known, text }) => {
        const comment = write(text, known)
        const read = typedIn(comment)
        expect(read.text).toBe(text)
        expect(fingerprint(write(read.text, read.mentions))).toBe(fingerprint(comment))
        const ids = new Set(known.map(({ id }) => id))
        for (const { id } of read.mentions) expect(ids).toContain(id)
        // No mention but those of the note.
        for (const [, id] of comment.matchAll(/\[USER=(\d+)\]/g)) expect(ids).toContain(Number(id))
      }),
    )
  })

  it('has the portal’s own mention where the name stands, also twice and before a full stop', () => {
    expect(below(write('@Anna Berg: please call. Thanks, @Anna Berg.'))).toBe(
      '[USER=5]Anna Berg[/USER]: please call. Thanks, [USER=5]Anna Berg[/USER].',
    )
  })

  it.each(['@Anna Bergmann', '@Anna', 'mail@Anna Berg', '@ Anna Berg', 'Anna Berg', '@anna berg'])(
    'mentions nobody where the name was changed: %s',
    (typed) => {
      expect(write(typed)).not.toContain('[USER')
    },
  )

  it('tells colleagues apart whose names begin alike, or are the same', () => {
    const short: Colleague = { id: 7, name: 'Anna' }
    expect(below(write('@Anna Berg and @Anna', [short, ANNA]))).toBe(
      '[USER=5]Anna Berg[/USER] and [USER=7]Anna[/USER]',
    )
    expect(distinctColleague({ id: 9, name: 'Anna Berg' }, [ANNA])).toEqual({ id: 9, name: 'Anna Berg (9)' })
    expect(distinctColleague(ANNA, [ANNA])).toEqual(ANNA)
  })

  it('takes a name as data: no mark of it closes the mention or opens another', () => {
    const name = mentionable('Eve[/USER][USER=1]\nBoss\u200b[b]')
    expect(name).toBe('Eve［/USER］［USER=1］ Boss［b］')
    expect(below(write(`@${name}`, [{ id: 6, name }]))).toBe(`[USER=6]${name}[/USER]`)
  })

  it('leaves what merely looks like a mention to the reader', () => {
    const typed = '[USER=1]x[/USER] [user=5]Anna Berg[/user]'
    expect(write(typed)).not.toMatch(/\[user/i)
    expect(typedIn(write(typed))).toEqual({ text: typed, mentions: [] })
  })

  it('gives each mention back once, also one that a colleague added', () => {
    const comment = `${write('@Anna Berg, @Anna Berg')}\n[user=8]Olga[/user] [USER=9]Anna Berg[/USER]`
    expect(typedIn(comment)).toEqual({
      text: '@Anna Berg, @Anna Berg\n@Olga @Anna Berg (9)',
      mentions: [ANNA, { id: 8, name: 'Olga' }, { id: 9, name: 'Anna Berg (9)' }],
    })
  })

  it('is read in no more than a moment, whatever stands in it', () => {
    const huge = '[USER=1]'.repeat(8_000)
    const before = performance.now()
    typedIn(huge)
    expect(performance.now() - before).toBeLessThan(500)
  })
})

describe('A note with mentions', () => {
  const note = deliveredNote('@Anna Berg calls', { mentions: [ANNA] })

  it('finds nothing of others in its own comment, and in a colleague’s version only what is theirs', () => {
    expect(reconcile(note, [standing(note)], [CONTACT]).othersText).toBe('')
    const theirs = `${standing(note).comment} [USER=8]Olga[/USER] too`
    const kept = keepOthersText(note, theirs)
    expect(kept.othersText).toBe('[USER=8]Olga[/USER] too')
    expect(write(kept.text, kept.mentions, kept.othersText)).toContain('\n\n[USER=8]Olga[/USER] too')
  })

  it('knows together with another draft whom each of them mentions', () => {
    expect(joinedMentions([ANNA], [ANNA, { id: 8, name: 'Olga' }])).toEqual([ANNA, { id: 8, name: 'Olga' }])
  })
})
