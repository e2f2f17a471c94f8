import { describe, expect, it } from 'vitest'
import { writeComment } from '../../src/note/comment'
import type { TimelineComment } from '../../src/ports'
import { earlierNotes } from '../../src/session/earlierNotes'
import { CALL, CONTACT, DEAL, REFERENCE, START } from '../fakes/sampleNote'

const OLGA = { id: '7', name: 'Olga Petrova' }
const DAY = 24 * 3_600_000
const authors = new Map([['8', 'Émile']])

function comment(commentId: number, words: string, change: Partial<TimelineComment> = {}): TimelineComment {
  return { item: CONTACT, commentId, comment: words, authorId: '8', createdAt: START - DAY, ...change }
}
function ofCall(text: string, reference: string, startedAt = START - 2 * DAY): string {
  return writeComment({ ...CALL, startedAt }, reference, text, '')
}
const shown = (...comments: TimelineComment[]) => earlierNotes({ comments, authors }, OLGA, REFERENCE) ?? []

describe('The history of a client', () => {
  it('shows a call note without the line that is for the timeline, but with its outcome', () => {
    const words = writeComment(CALL, 'ABC23', 'asked for an offer', '', 'Call back :)')
    const note = { commentId: 5, author: 'Émile', isOwn: false, at: START - DAY, reference: 'ABC23' }
    expect(shown(comment(5, words))).toEqual([
      { ...note, outcome: 'Call back :)', text: 'asked for an offer' },
    ])
  })

  it('shows notes of the former form, whose first line told number and time, like all others', () => {
    const words = '↙ 49301234 2026-03-09 08:05 #ABC23\nasked for an offer'
    expect(shown(comment(5, words))).toMatchObject([
      { at: START - DAY, reference: 'ABC23', outcome: '', text: 'asked for an offer' },
    ])
  })

  it('dates other comments by when they were written, whole', () => {
    expect(shown(comment(5, 'Prefers e-mail\nsince May'))).toMatchObject([
      { at: START - DAY, reference: null, text: 'Prefers e-mail\nsince May' },
    ])
  })

  it('is newest first, whatever item of the call it stands at', () => {
    const old = comment(9, 'old', { createdAt: START - 9 * DAY })
    const call = comment(3, ofCall('call', 'ABC23', START - 5 * DAY), { item: DEAL })
    expect(shown(old, call, comment(7, 'new')).map(({ text }) => text)).toEqual(['new', 'call', 'old'])
  })

  it('is without our own note of this call, but with a colleague’s of the same call', () => {
    const own = comment(5, ofCall('mine', REFERENCE), { authorId: '7' })
    expect(shown(own, comment(6, ofCall('theirs', REFERENCE))).map(({ text }) => text)).toEqual(['theirs'])
  })

  it('names its own author, and nobody whose name is not known', () => {
    const notes = shown(comment(9, 'a', { authorId: '7' }), comment(8, 'b', { authorId: '99' }))
    expect(notes.map(({ author, isOwn }) => [author, isOwn])).toEqual([
      ['Olga Petrova', true],
      [null, false],
    ])
  })

  it('shows what the timeline shows: no marks, but every bracket that was typed', () => {
    const marked =
      '[b]Call[/b] [URL=https://a.example]them[/URL] [USER=3]Kim[/USER]\n[LIST][*]one[*]two[/LIST] [x] [1]'
    expect(shown(comment(5, marked))[0]?.text).toBe('Call them Kim\n- one- two [x] [1]')
    expect(shown(comment(5, ofCall('[b] as typed :)', 'ABC23')))[0]?.text).toBe('[b] as typed :)')
  })

  it('keeps a bracket that only begins like a mark, and what follows it', () => {
    expect(shown(comment(5, 'price [b offer [b]bold[/b] [url=x'))[0]?.text).toBe('price [b offer bold [url=x')
  })

  it('is unknown while the comments could not be read', () => {
    expect(earlierNotes({ comments: null, authors }, OLGA, REFERENCE)).toBeNull()
  })
})

describe('A comment of a size that no operator writes', () => {
  const KB = 1_024
  const filled = (unit: string, size: number) => unit.repeat(size / unit.length)
  /** The least of some measurements (ms): what else the machine does only adds to them. */
  function cost(words: string): number {
    const one = comment(5, words)
    const times = Array.from({ length: 7 }, () => {
      const before = performance.now()
      shown(one)
      return performance.now() - before
    })
    return Math.min(...times)
  }

  it.each(['[b [b ', '[b=[b=', '[b][b ', '[*][* ', ':f0:f0', '\n#\n#'])(
    'made of %j takes eight times as long when it is eight times as large, not 64 times',
    (unit) => {
      expect(cost(filled(unit, 96 * KB))).toBeLessThan(24 * Math.max(cost(filled(unit, 12 * KB)), 0.02))
    },
  )

  it('does not freeze the card, fifty at a time: their beginnings are shown, of the newest most', () => {
    const many = Array.from({ length: 50 }, (_, n) => comment(n, filled('[b so', 65 * KB), { createdAt: n }))
    const texts = shown(...many).map(({ text }) => text)
    expect(texts.reduce((sum, { length }) => sum + length, 0)).toBeLessThan(160_000)
    expect(texts[0]).toHaveLength(65 * KB)
    expect(texts[49]).toHaveLength(1_001)
    expect(texts[49]?.endsWith('…')).toBe(true)
  })

  it('is not cut inside a character', () => {
    const smiles = filled('😀', 200_000)
    const text = shown(comment(5, `a${smiles}`))[0]?.text ?? ''
    expect(text).toMatch(/^a(😀)+…$/u)
  })

  it('is whole as long as an operator could have written it, call after call', () => {
    const long = filled('Words. ', 20_000 - (20_000 % 7)).trim()
    const calls = ['ABC23', 'ABC24', 'ABC25', 'ABC26'].map((reference, n) =>
      comment(n, ofCall(long, reference)),
    )
    expect(shown(...calls).map(({ text }) => text)).toEqual([long, long, long, long])
  })
})
