import { describe, expect, it } from 'vitest'
import { UNPROTECTED_PACE } from '../../../src/note/delivery'
import { next } from '../../../src/note/next'
import { type SavingEvent, startSavingState } from '../../../src/note/savingState'
import { CONTACT, deliveredNote, emptyNote, LEAD, START, typedNote } from '../../fakes/sampleNote'
import { Machine } from './machine'

describe('An idle note', () => {
  it('is kept here at the first key, and waits for a pause before it is sent', () => {
    const machine = new Machine().type('H')
    expect(machine.note).toMatchObject({ text: 'H', revision: 1, deliveredRevision: 0 })
    expect(machine.state.delivery).toEqual({ kind: 'waiting', until: machine.at + 5_000, because: 'pause' })
    expect(machine.effects).toEqual([{ type: 'store', note: machine.note }])
  })

  it('typed before the portal answered is kept at once, and sent after the pause once it did', () => {
    const typed: SavingEvent = { type: 'edited', text: 'Hello', at: START }
    const early = next(startSavingState(emptyNote(), null), typed, null)
    expect(early.effects).toEqual([{ type: 'store', note: early.state.note }])
    const machine = new Machine()
    machine.state = early.state
    expect(machine.after(1_000).dispatch({ type: 'connected' }).waitsFor).toBe(4_000)
  })

  it('takes no response and begins nothing, not even as the page goes, before the portal answered', () => {
    const { state } = next(
      startSavingState(emptyNote(), null),
      { type: 'edited', text: 'A', at: START },
      null,
    )
    const earlier = deliveredNote('Before')
    expect(next(state, { type: 'resumed', earlier, at: START }, null).state).toBe(state)
    for (const type of ['hidden', 'left', 'woke'] as const) {
      expect(next(state, { type, at: START + 60_000 }, null).effects).toEqual([])
    }
  })

  it('waits two seconds where neither journal nor deferred request keeps the words', () => {
    const machine = new Machine().dispatch({ type: 'paced', pace: UNPROTECTED_PACE }).type('H')
    expect(machine.waitsFor).toBe(2_000)
  })

  it('does nothing when the editor reports the same text again', () => {
    const machine = new Machine(typedNote('Hello'))
    const before = machine.state
    machine.type('Hello')
    expect(machine.state).toBe(before)
    expect(machine.effects).toEqual([])
  })

  it('without a client is journalled and stored in the options, until some other place keeps it', () => {
    const machine = new Machine(emptyNote({ item: null })).type('H')
    expect(machine.asked).toEqual(['store', 'putDraft'])
    expect(machine.state.delivery.kind).toBe('idle')
    machine.dispatch({ type: 'kept', where: 'journal', revision: 1 })
    expect(machine.asked).toEqual([])
    expect(machine.type('He').asked).toEqual(['store', 'putDraft'])
  })

  it('remembers the newest revision that a place keeps, however late an older answer comes', () => {
    const machine = new Machine(typedNote('Hello', { item: null }))
    machine.dispatch({ type: 'kept', where: 'options', revision: 4 })
    machine.dispatch({ type: 'kept', where: 'options', revision: 2 })
    expect(machine.state.safety).toEqual({ journal: 0, deferred: 0, options: 4 })
  })

  it('goes to the client who appears, at its own pace', () => {
    const machine = new Machine(emptyNote({ item: null })).type('Hello').after(1_000)
    machine.dispatch({ type: 'moved', item: CONTACT })
    expect(machine.note).toMatchObject({ item: CONTACT, revision: 2 })
    expect(machine.waitsFor).toBe(4_000)
  })

  it('goes at once to the client who appears when the operator has asked for it meanwhile', () => {
    const machine = new Machine(emptyNote({ item: null })).type('Hello').save()
    expect(machine.dispatch({ type: 'moved', item: CONTACT }).write).toMatchObject({ item: CONTACT })
  })

  it('does nothing on events without news, also while only the screen has it', () => {
    const machine = new Machine(emptyNote({ item: null })).type('Hello').blur()
    const before = machine.state
    machine.dispatch({ type: 'paced', pace: before.pace })
    machine.dispatch({ type: 'kept', where: 'deferred', revision: 0 })
    expect(machine.dispatch({ type: 'kept', where: 'journal', revision: 0 }).state).toBe(before)
  })

  it('that the card shows again for the same client stays as it is', () => {
    const machine = new Machine(deliveredNote('Hello'))
    const before = machine.state
    expect(machine.dispatch({ type: 'moved', item: { ...CONTACT } }).state).toBe(before)
  })

  it('in which nothing was typed follows the client without a word', () => {
    const machine = new Machine().dispatch({ type: 'moved', item: LEAD })
    expect(machine.note).toMatchObject({ item: LEAD, revision: 0 })
    expect(machine.effects).toEqual([])
  })

  it('that stands at the old client moves at once', () => {
    const machine = new Machine(deliveredNote('Hello')).dispatch({ type: 'moved', item: LEAD })
    expect(machine.asked).toEqual(['store', 'write'])
    expect(machine.write).toMatchObject({ item: LEAD, filed: { item: CONTACT, commentId: 900 } })
  })

  it('typed and emptied before anything was sent needs no request and is forgotten', () => {
    const machine = new Machine(emptyNote({ item: null })).type('Hello').type('  ')
    expect(machine.asked).toEqual(['forget'])
    expect(machine.state.delivery.kind).toBe('idle')
  })

  it('that stood in the timeline and was emptied is removed there', () => {
    const machine = new Machine(deliveredNote('Hello')).type('').after(5_000).dispatch({ type: 'woke' })
    expect(machine.write).toMatchObject({ comment: null, filed: { commentId: 900 } })
  })

  it('takes the reference of the call until it was sent, never afterwards', () => {
    const call = { ...emptyNote().call, callId: 'call-2' }
    const identified = { type: 'identified', reference: 'NEW22', call } as const
    expect(new Machine(typedNote('Hello')).dispatch(identified).note.reference).toBe('NEW22')
    expect(new Machine(deliveredNote('Hello')).dispatch(identified).note.reference).toBe('K7Q2F')
  })

  it('removes a duplicate of itself as soon as its words are delivered', () => {
    const duplicate = { item: LEAD, commentId: 901 }
    const machine = new Machine(deliveredNote('Hello', { staleComments: [duplicate] })).save()
    expect(machine.effects).toEqual([{ type: 'remove', requestId: 1, comment: duplicate }])
  })

  it.each(['woke', 'online'] as const)('has nothing to do when "%s" comes', (type) => {
    const machine = new Machine(deliveredNote('Hello'))
    const before = machine.state
    expect(machine.dispatch({ type }).state).toBe(before)
  })

  it('delivered and asked to save sends nothing', () => {
    const machine = new Machine(deliveredNote('Hello')).save()
    expect(machine.effects).toEqual([])
    expect(machine.state.urgent).toBe(false)
  })
})
