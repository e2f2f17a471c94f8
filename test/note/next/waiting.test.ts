import { describe, expect, it } from 'vitest'
import type { Failure } from '../../../src/note/failure'
import { UNVERIFIABLE } from '../../../src/note/note'
import { deliveredNote, emptyNote, START, standing, typedNote } from '../../fakes/sampleNote'
import { Machine } from './machine'

/** A note whose first write failed like this. */
function afterFailure(failure: Failure): Machine {
  return new Machine().type('Hello').save().failed(failure)
}

describe('A note that waits for a pause in typing', () => {
  it('is sent when the pause is over', () => {
    const machine = new Machine().type('Hello').after(5_000).dispatch({ type: 'woke' })
    expect(machine.asked).toEqual(['store', 'write'])
    expect(machine.write).toMatchObject({ reference: 'K7Q2F', filed: null })
    expect(machine.state.delivery).toMatchObject({ kind: 'sending', requestId: 1, revision: 1 })
  })

  it('is not sent by a timer that comes too early', () => {
    const machine = new Machine().type('Hello').after(4_999)
    const before = machine.state
    expect(machine.dispatch({ type: 'woke' }).state).toBe(before)
  })

  it('starts the pause anew with every key, but not for longer than twenty seconds', () => {
    const machine = new Machine().type('0')
    const waits: (number | null)[] = []
    for (let key = 1; key <= 6; key += 1) waits.push(machine.after(3_000).type(`${key}`).waitsFor)
    expect(waits).toEqual([5_000, 5_000, 5_000, 5_000, 5_000, 2_000])
  })

  it.each([
    ['the frame loses the focus', (machine: Machine) => machine.blur()],
    ['the operator presses Save', (machine: Machine) => machine.save()],
  ])('is sent at once when %s', (_, act) => {
    expect(act(new Machine().type('Hello')).asked).toEqual(['store', 'write'])
  })

  it('is dropped when all of it was deleted again', () => {
    const machine = new Machine().type('Hello').type('')
    expect(machine.asked).toEqual(['forget'])
    expect(machine.waitsFor).toBeNull()
  })

  it('goes on waiting when some place keeps it', () => {
    const machine = new Machine().type('Hello').after(1_000)
    machine.dispatch({ type: 'kept', where: 'journal', revision: 1 })
    expect(machine.waitsFor).toBe(4_000)
    expect(machine.effects).toEqual([])
  })
})

describe('A note that waits after a failure', () => {
  it('keeps what is typed on, and sends no sooner for it', () => {
    const machine = afterFailure({ kind: 'offline' }).type('Hello again')
    expect(machine.asked).toEqual(['store'])
    expect(machine.waitsFor).toBe(875)
    expect(machine.state.delivery).toMatchObject({ because: { kind: 'offline' } })
  })

  it('is not hurried by a lost focus, but is by the operator', () => {
    const machine = afterFailure({ kind: 'busy', until: null })
    expect(machine.blur().asked).toEqual([])
    expect(machine.waitsFor).toBe(875)
    expect(machine.save().asked).toEqual(['store', 'write'])
  })

  it('is tried again when the pause is over', () => {
    const machine = afterFailure({ kind: 'offline' }).after(875).dispatch({ type: 'woke' })
    expect(machine.asked).toEqual(['store', 'write'])
  })

  it('is tried at once when the network is back, with the first of the pauses again', () => {
    const machine = afterFailure({ kind: 'offline' }).dispatch({ type: 'online' })
    expect(machine.asked).toEqual(['store', 'write'])
    expect(machine.state.attempt).toBe(1)
  })

  it('begins with the first of the pauses again when the network is back after many failures', () => {
    const machine = new Machine().type('Hello')
    for (let time = 0; time < 5; time += 1) machine.save().failed({ kind: 'offline' })
    machine.dispatch({ type: 'online' }).failed({ kind: 'offline' })
    expect(machine.waitsFor).toBe(2_625)
  })

  it('makes a lookup at once when the network that lost an answer is back', () => {
    expect(afterFailure({ kind: 'unknownOutcome' }).dispatch({ type: 'online' }).asked).toEqual(['lookup'])
  })

  it.each<Failure>([{ kind: 'busy', until: null }, { kind: 'signedOut' }])(
    'is not helped by the network when the portal said $kind',
    (failure) => {
      const machine = afterFailure(failure)
      const before = machine.state
      expect(machine.dispatch({ type: 'online' }).state).toBe(before)
    },
  )

  it('makes a lookup, and does not add again, when the answer was lost', () => {
    const machine = afterFailure({ kind: 'unknownOutcome' }).after(875).dispatch({ type: 'woke' })
    expect(machine.asked).toEqual(['lookup'])
    expect(machine.state.delivery).toEqual({ kind: 'checking', requestId: 2 })
  })

  it.each([1, 2, 3, 8, 50])('waits ever longer, at most fifty seconds: failure %i in a row', (times) => {
    const machine = new Machine().type('Hello')
    for (let time = 0; time < times; time += 1) machine.save().failed({ kind: 'offline' })
    expect(machine.waitsFor).toBe(Math.min(43_750, 875 * 3 ** (times - 1)))
  })
})

describe('A delivered note of which something may still be on its way', () => {
  const settling = () => {
    const machine = new Machine(emptyNote()).type('Hello').save().lost()
    return machine.save().found(standing(machine.note))
  }

  it('waits until no request can land any more, and is not forgotten before', () => {
    const machine = settling()
    expect(machine.state.delivery).toEqual({ kind: 'waiting', until: START + 60_000, because: 'settling' })
    expect(machine.asked).toEqual(['store'])
  })

  it('makes one more lookup then, and is forgotten when all is as it was', () => {
    const machine = settling().after(60_000).dispatch({ type: 'woke' })
    expect(machine.asked).toEqual(['lookup'])
    machine.found(standing(machine.note))
    expect(machine.asked).toEqual(['forget'])
    expect(machine.note).toMatchObject({ attemptedItems: [], unsettledUntil: 0 })
  })

  it('is still called saved at the time of its write after the lookup', () => {
    const machine = new Machine().type('Hello').save().written().after(60_000).dispatch({ type: 'woke' })
    expect(machine.found(standing(machine.note)).state.savedAt).toBe(START)
  })

  it('removes the late duplicate that the last lookup finds', () => {
    const machine = settling().after(60_000).dispatch({ type: 'woke' })
    machine.found(standing(machine.note), standing(machine.note, 905))
    expect(machine.effects.at(-1)).toMatchObject({ type: 'remove', comment: { commentId: 905 } })
  })

  it('waits for the next opening when nothing is without an answer and the journal has it', () => {
    const written = new Machine(emptyNote())
      .type('Hello')
      .dispatch({ type: 'kept', where: 'journal', revision: 1 })
    expect(written.save().written().waitsFor).toBe(300_000)
  })

  it('is looked up after a minute when the options have a draft, which another machine would take for the note', () => {
    const machine = new Machine(emptyNote()).type('Hello')
    machine.dispatch({ type: 'kept', where: 'journal', revision: 1 })
    machine.dispatch({ type: 'kept', where: 'options', revision: 1 })
    expect(machine.save().written().waitsFor).toBe(60_000)
  })

  it('needs no lookup where nothing was ever sent: it is forgotten when the draft has landed', () => {
    const machine = new Machine(emptyNote({ item: null }))
      .type('Hello')
      .dispatch({ type: 'mayLand' })
      .type('')
    expect([machine.asked, machine.waitsFor]).toEqual([['store'], 60_000])
    expect(machine.after(60_000).dispatch({ type: 'woke' }).asked).toEqual(['forget'])
  })

  it('is looked up, and not forgotten before, when the operator saves before a late timer wakes it', () => {
    const machine = new Machine().type('Hello').save().written().after(61_000).save()
    expect(machine.asked).not.toContain('forget')
    expect(machine.dispatch({ type: 'woke' }).asked).toEqual(['lookup'])
  })

  it('is over when a lookup after that time finds nothing: the note is added, and nothing else can land', () => {
    const machine = new Machine().type('Hello').save().lost().after(61_000).dispatch({ type: 'woke' }).found()
    expect(machine.state.delivery).toMatchObject({ kind: 'sending', doubtUntil: 0, unanswered: 0 })
  })

  it('is looked up after a minute when a lookup found it twice', () => {
    const machine = new Machine().type('Hello').dispatch({ type: 'kept', where: 'journal', revision: 1 })
    machine.save().lost().save().found(standing(machine.note), standing(machine.note, 905))
    machine.dispatch({ type: 'removed', requestId: machine.state.requestId, previousText: null })
    expect(machine.waitsFor).toBe(60_000)
  })

  it('and was asked to save is not urgent afterwards: the next words wait for their pause', () => {
    const machine = new Machine().type('Hello').save().written().save()
    expect(machine.after(60_000).type('Hello Anna').waitsFor).toBe(5_000)
  })

  it('waits as well when a lookup shows that the one write without an answer has landed', () => {
    const machine = new Machine(emptyNote()).type('Hello').save().lost()
    machine.dispatch({ type: 'kept', where: 'journal', revision: 1 })
    expect(machine.save().found(standing(machine.note)).waitsFor).toBe(300_000)
  })

  it.each<[string, (machine: Machine) => Machine]>([
    ['a second write is without an answer', (machine) => machine.save().found().lost()],
    ['a stored draft may land', (machine) => machine.dispatch({ type: 'mayLand' })],
  ])('is looked up after a minute when %s', (_, doubt) => {
    const machine = doubt(new Machine(emptyNote()).type('Hello').save().lost())
    machine.dispatch({ type: 'kept', where: 'journal', revision: 1 })
    expect(machine.save().found(standing(machine.note)).waitsFor).toBe(60_000)
  })

  it('may be an older update that a browser repeats: the note that replaced it is looked up', () => {
    const machine = new Machine(deliveredNote('Hello')).type('Hello Anna').save().written()
    expect(machine.asked).toEqual(['forget'])
    machine.after(20_000).type('Hello Anna Berg').save().written()
    expect([machine.asked, machine.waitsFor]).toEqual([['store'], 40_000])
    machine
      .after(40_000)
      .dispatch({ type: 'woke' })
      .found(standing(typedNote('Hello Anna')))
    expect(machine.write).toMatchObject({ filed: { commentId: 900 } })
    expect(machine.write?.comment).toMatch(/Hello Anna Berg$/)
  })

  it('is nothing when the update before is a minute old', () => {
    const machine = new Machine(deliveredNote('Hello')).type('Hello Anna').save().written()
    machine.after(60_000).type('Hello Anna Berg').save().written()
    expect(machine.asked).toEqual(['forget'])
  })

  it.each<[string, () => Machine]>([
    [
      'a recovered note',
      () =>
        new Machine(deliveredNote('Hello', { text: 'Hello Anna', revision: 2 }), true)
          .save()
          .found(standing(typedNote('Hello'))),
    ],
    [
      'a note that goes on in a second frame',
      () => new Machine(typedNote('Anna')).dispatch({ type: 'resumed', earlier: deliveredNote('Hello') }),
    ],
  ])('may be an update of the page before: %s', (_, machine) => {
    const { note } = machine().written()
    expect([note.deliveredRevision, note.unsettledUntil]).toEqual([note.revision, START + 60_000])
  })

  it('waits as well when a draft stored with unknown outcome may land', () => {
    const machine = new Machine(deliveredNote('Hello')).dispatch({ type: 'mayLand' })
    expect(machine.asked).toEqual(['store'])
    expect(machine.waitsFor).toBe(60_000)
    // No lookup in a timeline can show whether a draft has landed.
    expect(machine.note.unanswered).toBe(UNVERIFIABLE)
  })
})
