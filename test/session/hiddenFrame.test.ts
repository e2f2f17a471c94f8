// One operator, several portal tabs: each has a frame of the same call (portal.md §8.4). One that nobody sees and in
// which nothing was typed asks for nothing, and becomes whole as soon as it is seen or typed into.
import { beforeEach, describe, expect, it } from 'vitest'
import { writeDraft } from '../../src/note/draft'
import { OPERATOR, STATUS } from '../fakes/fakePortal'
import { settle } from '../fakes/manualClock'
import { CALL, CONTACT, LEAD, START, typedNote } from '../fakes/sampleNote'
import { ShownSession } from './shownSession'

let card: ShownSession

beforeEach(() => {
  card = new ShownSession()
})

const opened = () => card.portal.asked.filter((line) => line.startsWith('open'))
const page = async (what: 'hidden' | 'visible' | 'leave') => {
  card.environment.page.happens(what)
  await settle()
}

describe('A frame that nobody has seen yet', () => {
  beforeEach(async () => {
    card.environment.page.happens('hidden')
    await card.connect()
  })

  it('asks the portal for nothing, binds and holds nothing', async () => {
    await card.wait(600)
    await page('leave')
    expect([card.portal.asked, card.portal.isListenedTo]).toEqual([[], false])
  })

  it('becomes whole when it is seen, by one opening read', async () => {
    await card.wait(60)
    await page('visible')
    expect([opened(), card.portal.isListenedTo]).toEqual([['open CONTACT 17'], true])
    expect(card.cardState).toMatchObject({ connection: 'connected', client: { name: 'Client 17' } })
    await page('hidden')
    await page('visible')
    await card.wait(600)
    expect(opened()).toHaveLength(1)
  })

  it('becomes whole when something is typed into it, and the words are filed', async () => {
    await card.type('Hello')
    expect(opened()).toEqual(['open CONTACT 17'])
    await card.wait(20)
    expect(card.portal.texts(CONTACT)).toEqual([expect.stringMatching(/\nHello$/)])
  })

  it('becomes whole when a follow-up is planned in it', async () => {
    card.session.actions.planFollowUp({ deadline: START + 60_000, title: 'Call back' })
    await settle()
    expect(opened()).toEqual(['open CONTACT 17'])
  })

  it('leaves the drafts of earlier cards to a frame that is seen, and recovers them when that is this one', async () => {
    const draft = typedNote('left behind', { id: 'a', item: LEAD, call: { ...CALL, callId: 'call-0' } })
    const { storage } = card.environment
    storage.setItem('call-notes-operator:portal.example', OPERATOR)
    storage.setItem(`call-notes:portal.example:${OPERATOR}:a`, writeDraft(draft))
    await card.wait(60)
    expect(card.portal.texts(LEAD)).toEqual([])
    await page('visible')
    await card.wait(60)
    expect(card.portal.texts(LEAD)).toEqual([expect.stringContaining('left behind')])
  })

  it('goes by what the card shows when it is seen, not by what it showed before', async () => {
    card.portal.status = { ...STATUS, item: LEAD, bindings: [CONTACT] }
    await page('visible')
    expect(opened()).toEqual(['open LEAD 5, CONTACT 17'])
    expect(card.cardState).toMatchObject({ call: { item: LEAD }, filedTo: LEAD })
  })
})

describe('The call timer of a frame that is seen late', () => {
  it('counts from the beginning of a call that was going on when the frame was loaded', async () => {
    await page('hidden')
    await card.connect()
    await card.wait(60)
    await page('visible')
    expect(card.cardState.connectedAt).toBe(START)
  })

  it('does not guess when a call was answered that still rang then, and knows its end all the same', async () => {
    await page('hidden')
    card.portal.firstStatus = { ...STATUS, state: 'connecting' }
    await card.connect()
    await card.wait(60)
    await page('visible')
    expect(card.cardState).toMatchObject({ call: { state: 'connected' }, connectedAt: null, endedAt: null })
    card.portal.hears({ kind: 'stateChanged', state: 'idle' })
    expect(card.cardState).toMatchObject({ connectedAt: null, endedAt: START + 60_000 })
  })
})

describe('A frame that was seen and is hidden', () => {
  it('goes on with its note', async () => {
    await card.connect()
    await card.type('Hello')
    await page('hidden')
    await card.type('Hello again')
    card.portal.shows(LEAD)
    await card.wait(60)
    expect(card.portal.texts(LEAD)).toEqual([expect.stringMatching(/\nHello again$/)])
    expect(opened()).toEqual(['open CONTACT 17', 'open LEAD 5'])
  })

  it('does not keep its card open after the call, until it is seen again', async () => {
    card.portal.decided({ keepOpen: '30' })
    await card.connect()
    await page('hidden')
    await page('visible')
    expect(card.autoCloseCommands()).toEqual(['disable', 'enable', 'disable'])
  })

  it('reads a new client of a call without a note only when it is seen again', async () => {
    await card.connect()
    await page('hidden')
    card.portal.shows(LEAD)
    await card.wait(600)
    expect(opened()).toEqual(['open CONTACT 17'])
    await page('visible')
    expect(opened()).toEqual(['open CONTACT 17', 'open LEAD 5'])
    expect(card.cardState.client).toEqual({ item: LEAD, name: 'Client 5' })
  })

  it('does not repeat a read that failed before it is seen again', async () => {
    card.portal.fail({ kind: 'unknownOutcome' }, { kind: 'unknownOutcome' })
    await card.connect()
    await page('hidden')
    await card.wait(600)
    expect(opened()).toHaveLength(1)
    await page('visible')
    expect(opened()).toHaveLength(2)
    await card.wait(600)
    expect(opened()).toHaveLength(3)
  })

  it('that is seen again while the portal is rate limited waits as any other frame', async () => {
    await card.connect()
    await page('hidden')
    card.portal.shows(LEAD)
    await settle()
    card.portal.isRateLimited = true
    card.portal.readAt = card.environment.clock.now()
    await page('visible')
    await card.wait(599)
    expect(opened()).toHaveLength(1)
    await card.wait(1)
    expect(opened()).toHaveLength(2)
  })
})
