import { describe, expect, it } from 'vitest'
import type { Failure } from '../../../src/note/failure'
import { CONTACT, deliveredNote, LEAD, START, standing, typedNote } from '../../fakes/sampleNote'
import { Machine } from './machine'

const sending = () => new Machine().type('Hello').save()
/** A newer text of a comment that stands. */
const updating = () => new Machine(deliveredNote('Hello')).type('Hello Anna').save()

describe('A note that is being sent', () => {
  it('recorded beforehand what it sends, where, and how long that may take to land', () => {
    const machine = sending()
    expect(machine.note).toMatchObject({ attemptedItems: [CONTACT], unsettledUntil: START + 60_000 })
    expect(machine.note.written).toHaveLength(1)
    expect(machine.effects[0]).toEqual({ type: 'store', note: machine.note })
  })

  it('is delivered when the portal confirms this revision, and kept until no repetition of it can land', () => {
    const machine = sending().after(300).written()
    expect(machine.effects).toEqual([{ type: 'store', note: machine.note }])
    expect(machine.note).toMatchObject({
      deliveredRevision: 1,
      filed: { item: CONTACT, commentId: 900 },
      unsettledUntil: START + 60_000,
    })
    expect(machine.state).toMatchObject({ savedAt: START + 300, attempt: 0 })
    expect(machine.waitsFor).toBe(59_700)
  })

  it('keeps newer words when an older revision is confirmed, and sends them twenty seconds after it', () => {
    const machine = sending().type('Hello Anna')
    expect(machine.asked).toEqual(['store'])
    expect(machine.written().asked).toEqual(['store'])
    expect(machine.note).toMatchObject({ revision: 2, deliveredRevision: 1 })
    expect(machine.waitsFor).toBe(20_000)
  })

  it('sends newer words right after the answer when the operator asked meanwhile', () => {
    const machine = sending().type('Hello Anna').save()
    expect(machine.asked).toEqual([])
    expect(machine.written().write).toMatchObject({ filed: { commentId: 900 } })
  })

  it('ignores the answer to an earlier request', () => {
    const machine = sending()
    const before = machine.state
    machine.dispatch({ type: 'failed', requestId: 0, failure: { kind: 'forbidden' }, chance: 0 })
    expect(machine.state).toBe(before)
  })

  it('follows the client who changes meanwhile: written here, confirmed, then moved', () => {
    const machine = sending().dispatch({ type: 'moved', item: LEAD })
    expect(machine.asked).toEqual(['store'])
    machine.written()
    expect(machine.write).toMatchObject({ item: LEAD, filed: { item: CONTACT, commentId: 900 } })
  })

  it('keeps the words that somebody else had put into the comment, and writes them back', () => {
    const others = standing(typedNote('Hello\nPrice agreed. Olga'))
    const machine = updating().written({ previousText: others.comment })
    expect(machine.note).toMatchObject({ othersText: 'Price agreed. Olga', text: 'Hello Anna' })
    expect(machine.write?.comment).toContain('Hello Anna\n\nPrice agreed. Olga')
  })

  it('removes a duplicate that stands beside it', () => {
    const machine = sending()
    machine.written({ standing: [standing(machine.note), standing(machine.note, 901)] })
    expect(machine.effects.at(-1)).toMatchObject({ type: 'remove', comment: { commentId: 901 } })
  })

  it('removes at the old client what a move could not remove', () => {
    const machine = new Machine(deliveredNote('Hello')).dispatch({ type: 'moved', item: LEAD })
    machine.written({ filed: { item: LEAD, commentId: 950 }, remaining: { item: CONTACT, commentId: 900 } })
    expect(machine.effects.at(-1)).toMatchObject({ type: 'remove', comment: { item: CONTACT } })
  })

  it('makes a lookup of its own after an addition that was too large for one in the same request', () => {
    expect(sending().written({ standing: null }).asked).toContain('lookup')
  })

  it('that was emptied is over once it is removed: a removal can be repeated without harm', () => {
    const machine = new Machine(deliveredNote('Hello')).type('').save()
    expect(machine.written({ standing: null }).asked).toEqual(['forget'])
  })

  it('is known to have been sent to its client while the browser may repeat the addition', () => {
    expect(sending().written().note.attemptedItems).toEqual([CONTACT])
  })

  it('is at none but its own client once an update is confirmed', () => {
    expect(updating().written().note.attemptedItems).toEqual([])
  })

  it('needs no lookup after an update, since a comment is replaced by its id', () => {
    const machine = updating()
    machine.written({ previousText: standing(typedNote('Hello')).comment, standing: null })
    expect(machine.asked).toEqual(['forget'])
  })
})

describe('A write that failed', () => {
  it.each<[string, Failure, number]>([
    ['offline', { kind: 'offline' }, 875],
    ['busy', { kind: 'busy', until: null }, 875],
    ['busy until a moment that it named', { kind: 'busy', until: START + 30_000 }, 30_875],
    ['busy until a moment that is over', { kind: 'busy', until: START - 1 }, 875],
    ['lost on the way', { kind: 'unknownOutcome' }, 875],
    ['signed out', { kind: 'signedOut' }, 60_000],
  ])('is tried again by itself: %s', (_, failure, delay) => {
    const machine = sending().failed(failure)
    expect(machine.state.delivery).toEqual({ kind: 'waiting', until: START + delay, because: failure })
    expect(machine.state).toMatchObject({ urgent: true, attempt: 1 })
  })

  it.each<Failure>([
    { kind: 'forbidden' },
    { kind: 'rejected', why: 'Empty comment message' },
    { kind: 'gone' },
  ])('needs somebody: $kind', (failure) => {
    const machine = sending().failed(failure)
    expect(machine.state.delivery).toEqual({ kind: 'blocked', because: failure })
    expect(machine.asked).toEqual(['store', 'putDraft'])
  })

  it('of unknown outcome may still land for a minute, a refused one may not', () => {
    expect(sending().lost().note.unsettledUntil).toBe(START + 60_000)
    expect(sending().failed({ kind: 'offline' }).note.unsettledUntil).toBe(0)
  })

  it('and was refused leaves the outcome of an earlier one unknown', () => {
    const machine = sending().lost().after(10_000).dispatch({ type: 'woke' }).found()
    machine.failed({ kind: 'busy', until: null })
    expect(machine.note.unsettledUntil).toBe(START + 60_000)
  })

  it('with unknown outcome is looked up where it was to remove an emptied note', () => {
    const machine = new Machine(deliveredNote('Hello')).type('').save().lost()
    expect(machine.after(10_000).dispatch({ type: 'woke' }).asked).toEqual(['lookup'])
  })

  it('for want of a sign-in is looked up a minute later: another card may have written it', () => {
    const failed = sending().failed({ kind: 'signedOut' })
    expect(failed.after(60_000).dispatch({ type: 'woke' }).asked).toEqual(['lookup'])
  })

  it('because a move found nothing there leaves the old comment to be removed, after a lookup', () => {
    const machine = new Machine(deliveredNote('Hello')).dispatch({ type: 'moved', item: LEAD })
    machine.failed({ kind: 'gone' })
    expect(machine.note).toMatchObject({ filed: null, staleComments: [{ item: CONTACT, commentId: 900 }] })
    expect(updating().failed({ kind: 'gone' }).note.staleComments).toEqual([])
  })

  it('because the comment was deleted by somebody is made anew, after a lookup', () => {
    const machine = updating().failed({ kind: 'gone' })
    expect(machine.note.filed).toBeNull()
    machine.after(875).dispatch({ type: 'woke' })
    expect(machine.asked).toEqual(['lookup'])
    expect(machine.found().write).toMatchObject({ filed: null, item: CONTACT })
  })
})
