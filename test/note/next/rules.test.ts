// The rules in the head of src/note/next.ts hold after every step of random lives of a note.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Failure } from '../../../src/note/failure'
import { isSettled, isUndelivered } from '../../../src/note/note'
import type { SavingState } from '../../../src/note/savingState'
import { CONTACT, DEAL, emptyNote, LEAD, standing, typedNote } from '../../fakes/sampleNote'
import { Machine } from './machine'

const FAILURES: readonly Failure[] = [
  { kind: 'offline' },
  { kind: 'busy', until: null },
  { kind: 'signedOut' },
  { kind: 'forbidden' },
  { kind: 'gone' },
  { kind: 'rejected', why: 'no' },
  { kind: 'unknownOutcome' },
]
const REQUESTS = ['write', 'lookup', 'remove']
const IN_FLIGHT = ['sending', 'checking', 'removing']

type Act = (machine: Machine) => Machine

const answers = (machine: Machine, failure: Failure | null, copies: number, others: boolean): Machine => {
  const { delivery, requestId } = machine.state
  const stands = typedNote(others ? `${machine.note.text}\nfrom Olga` : machine.note.text)
  const copiesFound = Array.from({ length: copies }, (_, n) => standing(stands, 900 + n))
  if (!IN_FLIGHT.includes(delivery.kind)) return machine
  if (failure) return machine.failed(failure)
  if (delivery.kind === 'checking') return machine.found(...copiesFound)
  const previousText = others ? standing(stands).comment : null
  if (delivery.kind === 'removing') return machine.dispatch({ type: 'removed', requestId, previousText })
  return machine.written({ previousText, standing: copies > 1 ? copiesFound : null })
}

const act: fc.Arbitrary<Act> = fc.oneof(
  fc.constantFrom('', 'a', 'a b', 'a b c').map(
    (text): Act =>
      (machine) =>
        machine.type(text),
  ),
  fc.constantFrom(CONTACT, LEAD, DEAL).map(
    (item): Act =>
      (machine) =>
        machine.dispatch({ type: 'moved', item }),
  ),
  fc.constantFrom(100, 2_000, 5_000, 20_000, 61_000).map(
    (ms): Act =>
      (machine) =>
        machine.after(ms),
  ),
  fc.constantFrom('woke', 'online', 'hidden', 'left', 'mayLand').map(
    (type): Act =>
      (machine) =>
        machine.dispatch({ type }),
  ),
  fc.boolean().map(
    (byHand): Act =>
      (machine) =>
        machine.dispatch({ type: 'flush', byHand }),
  ),
  fc.tuple(fc.option(fc.constantFrom(...FAILURES)), fc.integer({ min: 0, max: 3 }), fc.boolean()).map(
    ([failure, copies, others]): Act =>
      (machine) =>
        answers(machine, failure, copies, others),
  ),
)

/** Runs a life, and shows every step to a judge. */
function everyStep(judge: (before: SavingState, machine: Machine) => void) {
  const lives = fc.array(act, { maxLength: 40 })
  fc.assert(
    fc.property(lives, fc.boolean(), (acts, known) => {
      const machine = new Machine(emptyNote(known ? {} : { item: null }))
      for (const perform of acts) {
        const before = machine.state
        machine.effects = []
        perform(machine)
        judge(before, machine)
      }
    }),
    { numRuns: 2_000 },
  )
}

// Two thousand lives each: computing, not waiting.
describe('In every life of a note', { timeout: 60_000 }, () => {
  it('only the operator’s hand changes the text', () => {
    const typed = ['', 'a', 'a b', 'a b c']
    everyStep((before, machine) => {
      const changed = machine.note.text !== before.note.text
      if (changed) expect(machine.state.editedAt).toBe(machine.at)
      expect(typed).toContain(machine.note.text)
    })
  })

  it('it is forgotten only when this revision is delivered and nothing of it is on its way', () => {
    everyStep((_, { effects }) => {
      for (const effect of effects) if (effect.type === 'forget') expect(isSettled(effect.note)).toBe(true)
    })
  })

  it('every change is stored here before anything is asked for', () => {
    everyStep((before, machine) => {
      const changed = machine.note !== before.note && machine.note.revision > 0
      if (changed) expect(['store', 'forget']).toContain(machine.asked[0])
    })
  })

  it('one request at most is in flight', () => {
    everyStep((before, { state, asked }) => {
      const requests = asked.filter((name) => REQUESTS.includes(name))
      const busy = IN_FLIGHT.includes(before.delivery.kind) && before.delivery.kind === state.delivery.kind
      expect(requests.length).toBeLessThanOrEqual(busy && before.requestId === state.requestId ? 0 : 1)
    })
  })

  it('nothing is added while nobody knows what became of an earlier write', () => {
    everyStep((before, { write, asked }) => {
      const unsure = before.outcomeUnknown && before.delivery.kind !== 'checking'
      if (unsure && asked.includes('write')) expect(write).toBeNull()
      if (unsure && write?.comment) expect(write.filed?.item).toEqual(write.item)
    })
  })

  it('an undelivered note with a client is in flight, has a timer, or waits for somebody', () => {
    everyStep((_, { state }) => {
      const isIdle = state.delivery.kind === 'idle' && isUndelivered(state.note)
      if (isIdle) expect(state.note.item).toBeNull()
    })
  })

  it('whatever state it is in, the operator’s Save gets it delivered by a portal that works again', () => {
    everyStep((_, machine) => {
      const end = new Machine(machine.note)
      end.state = machine.state
      end.at = machine.at
      if (end.note.item)
        for (let requestId = 0; requestId < 9; requestId += 1) answers(end.save(), null, 0, false)
      if (end.note.item) expect(isUndelivered(end.note)).toBe(false)
    })
  })
})
