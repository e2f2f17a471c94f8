// A follow-up that may stand in the portal: it is planned once, whatever becomes of the request.
import { describe, expect, it } from 'vitest'
import { UNVERIFIABLE } from '../../../src/note/note'
import { CONTACT, deliveredNote, emptyNote, LEAD, START, standing, typedNote } from '../../fakes/sampleNote'
import { AT_TEN, answered, found, newest, planned, sent, undone, woke } from './followUpSteps'
import { Machine } from './machine'

describe('A follow-up that was sent', () => {
  it('can not be taken back any more', () => {
    expect(undone(sent()).effects).toEqual([])
  })

  it('is looked up where it was sent, also when the note has moved on meanwhile', () => {
    const machine = sent().dispatch({ type: 'moved', item: LEAD }).lost().save()
    expect(machine.effects.at(-1)).toMatchObject({ type: 'lookup', items: [LEAD, CONTACT] })
  })

  it('counts as a request that no lookup can verify', () => {
    expect(sent().note.unanswered).toBe(UNVERIFIABLE)
  })

  it('keeps the reference of its note: the portal has it under that', () => {
    const machine = sent()
    const { call } = machine.note
    machine.dispatch({ type: 'identified', reference: 'OTHER', call })
    expect(machine.note.reference).toBe('K7Q2F')
  })

  it('is looked up once more before it is forgotten: a repeated request may land late', () => {
    const machine = answered(sent())
    expect(machine.waitsFor).toBe(60_000)
    expect(woke(machine, 60_000).asked).toEqual(['lookup'])
    found(machine, 700)
    expect(machine.effects).toEqual([{ type: 'forget', note: machine.note }])
    expect(newest(machine)).toMatchObject({ todos: [700] })
  })

  it('keeps the oldest of its duplicates and removes the others, one by one', () => {
    const machine = found(woke(answered(sent()), 60_000), 700, 702, 699)
    expect(machine.effects.at(-1)).toMatchObject({ type: 'unplan', todoId: 700 })
    machine.dispatch({ type: 'unplanned', requestId: machine.state.requestId })
    expect(machine.effects.at(-1)).toMatchObject({ type: 'unplan', todoId: 702 })
    machine.dispatch({ type: 'unplanned', requestId: machine.state.requestId })
    expect(machine.asked).toEqual(['forget'])
    expect(newest(machine)).toMatchObject({ todos: [699] })
  })

  it('leaves a duplicate alone that it may not remove', () => {
    const machine = found(woke(answered(sent()), 60_000), 700, 702).failed({ kind: 'forbidden' })
    expect(machine.asked).toEqual(['forget'])
  })

  it('is not planned anew when somebody removed it meanwhile', () => {
    expect(found(woke(answered(sent()), 60_000)).asked).toEqual(['forget'])
  })

  it('that stands twice is cleared up although another one was planned since', () => {
    const machine = planned(answered(sent()), { ...AT_TEN, title: 'Send the offer' })
    answered(woke(machine, 8_000), 701)
    found(woke(machine, 60_000), 700, 703)
    expect(machine.effects.at(-1)).toMatchObject({ type: 'unplan', todoId: 703 })
  })

  it('makes room for another one, which is another to-do', () => {
    const machine = planned(answered(sent()), { ...AT_TEN, title: 'Send the offer' })
    const [first, second] = machine.note.followUps
    expect(second?.marker).not.toBe(first?.marker)
    expect(answered(woke(machine, 8_000), 701).note.followUps).toMatchObject([
      { todos: [700] },
      { todos: [701] },
    ])
    // When both are settled, only the newest is still worth a line.
    woke(machine, 60_000).lookup({})
    expect(machine.note.followUps).toMatchObject([{ todos: [701] }])
  })
})

describe('A follow-up that is sent while a write may still land', () => {
  it('puts off no lookup: a late move is mended within its minute, then the follow-up is looked up too', () => {
    const note = deliveredNote('Hello', { attemptedItems: [CONTACT, LEAD], unsettledUntil: START + 60_000 })
    const machine = new Machine({ ...note, unanswered: 1 })
    answered(sent(machine.after(20_000)))
    expect(machine.waitsFor).toBe(32_000)
    expect(woke(machine, 32_000).asked).toEqual(['lookup'])
    const comments = [{ ...standing(note), item: LEAD, commentId: 901 }]
    const [{ marker } = { marker: '' }] = machine.note.followUps
    machine.lookup({ comments, todos: [{ marker, todoId: 700 }] })
    expect(machine.write).toMatchObject({ item: CONTACT, filed: { item: LEAD, commentId: 901 } })
    machine.written({ filed: { item: CONTACT, commentId: 902 } })
    expect(machine.waitsFor).toBe(60_000)
  })
})

describe('A follow-up that can still be taken back', () => {
  it('is not looked up again and again while nothing of it was sent', () => {
    const machine = new Machine(deliveredNote('Hello', { unsettledUntil: START, unanswered: 1 }), true).save()
    planned(machine).lookup({ comments: [standing(machine.note)] })
    expect(machine.asked).toEqual(['store'])
    expect(machine.waitsFor).toBe(8_000)
  })
})

describe('A follow-up whose answer was lost', () => {
  const lost = () => woke(sent().lost(), 875)

  it('is looked up before it is planned again', () => {
    const machine = lost()
    expect(machine.asked).toEqual(['lookup'])
    expect(found(machine).asked).toEqual(['store', 'plan'])
  })

  it('is looked up although a lookup of another part of the note is on its way', () => {
    // Two drafts of one call: the second one was found during the lookup of the first.
    const { note } = sent().lost()
    const machine = new Machine(emptyNote({ id: 'now' })).dispatch({
      type: 'resumed',
      earlier: typedNote('Hello', { id: 'old' }),
    })
    expect(machine.asked).toContain('lookup')
    const first = machine.state.requestId
    machine.after(70_000).dispatch({ type: 'resumed', earlier: note })
    expect(machine.asked).toContain('lookup')
    machine.dispatch({
      type: 'found',
      requestId: first,
      pauseMs: 0,
      comments: [],
      todos: [],
      unreadable: [],
      complete: true,
    })
    expect(machine.effects).toEqual([])
    expect(found(machine, 700).note.followUps).toMatchObject([{ todos: [700] }])
  })

  it('alone leaves the words of another draft of the call as they stand', () => {
    const words = standing(typedNote('Hello'))
    const machine = lost().lookup({ comments: [words] })
    expect(machine.note).toMatchObject({ text: '', othersText: '', filed: null })
    expect(machine.asked).toEqual(['store', 'plan'])
  })

  it('is planned when it stands', () => {
    const machine = found(lost(), 700)
    expect(machine.asked).toEqual(['store'])
    expect(newest(machine)).toMatchObject({ todos: [700] })
  })

  it('does not delay newer words while it is looked up', () => {
    const machine = lost().type('Hello').save()
    expect(found(machine, 700).asked).toEqual(['store', 'write'])
  })
})

describe('A follow-up that the portal refuses', () => {
  it.each([
    [{ kind: 'rejected', why: 'Wrong datetime format' } as const, 'Wrong datetime format'],
    [{ kind: 'forbidden' } as const, ''],
    [{ kind: 'gone' } as const, ''],
  ])('ends there, and the words of the note go on', (because, why) => {
    const machine = sent().failed(because)
    expect(newest(machine)).toMatchObject({ todos: [], refused: why })
    expect(machine.type('Hello').save().asked).toEqual(['store', 'write'])
  })

  it('is tried again after a temporary refusal', () => {
    expect(woke(sent().failed({ kind: 'busy', until: null }), 875).asked).toEqual(['store', 'plan'])
    expect(woke(sent().failed({ kind: 'offline' }), 875).asked).toEqual(['store', 'plan'])
  })

  it('is looked up after a minute without a sign-in: another card may have planned it', () => {
    expect(woke(sent().failed({ kind: 'signedOut' }), 60_000).asked).toEqual(['lookup'])
  })
})
