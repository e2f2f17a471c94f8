// What the portal refuses for good waits for somebody: the operator, another client, or a day.
import { describe, expect, it } from 'vitest'
import type { Failure } from '../../../src/note/failure'
import { DEAL, LEAD, START } from '../../fakes/sampleNote'
import { Machine } from './machine'

const REJECTED: Failure = { kind: 'rejected', why: 'Comment is too long' }
const FORBIDDEN: Failure = { kind: 'forbidden' }

function blocked(because: Failure): Machine {
  return new Machine().type('Hello').save().failed(because)
}

describe('A note that the portal refused', () => {
  it('is stored in the options when nothing else keeps it, and only then', () => {
    expect(blocked(REJECTED).asked).toEqual(['store', 'putDraft'])
    const deferred = new Machine().type('Hello').dispatch({ type: 'kept', where: 'deferred', revision: 1 })
    expect(deferred.save().failed(REJECTED).asked).toEqual(['store'])
  })

  it('is stored in the options when the deferred request loses it, because its token ends', () => {
    const machine = new Machine().type('Hello').dispatch({ type: 'kept', where: 'deferred', revision: 1 })
    machine.save().failed(REJECTED)
    expect(machine.dispatch({ type: 'kept', where: 'deferred', revision: 0 }).asked).toEqual(['putDraft'])
    expect(machine.dispatch({ type: 'kept', where: 'deferred', revision: 1 }).asked).toEqual([])
  })

  it('is sent again when the operator changes it, no sooner than twenty seconds after the last try', () => {
    const machine = blocked(REJECTED).after(1_000).type('Hell')
    expect(machine.waitsFor).toBe(19_000)
    expect(machine.after(19_000).dispatch({ type: 'woke' }).asked).toEqual(['store', 'write'])
  })

  it('for want of rights is not sent again for another text, but is kept', () => {
    const machine = blocked(FORBIDDEN).type('Hello Anna')
    expect(machine.asked).toEqual(['store', 'putDraft'])
    expect(machine.state.delivery.kind).toBe('blocked')
  })

  it.each([REJECTED, FORBIDDEN])('is sent again when the operator asks: $kind', (because) => {
    expect(blocked(because).save().asked).toEqual(['store', 'write'])
  })

  it.each([REJECTED, FORBIDDEN])('is sent to another client: $kind', (because) => {
    const machine = blocked(because).after(30_000).dispatch({ type: 'moved', item: LEAD })
    expect(machine.asked).toEqual(['store', 'write'])
    expect(machine.write).toMatchObject({ item: LEAD, filed: null })
  })

  it('is not tried again for a lost focus, nor for the network', () => {
    const machine = blocked(FORBIDDEN).dispatch({ type: 'kept', where: 'options', revision: 1 })
    expect(machine.blur().asked).toEqual([])
    expect(machine.dispatch({ type: 'online' }).asked).toEqual([])
    expect(machine.dispatch({ type: 'woke' }).asked).toEqual([])
    expect(machine.state.delivery).toEqual({ kind: 'blocked', because: FORBIDDEN })
  })
})

describe('A note that remembers its refusal', () => {
  const refused = () => new Machine().type('Hello').save().failed({ kind: 'forbidden' })
  const DAY = 24 * 60 * 60_000

  it('remembers why and since when', () => {
    expect(refused().note.refusal).toEqual({ at: START, because: { kind: 'forbidden' } })
  })

  it('is tried again when the operator says so, and forgets the refusal', () => {
    const machine = refused().save()
    expect(machine.asked).toEqual(['store', 'write'])
    expect(machine.note.refusal).toBeNull()
  })

  it('is tried again at another client', () => {
    const machine = refused().dispatch({ type: 'moved', item: DEAL })
    expect(machine.note.refusal).toBeNull()
    expect(machine.after(20_000).dispatch({ type: 'woke' }).write).toMatchObject({ item: DEAL })
  })

  it('at a client that it has left meanwhile goes on to where it belongs', () => {
    const machine = new Machine().type('Hello').save().dispatch({ type: 'moved', item: DEAL })
    machine.failed({ kind: 'forbidden' })
    expect(machine.write).toMatchObject({ item: DEAL, filed: null })
    expect(machine.note.refusal).toBeNull()
  })

  it('waits for the operator at the next start, and asks nothing', () => {
    const machine = new Machine({ ...refused().note }, true)
    machine.dispatch({ type: 'kept', where: 'journal', revision: 1 }).blur()
    expect(machine.asked).toEqual([])
    expect(machine.state.delivery).toMatchObject({ kind: 'blocked' })
    expect(machine.save().asked).toEqual(['store', 'lookup'])
  })

  it.each([
    ['a day later', START - DAY],
    ['with a clock that was wrong when it was refused', START + 1],
  ])('is tried by a start %s', (_, at) => {
    const { note } = refused()
    const machine = new Machine({ ...note, refusal: { at, because: { kind: 'forbidden' } } }, true).blur()
    expect(machine.asked).toEqual(['lookup'])
  })
})
