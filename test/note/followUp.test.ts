// Two copies of one note (a draft in the journal and one in the options, two frames) know its follow-ups together.
import { describe, expect, it } from 'vitest'
import { todoDescription } from '../../src/note/comment'
import { joinedFollowUps, markOf, newFollowUp } from '../../src/note/followUp'
import { CALL, emptyNote, START } from '../fakes/sampleNote'

const PLAN = { deadline: START + 86_400_000, title: 'Call back: Anna' }
const planned = newFollowUp('n1', PLAN, START)
const other = newFollowUp('n1', PLAN, START + 1_000)

describe('A follow-up of which two copies are known', () => {
  it('is one follow-up', () => {
    expect(joinedFollowUps([planned], [{ ...planned }])).toEqual([planned])
  })

  it.each([
    [true, false],
    [false, true],
    [true, true],
  ])('may have left the browser when one of them did (%s, %s): it can not be taken back', (one, two) => {
    const [joined] = joinedFollowUps([{ ...planned, begun: one }], [{ ...planned, begun: two }])
    expect(joined?.begun).toBe(true)
  })

  it('that never left can still be taken back', () => {
    expect(joinedFollowUps([planned], [planned])[0]?.begun).toBe(false)
  })

  it.each([
    ['No', null],
    [null, 'No'],
    ['No', 'another time'],
    ['', 'No'],
  ])('was refused when one of them knows it (%j, %j), in the words that came first', (one, two) => {
    const [joined] = joinedFollowUps([{ ...planned, refused: one }], [{ ...planned, refused: two }])
    expect(joined?.refused).toBe(one ?? two)
  })

  it('is the to-do that was planned first, and knows the duplicates of both, each once', () => {
    const [joined] = joinedFollowUps([{ ...planned, todos: [12, 9] }], [{ ...planned, todos: [100, 12] }])
    expect(joined?.todos).toEqual([9, 12, 100])
  })

  it('stands beside the others, in the order in which they were known', () => {
    expect(joinedFollowUps([planned], [other, planned])).toEqual([planned, other])
  })
})

describe('The mark of a follow-up', () => {
  it('carries the note’s reference and its own', () => {
    expect(markOf('K7Q2F', 'ABCDE')).toBe('#K7Q2F-ABCDE')
  })

  it('ends the description, behind the call', () => {
    const note = emptyNote({ reference: 'K7Q2F', call: { ...CALL, header: 'full' } })
    expect(todoDescription(note, planned)).toMatch(
      new RegExp(`^Incoming call  ${markOf('K7Q2F', planned.marker)}$`),
    )
  })

  it('is another one for each plan of a note', () => {
    expect(planned.marker).not.toBe(other.marker)
  })
})
