// A portal that misbehaves half: it answers reads and refuses writes, hangs, stores other words than it was sent, or
// takes a right away (portal.md §3.1, §8.6).
import { describe, expect, it } from 'vitest'
import { JOINER, writeComment } from '../../../src/note/comment'
import type { Failure } from '../../../src/note/failure'
import { newFollowUp } from '../../../src/note/followUp'
import type { Note } from '../../../src/note/note'
import { operatorStatus } from '../../../src/session/operatorStatus'
import {
  CALL,
  CONTACT,
  DEAL,
  deliveredNote,
  LEAD,
  REFERENCE,
  START,
  standing,
  typedNote,
} from '../../fakes/sampleNote'
import { Machine } from './machine'

const LOST: Failure = { kind: 'unknownOutcome' }
const comment = (text: string) => writeComment(CALL, REFERENCE, text, '')
/** A follow-up of this note is being planned. */
const planningFollowUp = (note?: Note) =>
  new Machine(note)
    .dispatch({ type: 'followUpPlanned', deadline: 1, title: 'Call' })
    .after(8_000)
    .dispatch({ type: 'woke' })

/** What a portal gets to hear in `minutes` if it answers each write with this and each look with "nothing stands". */
function requestsIn(minutes: number, failure: Failure): number {
  const machine = new Machine().type('Hello').save()
  let requests = 1
  machine.failed(failure)
  while (machine.waitsFor !== null) {
    machine.after(machine.waitsFor)
    if (machine.at >= START + minutes * 60_000) break
    machine.dispatch({ type: 'woke' })
    requests += 1
    if (machine.asked.includes('lookup')) {
      machine.found()
      requests += 1
    }
    machine.failed(failure)
  }
  return requests
}

describe('A portal that answers looks and refuses writes', () => {
  it.each<Failure>([LOST, { kind: 'busy', until: null }, { kind: 'signedOut' }, { kind: 'offline' }])(
    'is asked at most 12 times in the first minute and 40 times in ten: $kind',
    (failure) => {
      expect(requestsIn(1, failure)).toBeLessThanOrEqual(12)
      expect(requestsIn(10, failure)).toBeLessThanOrEqual(40)
    },
  )

  it('does not make the note forget its trouble by an answered look', () => {
    const machine = new Machine().type('Hello').save().lost().save().found()
    expect(machine.state).toMatchObject({ attempt: 1, trouble: LOST })
    machine.lost()
    expect(machine.waitsFor).toBe(2_625)
  })

  it('is forgiven by the first write that succeeds', () => {
    const machine = new Machine().type('Hello').save().lost().save().found().written()
    expect(machine.state).toMatchObject({ attempt: 0, trouble: null })
  })

  it('is forgiven as well by a look that finds the words standing', () => {
    const machine = new Machine().type('Hello').save().lost().save()
    machine.found(standing(machine.note))
    expect(machine.state).toMatchObject({ attempt: 0, trouble: null })
  })

  it('is called what it is while it is tried again, within 15 s', () => {
    const machine = new Machine().type('Hello').save().lost()
    machine.after(machine.waitsFor ?? 0).dispatch({ type: 'woke' })
    machine.found().lost()
    expect(operatorStatus(machine.state)).toEqual({ kind: 'notSafe' })
    machine.after(machine.waitsFor ?? 0).dispatch({ type: 'woke' })
    expect(operatorStatus(machine.state)).toEqual({ kind: 'notSafe' })
    expect(machine.at - START).toBeLessThan(15_000)
  })
})

describe('A crowded portal', () => {
  const looked = () => {
    const machine = new Machine().type('Hello').save().lost().save()
    const nothing = { comments: [], todos: [], unreadable: [], complete: true }
    return machine.dispatch({ type: 'found', requestId: machine.state.requestId, pauseMs: 900, ...nothing })
  }

  it('is given a moment between the look that it let in and the addition', () => {
    expect(looked().waitsFor).toBe(900)
    expect(looked().after(900).dispatch({ type: 'woke' }).write).toMatchObject({ filed: null })
  })

  it('is asked for an update again without a look: its batch reads what stands', () => {
    const machine = new Machine(deliveredNote('Hello')).type('Hello Anna').save().lost()
    expect(machine.after(875).dispatch({ type: 'woke' }).asked).toEqual(['store', 'write'])
    expect(machine.note.unanswered).toBe(2)
  })
})

describe('A portal that takes a request and does not answer', () => {
  it('is overdue after six seconds: words that only the screen has are not safe', () => {
    const machine = new Machine().type('Hello').save().after(5_999).dispatch({ type: 'woke' })
    expect(machine.state.overdue).toBe(false)
    machine.after(1).dispatch({ type: 'woke' })
    expect(operatorStatus(machine.state)).toEqual({ kind: 'notSafe' })
    expect(machine.asked).toEqual([])
  })

  it('is not called overdue for an answer that was lost at once', () => {
    expect(new Machine().type('Hello').save().lost().state.overdue).toBe(false)
  })

  it('is called overdue once, however often the clock strikes', () => {
    const machine = new Machine().type('Hello').save().after(6_000).dispatch({ type: 'woke' })
    const before = machine.state
    expect(machine.after(6_000).dispatch({ type: 'woke' }).state).toBe(before)
  })

  it('is not overdue any more when it answers', () => {
    const machine = new Machine().type('Hello').save().after(6_000).dispatch({ type: 'woke' }).written()
    expect(machine.state.overdue).toBe(false)
    expect(operatorStatus(machine.state)).toMatchObject({ kind: 'saved' })
  })

  it('is still overdue while the next request waits for its answer: what was said in red is not taken back', () => {
    const machine = new Machine().type('Hello').save().after(6_000).dispatch({ type: 'woke' })
    machine.after(9_000).lost()
    expect(operatorStatus(machine.state)).toEqual({ kind: 'notSafe' })
    machine.after(machine.waitsFor ?? 0).dispatch({ type: 'woke' })
    expect(machine.asked).toEqual(['lookup'])
    expect(operatorStatus(machine.state)).toEqual({ kind: 'notSafe' })
    machine.found()
    expect(machine.state.overdue).toBe(false)
  })

  it('has answered with any word that is its own', () => {
    const machine = new Machine().type('Hello').save().after(6_000).dispatch({ type: 'woke' })
    machine.failed({ kind: 'busy', until: null })
    expect(machine.state.overdue).toBe(false)
  })

  it('has been waited for already: the pause counts from the beginning of the request', () => {
    const machine = new Machine().type('Hello').save().after(15_000).lost()
    expect(machine.waitsFor).toBe(750)
  })
})

describe('A portal that stores other words than it was sent', () => {
  const SENT = 'select a model from the list'
  const STORED = comment('sel ect a model fr om the list')
  const stored = (text = SENT) => new Machine().type(text).save().written({ stored: STORED })

  it('has stored the words of the operator all the same', () => {
    const machine = stored()
    expect(machine.note).toMatchObject({ othersText: '', deliveredRevision: 1, text: SENT })
    expect(machine.state.storedText).toBe('sel ect a model fr om the list')
  })

  it('is not written to again by the last look', () => {
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

  it('and stores the next text as it was sent is not spoken of any more', () => {
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

  it('is not spoken of for an invisible difference', () => {
    const machine = new Machine().type('[b] \nHello').save()
    const sent = machine.write?.comment ?? ''
    expect(sent).toContain(JOINER)
    const stored = `${sent}\n`.replaceAll('\n', '\r\n').replaceAll(JOINER, '')
    expect(machine.written({ stored }).state.storedText).toBeNull()
  })
})

describe('An item at which the operator may not look any more', () => {
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

  it('may hold the follow-up: it is not planned a second time, and said to be refused', () => {
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
  ])('is no place to look for a follow-up %s', (_, change, expected) => {
    const planned = newFollowUp('n1', { deadline: START, title: 'Call' }, START)
    const draft = typedNote('Hello', { attemptedItems: [LEAD], followUps: [{ ...planned, ...change }] })
    const machine = new Machine(draft, true).save().lookup({ unreadable: [LEAD] })
    expect(machine.note.followUps).toMatchObject([expected])
  })

  it('is no matter for a follow-up that was sent elsewhere: that one is looked for and planned', () => {
    const machine = planningFollowUp(deliveredNote('Hello', { attemptedItems: [LEAD] }))
    machine
      .lost()
      .save()
      .lookup({ unreadable: [LEAD], comments: [standing(machine.note)] })
    expect(machine.asked).toContain('plan')
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
    ['is told so by the list', (machine: Machine) => machine.lookup({ unreadable: [CONTACT] })],
    ['is told so by the whole request', (machine: Machine) => machine.failed({ kind: 'forbidden' })],
  ])('is the note’s own: delivered words are done with when the look %s', (_, answer) => {
    const machine = new Machine(deliveredNote('Hello', { unsettledUntil: START, unanswered: 1 }), true)
    machine.save()
    expect(machine.asked).toEqual(['lookup'])
    expect(answer(machine).asked).toEqual(['forget'])
  })
})

describe('A timeline with more newer comments than a look may read', () => {
  it('leaves open whether the note stands: it is not added blindly', () => {
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

  it('is no matter for a comment that is known by its number: it is replaced', () => {
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

describe('A note that the portal refused', () => {
  const refused = () => new Machine().type('Hello').save().failed({ kind: 'forbidden' })
  const DAY = 24 * 60 * 60_000

  it('remembers why and since when', () => {
    expect(refused().note.refusal).toEqual({ at: START, because: { kind: 'forbidden' } })
  })

  it('is tried again when the operator says so, and forgets the refusal', () => {
    const machine = refused().save()
    expect(machine.asked).toEqual(['store', 'write'])
    expect(machine.note.refusal).toBeNull()
  })

  it('is tried again at another client', () => {
    const machine = refused().dispatch({ type: 'moved', item: DEAL })
    expect(machine.note.refusal).toBeNull()
    expect(machine.after(20_000).dispatch({ type: 'woke' }).write).toMatchObject({ item: DEAL })
  })

  it('at a client that it has left meanwhile goes on to where it belongs', () => {
    const machine = new Machine().type('Hello').save().dispatch({ type: 'moved', item: DEAL })
    machine.failed({ kind: 'forbidden' })
    expect(machine.write).toMatchObject({ item: DEAL, filed: null })
    expect(machine.note.refusal).toBeNull()
  })

  it('waits for the operator at the next start, and asks nothing', () => {
    const machine = new Machine({ ...refused().note }, true)
    machine.dispatch({ type: 'kept', where: 'journal', revision: 1 }).blur()
    expect(machine.asked).toEqual([])
    expect(machine.state.delivery).toMatchObject({ kind: 'blocked' })
    expect(machine.save().asked).toEqual(['store', 'lookup'])
  })

  it.each([
    ['a day later', START - DAY],
    ['with a clock that was wrong when it was refused', START + 1],
  ])('is tried by a start %s', (_, at) => {
    const { note } = refused()
    const machine = new Machine({ ...note, refusal: { at, because: { kind: 'forbidden' } } }, true).blur()
    expect(machine.asked).toEqual(['lookup'])
  })
})
