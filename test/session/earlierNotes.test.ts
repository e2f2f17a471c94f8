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
const told = (...comments: TimelineComment[]) => earlierNotes({ comments, authors }, OLGA, REFERENCE) ?? []

describe('The history of a client', () => {
  it('tells call notes by the time of their call, without the line that is for the timeline', () => {
    const startedAt = new Date('2026-11-18T10:15').getTime()
    expect(told(comment(5, ofCall('asked for an offer', 'ABC23', startedAt)))).toEqual([
      {
        commentId: 5,
        author: 'Émile',
        isOwn: false,
        at: startedAt,
        reference: 'ABC23',
        text: 'asked for an offer',
      },
    ])
  })

  it('tells other comments by when they were written, whole', () => {
    expect(told(comment(5, 'Prefers e-mail\nsince May'))).toMatchObject([
      { at: START - DAY, reference: null, text: 'Prefers e-mail\nsince May' },
    ])
  })

  it('is newest first, whatever item of the call it stands at', () => {
    const old = comment(9, 'old', { createdAt: START - 9 * DAY })
    const call = comment(3, ofCall('call', 'ABC23', START - 5 * DAY), { item: DEAL })
    expect(told(old, call, comment(7, 'new')).map(({ text }) => text)).toEqual(['new', 'call', 'old'])
  })

  it('is without our own note of this call, but with a colleague’s of the same call', () => {
    const own = comment(5, ofCall('mine', REFERENCE), { authorId: '7' })
    expect(told(own, comment(6, ofCall('theirs', REFERENCE))).map(({ text }) => text)).toEqual(['theirs'])
  })

  it('names its own author, and nobody whose name is not known', () => {
    const notes = told(comment(9, 'a', { authorId: '7' }), comment(8, 'b', { authorId: '99' }))
    expect(notes.map(({ author, isOwn }) => [author, isOwn])).toEqual([
      ['Olga Petrova', true],
      [null, false],
    ])
  })

  it('shows what the timeline shows: no marks, but every bracket that was typed', () => {
    const marked =
      '[b]Call[/b] [URL=https://a.example]them[/URL] [USER=3]Kim[/USER]\n[LIST][*]one[*]two[/LIST] [x] [1]'
    expect(told(comment(5, marked))[0]?.text).toBe('Call them Kim\n- one- two [x] [1]')
    expect(told(comment(5, ofCall('[b] as typed :)', 'ABC23')))[0]?.text).toBe('[b] as typed :)')
  })

  it('is unknown while the comments could not be read', () => {
    expect(earlierNotes({ comments: null, authors }, OLGA, REFERENCE)).toBeNull()
  })
})
