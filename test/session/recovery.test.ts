import { describe, expect, it } from 'vitest'
import { fingerprint, writeComment } from '../../src/note/comment'
import { newFollowUp } from '../../src/note/followUp'
import type { Note } from '../../src/note/note'
import type { TimelineComment } from '../../src/ports'
import {
  canDefer,
  isSameNote,
  newestDrafts,
  ownNote,
  withNewestOutcome,
  withoutFuture,
} from '../../src/session/recovery'
import {
  CALL,
  CONTACT,
  deliveredNote,
  emptyNote,
  LEAD,
  REFERENCE,
  START,
  standing,
  typedNote,
} from '../fakes/sampleNote'

describe('Drafts of one note in several places', () => {
  it('are one draft: the newest words', () => {
    const older = typedNote('Hello')
    const newer = typedNote('Hello Anna', { revision: 2 })
    expect(newestDrafts([older, newer], [])).toEqual([newer])
    expect(newestDrafts([newer, older], [])).toEqual([newer])
  })

  it('join what each of them knows of writes', () => {
    const filed = { item: CONTACT, commentId: 900 }
    const older = typedNote('Hello', {
      filed,
      attemptedItems: [CONTACT],
      written: ['a'],
      unsettledUntil: START + 9,
      unanswered: 1,
    })
    const newer = typedNote('Hello Anna', { revision: 2, attemptedItems: [LEAD, CONTACT], written: ['b'] })
    expect(newestDrafts([newer, older], [])[0]).toEqual({
      ...newer,
      filed,
      attemptedItems: [CONTACT, LEAD],
      unsettledUntil: START + 9,
      unanswered: 1,
    })
    const again = { ...older, written: ['c'] }
    expect(newestDrafts([again, older], [])[0]?.written).toEqual(['a', 'c'])
  })

  it('of two cards that went on from one of them: what the other one wrote is somebody else’s words', () => {
    const other = typedNote('Hello Bob', { revision: 2, written: ['b'] })
    const newer = typedNote('Hello Anna again', { revision: 3, written: ['a'] })
    expect(newestDrafts([newer, other], [])[0]?.written).toEqual(['a'])
  })

  it('of two cards that typed as much since: the words of both', () => {
    const one = typedNote('Hello Anna', { revision: 2, written: ['a'] })
    const other = typedNote('Hello Bob', { revision: 2, written: ['b'] })
    expect(newestDrafts([other, one], [])[0]).toMatchObject({
      text: 'Hello Bob',
      othersText: 'Anna',
      revision: 3,
      written: ['b'],
    })
  })

  it('of two cards, in one of which every word was taken out: those of the other one, alone', () => {
    const emptied = typedNote('', { revision: 2 })
    const other = typedNote('Hello Bob', { revision: 2 })
    expect(newestDrafts([other, emptied], [])[0]).toMatchObject({ text: 'Hello Bob', othersText: '' })
  })

  it('join what each of them knows of a follow-up, and what was taken back stays so', () => {
    const plan = { deadline: START + 1, title: 'Call back' }
    const [first, second] = [newFollowUp('n1', plan, START), newFollowUp('n1', plan, START + 9)]
    const older = typedNote('Hello', { followUps: [{ ...first, begun: true, todos: [700] }, second] })
    const third = newFollowUp('n1', plan, START + 20)
    const newer = typedNote('Hello', { revision: 3, followUps: [first, third] })
    expect(newestDrafts([newer, older], [])[0]?.followUps).toEqual([
      { ...first, begun: true, todos: [700] },
      third,
    ])
  })

  it('of the same words, before and after the portal refused them, are refused', () => {
    const before = typedNote('Hello')
    const after = typedNote('Hello', { refusal: { at: START, because: { kind: 'forbidden' } } })
    expect(newestDrafts([before, after], [])[0]?.refusal).toEqual(after.refusal)
    expect(newestDrafts([after, before], [])[0]?.refusal).toEqual(after.refusal)
    const newer = typedNote('Hello Anna', { revision: 2 })
    expect(newestDrafts([after, newer], [])[0]?.refusal).toBeNull()
  })

  it('of different notes stay apart, in their order', () => {
    const drafts = [typedNote('one'), typedNote('two', { id: 'n2' })]
    expect(newestDrafts(drafts, [])).toEqual(drafts)
  })

  it('whose words went into another one are not recovered beside it', () => {
    const early = typedNote('After', { id: 'early' })
    const whole = typedNote('Before\nAfter', { absorbed: ['early'], revision: 3 })
    expect(newestDrafts([early, whole], [])).toEqual([whole])
  })

  it('get back the words of others that a last write replaced', () => {
    const filed = { item: CONTACT, commentId: 900 }
    const draft = typedNote('Hello', { filed })
    const previousText = standing(typedNote('Hello\nPrice agreed')).comment
    expect(newestDrafts([draft], [{ commentId: 900, comment: previousText }])[0]).toMatchObject({
      othersText: 'Price agreed',
      revision: 2,
    })
    expect(newestDrafts([draft], [{ commentId: 901, comment: previousText }])).toEqual([draft])
    const unfiled = typedNote('Hello')
    expect(newestDrafts([unfiled], [{ commentId: 900, comment: previousText }])).toEqual([unfiled])
  })
})

describe('A draft that was written while the clock was ahead', () => {
  it('is not waited for any longer than a write can take to land', () => {
    const plan = newFollowUp('n1', { deadline: START, title: 'Call back' }, START + 7_200_000)
    const refusal = { at: START + 7_200_000, because: { kind: 'forbidden' } } as const
    const draft = typedNote('Hello', { unsettledUntil: START + 7_200_000, followUps: [plan], refusal })
    expect(withoutFuture(draft, START)).toMatchObject({
      refusal: { at: START },
      unsettledUntil: START + 60_000,
      followUps: [{ plannedAt: START }],
    })
  })

  it('is looked up by this card, not left to yet another one, to which its time would lie ahead as well', () => {
    const later = (ms: number) => deliveredNote('Hello', { unsettledUntil: START + ms })
    for (const isRateLimited of [false, true]) {
      expect(canDefer(withoutFuture(later(59_999), START), START, isRateLimited)).toBe(true)
      expect(canDefer(withoutFuture(later(60_001), START), START, isRateLimited)).toBe(false)
    }
  })

  it('is as it was when its times are past', () => {
    const draft = typedNote('Hello', { unsettledUntil: START + 9 })
    expect(withoutFuture(draft, START)).toEqual(draft)
  })
})

describe('Drafts of one call that go on beside each other', () => {
  const chosen = (outcome: string, outcomeAt: number, change: Partial<Note> = {}) =>
    typedNote('Hello', { id: `at ${outcomeAt}`, outcome, outcomeAt, outcomeRevision: 1, ...change })
  const outcomes = (...drafts: readonly Note[]) => withNewestOutcome(drafts).map(({ outcome }) => outcome)

  it.each([
    ['another one', 'Call back'],
    ['none', ''],
  ])('have the outcome that was chosen last: %s', (_, newest) => {
    const older = chosen('Sold', START, { deliveredRevision: 1 })
    const newer = chosen(newest, START + 1)
    const changed = { outcome: newest, outcomeAt: START + 1, outcomeRevision: 2, revision: 2 }
    expect(withNewestOutcome([older, newer])).toEqual([{ ...older, ...changed }, newer])
    expect(withNewestOutcome([newer, older])).toEqual([newer, { ...older, ...changed }])
  })

  it('keep an outcome that was found in the comment: nobody knows when it was written', () => {
    expect(outcomes(chosen('Sold', START, { outcomeRevision: 0 }), chosen('Call back', START + 1))).toEqual([
      'Sold',
      'Call back',
    ])
  })

  it('know that an outcome was taken back, also the one that never had any', () => {
    const [older, newer] = [chosen('', 0, { outcomeRevision: 0 }), chosen('', START)]
    const knowing = { ...older, outcomeAt: START, outcomeRevision: 1 }
    expect(withNewestOutcome([older, newer])).toEqual([knowing, newer])
  })

  it('of two calls keep their own', () => {
    const other = chosen('Call back', START + 1, { call: { ...CALL, callId: 'call-2' } })
    expect(outcomes(chosen('Sold', START), other)).toEqual(['Sold', 'Call back'])
  })
})

describe('A draft', () => {
  const current = emptyNote({ id: 'new' })

  it.each([
    ['made in this very call, even for an earlier match', typedNote('Hello', { item: LEAD }), true],
    ['of another call', typedNote('Hello', { call: { ...CALL, callId: 'call-2' } }), false],
    ['of another client of the same campaign', typedNote('Hello', { reference: 'OTHER' }), false],
  ])('%s: does the editor go on with it?', (_, draft, same) => {
    expect(isSameNote(draft, current)).toBe(same)
  })

  it('is nobody’s own when neither call has a number', () => {
    const nameless = { call: { ...CALL, callId: '' } }
    expect(isSameNote(typedNote('Hello', nameless), { ...current, ...nameless })).toBe(false)
  })
})

describe('Our own note of this call', () => {
  const comment = (commentId: number, change: Partial<TimelineComment> = {}): TimelineComment => ({
    item: CONTACT,
    commentId,
    comment: writeComment(CALL, REFERENCE, 'Hello', ''),
    authorId: '7',
    createdAt: START + 5_000,
    ...change,
  })

  it('goes on as if it had been typed and delivered here', () => {
    const own = ownNote(emptyNote(), [comment(905)], '7')
    expect(own).toMatchObject({ text: 'Hello', revision: 1, deliveredRevision: 1, filed: { commentId: 905 } })
    expect(own?.written).toEqual([fingerprint(comment(905).comment)])
    expect(own?.call).toEqual({ ...CALL, startedAt: START + 5_000 })
  })

  it('has the outcome that stands, in whatever language its first line is', () => {
    const german = writeComment({ ...CALL, directionWords: 'Anruf' }, REFERENCE, 'Hello', '', 'Erreicht')
    const own = ownNote(emptyNote(), [comment(905, { comment: german })], '7')
    expect(own).toMatchObject({ outcome: 'Erreicht', text: 'Hello', deliveredRevision: 1 })
  })

  it('is never somebody else’s, nor that of another call', () => {
    const others = comment(905, { authorId: '8' })
    const elsewhere = comment(906, { comment: writeComment(CALL, 'X99GH', 'Hello', '') })
    expect(ownNote(emptyNote(), [others, elsewhere, comment(907, { comment: 'Hello' })], '7')).toBeNull()
  })

  it('found twice is the older one, and not settled before it was looked up', () => {
    expect(ownNote(emptyNote(), [comment(907), comment(905)], '7')).toMatchObject({
      filed: { commentId: 905 },
      deliveredRevision: 0,
    })
  })
})
