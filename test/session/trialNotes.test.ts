// What a session does with the notes of a trial call: none of them stays, and an ordinary card knows nothing of it.
import { describe, expect, it } from 'vitest'
import { newFollowUp } from '../../src/note/followUp'
import { STATUS } from '../fakes/fakePortal'
import { settle } from '../fakes/manualClock'
import { CALL, CONTACT, deliveredNote, LEAD, START, typedNote } from '../fakes/sampleNote'
import { ReadCard } from './readCard'
import { ShownSession } from './shownSession'

const TRIAL = { callId: 'externalCall.1', isMarked: false }
const OF_TRIAL = { ...CALL, callId: TRIAL.callId }

describe('A draft of a trial call that is over', () => {
  it('is given up by the next card, in this browser and in the options, and sent nowhere', async () => {
    const card = new ReadCard()
    card.portal.openingIs = { trial: TRIAL }
    card.left(typedNote('typed in a trial', { id: 'a', call: OF_TRIAL, item: LEAD }))
    card.portal.options.set('b', typedNote('typed in a trial', { id: 'b', call: OF_TRIAL, item: LEAD }))
    card.left(card.ofEarlierCall('typed in earnest', 'c'))
    await card.read()
    await card.wait(300)
    expect(card.portal.texts(LEAD)).toEqual([expect.stringContaining('typed in earnest')])
    expect([card.environment.journal.drafts(), card.portal.options.size]).toEqual([[], 0])
    expect(card.recovery.recovered().map(({ text }) => text)).toEqual(['typed in earnest'])
  })

  it('goes with its comment and its follow-up', async () => {
    const card = new ReadCard()
    card.portal.openingIs = { trial: TRIAL }
    const { commentId } = card.portal.stands('typed in a trial', LEAD)
    const plan = { item: LEAD, deadline: START, title: 'Call', responsible: null, description: 'Call' }
    const outcome = await card.portal.gateway.plan(plan)
    const followUp = newFollowUp('a', plan, START)
    const todos = outcome.ok ? [outcome.value] : []
    card.left(
      deliveredNote('typed in a trial', {
        id: 'a',
        call: OF_TRIAL,
        item: LEAD,
        filed: { item: LEAD, commentId },
        followUps: [{ ...followUp, begun: true, item: LEAD, todos }],
      }),
    )
    await card.read()
    await card.wait(300)
    expect([card.portal.texts(LEAD), card.portal.todos]).toEqual([[], []])
  })

  it('is not one that no call is known of, where there was no trial', async () => {
    const card = new ReadCard()
    card.left(typedNote('typed in earnest', { id: 'a', call: { ...CALL, callId: '' }, item: LEAD }))
    await card.read()
    await card.wait(300)
    expect(card.portal.texts(LEAD)).toEqual([expect.stringContaining('typed in earnest')])
  })

  it('is gone on with by the card of that very call', async () => {
    const card = new ReadCard()
    card.portal.openingIs = { trial: { callId: STATUS.callId, isMarked: false } }
    const { reference } = card.note
    card.left(typedNote('typed before the reload', { id: 'a', reference, call: CALL, item: CONTACT }))
    await card.read()
    expect(card.note.text).toBe('typed before the reload')
  })
})

describe('A session', () => {
  it('whose options mark no trial has nothing to do with one', async () => {
    const { portal } = await new ShownSession().connect()
    expect(portal.trialCard).toBeNull()
  })

  it('hands its call to a trial, which can give up all that was typed', async () => {
    const shown = new ShownSession()
    shown.portal.openingIs = { trial: { ...TRIAL, isMarked: true } }
    await shown.connect()
    expect(shown.portal.trialCard?.call).toEqual(STATUS)
    await shown.type('typed in a trial')
    await shown.wait(10)
    expect(shown.portal.texts(CONTACT)).toHaveLength(1)
    expect(await shown.portal.trialCard?.removeNotes()).toBe(true)
    await shown.type('typed in a trial, and after its end')
    await shown.wait(300)
    expect(shown.portal.texts(CONTACT)).toEqual([])
    expect([shown.environment.journal.drafts(), shown.portal.options.size]).toEqual([[], 0])
  })

  it('says so when the portal does not let a comment go', async () => {
    const shown = new ShownSession()
    shown.portal.openingIs = { trial: { ...TRIAL, isMarked: true } }
    await shown.connect()
    await shown.type('typed in a trial')
    await shown.wait(10)
    shown.portal.fail({ kind: 'forbidden' })
    expect(await shown.portal.trialCard?.removeNotes()).toBe(false)
    await settle()
  })
})
