import { describe, expect, it } from 'vitest'
import type { Delivery } from '../../src/note/delivery'
import type { Failure } from '../../src/note/failure'
import { newFollowUp } from '../../src/note/followUp'
import { type SavingState, startSavingState } from '../../src/note/savingState'
import { operatorStatus, outlivesFrame } from '../../src/session/operatorStatus'
import { CONTACT, deliveredNote, emptyNote, START, typedNote } from '../fakes/sampleNote'

const NOWHERE = { journal: 0, deferred: 0, options: 0 }
const KEPT = { journal: 1, deferred: 0, options: 0 }

function status(change: Partial<SavingState>) {
  return operatorStatus({ ...startSavingState(typedNote('Hello'), null), ...change })
}
const waiting = (because: Failure | 'pause' | 'settling'): Delivery => ({
  kind: 'waiting',
  until: START + 5_000,
  because,
})
/** The last request failed like this. */
const failed = (trouble: Failure, attempt = 1): Partial<SavingState> => ({
  delivery: waiting(trouble),
  trouble,
  attempt,
})
const blocked = (because: Failure): Delivery => ({ kind: 'blocked', because })
const write = { reference: 'K7Q2F', comment: 'c', item: CONTACT, filed: null }

describe('The status line says', () => {
  it.each<[string, Partial<SavingState>]>([
    ['nothing was typed', { note: emptyNote() }],
    [
      'an emptied note is gone from the timeline',
      { note: typedNote('', { deliveredRevision: 1 }), savedAt: START },
    ],
    ['a note typed and emptied was never sent', { note: typedNote(' ', { deliveredRevision: 1 }) }],
  ])('nothing when %s', (_, change) => {
    expect(status(change)).toEqual({ kind: 'quiet' })
  })

  it('when it was saved', () => {
    expect(status({ note: deliveredNote('Hello'), savedAt: START })).toEqual({ kind: 'saved', at: START })
  })

  it('that the words are saved while a follow-up is on its way, and of trouble with it', () => {
    const plan = newFollowUp('n1', { deadline: START, title: 'Call back' }, START)
    const note = deliveredNote('Hello', { followUps: [plan] })
    const saved = { note, savedAt: START, safety: KEPT }
    expect(status({ ...saved, delivery: { kind: 'planning', requestId: 1, marker: plan.marker } })).toEqual({
      kind: 'saved',
      at: START,
    })
    const trouble = { kind: 'offline' } as const
    expect(status({ ...saved, delivery: waiting(trouble), trouble })).toEqual({
      kind: 'waitingForNetwork',
    })
    expect(status({ ...saved, delivery: waiting(trouble), trouble, safety: NOWHERE })).toEqual({
      kind: 'notSafe',
      because: 'offline',
    })
  })

  it.each<[string, Partial<SavingState>, object]>([
    ['it waits for a pause', { delivery: waiting('pause') }, { kind: 'safeHere' }],
    [
      'it is being sent',
      { delivery: { kind: 'sending', requestId: 1, revision: 1, write, doubtUntil: 0, unanswered: 0 } },
      { kind: 'sending' },
    ],
    ['there is no client', { note: typedNote('Hello', { item: null }) }, { kind: 'unfiled' }],
    ['there is no network', failed({ kind: 'offline' }), { kind: 'waitingForNetwork' }],
    [
      'the portal is busy',
      failed({ kind: 'busy', until: null }),
      { kind: 'waitingForPortal', until: START + 5_000 },
    ],
    ['the answer was lost', failed({ kind: 'unknownOutcome' }), { kind: 'checking' }],
    ['it looks up what stands', { delivery: { kind: 'checking', requestId: 1 } }, { kind: 'checking' }],
    [
      'nobody is signed in',
      failed({ kind: 'signedOut' }),
      { kind: 'needsYou', because: 'signedOut', why: '' },
    ],
    [
      'writing is forbidden',
      { delivery: blocked({ kind: 'forbidden' }) },
      { kind: 'needsYou', because: 'forbidden', why: '' },
    ],
    [
      'the portal refused it, in its words',
      { delivery: blocked({ kind: 'rejected', why: 'Too long' }) },
      { kind: 'needsYou', because: 'rejected', why: 'Too long' },
    ],
  ])('what becomes of words that are kept: %s', (_, change, expected) => {
    expect(status({ safety: KEPT, ...change })).toEqual(expected)
  })

  it.each<[string, Partial<SavingState>, string]>([
    ['the network is away', failed({ kind: 'offline' }), 'offline'],
    ['the network is away while it is tried again', { trouble: { kind: 'offline' }, attempt: 1 }, 'offline'],
    ['the portal is busy again and again', failed({ kind: 'busy', until: null }, 2), 'busy'],
    ['answers are lost again and again', failed({ kind: 'unknownOutcome' }, 2), 'silent'],
    ['an answer is overdue', { overdue: true }, 'silent'],
    ['nobody is signed in', failed({ kind: 'signedOut' }), 'signedOut'],
    ['the portal refused it', { delivery: blocked({ kind: 'rejected', why: '' }) }, 'refused'],
    ['there is no client', { note: typedNote('Hello', { item: null }) }, 'noClient'],
  ])('that words are not safe, and why, when the screen alone has them and %s', (_, change, because) => {
    expect(status(change)).toEqual({ kind: 'notSafe', because })
  })

  it('no alarm and no missing client before the portal has answered, but that it does not answer', () => {
    const before = { ...startSavingState(typedNote('Hello', { item: null }), null) }
    expect(operatorStatus(before, 'connecting')).toEqual({ kind: 'unsaved' })
    expect(operatorStatus({ ...before, safety: KEPT }, 'connecting')).toEqual({ kind: 'safeHere' })
    expect(operatorStatus(before, 'silent')).toEqual({ kind: 'notSafe', because: 'silent' })
  })

  it('no alarm for a hiccup of the portal', () => {
    expect(status(failed({ kind: 'busy', until: null }))).toEqual({ kind: 'unsaved' })
  })

  it.each<[string, Partial<SavingState>, string]>([
    ['overdue', { delivery: { kind: 'checking', requestId: 1 }, overdue: true }, 'notResponding'],
    ['waiting for the next try', failed({ kind: 'unknownOutcome' }, 2), 'notResponding'],
    [
      'tried again',
      { ...failed({ kind: 'unknownOutcome' }, 2), delivery: { kind: 'checking', requestId: 1 } },
      'notResponding',
    ],
    [
      'refused for now, and tried again',
      { ...failed({ kind: 'busy', until: null }), delivery: { kind: 'checking', requestId: 1 } },
      'waitingForPortal',
    ],
    [
      'signed out, and tried again',
      { ...failed({ kind: 'signedOut' }), delivery: { kind: 'checking', requestId: 1 } },
      'needsYou',
    ],
  ])('what is wrong, as long as it is wrong, of words that are kept: %s', (_, change, kind) => {
    expect(status({ safety: KEPT, ...change })).toMatchObject({ kind })
  })

  it.each<[string, Delivery, string]>([
    ['waits for a pause', waiting('pause'), 'unsaved'],
    [
      'is being sent',
      { kind: 'sending', requestId: 1, revision: 1, write, doubtUntil: 0, unanswered: 0 },
      'saving',
    ],
  ])('no alarm while a note that only the screen has %s: delivery is not in trouble', (_, delivery, kind) => {
    expect(status({ delivery })).toEqual({ kind })
  })

  it('that the draft is saved while the deferred request is renewed with the newest words', () => {
    const note = typedNote('Hello', { revision: 2 })
    expect(status({ note, safety: { ...NOWHERE, deferred: 1 } })).toEqual({ kind: 'safeHere' })
  })
})

describe('Whether the newest words outlive the frame', () => {
  it.each<[string, Partial<SavingState>, boolean]>([
    ['delivered', { note: deliveredNote('Hello') }, true],
    ['in the net', { safety: { journal: 0, deferred: 1, options: 0 } }, true],
    [
      'in the net, which is a request too, while requests fail',
      { safety: { journal: 0, deferred: 1, options: 0 }, attempt: 1 },
      false,
    ],
    [
      'in the net while an answer is overdue',
      { safety: { journal: 0, deferred: 1, options: 0 }, overdue: true },
      false,
    ],
    ['in the journal while requests fail', { safety: KEPT, attempt: 1 }, true],
    ['in the options', { safety: { journal: 0, deferred: 0, options: 1 } }, true],
    ['an older revision of them is kept', { note: typedNote('Hello', { revision: 2 }), safety: KEPT }, false],
    ['nowhere', {}, false],
    [
      'not in the net yet, which is renewed in a moment',
      { note: typedNote('Hello', { revision: 2 }), safety: { journal: 0, deferred: 1, options: 0 } },
      true,
    ],
    [
      'not in the net yet while requests fail',
      {
        note: typedNote('Hello', { revision: 2 }),
        safety: { journal: 0, deferred: 1, options: 0 },
        attempt: 1,
      },
      false,
    ],
  ])('%s', (_, change, outlives) => {
    expect(outlivesFrame({ ...startSavingState(typedNote('Hello'), null), ...change })).toBe(outlives)
  })
})
