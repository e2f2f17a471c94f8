// A lookup that does not settle what stands: the operator may not read at an item any more, or too much newer stands
// there.
import { describe, expect, it } from 'vitest'
import { newFollowUp } from '../../../src/note/followUp'
import type { Note } from '../../../src/note/note'
import { operatorStatus } from '../../../src/session/operatorStatus'
import { CONTACT, deliveredNote, LEAD, START, standing, typedNote } from '../../fakes/sampleNote'
import { Machine } from './machine'

/** A follow-up of this note is being planned. */
const planningFollowUp = (note?: Note) =>
  new Machine(note)
    .dispatch({ type: 'followUpPlanned', deadline: 1, title: 'Call' })
    .after(8_000)
    .dispatch({ type: 'woke' })

describe('An item at which the operator may not read any more', () => {
  const staleComment = { item: LEAD, commentId: 880 }

  it('does not stand in the way of words for another one, and is named', () => {
    const machine = new Machine(
      typedNote('Hello', { attemptedItems: [LEAD], staleComments: [staleComment] }),
      true,
    ).save()
    machine.lookup({ unreadable: [LEAD] })
    expect(machine.write).toMatchObject({ item: CONTACT, filed: null })
    expect(machine.state.closedItems).toEqual([LEAD])
    expect(machine.written().note.staleComments).toEqual([])
  })

  it('keeps what stood there: the note is written at its own item', () => {
    const machine = new Machine(typedNote('Hello', { filed: staleComment }), true).save()
    machine.lookup({ unreadable: [LEAD] })
    expect(machine.write).toMatchObject({ item: CONTACT, filed: null })
  })

  it('may have the follow-up: it is not planned a second time, and said to be refused', () => {
    const machine = planningFollowUp(deliveredNote('Hello'))
    machine.lost().dispatch({ type: 'moved', item: LEAD })
    machine
      .after(875)
      .dispatch({ type: 'woke' })
      .lookup({ unreadable: [CONTACT] })
    expect(machine.note.followUps).toMatchObject([{ refused: '', todos: [] }])
    expect(machine.write).toMatchObject({ item: LEAD })
  })

  it.each([
    ['that can still be taken back: it goes on', { begun: false }, { refused: null }],
    ['that stands: it is not called refused', { begun: true, item: LEAD, todos: [5] }, { refused: null }],
    ['of an older version, sent to nobody knows whom', { begun: true, item: null }, { refused: '' }],
  ])('cannot tell of a follow-up %s', (_, change, expected) => {
    const planned = newFollowUp('n1', { deadline: START, title: 'Call' }, START)
    const draft = typedNote('Hello', { attemptedItems: [LEAD], followUps: [{ ...planned, ...change }] })
    const machine = new Machine(draft, true).save().lookup({ unreadable: [LEAD] })
    expect(machine.note.followUps).toMatchObject([expected])
  })

  it('is no matter for a follow-up that was sent elsewhere: that one is looked up and planned', () => {
    const machine = planningFollowUp(deliveredNote('Hello', { attemptedItems: [LEAD] }))
    machine
      .lost()
      .save()
      .lookup({ unreadable: [LEAD], comments: [standing(machine.note)] })
    expect(machine.asked).toContain('plan')
  })

  it('is the note’s own: the second one of a follow-up that went to another item is found there, and removed', () => {
    const planned = newFollowUp('n1', { deadline: START, title: 'Call' }, START)
    const followUp = { ...planned, begun: true, item: LEAD, todos: [5] }
    const draft = deliveredNote('Hello', {
      attemptedItems: [LEAD],
      followUps: [followUp],
      unsettledUntil: START,
      unanswered: 2,
    })
    const { marker } = planned
    const machine = new Machine(draft, true)
      .save()
      .lookup({ unreadable: [CONTACT], todos: [5, 6].map((todoId) => ({ marker, todoId })) })
    expect(machine.effects).toContainEqual(expect.objectContaining({ type: 'unplan', todoId: 6 }))
  })

  it('is named once a move has left it behind', () => {
    const machine = new Machine(deliveredNote('Hello')).dispatch({ type: 'moved', item: LEAD })
    machine.written({ filed: { item: LEAD, commentId: 950 }, closed: CONTACT })
    expect(machine.state.closedItems).toEqual([CONTACT])
    expect(machine.note).toMatchObject({ filed: { item: LEAD }, staleComments: [] })
  })

  it('keeps what may not be removed there, and the words go on', () => {
    const machine = new Machine(deliveredNote('Hello', { staleComments: [staleComment] })).save()
    machine.failed({ kind: 'forbidden' })
    expect(machine.note.staleComments).toEqual([])
    expect(machine.asked).toContain('forget')
    expect(machine.state.closedItems).toEqual([LEAD])
    machine.type('Hello Anna')
    expect(machine.save().write).toMatchObject({ filed: { commentId: 900 } })
  })

  it('is the note’s own: undelivered words need somebody', () => {
    const machine = new Machine(typedNote('Hello'), true).save().lookup({ unreadable: [CONTACT] })
    expect(machine.state.delivery).toEqual({ kind: 'blocked', because: { kind: 'forbidden' } })
  })

  it.each([
    ['says so of the list', (machine: Machine) => machine.lookup({ unreadable: [CONTACT] })],
    ['is refused as a whole', (machine: Machine) => machine.failed({ kind: 'forbidden' })],
  ])('is the note’s own: delivered words are done with when the lookup %s', (_, answer) => {
    const machine = new Machine(deliveredNote('Hello', { unsettledUntil: START, unanswered: 1 }), true)
    machine.save()
    expect(machine.asked).toEqual(['lookup'])
    expect(answer(machine).asked).toEqual(['forget'])
  })
})

describe('A timeline with more newer comments than a lookup may read', () => {
  it('leaves open whether the note stands: it is not added without knowing', () => {
    const machine = new Machine(typedNote('Hello'), true).save().lookup({ complete: false })
    expect(machine.state.delivery).toEqual({ kind: 'blocked', because: { kind: 'unsettled' } })
    expect(
      operatorStatus({ ...machine.state, safety: { journal: 1, deferred: 0, options: 0 } }),
    ).toMatchObject({
      kind: 'needsYou',
      because: 'unsettled',
    })
    expect(machine.save().asked).toEqual(['store', 'lookup'])
  })

  it('is no matter where the note was found', () => {
    const machine = new Machine(typedNote('Hello'), true).save()
    machine.lookup({ complete: false, comments: [standing(typedNote('Hell'))] })
    expect(machine.write).toMatchObject({ filed: { commentId: 900 } })
  })

  it('is no matter for a comment whose id is known: it is replaced', () => {
    const machine = new Machine(deliveredNote('Hello', { revision: 2, text: 'Hello Anna' }), true).save()
    expect(machine.lookup({ complete: false }).write).toMatchObject({ filed: { commentId: 900 } })
  })

  it('settles a delivered note: nothing of it has to be written', () => {
    const machine = new Machine(deliveredNote('Hello', { unsettledUntil: START }), true).save()
    expect(machine.lookup({ complete: false }).asked).toEqual(['forget'])
    expect(machine.note.filed).toMatchObject({ commentId: 900 })
  })

  it('is no matter for a follow-up without words that was found: nothing is left open', () => {
    const machine = planningFollowUp().lost().save()
    const [planned] = machine.note.followUps
    machine.lookup({ complete: false, todos: [{ marker: planned?.marker ?? '', todoId: 5 }] })
    expect(machine.note.followUps).toMatchObject([{ todos: [5] }])
    expect(machine.state.delivery.kind).toBe('waiting')
  })

  it('leaves open as well whether a follow-up stands', () => {
    const machine = planningFollowUp(deliveredNote('Hello'))
    machine
      .lost()
      .save()
      .lookup({ complete: false, comments: [standing(machine.note)] })
    expect(machine.state.delivery).toEqual({ kind: 'blocked', because: { kind: 'unsettled' } })
  })
})
