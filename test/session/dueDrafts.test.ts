// Which drafts of earlier cards have to be looked up now, which may wait, and which a lookup has settled.
import { describe, expect, it } from 'vitest'
import { type FollowUp, newFollowUp } from '../../src/note/followUp'
import { REFUSAL_MS } from '../../src/note/note'
import { canDefer, coversDraft, dueFrom, dueLookups } from '../../src/session/recovery'
import { CONTACT, deliveredNote, LEAD, REFERENCE, START, typedNote } from '../fakes/sampleNote'

const PLAN = { deadline: START + 1, title: 'Call back' }
const refusedAt = (at: number) => ({ refusal: { at, because: { kind: 'forbidden' } } }) as const
const planned = (...todos: number[]): FollowUp => ({
  ...newFollowUp('n1', PLAN, START),
  begun: true,
  item: CONTACT,
  todos,
})

describe('The opening read looks up', () => {
  const areDue = (...drafts: Parameters<typeof dueLookups>[0]) =>
    dueLookups(drafts, START).map(({ id }) => id)

  it('what is not delivered, and what may have landed by now', () => {
    const recent = deliveredNote('one', { id: 'recent', unsettledUntil: START + 1 })
    const landed = deliveredNote('two', { id: 'landed', unsettledUntil: START })
    expect(areDue(typedNote('three', { id: 'waits' }), recent, landed)).toEqual(['waits', 'landed'])
  })

  it('nothing of a note that the portal refused today', () => {
    const refused = typedNote('one', { ...refusedAt(START - 1) })
    expect(areDue(refused)).toEqual([])
    expect(areDue({ ...refused, ...refusedAt(START - REFUSAL_MS) })).toEqual([refused.id])
  })

  it('nothing of a note without a client', () => {
    expect(areDue(typedNote('one', { item: null }))).toEqual([])
  })

  it('its follow-ups as well', () => {
    const [lookup] = dueLookups([typedNote('one', { followUps: [planned()] })], START)
    expect(lookup).toMatchObject({ reference: REFERENCE, markers: [planned().marker], items: [CONTACT] })
  })
})

describe('A lookup says all of a draft', () => {
  const draft = typedNote('one', { attemptedItems: [LEAD], followUps: [planned()] })
  const [asked] = dueLookups([draft], START)
  if (!asked) throw new Error('The draft is due')

  it('that is as it was when the lookup was made', () => {
    expect(coversDraft(asked, draft)).toBe(true)
    expect(coversDraft(asked, { ...draft, attemptedItems: [] })).toBe(true)
  })

  it.each([
    ['of another note', { id: 'n2' }],
    ['that has another reference since', { reference: 'M3XWA' }],
    ['that has one more follow-up', { followUps: [planned(), newFollowUp('n1', PLAN, START + 9)] }],
    ['that was sent to one more client', { attemptedItems: [LEAD, { type: 'DEAL', id: 3 } as const] }],
  ])('but not of one %s', (_, change) => {
    expect(coversDraft(asked, { ...draft, ...change })).toBe(false)
  })
})

describe('At the rate limit the opening read is made', () => {
  it.each([
    ['a day after a refusal', typedNote('one', refusedAt(START)), START + REFUSAL_MS],
    ['at once for words that wait', typedNote('one', { unsettledUntil: START + 9 }), 0],
    [
      'never for a last write alone, which has most likely landed',
      typedNote('one', { unanswered: 1, unsettledUntil: START + 9 }),
      Number.POSITIVE_INFINITY,
    ],
    ['at once after two requests without an answer', typedNote('one', { unanswered: 2 }), 0],
    [
      'never for words that stand',
      deliveredNote('one', { unanswered: 1, unsettledUntil: START + 9 }),
      Number.POSITIVE_INFINITY,
    ],
  ])('%s', (_, draft, from) => {
    expect(dueFrom(draft)).toBe(from)
  })
})

describe('A delivered draft is left to a later card', () => {
  const draft = deliveredNote('one', { unsettledUntil: START + 1 })

  it.each([
    ['before its last lookup is due', {}, true],
    ['with a follow-up that stands once', { followUps: [planned(1)] }, true],
    ['not when that lookup is due', { unsettledUntil: START }, false],
    ['not while a request of it has no answer', { unanswered: 1 }, false],
    ['not with an old comment to be removed', { staleComments: [{ item: LEAD, commentId: 5 }] }, false],
    ['not with a follow-up that stands twice', { followUps: [planned(1, 2)] }, false],
    ['not with one follow-up of two that stands twice', { followUps: [planned(1), planned(1, 2)] }, false],
    ['not while a follow-up waits', { followUps: [planned()] }, false],
  ])('%s', (_, change, mayWait) => {
    expect(canDefer({ ...draft, ...change }, START, false)).toBe(mayWait)
  })

  it('also with a request that has no answer, when the portal asked for fewer requests', () => {
    expect(canDefer({ ...draft, unanswered: 1 }, START, true)).toBe(true)
  })
})
