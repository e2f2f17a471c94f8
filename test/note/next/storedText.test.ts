// A portal that stores other words than it was sent: its proactive filter splits words, a column cuts the end
// (portal.md §8.6).
import { describe, expect, it } from 'vitest'
import { JOINER, writeComment } from '../../../src/note/comment'
import { CALL, CONTACT, REFERENCE } from '../../fakes/sampleNote'
import { Machine } from './machine'

const comment = (text: string) => writeComment(CALL, REFERENCE, text, '')

describe('A portal that stores other words than it was sent', () => {
  const SENT = 'select a model from the list'
  const STORED = comment('sel ect a model fr om the list')
  const stored = (text = SENT) => new Machine().type(text).save().written({ stored: STORED })

  it('has stored the words of the operator all the same', () => {
    const machine = stored()
    expect(machine.note).toMatchObject({ othersText: '', deliveredRevision: 1, text: SENT })
    expect(machine.state.storedText).toBe('sel ect a model fr om the list')
  })

  it('is not written to again after the last lookup', () => {
    const machine = stored().after(60_000).dispatch({ type: 'woke' })
    machine.found({ item: CONTACT, commentId: 900, comment: STORED })
    expect(machine.asked).toEqual(['forget'])
  })

  it('adds no word to the next text either, and keeps what a colleague adds to it', () => {
    const machine = stored().type(`${SENT}, please`).save()
    machine.written({
      previousText: `${STORED} Olga agrees`,
      stored: comment('sel ect a model fr om the list, please'),
    })
    expect(machine.note.othersText).toBe('Olga agrees')
    const all = comment('sel ect a model fr om the list, please\n\nOlga agrees')
    machine.written({ previousText: comment('sel ect a model fr om the list, please'), stored: all })
    expect(machine.note).toMatchObject({
      othersText: 'Olga agrees',
      deliveredRevision: machine.note.revision,
    })
  })

  it.each([
    ['split words', 'sel ect a model fr om the list'],
    ['a cut end', 'select a mod'],
    ['split words and a cut end', 'sel ect a mod'],
  ])('and whose answer was lost costs one more write, and not a word more: %s', (_, text) => {
    const machine = new Machine().type(SENT).save().lost().save()
    machine.found({ item: CONTACT, commentId: 900, comment: comment(text) })
    expect(machine.write).toMatchObject({ comment: comment(SENT), filed: { commentId: 900 } })
    machine.written({ previousText: comment(text), stored: comment(text) })
    expect(machine.note).toMatchObject({ othersText: '', deliveredRevision: 1 })
    expect(machine.state.storedText).toBe(text)
  })

  it('by a rule that nobody knows has not written a word of somebody else', () => {
    const machine = new Machine()
      .type('Hello')
      .save()
      .written({ stored: comment('HELLO, SIGNED') })
    machine.type('Hello Anna').save()
    machine.written({ previousText: comment('HELLO, SIGNED'), stored: comment('HELLO ANNA, SIGNED') })
    expect(machine.note).toMatchObject({ othersText: '', deliveredRevision: 2 })
  })

  it('and stores the next text as it was sent is not mentioned any more', () => {
    const machine = stored().type('Hello').save()
    expect(machine.written({ previousText: STORED, stored: comment('Hello') }).state.storedText).toBeNull()
    expect(machine.note.storedAs).toBeNull()
  })

  it('is written to again where an older text stands, put back by a request that a browser repeats', () => {
    const machine = new Machine().type('Hello').save().written()
    machine
      .type(SENT)
      .save()
      .written({ previousText: comment('Hello'), stored: STORED })
    machine.after(60_000).dispatch({ type: 'woke' })
    machine.found({ item: CONTACT, commentId: 900, comment: comment('Hello') })
    expect(machine.write?.comment).toBe(comment(SENT))
  })

  it('is written to for the next text, although it stands as the portal made it of the one before', () => {
    const { note } = stored().type(`${SENT}, please`)
    const machine = new Machine(note, true).save()
    machine.found({ item: CONTACT, commentId: 900, comment: STORED })
    expect(machine.write?.comment).toBe(comment(`${SENT}, please`))
  })

  it('is not mentioned for an invisible difference', () => {
    const machine = new Machine().type('[b] \nHello').save()
    const sent = machine.write?.comment ?? ''
    expect(sent).toContain(JOINER)
    const stored = `${sent}\n`.replaceAll('\n', '\r\n').replaceAll(JOINER, '')
    expect(machine.written({ stored }).state.storedText).toBeNull()
  })
})
