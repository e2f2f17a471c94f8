import { describe, expect, it } from 'vitest'
import { CONTACT, DEAL, deliveredNote, LEAD, typedNote } from '../../fakes/sampleNote'
import { Machine } from './machine'

describe('An item that the operator chose', () => {
  it('gets the note, which is moved there at once when it stands elsewhere', () => {
    const machine = new Machine(deliveredNote('Hello')).dispatch({ type: 'chosen', item: DEAL })
    expect(machine.write).toMatchObject({ item: DEAL, filed: { item: CONTACT, commentId: 900 } })
  })

  it('keeps it, whatever item the card shows afterwards', () => {
    const machine = new Machine(typedNote('Hello')).dispatch({ type: 'chosen', item: DEAL })
    machine.dispatch({ type: 'moved', item: LEAD })
    expect(machine.note).toMatchObject({ item: DEAL, chosen: true, revision: 2 })
  })

  it('may be the one at which the note is already: then nothing is written', () => {
    const machine = new Machine(deliveredNote('Hello')).dispatch({ type: 'chosen', item: CONTACT })
    machine.dispatch({ type: 'moved', item: LEAD })
    expect(machine.note).toMatchObject({ item: CONTACT, chosen: true, revision: 1 })
    expect(machine.asked).not.toContain('write')
  })

  it('is chosen once: the same choice again says nothing', () => {
    const machine = new Machine(typedNote('Hello')).dispatch({ type: 'chosen', item: DEAL })
    const before = machine.state
    expect(machine.dispatch({ type: 'chosen', item: DEAL }).state).toBe(before)
  })

  it('is known to a later start, and goes before the item that the card shows then', () => {
    const earlier = { ...typedNote('Before'), item: DEAL, chosen: true }
    const machine = new Machine(typedNote('After')).dispatch({ type: 'resumed', earlier })
    expect(machine.note).toMatchObject({ item: DEAL, chosen: true })
  })

  it('goes before the choice of an earlier draft', () => {
    const machine = new Machine(typedNote('After')).dispatch({ type: 'chosen', item: LEAD })
    machine.dispatch({ type: 'resumed', earlier: { ...typedNote('Before'), item: DEAL, chosen: true } })
    expect(machine.note.item).toEqual(LEAD)
  })
})
