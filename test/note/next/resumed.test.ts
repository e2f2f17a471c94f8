import { describe, expect, it } from 'vitest'
import { remember } from '../../../src/note/comment'
import { UNVERIFIABLE } from '../../../src/note/note'
import {
  CONTACT,
  DEAL,
  deliveredNote,
  emptyNote,
  LEAD,
  START,
  standing,
  typedNote,
} from '../../fakes/sampleNote'
import { Machine } from './machine'

describe('A note whose earlier draft is found', () => {
  it('shows the words that stand already, and sends nothing', () => {
    const machine = new Machine().dispatch({ type: 'resumed', earlier: deliveredNote('Before') })
    expect(machine.note).toMatchObject({ text: 'Before', revision: 1, deliveredRevision: 1 })
    expect(machine.state.savedAt).toBe(machine.at)
    expect(machine.asked).not.toContain('write')
  })

  it('puts what was typed meanwhile below the earlier words, as a newer revision', () => {
    const machine = new Machine(typedNote('After')).dispatch({
      type: 'resumed',
      earlier: deliveredNote('Before'),
    })
    expect(machine.note).toMatchObject({ text: 'Before\nAfter', revision: 3, deliveredRevision: 1 })
    expect(machine.write).toMatchObject({ filed: { commentId: 900 } })
  })

  it('shows its words once where another card has added them from its draft in the options', () => {
    const machine = new Machine(typedNote('Hello')).dispatch({ type: 'kept', where: 'options', revision: 1 })
    machine.type('Hello Anna').dispatch({ type: 'resumed', earlier: deliveredNote('Hello') })
    expect(machine.note.text).toBe('Hello Anna')
  })

  it('while its own addition is on its way removes what the earlier draft left at another client', () => {
    const machine = new Machine(typedNote('After', { item: DEAL })).save()
    machine.dispatch({ type: 'resumed', earlier: deliveredNote('Before', { id: 'n2', item: DEAL }) })
    machine.written({ filed: { item: DEAL, commentId: 901 } })
    expect(machine.note).toMatchObject({
      filed: { commentId: 901 },
      staleComments: [{ item: CONTACT, commentId: 900 }],
    })
  })

  it('keeps the words of others that either of them knows, each once', () => {
    const machine = new Machine(typedNote('After', { othersText: 'Before Price agreed\nCall at 5' }))
    machine.dispatch({ type: 'resumed', earlier: deliveredNote('Before', { othersText: 'Price agreed' }) })
    expect(machine.note).toMatchObject({ text: 'Before\nAfter', othersText: 'Price agreed\nCall at 5' })
  })

  it('keeps a colleague’s word that was typed here as well', () => {
    const machine = new Machine().type('agreed')
    machine.dispatch({ type: 'resumed', earlier: deliveredNote('Before', { othersText: 'Price agreed' }) })
    expect(machine.note.othersText).toBe('Price agreed')
  })

  it('keeps that word as well where this frame has found it, or where a second draft brings it', () => {
    const machine = new Machine(typedNote('agreed', { id: 'n2', othersText: 'Price agreed' }))
    machine.dispatch({ type: 'resumed', earlier: deliveredNote('Before') })
    expect(machine.note.othersText).toBe('Price agreed')
    machine.dispatch({ type: 'resumed', earlier: typedNote('Then', { id: 'n3', othersText: 'Call agreed' }) })
    expect(machine.note.othersText).toBe('Call agreed\nPrice')
  })

  it.each([
    ['which another card took for somebody else’s, has them once', 'Price agreed', 'Price agreed', ''],
    ['keeps what stands beside them', 'agreed Price', 'Price agreed\nCall at 5', 'Call at 5'],
    ['keeps a colleague’s word that was typed among others', 'Offer agreed', 'Price agreed', 'Price agreed'],
  ])('that has sent its words, %s', (_, text, othersText, left) => {
    const machine = new Machine(remember(typedNote(text), 'sent'))
    machine.dispatch({ type: 'resumed', earlier: deliveredNote('Before', { othersText }) })
    expect(machine.note).toMatchObject({ text: `Before\n${text}`, othersText: left })
  })

  it('that has sent nothing keeps words of a colleague’s that are all of its own', () => {
    const machine = new Machine(typedNote('Price agreed'))
    machine.dispatch({ type: 'resumed', earlier: deliveredNote('Before', { othersText: 'Price agreed' }) })
    expect(machine.note).toMatchObject({ text: 'Before\nPrice agreed', othersText: 'Price agreed' })
  })

  it('does not take the earlier draft’s words for others’, where the portal put spaces into them', () => {
    const othersText = 'sel ect a model fr om the list\nCall at 5'
    const machine = new Machine(typedNote('After', { othersText }))
    machine.dispatch({ type: 'resumed', earlier: deliveredNote('select a model from the list') })
    expect(machine.note.othersText).toBe('Call at 5')
  })

  it('takes over whatever the newer draft may have left in the portal', () => {
    const machine = new Machine(
      typedNote('After', { id: 'n2', attemptedItems: [LEAD], written: ['a'], unsettledUntil: START + 9 }),
    )
    machine.dispatch({ type: 'resumed', earlier: deliveredNote('Before') })
    expect(machine.note).toMatchObject({ id: 'n1', absorbed: ['n2'], filed: { commentId: 900 } })
    expect(machine.effects.at(-1)).toMatchObject({ type: 'lookup', items: [CONTACT, LEAD] })
    expect(machine.note.written).toContain('a')
  })

  it('whose words are already here stays as it is where only a follow-up was planned since', () => {
    const machine = new Machine().dispatch({ type: 'followUpPlanned', deadline: 1, title: 'Call' })
    machine.dispatch({ type: 'resumed', earlier: deliveredNote('Before') })
    expect(machine.note).toMatchObject({ text: 'Before', revision: 2, deliveredRevision: 2 })
    expect(machine.asked).toEqual(['store'])
  })

  it('shows what was typed now, and no empty line above it, when the earlier draft had a follow-up alone', () => {
    const earlier = new Machine().dispatch({ type: 'followUpPlanned', deadline: 1, title: 'Call' }).note
    expect(new Machine().type('After').dispatch({ type: 'resumed', earlier }).note.text).toBe('After')
  })

  it('writes the words of others that only this frame has found, also where nothing was typed in it', () => {
    const machine = new Machine(emptyNote({ othersText: 'Price agreed', revision: 1, deliveredRevision: 1 }))
    machine.dispatch({ type: 'resumed', earlier: deliveredNote('Before') })
    expect(machine.write?.comment).toMatch(/\nBefore\n\nPrice agreed$/)
  })

  it('takes the answer to the write that was on its way, and begins nothing beside it', () => {
    const machine = new Machine().type('After').save()
    machine.dispatch({ type: 'resumed', earlier: deliveredNote('Before') })
    expect(machine.asked).toEqual(['store'])
    expect(machine.written({ filed: { item: CONTACT, commentId: 905 } }).asked).toEqual(['store', 'lookup'])
    machine.found(standing(typedNote('Before')), standing(typedNote('After'), 905))
    expect(machine.write).toMatchObject({ filed: { commentId: 900 } })
    expect(machine.note).toMatchObject({ text: 'Before\nAfter', staleComments: [{ commentId: 905 }] })
  })

  it('does not wait for a pause in typing: a page before has waited already', () => {
    const machine = new Machine()
      .type('After')
      .dispatch({ type: 'resumed', earlier: deliveredNote('Before') })
    expect(machine.write?.comment).toMatch(/\nBefore\nAfter$/)
  })

  it('still follows the card to another client when nobody chose one', () => {
    const machine = new Machine().dispatch({ type: 'resumed', earlier: deliveredNote('Before') })
    expect(machine.dispatch({ type: 'moved', item: LEAD }).write).toMatchObject({ item: LEAD })
  })

  it('is not absorbed by itself: it is forgotten when it is delivered, not before', () => {
    const machine = new Machine()
      .type('After')
      .dispatch({ type: 'resumed', earlier: deliveredNote('Before') })
    expect(machine.note).toMatchObject({ id: 'n1', absorbed: [] })
  })

  it('counts the requests without an answer of both', () => {
    const machine = new Machine(typedNote('After', { unsettledUntil: START + 9, unanswered: 1 }))
    const earlier = deliveredNote('Before', { unsettledUntil: START + 9, unanswered: 2 })
    expect(machine.dispatch({ type: 'resumed', earlier }).note.unanswered).toBe(3)
  })

  it('of which nobody knows what stands keeps every word that a colleague wrote into it', () => {
    const machine = new Machine(typedNote('After')).dispatch({
      type: 'resumed',
      earlier: typedNote('Before'),
    })
    machine.found(standing(typedNote('Before')))
    machine.written({ previousText: standing(typedNote('Before\nAnna was here!')).comment })
    expect(machine.note.othersText).toBe('Anna was here!')
  })

  it('that stood as two comments is one afterwards', () => {
    const second = { item: CONTACT, commentId: 905 }
    const machine = new Machine(deliveredNote('After', { id: 'n2', filed: second }))
    machine.dispatch({ type: 'resumed', earlier: deliveredNote('Before') })
    expect(machine.write).toMatchObject({ filed: { commentId: 900 } })
    expect(machine.note.staleComments).toEqual([second])
  })

  it('that found the earlier draft’s comment already does not take it for a duplicate', () => {
    const machine = new Machine(deliveredNote('After', { id: 'n2' }))
    machine.dispatch({ type: 'resumed', earlier: deliveredNote('Before') })
    machine.written()
    expect([machine.asked, machine.note.staleComments]).toEqual([['store'], []])
  })

  it('makes a lookup first when nobody knows what became of the earlier words', () => {
    const machine = new Machine().dispatch({ type: 'resumed', earlier: typedNote('Before') })
    expect(machine.asked).toEqual(['store', 'lookup'])
  })

  it('goes to the client whom the card shows now', () => {
    const machine = new Machine(emptyNote({ item: LEAD }))
    machine.dispatch({ type: 'resumed', earlier: deliveredNote('Before') })
    expect(machine.note).toMatchObject({ item: LEAD, revision: 2, deliveredRevision: 1 })
    expect(machine.write).toMatchObject({ item: LEAD, filed: { item: CONTACT, commentId: 900 } })
  })

  it('keeps its old client when the card shows none yet', () => {
    const machine = new Machine(emptyNote({ item: null }))
    machine.dispatch({ type: 'resumed', earlier: deliveredNote('Before') })
    expect(machine.note.item).toEqual(CONTACT)
  })
})

describe('A draft that a start recovers', () => {
  it('makes a lookup before it adds, at every place where it may stand', () => {
    const draft = typedNote('Hello', { attemptedItems: [LEAD], filed: null })
    const machine = new Machine(draft, true).save()
    expect(machine.effects).toEqual([{ type: 'lookup', requestId: 1, note: draft, items: [CONTACT, LEAD] }])
  })

  it('makes it also where it is known to stand, and where a copy has to go', () => {
    const draft = typedNote('Hello', {
      filed: { item: DEAL, commentId: 900 },
      staleComments: [{ item: LEAD, commentId: 901 }],
    })
    const machine = new Machine(draft, true).save()
    expect(machine.effects).toMatchObject([{ type: 'lookup', items: [CONTACT, DEAL, LEAD] }])
  })

  it('of a version that did not count what has no answer yet is not urgent once it has all of them', () => {
    const draft = typedNote('Hello', { unsettledUntil: 0, unanswered: UNVERIFIABLE })
    const machine = new Machine(draft).dispatch({ type: 'kept', where: 'journal', revision: 1 }).save()
    expect(machine.written().waitsFor).toBe(300_000)
  })

  it('without any client is stored in the options and waits', () => {
    const machine = new Machine(typedNote('Hello', { item: null }), true).save()
    expect(machine.asked).toEqual(['putDraft'])
    expect(machine.state.delivery.kind).toBe('idle')
  })
})
