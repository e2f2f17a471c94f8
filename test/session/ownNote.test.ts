import { beforeEach, describe, expect, it } from 'vitest'
import { remember } from '../../src/note/comment'
import { settle } from '../fakes/manualClock'
import { CONTACT, DEAL, LEAD, standing } from '../fakes/sampleNote'
import { ReadCard } from './readCard'

let card: ReadCard

beforeEach(() => {
  card = new ReadCard()
})

describe('This call’s own note', () => {
  it('left as a draft goes on in the editor, with what was typed meanwhile below', async () => {
    card.left(card.ofThisCall('Before'))
    card.type('After')
    await card.read()
    expect(card.note).toMatchObject({ id: 'same', text: 'Before\nAfter' })
    expect(card.portal.texts(CONTACT)).toEqual([expect.stringMatching(/\nBefore\nAfter$/)])
    await card.wait(300)
    expect(card.environment.journal.drafts()).toEqual([])
    expect(card.opening.recovered()).toEqual([])
  })

  it('that stands in the timeline goes on in the editor, and is not written twice', async () => {
    card.portal.stands(standing(card.ofThisCall('Before')).comment)
    await card.read()
    expect(card.note).toMatchObject({ text: 'Before', deliveredRevision: 1, filed: { commentId: 901 } })
    card.type('Before and after')
    await card.wait(30)
    expect(card.portal.texts(CONTACT)).toEqual([expect.stringContaining('Before and after')])
  })

  it('found standing first and as a draft later is still one note, said once', async () => {
    const { comment, commentId } = card.portal.stands(standing(card.ofThisCall('Before')).comment)
    card.left(remember({ ...card.ofThisCall('Before'), filed: { item: CONTACT, commentId } }, comment))
    card.portal.openingIs = { optionDrafts: null }
    await card.read()
    card.portal.openingIs = {}
    await card.wait(120)
    expect(card.note.text).toBe('Before')
    expect(card.portal.texts(CONTACT)).toHaveLength(1)
  })

  it('that another card has just written from the same draft is still one note, said once', async () => {
    card.portal.stands(standing(card.ofThisCall('Before')).comment)
    card.left(card.ofThisCall('Before'))
    await card.read()
    await card.wait(10)
    expect(card.note.text).toBe('Before')
    expect(card.portal.texts(CONTACT)).toEqual([expect.stringMatching(/#\w+\nBefore$/)])
  })

  it('written here before its draft was read, and put away by a second try, is not taken for others’ words', async () => {
    const { comment, commentId } = card.portal.stands(standing(card.ofThisCall('Before')).comment)
    const filed = { item: CONTACT, commentId }
    card.left(remember({ ...card.ofThisCall('Before'), filed, deliveredRevision: 1 }, comment))
    card.type('After')
    card.portal.fail({ kind: 'unknownOutcome' })
    card.clientNotes.current().runner.dispatch({ type: 'flush', byHand: true })
    await card.wait(10)
    const [written = ''] = card.portal.texts(CONTACT)
    expect(written).toMatch(/\nAfter\n\nBefore$/)
    card.portal.openingIs = { overwritten: [{ commentId, comment: written }] }
    await card.read()
    expect(card.portal.texts(CONTACT)).toEqual([expect.stringMatching(/\nBefore\nAfter$/)])
  })

  it('that stands at another item of the call goes on there, because somebody put it there', async () => {
    card.portal.stands(standing(card.ofThisCall('Before'), 0, DEAL).comment, DEAL)
    await card.read([DEAL])
    expect(card.note).toMatchObject({ text: 'Before', item: DEAL, chosen: true })
    card.type('Before and after')
    await card.wait(30)
    expect([card.portal.texts(CONTACT), card.portal.texts(DEAL).length]).toEqual([[], 1])
  })

  it('left as a draft for an item that the operator had picked goes on there', async () => {
    card.left({ ...card.ofThisCall('Before'), item: LEAD, chosen: true })
    await card.read()
    expect(card.note).toMatchObject({ text: 'Before', item: LEAD })
    expect(card.portal.texts(LEAD)).toHaveLength(1)
  })

  it('that stands where the operator has moved it from follows the choice made here', async () => {
    card.portal.stands(standing(card.ofThisCall('Before')).comment)
    card.clientNotes.current().runner.dispatch({ type: 'chosen', item: DEAL })
    await card.read([DEAL])
    await card.wait(30)
    expect([card.portal.texts(CONTACT), card.portal.texts(DEAL).length]).toEqual([[], 1])
  })

  it('is not what another operator wrote under the same name', async () => {
    card.portal.stands(standing(card.ofThisCall('Not mine')).comment, CONTACT, '8')
    await card.read()
    expect(card.note.text).toBe('')
  })

  it('is not put back under an operator who sent the note already and goes on typing', async () => {
    card.type('Hello')
    card.clientNotes.current().runner.dispatch({ type: 'flush', byHand: true })
    await settle()
    card.type('Hello Anna')
    await card.read()
    expect(card.note.text).toBe('Hello Anna')
  })
})

describe('A page without a card', () => {
  it('recovers every draft', async () => {
    const opening = card.reader(null)
    card.left(card.ofThisCall('of any call'))
    opening.read(null)
    await card.wait(10)
    expect(opening.recovered()).toMatchObject([{ id: 'same', status: { kind: 'saved' } }])
  })
})
