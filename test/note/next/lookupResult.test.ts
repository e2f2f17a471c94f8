// What a lookup settles, and what it leaves open: found and not found, read to the end or not, at one item and another.
import { describe, expect, it } from 'vitest'
import { writeComment } from '../../../src/note/comment'
import { newFollowUp } from '../../../src/note/followUp'
import type { Note } from '../../../src/note/note'
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

const lookingUp = (note: Note) => new Machine(note, true).save()
const changed = (change: Partial<Note> = {}) =>
  deliveredNote('Hello', { text: 'Hello Anna', revision: 2, ...change })
const planned = (at: number, begun: boolean) => ({
  ...newFollowUp('n1', { deadline: START, title: 'Call' }, at),
  begun,
})

describe('A comment that the portal stored differently', () => {
  const comment = (text: string) => writeComment(CALL, REFERENCE, text, '')
  const SENT = 'select a model from the list'
  const STORED = 'sel ect a model fr om the list'
  const draft = () => {
    const machine = new Machine()
      .type(SENT)
      .save()
      .written({ stored: comment(STORED) })
    return { ...machine.note, unsettledUntil: START }
  }
  const found = { ...standing(draft()), comment: comment(STORED) }

  it('is said to be so by the next card as well, which finds it', () => {
    expect(lookingUp(draft()).found(found).state.storedText).toBe(STORED)
  })

  it('is the one whose id is known, when another one stands beside it', () => {
    const duplicate = { ...standing(draft()), commentId: 950 }
    expect(lookingUp(draft()).found(duplicate, found).state.storedText).toBe(STORED)
  })

  it('is not spoken of when the comment stands as it was sent', () => {
    expect(lookingUp(draft()).found(standing(draft())).state.storedText).toBeNull()
  })
})

describe('A lookup that was not read to its end', () => {
  const incomplete = { complete: false }

  it('lets a known comment be replaced although a follow-up waits that was not sent yet', () => {
    const machine = lookingUp(changed({ followUps: [planned(START, false)] })).lookup(incomplete)
    expect(machine.write).toMatchObject({ filed: { commentId: 900 } })
  })

  it('leaves it open whether the replacement of before is still on its way', () => {
    const machine = lookingUp(changed({ unsettledUntil: START + 9_000, unanswered: 1 })).lookup(incomplete)
    expect(machine.state).toMatchObject({ outcomeUnknown: false, delivery: { doubtUntil: START + 9_000 } })
  })

  it('is no matter for a follow-up that was not sent yet, where the words were found', () => {
    const draft = typedNote('Hello Anna', { followUps: [planned(START, false)] })
    const machine = lookingUp(draft).lookup({ ...incomplete, comments: [standing(typedNote('Hello'))] })
    expect(machine.write).toMatchObject({ filed: { commentId: 900 } })
  })

  it('leaves open whether the second of two follow-ups stands, when it shows the first', () => {
    const [first, second] = [planned(START, true), planned(START + 9, true)]
    const machine = lookingUp(typedNote('Hello', { followUps: [first, second] }))
    machine.lookup({
      ...incomplete,
      comments: [standing(typedNote('Hello'))],
      todos: [{ marker: first.marker, todoId: 5 }],
    })
    expect(machine.state.delivery).toEqual({ kind: 'blocked', because: { kind: 'unsettled' } })
  })

  it('does not hide the comment of a note that was emptied: it is removed by its id', () => {
    const machine = lookingUp(changed({ text: '' })).lookup(incomplete)
    expect(machine.write).toMatchObject({ comment: null, filed: { commentId: 900 } })
  })

  it('that shows only a duplicate says nothing of the comment whose id is known', () => {
    const machine = lookingUp(changed()).lookup({ ...incomplete, comments: [standing(changed(), 777)] })
    expect(machine.write).toMatchObject({ filed: { commentId: 900 } })
    expect(machine.note.staleComments).toEqual([])
  })
})

describe('An item that may not be read any more', () => {
  it('is left out alone: what may stand at others stays known', () => {
    const machine = lookingUp(
      changed({
        unsettledUntil: START + 9_000,
        attemptedItems: [LEAD, DEAL],
        staleComments: [
          { item: LEAD, commentId: 880 },
          { item: DEAL, commentId: 881 },
        ],
      }),
    )
    const former = standing(deliveredNote('Hello'), 881, DEAL)
    machine.lookup({ unreadable: [LEAD], comments: [standing(deliveredNote('Hello')), former] })
    expect(machine.note.attemptedItems).toEqual(expect.arrayContaining([DEAL]))
    expect(machine.note.attemptedItems).not.toContainEqual(LEAD)
    expect(machine.note.staleComments).toEqual([{ item: DEAL, commentId: 881 }])
    expect(machine.write).toMatchObject({ filed: { commentId: 900 } })
  })

  it('like a second one is left out: the note goes on without both', () => {
    const attemptedItems = [LEAD, DEAL]
    const machine = lookingUp(changed({ unsettledUntil: START + 9_000, attemptedItems }))
    machine.lookup({ unreadable: [LEAD, DEAL], comments: [standing(deliveredNote('Hello'))] })
    expect(machine.state.closedItems).toEqual([LEAD, DEAL])
    for (const item of attemptedItems) expect(machine.note.attemptedItems).not.toContainEqual(item)
  })

  it('and becomes the note’s own again is named no more, once it could be read', () => {
    const machine = new Machine(deliveredNote('Hello')).dispatch({ type: 'moved', item: LEAD })
    machine.written({ filed: { item: LEAD, commentId: 950 }, closed: CONTACT })
    machine.dispatch({ type: 'moved', item: CONTACT })
    expect(machine.state.closedItems).toEqual([CONTACT])
    machine
      .lost()
      .save()
      .found(standing(machine.note, 950, LEAD))
    expect(machine.state.closedItems).toEqual([])
  })

  it('and is the note’s own stops words whose comment is known as well', () => {
    const machine = lookingUp(changed()).lookup({ unreadable: [changed().item ?? LEAD] })
    expect(machine.state.delivery).toEqual({ kind: 'blocked', because: { kind: 'forbidden' } })
  })
})

describe('A draft that was never sent, as far as it knows', () => {
  it('and stands all the same is looked up again when the browser cannot repeat that any more', () => {
    const machine = lookingUp(typedNote('Hello')).found(standing(typedNote('Hello')))
    expect(machine.asked).not.toContain('forget')
    expect(machine.after(60_000).dispatch({ type: 'woke' }).asked).toEqual(['lookup'])
  })

  it('of a follow-up that stands all the same as well', () => {
    const follow = planned(START, false)
    const machine = lookingUp(typedNote('', { followUps: [follow], deliveredRevision: 1 }))
    machine.lookup({ todos: [{ marker: follow.marker, todoId: 5 }] })
    expect(machine.after(60_000).dispatch({ type: 'woke' }).asked).toEqual(['lookup'])
  })

  it('of two follow-ups of which one stands all the same as well', () => {
    const [first, second] = [planned(START, false), planned(START + 9, false)]
    const machine = lookingUp(typedNote('', { followUps: [first, second], deliveredRevision: 1 }))
    machine.lookup({ todos: [{ marker: second.marker, todoId: 5 }] })
    expect(machine.note.unsettledUntil).toBe(START + 60_000)
  })

  it('and does not stand anywhere is sent, and nothing of before is waited for', () => {
    const machine = lookingUp(typedNote('Hello', { followUps: [planned(START, false)] })).found()
    expect(machine.state.delivery).toMatchObject({ kind: 'sending', doubtUntil: 0 })
  })
})

describe('Words that were found', () => {
  it('with a colleague’s among them are written again at once, both of them', () => {
    const ours = standing(deliveredNote('Hello'))
    const duplicate = { ...ours, commentId: 901, comment: `${ours.comment}\nOlga agrees` }
    const machine = new Machine(typedNote('Hello')).save().written({ standing: [ours, duplicate] })
    expect(machine.write).toMatchObject({ comment: expect.stringContaining('Olga agrees') })
  })

  it('have answered the one request without an answer, unless the note was sent elsewhere as well', () => {
    const draft = typedNote('Hello', { unsettledUntil: START + 9_000, unanswered: 1 })
    const found = (attemptedItems: Note['attemptedItems']) =>
      lookingUp({ ...draft, attemptedItems }).found(standing(draft)).note.unanswered
    expect([found([]), found([draft.item ?? LEAD, LEAD])]).toEqual([0, 1])
  })
})
