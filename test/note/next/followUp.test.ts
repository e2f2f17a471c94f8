// A follow-up before it is sent: it can be taken back, waits for the words and goes with the page.
import { describe, expect, it } from 'vitest'
import { CONTACT, deliveredNote, emptyNote, LEAD } from '../../fakes/sampleNote'
import { AT_TEN, answered, found, newest, planned, planOf, sent, undone, woke } from './followUpSteps'
import { Machine } from './machine'

describe('A follow-up that was just planned', () => {
  it('is journalled at once and sent after eight seconds, to the client of the note', () => {
    const machine = planned()
    expect(machine.asked).toEqual(['store'])
    expect(machine.waitsFor).toBe(8_000)
    expect(woke(machine, 8_000).asked).toEqual(['store', 'plan'])
    expect(planOf(machine)).toMatchObject({ item: CONTACT, ...AT_TEN })
    expect(planOf(machine)?.description).toMatch(/^Incoming call {2}#K7Q2F-[A-Z2-9]{5}$/)
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

  it('makes no room of one that an earlier page planned and nobody has seen here: that one goes as well', () => {
    const { note: earlier } = planned(new Machine(emptyNote({ id: 'earlier' })))
    const machine = planned().dispatch({ type: 'resumed', earlier })
    planned(machine.after(5_000), { ...AT_TEN, title: 'Send the offer' })
    expect(machine.note.followUps).toMatchObject([AT_TEN, { title: 'Send the offer' }])
    expect(undone(machine).note.followUps).toMatchObject([AT_TEN])
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
    expect(planOf(machine)).toMatchObject({ item: LEAD })
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

describe('A page that goes with a follow-up', () => {
  const left = (machine: Machine) => machine.dispatch({ type: 'left' })

  it('sends it although it could still be taken back, and carries it in the draft', () => {
    const machine = left(planned())
    expect(machine.asked).toEqual(['store', 'lastPlan', 'lastDraft'])
    expect(newest(machine)).toMatchObject({ begun: true })
    // The frame is still there: a lookup tells what became of it.
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

  it('and did not go after all plans it without a lookup when the client appears: nothing of it was sent', () => {
    const machine = left(planned(new Machine(emptyNote({ item: null }))))
    expect(machine.after(8_000).dispatch({ type: 'moved', item: LEAD }).asked).toEqual(['store', 'plan'])
  })

  it('is looked up by the next start before it is planned', () => {
    const { note } = left(planned())
    const next = new Machine(note, true).after(25_000).blur()
    expect(next.asked).toEqual(['lookup'])
    expect(found(next).asked).toEqual(['store', 'plan'])
  })
})
