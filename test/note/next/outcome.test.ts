// The outcome of a call is part of its note: kept, sent, moved, found and removed as its words are.
import { describe, expect, it } from 'vitest'
import { commentFor, fingerprint, outcomeOf } from '../../../src/note/comment'
import type { Note } from '../../../src/note/note'
import { CONTACT, deliveredNote, emptyNote, LEAD, START, standing, typedNote } from '../../fakes/sampleNote'
import { Machine } from './machine'

const choose = (machine: Machine, outcome: string) => machine.dispatch({ type: 'outcomeChosen', outcome })
const sentOutcome = ({ write }: Machine) => outcomeOf(write?.comment ?? '')
/** Found by a later start, or by another frame of this operator. */
const resumed = (machine: Machine, earlier: Note) => machine.dispatch({ type: 'resumed', earlier })
const ofAnotherFrame = (text: string, outcome: string) => standing(typedNote(text, { outcome }))

describe('A chosen outcome', () => {
  it('is journalled at once and sent after a pause, like a word', () => {
    const machine = choose(new Machine(), 'Call back')
    expect(machine.asked).toEqual(['store'])
    expect(machine.note).toMatchObject({ outcome: 'Call back', revision: 1 })
    machine.after(5_000).dispatch({ type: 'woke' })
    expect(machine.write?.comment).toBe('Incoming call · \u2060Call back  #K7Q2F\n')
  })

  it('is no change when it is chosen again', () => {
    const machine = choose(new Machine(), 'Call back')
    const { state } = machine
    expect(choose(machine, 'Call back').state).toBe(state)
  })

  it('goes out with the page that ends', () => {
    const machine = choose(new Machine(), 'No answer').dispatch({ type: 'left' })
    expect(machine.asked).toContain('lastWrite')
  })

  it('changed stands instead of the one before, in the same comment', () => {
    const machine = choose(new Machine(), 'Call back').save().written()
    choose(machine.after(20_000), 'Sold').save()
    expect(machine.write).toMatchObject({ filed: { commentId: 900 } })
    expect(sentOutcome(machine)).toBe('Sold')
  })

  it('taken back leaves the words, and no note where there are none', () => {
    const machine = new Machine(deliveredNote('Hello', { outcome: 'Sold' }))
    choose(machine, '').save()
    expect(machine.write?.comment).toBe('Incoming call  #K7Q2F\nHello')
    const alone = new Machine(deliveredNote('', { outcome: 'Sold' }))
    choose(alone, '').save()
    expect(alone.write).toMatchObject({ comment: null, filed: { commentId: 900 } })
  })

  it('keeps a note whose words were removed', () => {
    const machine = new Machine(deliveredNote('Hello', { outcome: 'Sold' })).type('').save()
    expect(sentOutcome(machine)).toBe('Sold')
  })

  it('moves with the note', () => {
    const machine = new Machine(deliveredNote('', { outcome: 'Sold' }))
    machine.dispatch({ type: 'moved', item: LEAD })
    expect(machine.write).toMatchObject({ item: LEAD, filed: { item: CONTACT } })
    expect(sentOutcome(machine)).toBe('Sold')
  })

  it('of which nobody knows whether it arrived is found, and not written twice', () => {
    const machine = choose(new Machine(), 'Sold').save().lost().after(2_000).dispatch({ type: 'woke' })
    expect(machine.asked).toEqual(['lookup'])
    machine.found(standing({ ...machine.note }))
    expect(machine.note).toMatchObject({ deliveredRevision: 1, filed: { commentId: 900 } })
  })

  it('that did not arrive is written when its comment is found with the one before', () => {
    const before = deliveredNote('Hello', { outcome: 'Call back' })
    const machine = choose(new Machine(before), 'Sold').save().lost()
    machine.after(2_000).dispatch({ type: 'woke' })
    expect(sentOutcome(machine)).toBe('Sold')
  })
})

describe('An outcome from elsewhere', () => {
  it('of an earlier draft goes on, unless another one was chosen since', () => {
    const earlier = typedNote('Before', { id: 'same', outcome: 'Call back', outcomeAt: START - 60_000 })
    expect(resumed(new Machine(), earlier).note).toMatchObject({ outcome: 'Call back', text: 'Before' })
    const newer = resumed(choose(new Machine(), 'Sold'), earlier)
    expect(newer.note).toMatchObject({ outcome: 'Sold', text: 'Before' })
    expect(newer.note.deliveredRevision).toBeLessThan(newer.note.outcomeRevision)
    const takenBack = resumed(choose(choose(new Machine(), 'Sold'), ''), earlier)
    expect(takenBack.note.outcome).toBe('')
  })

  it('that another frame put into our comment is taken over when ours was there before', () => {
    const machine = new Machine(deliveredNote('Hello', { outcome: 'Call back', outcomeRevision: 1 }))
    machine.type('Hello Anna').save()
    machine.written({ previousText: ofAnotherFrame('Hello', 'Sold').comment })
    // Nobody chose it here: an older draft of this call does not take it for a choice.
    expect(machine.note).toMatchObject({ outcome: 'Sold', outcomeRevision: 0 })
    expect(sentOutcome(machine)).toBe('Sold')
  })

  it('gives way to a choice that was not there yet', () => {
    const machine = choose(new Machine(deliveredNote('Hello')), 'Call back').save()
    machine.written({ previousText: ofAnotherFrame('Hello', 'Sold').comment })
    expect(machine.note.outcome).toBe('Call back')
  })

  it('is never lost to a frame that knew of none', () => {
    const machine = new Machine(deliveredNote('Hello', { outcome: 'Call back', outcomeRevision: 1 }))
    machine.type('Hello Anna').save()
    machine.written({ previousText: ofAnotherFrame('Hello', '').comment })
    expect(machine.note.outcome).toBe('Call back')
  })

  it('in a comment that was continued elsewhere is shown, and nothing is written', () => {
    const draft = deliveredNote('Hello', { unsettledUntil: START })
    const machine = new Machine(draft, true).save().found(ofAnotherFrame('Hello and more', 'Sold'))
    expect(machine.note).toMatchObject({ outcome: 'Sold' })
    expect(machine.write).toBeNull()
  })

  it('is not taken for a delivered one that differs', () => {
    const draft = emptyNote({ outcome: 'Call back', outcomeAt: START, outcomeRevision: 1, revision: 1 })
    const machine = new Machine(draft, true).save().found(ofAnotherFrame('Hello', 'Sold'))
    expect(machine.note).toMatchObject({ outcome: 'Call back', othersText: 'Hello' })
    expect(sentOutcome(machine)).toBe('Call back')
  })
})

describe('A comment with a first line of another form', () => {
  it('is not written again by the draft of the version that wrote it', () => {
    const before = '↙ 49301234 2026-03-09 08:05 #K7Q2F\nHello'
    const draft = { ...deliveredNote('Hello', { unsettledUntil: START }), written: [fingerprint(before)] }
    const machine = new Machine(draft, true).save().found({ ...standing(draft), comment: before })
    expect(machine.write).toBeNull()
    expect(machine.note.deliveredRevision).toBe(machine.note.revision)
    expect(machine.state.storedText).toBeNull()
    machine.type('Hello Anna').save()
    expect(machine.write?.comment).toBe(commentFor(machine.note))
  })
})
