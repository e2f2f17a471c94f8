import { describe, expect, it } from 'vitest'
import { CONTACT, deliveredNote, LEAD, START, standing, typedNote } from '../../fakes/sampleNote'
import { Machine } from './machine'

/** The answer to an addition was lost; a lookup whether it stands is on its way. */
const checking = () => new Machine().type('Hello').save().lost().save()

describe('A note whose lookup is on its way', () => {
  it('adds when nothing stands', () => {
    const machine = checking().found()
    expect(machine.write).toMatchObject({ filed: null, item: CONTACT })
    expect(machine.state.delivery).toMatchObject({ kind: 'sending', doubtUntil: START + 60_000 })
  })

  it('is delivered when it stands as it was written', () => {
    const machine = checking()
    machine.found(standing(machine.note, 930))
    expect(machine.note).toMatchObject({ deliveredRevision: 1, filed: { commentId: 930 } })
    expect(machine.state.savedAt).toBe(START)
    expect(machine.write).toBeNull()
  })

  it('is recognised although the portal trimmed it and changed its line ends', () => {
    const machine = new Machine().type('Hello\nAnna  \n').save().lost().save()
    const found = standing(machine.note)
    machine.found({ ...found, comment: found.comment.replaceAll('\n', '\r\n').trimEnd() })
    expect(machine.note).toMatchObject({ deliveredRevision: 1, othersText: '' })
  })

  it('replaces an older text of its own in place', () => {
    const machine = checking()
    const older = standing(machine.note)
    machine.type('Hello Anna').found(older)
    expect(machine.write).toMatchObject({ filed: { item: CONTACT, commentId: 900 } })
    expect(machine.note.othersText).toBe('')
  })

  it('keeps the oldest of several and removes the others', () => {
    const machine = checking()
    machine.found(standing(machine.note, 911), standing(machine.note, 907))
    expect(machine.note).toMatchObject({ filed: { commentId: 907 }, staleComments: [{ commentId: 911 }] })
    expect(machine.effects.at(-1)).toMatchObject({ type: 'remove', comment: { commentId: 911 } })
  })

  it('found at another client only is moved from there', () => {
    const machine = checking()
    machine.found(standing(machine.note, 900, LEAD))
    expect(machine.write).toMatchObject({ item: CONTACT, filed: { item: LEAD, commentId: 900 } })
  })

  it('found at its own client and at another one has to go from the other', () => {
    const machine = checking()
    machine.found(standing(machine.note, 890, LEAD), standing(machine.note, 900))
    expect(machine.note).toMatchObject({ filed: { item: CONTACT, commentId: 900 }, deliveredRevision: 1 })
    expect(machine.effects.at(-1)).toMatchObject({ type: 'remove', comment: { item: LEAD } })
  })

  it('writes the words of others that it finds back under its own', () => {
    const machine = checking().found(standing(typedNote('Hi\nPrice agreed')))
    expect(machine.write?.comment).toMatch(/Hello\n\nHi\nPrice agreed$/)
  })

  it('leaves a comment alone that somebody continued: all of its words are there', () => {
    const machine = checking().found(standing(typedNote('Hello\nPrice agreed')))
    expect(machine.write).toBeNull()
    expect(machine.note).toMatchObject({ text: 'Hello', othersText: '', deliveredRevision: 1 })
  })

  it('makes another lookup, later, when the lookup itself failed', () => {
    const machine = checking().lost()
    expect(machine.waitsFor).toBe(2_625)
    expect(machine.after(2_625).dispatch({ type: 'woke' }).asked).toEqual(['lookup'])
  })

  it('of which a move is still on its way makes another lookup after a minute, whatever this one finds', () => {
    const machine = new Machine(deliveredNote('Hello')).dispatch({ type: 'chosen', item: LEAD }).blur().lost()
    machine.dispatch({ type: 'chosen', item: CONTACT }).save()
    machine.dispatch({ type: 'kept', where: 'journal', revision: machine.note.revision })
    machine.found(standing(machine.note))
    expect(machine.note.deliveredRevision).toBe(machine.note.revision)
    expect(machine.waitsFor).toBe(60_000)
  })

  it('needs somebody when it may not read there, and still does not add without knowing', () => {
    const machine = checking().failed({ kind: 'forbidden' })
    expect(machine.state.delivery).toEqual({ kind: 'blocked', because: { kind: 'forbidden' } })
    expect(machine.save().asked).toEqual(['store', 'lookup'])
  })

  it('keeps what is typed meanwhile, asks nothing twice, and sends it after the lookup', () => {
    const machine = checking().type('Hello Anna')
    expect(machine.asked).toEqual(['store'])
    expect(machine.blur().asked).toEqual([])
    expect(machine.found().write?.comment).toMatch(/Hello Anna$/)
  })
})

describe('A note that removes what has to go', () => {
  const duplicate = { item: CONTACT, commentId: 901 }
  const removing = () => new Machine(deliveredNote('Hello', { staleComments: [duplicate] })).save()

  it('is forgotten when the last of it is gone', () => {
    const machine = removing().dispatch({ type: 'removed', requestId: 1, previousText: null })
    expect(machine.note.staleComments).toEqual([])
    expect(machine.effects).toEqual([{ type: 'forget', note: machine.note }])
  })

  it('tries again a minute after a missing sign-in, and needs no lookup for that', () => {
    const machine = removing().failed({ kind: 'signedOut' })
    expect(machine.after(60_000).dispatch({ type: 'woke' }).asked).toEqual(['remove'])
  })

  it('goes one at a time: the next one is removed after it', () => {
    const another = { ...duplicate, commentId: duplicate.commentId + 1 }
    const machine = new Machine(deliveredNote('Hello', { staleComments: [duplicate, another] })).save()
    machine.dispatch({ type: 'removed', requestId: machine.state.requestId, previousText: null })
    expect(machine.note.staleComments).toEqual([another])
    expect(machine.asked).toContain('remove')
  })

  it('keeps the words that others had put into the duplicate', () => {
    const previousText = standing(typedNote('Hello\nCall back at 5')).comment
    const machine = removing().dispatch({ type: 'removed', requestId: 1, previousText })
    expect(machine.note.othersText).toBe('Call back at 5')
    expect(machine.asked).toEqual(['store', 'write'])
  })

  it('tries again when the removal was lost: a comment can be removed twice without harm', () => {
    const machine = removing().lost()
    expect(machine.note.staleComments).toEqual([duplicate])
    expect(machine.after(875).dispatch({ type: 'woke' }).asked).toEqual(['remove'])
  })

  it('sends what is typed meanwhile after it', () => {
    const machine = removing().type('Hello Anna')
    expect(machine.asked).toEqual(['store'])
    machine.dispatch({ type: 'removed', requestId: 1, previousText: null })
    expect(machine.write).toMatchObject({ filed: { commentId: 900 } })
  })
})
