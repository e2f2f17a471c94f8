import { describe, expect, it } from 'vitest'
import { UNSEEN } from '../../../src/note/note'
import type { Plan } from '../../../src/note/timeline'
import { CONTACT, deliveredNote, emptyNote, LEAD, START, standing, typedNote } from '../../fakes/sampleNote'
import { Machine } from './machine'

const TOMORROW = START + 20 * 60 * 60_000
const AT_TEN = { deadline: TOMORROW, title: 'Call back: Anna' }

const planned = (machine: Machine = new Machine(), plan = AT_TEN) =>
  machine.dispatch({ type: 'followUpPlanned', ...plan })
const undone = (machine: Machine) => machine.dispatch({ type: 'followUpUndone' })
const woke = (machine: Machine, milliseconds: number) =>
  machine.after(milliseconds).dispatch({ type: 'woke' })
/** The request is on its way. */
const sent = (machine: Machine = new Machine()) => woke(planned(machine), 8_000)
const answered = (machine: Machine, todoId = 700) =>
  machine.dispatch({ type: 'planned', requestId: machine.state.requestId, todoId })
const found = (machine: Machine, ...ids: number[]) => {
  const [followUp] = machine.note.followUps
  const todos = ids.map((todoId) => ({ marker: followUp?.marker ?? '', todoId }))
  return machine.lookup({ todos })
}
const newest = (machine: Machine) => machine.note.followUps.at(-1)
const orderOf = (machine: Machine): Plan | undefined => {
  const effect = machine.effects.find(({ type }) => type === 'plan' || type === 'lastPlan')
  return effect && 'plan' in effect ? effect.plan : undefined
}

describe('A follow-up that was just planned', () => {
  it('is journalled at once and sent after eight seconds, to the client of the note', () => {
    const machine = planned()
    expect(machine.asked).toEqual(['store'])
    expect(machine.waitsFor).toBe(8_000)
    expect(woke(machine, 8_000).asked).toEqual(['store', 'plan'])
    expect(orderOf(machine)).toMatchObject({ item: CONTACT, ...AT_TEN })
    expect(orderOf(machine)?.description).toMatch(/^↙ 49301234 .* #K7Q2F-[A-Z2-9]{5}$/)
  })

  it('is taken back without a trace', () => {
    const machine = undone(planned().after(7_999))
    expect(machine.note.followUps).toEqual([])
    expect(machine.asked).toEqual(['forget'])
    expect(undone(machine).effects).toEqual([])
  })

  it('makes room for the next one', () => {
    const machine = planned(planned().after(5_000), { ...AT_TEN, title: 'Send the offer' })
    expect(machine.note.followUps).toMatchObject([{ title: 'Send the offer' }])
    expect(machine.waitsFor).toBe(8_000)
  })

  it.each([
    ['a flush by hand', (machine: Machine) => machine.save()],
    ['the end of the call', (machine: Machine) => machine.blur()],
  ])('does not go sooner by %s', (_, event) => {
    const machine = event(planned().after(1_000))
    expect(machine.asked).toEqual([])
    expect(machine.waitsFor).toBe(7_000)
  })

  it('needs no second write of the same words', () => {
    const machine = planned(new Machine().type('Hello').save()).written()
    expect(machine.note).toMatchObject({ revision: 2, deliveredRevision: 2 })
    expect(machine.waitsFor).toBe(8_000)
  })

  it('does not make newer words stand that wait behind those on their way', () => {
    const machine = planned(new Machine().type('H').save().type('Hello')).written()
    expect(machine.note).toMatchObject({ revision: 3, deliveredRevision: 1 })
    machine.after(20_000).dispatch({ type: 'woke' })
    expect(machine.write?.comment).toMatch(/\nHello$/)
  })

  it('waits for a client as long as it takes, and can be taken back all the time', () => {
    const machine = planned(new Machine(emptyNote({ item: null })))
    expect(machine.waitsFor).toBeNull()
    machine.after(60_000).dispatch({ type: 'moved', item: LEAD })
    expect(orderOf(machine)).toMatchObject({ item: LEAD })
  })

  it('is put into the options where nothing else keeps it and there is no client', () => {
    expect(planned(new Machine(emptyNote({ item: null }))).asked).toEqual(['store', 'putDraft'])
  })
})

describe('A follow-up beside words', () => {
  it('goes after them', () => {
    const machine = planned(new Machine().type('Hello'))
    expect(woke(machine, 5_000).asked).toEqual(['store', 'write'])
    machine.after(4_000).written()
    expect(machine.asked).toEqual(['store', 'plan'])
  })

  it('does not overtake words that are still being typed', () => {
    const machine = planned(new Machine().type('0')).after(4_000).type('1').after(4_000).type('2')
    expect(machine.asked).toEqual(['store'])
    expect(machine.waitsFor).toBe(5_000)
  })

  it('does not wait for typing to end once words of the note stand', () => {
    const machine = planned(new Machine(deliveredNote('Hello')))
      .after(7_900)
      .type('Hello Anna')
    expect(woke(machine, 100).asked).toEqual(['store', 'plan'])
  })

  it('waits while the portal does not take the words', () => {
    const machine = new Machine().type('Hello').save().failed({ kind: 'rejected', why: 'No' })
    expect(planned(machine).after(9_000).blur().asked).not.toContain('plan')
    expect(newest(machine)).toMatchObject({ begun: false })
  })

  it('goes to the item of the moment, and stays there when the note moves on', () => {
    const machine = answered(sent(new Machine(deliveredNote('Hello'))))
    machine.dispatch({ type: 'moved', item: LEAD })
    expect(machine.write).toMatchObject({ item: LEAD, filed: { item: CONTACT } })
    expect(newest(machine)).toMatchObject({ todos: [700] })
  })
})

describe('A follow-up that was sent', () => {
  it('can not be taken back any more', () => {
    expect(undone(sent()).effects).toEqual([])
  })

  it('is looked for where it was sent, also when the note has moved on meanwhile', () => {
    const machine = sent().dispatch({ type: 'moved', item: LEAD }).lost().save()
    expect(machine.effects.at(-1)).toMatchObject({ type: 'lookup', items: [LEAD, CONTACT] })
  })

  it('counts as what no look at a timeline can show', () => {
    expect(sent().note.unanswered).toBe(UNSEEN)
  })

  it('keeps the name of its note: the portal knows it by that', () => {
    const machine = sent()
    const { call } = machine.note
    machine.dispatch({ type: 'identified', reference: 'OTHER', call })
    expect(machine.note.reference).toBe('K7Q2F')
  })

  it('is looked for once more before it is forgotten: a repeated request may land late', () => {
    const machine = answered(sent())
    expect(machine.waitsFor).toBe(60_000)
    expect(woke(machine, 60_000).asked).toEqual(['lookup'])
    found(machine, 700)
    expect(machine.effects).toEqual([{ type: 'forget', note: machine.note }])
    expect(newest(machine)).toMatchObject({ todos: [700] })
  })

  it('keeps the oldest of its doubles and removes the others, one by one', () => {
    const machine = found(woke(answered(sent()), 60_000), 700, 702, 699)
    expect(machine.effects.at(-1)).toMatchObject({ type: 'unplan', todoId: 700 })
    machine.dispatch({ type: 'unplanned', requestId: machine.state.requestId })
    expect(machine.effects.at(-1)).toMatchObject({ type: 'unplan', todoId: 702 })
    machine.dispatch({ type: 'unplanned', requestId: machine.state.requestId })
    expect(machine.asked).toEqual(['forget'])
    expect(newest(machine)).toMatchObject({ todos: [699] })
  })

  it('leaves a double alone that it may not remove', () => {
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

describe('A follow-up that can still be taken back', () => {
  it('is not looked for again and again while nothing of it was sent', () => {
    const machine = new Machine(deliveredNote('Hello', { unsettledUntil: START, unanswered: 1 }), true).save()
    planned(machine).lookup({ comments: [standing(machine.note)] })
    expect(machine.asked).toEqual(['store'])
    expect(machine.waitsFor).toBe(8_000)
  })
})

describe('A follow-up whose answer was lost', () => {
  const lost = () => woke(sent().lost(), 875)

  it('is looked for before it is planned again', () => {
    const machine = lost()
    expect(machine.asked).toEqual(['lookup'])
    expect(found(machine).asked).toEqual(['store', 'plan'])
  })

  it('is looked for although another part of the note is being looked for already', () => {
    // Two drafts of one call: the second one was found while the first one is looked for.
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

  it('does not hold newer words back when it is looked for', () => {
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

  it('is tried again after a refusal for now', () => {
    expect(woke(sent().failed({ kind: 'busy', until: null }), 875).asked).toEqual(['store', 'plan'])
    expect(woke(sent().failed({ kind: 'offline' }), 875).asked).toEqual(['store', 'plan'])
  })

  it('is looked for after a minute without a sign-in: another card may have planned it', () => {
    expect(woke(sent().failed({ kind: 'signedOut' }), 60_000).asked).toEqual(['lookup'])
  })
})

describe('A page that goes with a follow-up', () => {
  const left = (machine: Machine) => machine.dispatch({ type: 'left' })

  it('sends it although it could still be taken back, and carries it in the draft', () => {
    const machine = left(planned())
    expect(machine.asked).toEqual(['store', 'lastPlan', 'lastDraft'])
    expect(newest(machine)).toMatchObject({ begun: true })
    // The frame is still there: look what became of it.
    expect(woke(machine, 1_000).asked).toEqual(['lookup'])
  })

  it('sends the words first', () => {
    const machine = left(planned(new Machine().type('Hello')))
    expect(machine.asked).toEqual(['store', 'lastWrite', 'lastPlan', 'lastDraft'])
  })

  it.each<[string, () => Machine]>([
    ['it is on its way already', () => sent()],
    ['nobody knows whether it stands', () => sent().lost()],
    ['nobody knows whether the words stand', () => planned(new Machine().type('Hello').save().lost())],
    [
      'the portal refused the words',
      () => planned(new Machine().type('Hello').save().failed({ kind: 'forbidden' })),
    ],
    ['there is no client', () => planned(new Machine(emptyNote({ item: null })))],
  ])('carries it in the draft alone when %s', (_, machine) => {
    expect(left(machine()).asked).toEqual(['store', 'lastDraft'])
  })

  it('and did not go after all plans it without a look when the client appears: nothing of it was sent', () => {
    const machine = left(planned(new Machine(emptyNote({ item: null }))))
    expect(machine.after(8_000).dispatch({ type: 'moved', item: LEAD }).asked).toEqual(['store', 'plan'])
  })

  it('is looked for by the next start before it is planned', () => {
    const { note } = left(planned())
    const next = new Machine(note, true).after(25_000).blur()
    expect(next.asked).toEqual(['lookup'])
    expect(found(next).asked).toEqual(['store', 'plan'])
  })
})
