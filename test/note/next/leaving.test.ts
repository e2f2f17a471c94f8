import { describe, expect, it } from 'vitest'
import { UNVERIFIABLE } from '../../../src/note/note'
import { CONTACT, deliveredNote, emptyNote, LEAD, START, standing, typedNote } from '../../fakes/sampleNote'
import { Machine } from './machine'

const left = (machine: Machine) => machine.dispatch({ type: 'left' })

describe('A page that may go', () => {
  it.each([
    ['nothing was typed', () => new Machine()],
    ['everything is delivered', () => new Machine(deliveredNote('Hello'))],
  ])('begins nothing when %s', (_, machine) => {
    expect(left(machine()).effects).toEqual([])
  })

  it('adds a note that was never sent, and stores the draft in the options after it', () => {
    const machine = left(new Machine().type('Hello'))
    expect(machine.asked).toEqual(['store', 'lastWrite', 'lastDraft'])
    expect(machine.write).toMatchObject({ item: CONTACT, filed: null })
  })

  it.each<[string, boolean, () => Machine]>([
    ['its last write', true, () => new Machine().type('Hello')],
    ['the write that is on its way', true, () => new Machine().type('Hello').save()],
    ['nothing: newer words came', false, () => new Machine().type('H').save().type('Hello')],
    ['nothing: there is no client', false, () => new Machine(emptyNote({ item: null })).type('Hello')],
    [
      'nothing: the follow-up that goes has none of them',
      false,
      () =>
        new Machine()
          .type('H')
          .save()
          .type('Hello')
          .dispatch({ type: 'followUpPlanned', deadline: 1, title: 'Call' }),
    ],
    [
      'nothing: they are delivered, and a copy still stands',
      false,
      () => new Machine(deliveredNote('Hello', { staleComments: [standing(typedNote('H'), 901)] })),
    ],
  ])('says with the draft whether the words are carried, here by %s', (_, carried, machine) => {
    const { effects } = left(machine())
    expect(effects.at(-1)).toMatchObject({ type: 'lastDraft', carried })
  })

  it('does not count on its last write when the portal has just refused one: the next start sees to it at once', () => {
    const refused = new Machine().type('Hello').save().failed({ kind: 'busy', until: null })
    expect(left(refused).note.unanswered).toBe(UNVERIFIABLE)
    expect(left(new Machine().type('Hello')).note.unanswered).toBe(1)
  })

  it('replaces a comment that stands', () => {
    const machine = left(new Machine(deliveredNote('Hello')).type('Hello Anna'))
    expect(machine.write).toMatchObject({ filed: { commentId: 900 } })
  })

  it('removes the comment of a note that was emptied', () => {
    expect(left(new Machine(deliveredNote('Hello')).type('')).write).toMatchObject({ comment: null })
  })

  it('moves a note whose client changed while a failure made it wait', () => {
    const machine = new Machine(deliveredNote('Hello')).dispatch({ type: 'moved', item: LEAD })
    left(machine.failed({ kind: 'offline' }))
    expect(machine.write).toMatchObject({ item: LEAD, filed: { item: CONTACT } })
  })

  it.each<[string, () => Machine]>([
    ['there is no client', () => new Machine(emptyNote({ item: null })).type('Hello')],
    ['this very text is being sent', () => new Machine().type('Hello').save()],
    [
      'this very text is replacing what stands',
      () => new Machine(deliveredNote('Hello')).type('Hello Anna').save(),
    ],
    [
      'its words were deleted again before the portal took any',
      () => new Machine().type('Hello').save().failed({ kind: 'offline' }).type(''),
    ],
    ['its addition is on its way and newer words came', () => new Machine().type('H').save().type('Hello')],
    ['nobody knows whether it stands', () => new Machine().type('Hello').save().lost()],
    ['a lookup whether it stands is on its way', () => new Machine().type('Hello').save().lost().save()],
    ['the portal refused it', () => new Machine().type('Hello').save().failed({ kind: 'forbidden' })],
  ])('stores the draft in the options, and does not write, when %s', (_, machine) => {
    expect(left(machine()).asked).toEqual(['store', 'lastDraft'])
  })

  it.each<[string, () => Machine]>([
    ['was refused', () => new Machine().type('Hello').save().failed({ kind: 'forbidden' })],
    ['has no client', () => new Machine(emptyNote({ item: null })).type('Hello')],
  ])(
    'asks for nothing more when the note %s and the options have it: any start finds it there',
    (_, machine) => {
      const waiting = machine()
      waiting.dispatch({ type: 'kept', where: 'options', revision: waiting.note.revision })
      expect(left(waiting).effects).toEqual([])
      expect(left(waiting.type('Hello Anna')).asked).toContain('lastDraft')
    },
  )

  it('still begins the last write of a note that the options have, when nothing stands in its way', () => {
    const machine = new Machine().type('Hello').dispatch({ type: 'kept', where: 'options', revision: 1 })
    expect(left(machine).asked).toContain('lastWrite')
  })

  it('stores a delivered draft as it is while a duplicate still stands, unless a copy of it is kept', () => {
    const note = deliveredNote('Hello', { staleComments: [standing(typedNote('H'), 901)] })
    expect(left(new Machine(note)).asked).toEqual(['lastDraft'])
    const journalled = new Machine(note).dispatch({
      type: 'kept',
      where: 'journal',
      revision: note.revision,
    })
    expect(left(journalled).asked).toEqual([])
    const deferred = new Machine(note).dispatch({
      type: 'kept',
      where: 'deferred',
      revision: note.revision,
    })
    expect(left(deferred).asked).toEqual(['lastDraft'])
  })

  it.each<[string, () => Machine]>([
    [
      'an older text is being sent',
      () => new Machine(deliveredNote('Hello')).type('Hello A').save().type('Hello Anna'),
    ],
    [
      'a lookup is on its way',
      () => new Machine(deliveredNote('Hello')).type('Hello A').save().lost().save().type('Hello Anna'),
    ],
    [
      'a failure makes it wait',
      () => new Machine(deliveredNote('Hello')).type('H').save().failed({ kind: 'offline' }),
    ],
  ])('replaces a comment by its id even while %s', (_, machine) => {
    expect(left(machine()).write).toMatchObject({ filed: { item: CONTACT, commentId: 900 } })
  })

  it('leaves to the next start that what it began may land for a minute', () => {
    const machine = left(new Machine().type('Hello').after(2_000))
    expect(machine.note).toMatchObject({ unsettledUntil: START + 62_000, attemptedItems: [CONTACT] })
    expect(machine.effects[0]).toEqual({ type: 'store', note: machine.note })
  })

  it('leaves to the next start that the draft it stored may land, and that no lookup can show it', () => {
    const machine = left(new Machine(emptyNote({ item: null })).type('Hello'))
    expect(machine.note).toMatchObject({
      unsettledUntil: START + 60_000,
      unanswered: UNVERIFIABLE,
      attemptedItems: [],
    })
  })

  it('leaves its last words to the next start as its own, also where they are no longer the text', () => {
    const { note } = left(new Machine().type('Hello'))
    const next = new Machine(note, true).type('Bye').save()
    next.found(standing(typedNote('Hello')))
    expect(next.note.othersText).toBe('')
    expect(next.write?.comment).toMatch(/\nBye$/)
  })

  it('and did not go after all takes the answer to the lookup that was on its way', () => {
    const machine = new Machine().type('Hello').save().lost().save()
    left(machine).found(standing(machine.note))
    expect(machine.note).toMatchObject({ deliveredRevision: 1, filed: { commentId: 900 } })
  })

  it('and did not go after all makes a lookup at once when the operator types on', () => {
    expect(left(new Machine().type('Hello')).type('Hello Anna').asked).toEqual(['store', 'lookup'])
  })

  it('and did not go after all makes a lookup a second later', () => {
    const machine = left(new Machine().type('Hello'))
    expect(machine.waitsFor).toBe(1_000)
    expect(machine.after(1_000).dispatch({ type: 'woke' }).asked).toEqual(['lookup'])
  })

  it('and did not go while a write was on its way is confirmed only after a lookup', () => {
    const machine = new Machine(deliveredNote('Hello')).type('Hello A').save().type('Hello Anna')
    left(machine).written({ previousText: standing(typedNote('Hello')).comment })
    expect(machine.asked).toEqual(['store', 'lookup'])
  })
})

describe('A page that is hidden', () => {
  const hidden = (machine: Machine) => machine.dispatch({ type: 'hidden' })
  const kept = (machine: Machine, where: 'journal' | 'deferred' | 'options') =>
    machine.dispatch({ type: 'kept', where, revision: machine.note.revision })

  it.each<[string, () => Machine]>([
    [
      'its addition is on its way: nobody else would know of a second copy',
      () => new Machine().type('Hello').save(),
    ],
    ['nobody knows whether it stands', () => new Machine().type('Hello').save().lost()],
    ['there is no client', () => new Machine(emptyNote({ item: null })).type('Hello')],
    [
      'it is on its way to another client',
      () => new Machine(deliveredNote('Hello')).dispatch({ type: 'moved', item: LEAD }).save(),
    ],
    ['a second copy of it may still land', () => new Machine().type('Hello').save().written()],
    [
      'a second copy may land although a replacement is on its way',
      () => new Machine().type('Hello').save().written().type('Hello Anna').save(),
    ],
    [
      'an older text is on its way',
      () => new Machine(deliveredNote('Hello')).type('Hello A').save().type('Hello Anna'),
    ],
    [
      'it is long, so its replacement takes several requests',
      () => new Machine(deliveredNote('Hello')).type('Hello '.repeat(300)).save(),
    ],
  ])('stores the draft in the options when nothing keeps it and %s', (_, machine) => {
    const before = machine().state
    const after = hidden(machine())
    expect(after.effects).toEqual([{ type: 'putDraftNow', note: before.note }])
    expect(after.state).toEqual(before)
  })

  it.each<[string, () => Machine]>([
    ['nothing was typed', () => new Machine()],
    ['everything is delivered', () => new Machine(deliveredNote('Hello'))],
    [
      'the replacement on its way has the words: it can be repeated',
      () => new Machine(deliveredNote('Hello')).type('Hello Anna').save(),
    ],
    ['the journal has the words', () => kept(new Machine().type('Hello').save(), 'journal')],
    ['the deferred request has the words', () => kept(new Machine().type('Hello').save(), 'deferred')],
    ['the options have it', () => kept(new Machine().type('Hello').save(), 'options')],
  ])('asks for nothing when %s', (_, machine) => {
    expect(hidden(machine()).effects).toEqual([])
  })
})
