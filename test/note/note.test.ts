import { describe, expect, it } from 'vitest'
import { type Failure, isRefusal } from '../../src/note/failure'
import { newFollowUp } from '../../src/note/followUp'
import { isEmptied, isSettled, isUndelivered } from '../../src/note/note'
import { deliveredNote, emptyNote, LEAD, START, typedNote } from '../fakes/sampleNote'

const FOLLOW_UP = newFollowUp('n1', { deadline: START, title: 'Call' }, START)

describe('A note', () => {
  it('is undelivered from the first key until this revision is confirmed', () => {
    expect(isUndelivered(emptyNote())).toBe(false)
    expect(isUndelivered(typedNote('Hello'))).toBe(true)
    expect(isUndelivered(deliveredNote('Hello'))).toBe(false)
    expect(isUndelivered(deliveredNote('Hello', { revision: 2 }))).toBe(true)
  })

  it.each([
    ['undelivered', deliveredNote('Hello', { revision: 2 }), false],
    [
      'with a duplicate that still stands',
      deliveredNote('H', { staleComments: [{ item: LEAD, commentId: 1 }] }),
      false,
    ],
    ['of which a write may still land', deliveredNote('Hello', { unsettledUntil: START + 1 }), false],
    [
      'whose last write has landed or never will, but was not looked up',
      deliveredNote('Hello', { unsettledUntil: START - 1 }),
      false,
    ],
    [
      'one of whose follow-ups stands twice',
      deliveredNote('Hello', {
        followUps: [
          { ...FOLLOW_UP, todos: [8] },
          { ...FOLLOW_UP, todos: [9, 10] },
        ],
      }),
      false,
    ],
    ['with a follow-up', deliveredNote('Hello', { followUps: [{ ...FOLLOW_UP, todos: [9] }] }), true],
    ['delivered', deliveredNote('Hello'), true],
  ])('%s: may be forgotten?', (_, note, settled) => {
    expect(isSettled(note)).toBe(settled)
  })

  it('is emptied when nothing but white space is left, unless others wrote into it', () => {
    expect(isEmptied(typedNote(' \n\t'))).toBe(true)
    expect(isEmptied(typedNote('', { othersText: 'Price agreed' }))).toBe(false)
    expect(isEmptied(typedNote('.'))).toBe(false)
  })
})

describe('A failure', () => {
  it.each<[Failure, boolean]>([
    [{ kind: 'unsettled' }, true],
    [{ kind: 'offline' }, false],
    [{ kind: 'busy', until: null }, false],
    [{ kind: 'unknownOutcome' }, false],
    [{ kind: 'gone' }, true],
    [{ kind: 'signedOut' }, false],
    [{ kind: 'forbidden' }, true],
    [{ kind: 'rejected', why: '' }, true],
  ])('%j: does the note wait for somebody?', (failure, waits) => {
    expect(isRefusal(failure)).toBe(waits)
  })
})
