// A portal that answers lookups and refuses writes, or does not answer at all (portal.md §3.1): how often it is asked
// again, and what the operator is told meanwhile.
import { describe, expect, it } from 'vitest'
import type { Failure } from '../../../src/note/failure'
import { operatorStatus } from '../../../src/session/operatorStatus'
import { deliveredNote, START, standing } from '../../fakes/sampleNote'
import { Machine } from './machine'

const LOST: Failure = { kind: 'unknownOutcome' }

/** Requests to a portal in `minutes` if it answers each write with this and each lookup with "nothing stands". */
function requestsIn(minutes: number, failure: Failure): number {
  const machine = new Machine().type('Hello').save()
  let requests = 1
  machine.failed(failure)
  while (machine.waitsFor !== null) {
    machine.after(machine.waitsFor)
    if (machine.at >= START + minutes * 60_000) break
    machine.dispatch({ type: 'woke' })
    requests += 1
    if (machine.asked.includes('lookup')) {
      machine.found()
      requests += 1
    }
    machine.failed(failure)
  }
  return requests
}

describe('A portal that answers lookups and refuses writes', () => {
  it.each<Failure>([LOST, { kind: 'busy', until: null }, { kind: 'signedOut' }, { kind: 'offline' }])(
    'is asked at most 12 times in the first minute and 40 times in ten: $kind',
    (failure) => {
      expect(requestsIn(1, failure)).toBeLessThanOrEqual(12)
      expect(requestsIn(10, failure)).toBeLessThanOrEqual(40)
    },
  )

  it('does not end the note’s trouble by answering a lookup', () => {
    const machine = new Machine().type('Hello').save().lost().save().found()
    expect(machine.state).toMatchObject({ attempt: 1, trouble: LOST })
    machine.lost()
    expect(machine.waitsFor).toBe(2_625)
  })

  it('is well again after the first write that succeeds', () => {
    const machine = new Machine().type('Hello').save().lost().save().found().written()
    expect(machine.state).toMatchObject({ attempt: 0, trouble: null })
  })

  it('is well again after a lookup that finds the words standing', () => {
    const machine = new Machine().type('Hello').save().lost().save()
    machine.found(standing(machine.note))
    expect(machine.state).toMatchObject({ attempt: 0, trouble: null })
  })

  it('is shown as it is while it is tried again, within 15 s', () => {
    const machine = new Machine().type('Hello').save().lost()
    machine.after(machine.waitsFor ?? 0).dispatch({ type: 'woke' })
    machine.found().lost()
    expect(operatorStatus(machine.state)).toEqual({ kind: 'notSafe', because: 'silent' })
    machine.after(machine.waitsFor ?? 0).dispatch({ type: 'woke' })
    expect(operatorStatus(machine.state)).toEqual({ kind: 'notSafe', because: 'silent' })
    expect(machine.at - START).toBeLessThan(15_000)
  })
})

describe('A rate limited portal', () => {
  const answered = () => {
    const machine = new Machine().type('Hello').save().lost().save()
    const nothing = { comments: [], todos: [], unreadable: [], complete: true }
    return machine.dispatch({ type: 'found', requestId: machine.state.requestId, pauseMs: 900, ...nothing })
  }

  it('is given a moment between the lookup that it answered and the addition', () => {
    expect(answered().waitsFor).toBe(900)
    expect(answered().after(900).dispatch({ type: 'woke' }).write).toMatchObject({ filed: null })
  })

  it('gets an update again without a lookup: its batch reads what stands', () => {
    const machine = new Machine(deliveredNote('Hello')).type('Hello Anna').save().lost()
    expect(machine.after(875).dispatch({ type: 'woke' }).asked).toEqual(['store', 'write'])
    expect(machine.note.unanswered).toBe(2)
  })
})

describe('A portal that takes a request and does not answer', () => {
  it('is overdue after six seconds: words that only the screen has are not safe', () => {
    const machine = new Machine().type('Hello').save().after(5_999).dispatch({ type: 'woke' })
    expect(machine.state.overdue).toBe(false)
    machine.after(1).dispatch({ type: 'woke' })
    expect(operatorStatus(machine.state)).toEqual({ kind: 'notSafe', because: 'silent' })
    expect(machine.asked).toEqual([])
  })

  it('is not called overdue for an answer that was lost at once', () => {
    expect(new Machine().type('Hello').save().lost().state.overdue).toBe(false)
  })

  it('is called overdue once, however often a timer wakes the note', () => {
    const machine = new Machine().type('Hello').save().after(6_000).dispatch({ type: 'woke' })
    const before = machine.state
    expect(machine.after(6_000).dispatch({ type: 'woke' }).state).toBe(before)
  })

  it('is not overdue any more when it answers', () => {
    const machine = new Machine().type('Hello').save().after(6_000).dispatch({ type: 'woke' }).written()
    expect(machine.state.overdue).toBe(false)
    expect(operatorStatus(machine.state)).toMatchObject({ kind: 'saved' })
  })

  it('is still overdue while the next request waits for its answer: what was said in red is not taken back', () => {
    const machine = new Machine().type('Hello').save().after(6_000).dispatch({ type: 'woke' })
    machine.after(9_000).lost()
    expect(operatorStatus(machine.state)).toEqual({ kind: 'notSafe', because: 'silent' })
    machine.after(machine.waitsFor ?? 0).dispatch({ type: 'woke' })
    expect(machine.asked).toEqual(['lookup'])
    expect(operatorStatus(machine.state)).toEqual({ kind: 'notSafe', because: 'silent' })
    machine.found()
    expect(machine.state.overdue).toBe(false)
  })

  it('has answered when it refuses, too', () => {
    const machine = new Machine().type('Hello').save().after(6_000).dispatch({ type: 'woke' })
    machine.failed({ kind: 'busy', until: null })
    expect(machine.state.overdue).toBe(false)
  })

  it('does not cost a pause on top: it counts from the beginning of the request', () => {
    const machine = new Machine().type('Hello').save().after(15_000).lost()
    expect(machine.waitsFor).toBe(750)
  })
})
