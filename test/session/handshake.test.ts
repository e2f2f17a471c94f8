import { beforeEach, describe, expect, it } from 'vitest'
import type { CrmItem, PhoneNumber } from '../../src/note/call'
import { connectCall } from '../../src/session/connectedCall'
import { STATUS } from '../fakes/fakePortal'
import { settle } from '../fakes/manualClock'
import { CONTACT, DEAL, LEAD, START } from '../fakes/sampleNote'
import { ShownSession } from './shownSession'

let card: ShownSession

beforeEach(() => {
  card = new ShownSession()
})

describe('Before the portal answered', () => {
  it('the operator types, and every word is journalled', async () => {
    await card.type('early')
    expect(card.cardState).toMatchObject({
      connection: 'connecting',
      call: null,
      text: 'early',
      status: { kind: 'safeHere' },
    })
    expect(card.environment.journal.drafts().map(({ text }) => text)).toEqual(['early'])
  })

  it('the typing goes on under the handshake: same note, same text, then filed', async () => {
    await card.type('early')
    const { noteId } = card.cardState
    await card.connect()
    expect(card.cardState).toMatchObject({ connection: 'connected', noteId, text: 'early' })
    await card.wait(20)
    expect(card.portal.texts(CONTACT)).toEqual([expect.stringMatching(/\nearly$/)])
    expect(card.shownStatuses).toEqual(['safeHere', 'unfiled', 'safeHere', 'sending', 'saved'])
  })

  it('a portal that stays silent can be asked again', async () => {
    card.session.silent()
    await card.type('early')
    expect(card.cardState).toMatchObject({ connection: 'silent', text: 'early' })
    card.session.actions.reconnect()
    expect(card.cardState.connection).toBe('connecting')
    expect(card.reconnects).toBe(1)
    await card.connect()
    await card.wait(20)
    expect(card.cardState).toMatchObject({ connection: 'connected', status: { kind: 'saved' } })
  })

  it('a page that ends keeps the words for the next start', async () => {
    await card.type('early')
    card.environment.page.happens('leave')
    expect(card.environment.journal.drafts()).toMatchObject([{ text: 'early' }])
  })
})

describe('A host that does not answer getStatus', () => {
  it('is known by the snapshot that the tab was opened with', async () => {
    card.portal.status = null
    await card.connect()
    expect(card.cardState.call).toEqual(STATUS)
  })

  it('is believed in its later events: the snapshot is older', async () => {
    card.portal.status = null
    card.session.connect(card.portal, connectCall)
    card.portal.hears({ kind: 'entityChanged', item: LEAD, number: STATUS.number })
    await settle()
    expect(card.cardState.call?.item).toEqual(LEAD)
    await card.type('Hello')
    card.session.actions.save()
    await settle()
    expect([card.portal.texts(CONTACT).length, card.portal.texts(LEAD).length]).toEqual([0, 1])
  })

  it('and gave no snapshot leaves the words unfiled, and says so', async () => {
    card.portal.status = null
    card.portal.firstStatus = null
    await card.connect()
    await card.type('Hello')
    expect(card.cardState).toMatchObject({ call: null, status: { kind: 'unfiled' } })
  })
})

describe('A host that answers nothing and gave no snapshot, but sends events', () => {
  const NEXT = { kind: 'known', number: '49999' } as const
  const tells = async (item: CrmItem | null, number: PhoneNumber = STATUS.number) => {
    card.portal.hears({ kind: 'entityChanged', item, number })
    await settle()
  }

  beforeEach(async () => {
    card.portal.status = null
    card.portal.firstStatus = null
  })

  it.each(['before', 'after'])('is known by the event that came %s it was asked in vain', async (when) => {
    if (when === 'after') await card.connect()
    else card.session.connect(card.portal, connectCall)
    await tells(CONTACT)
    expect(card.cardState).toMatchObject({
      call: { item: CONTACT, number: STATUS.number },
      client: { item: CONTACT },
    })
    await card.type('Hello')
    card.session.actions.save()
    await settle()
    expect(card.portal.texts(CONTACT)).toEqual([expect.stringMatching(/\nHello$/)])
  })

  it('is followed: a better match for the same number has the note of this call', async () => {
    await card.connect()
    await tells(null)
    await card.type('Hello')
    await tells(CONTACT)
    await tells(LEAD)
    expect(card.cardState).toMatchObject({ text: 'Hello', call: { item: LEAD }, client: { item: LEAD } })
    await card.wait(30)
    expect([card.portal.texts(CONTACT).length, card.portal.texts(LEAD).length]).toEqual([0, 1])
  })

  it('may be in a campaign: another number with another client is another note', async () => {
    await card.connect()
    await tells(CONTACT)
    await card.type('for the contact')
    await tells(LEAD, NEXT)
    expect(card.cardState).toMatchObject({ text: '', call: { item: LEAD, number: NEXT } })
    await card.type('for the lead')
    await card.wait(30)
    expect(card.portal.texts(CONTACT)).toEqual([expect.stringMatching(/\nfor the contact$/)])
    expect(card.portal.texts(LEAD)).toEqual([expect.stringMatching(/\nfor the lead$/)])
  })

  it('is believed as soon as it answers', async () => {
    await card.connect()
    await card.type('Hello')
    await tells(CONTACT)
    card.portal.status = STATUS
    await tells(CONTACT)
    expect(card.cardState).toMatchObject({ text: 'Hello', call: STATUS })
    await card.wait(30)
    expect(card.portal.texts(CONTACT)).toEqual([expect.stringMatching(/\nHello$/)])
  })

  it('is asked once for each change of client, not over and over', async () => {
    let asked = 0
    const { status } = card.portal.card
    Object.assign(card.portal.card, {
      status: () => {
        asked += 1
        return status()
      },
    })
    card.session.connect(card.portal, connectCall)
    await tells(CONTACT)
    await tells(LEAD)
    await card.wait(60)
    expect(asked).toBeLessThanOrEqual(4)
    expect(card.portal.asked.filter((line) => line.startsWith('open')).length).toBeLessThan(4)
  })

  it('sends the state of the call as well', async () => {
    await card.connect()
    card.portal.hears({ kind: 'stateChanged', state: 'connected' })
    await tells(CONTACT)
    expect(card.cardState).toMatchObject({ connectedAt: START, call: { state: 'connected' } })
    card.portal.hears({ kind: 'stateChanged', state: 'idle' })
    expect(card.cardState).toMatchObject({ endedAt: START, call: { state: 'idle' } })
  })
})

describe('A campaign', () => {
  const CAMPAIGN = { ...STATUS, campaign: true }
  const OTHER = { kind: 'known', number: '49999' } as const

  beforeEach(() => {
    card.portal.status = CAMPAIGN
    card.portal.firstStatus = CAMPAIGN
  })

  it('that goes on empties the editor and files the last note where it belongs', async () => {
    await card.connect()
    await card.type('for the contact')
    const { noteId } = card.cardState
    card.portal.shows(LEAD, { number: OTHER })
    expect(card.cardState).toMatchObject({ text: '', client: null, call: { item: LEAD } })
    expect(card.cardState.noteId).not.toBe(noteId)
    await card.type('for the lead')
    await card.wait(30)
    expect(card.portal.texts(CONTACT)).toEqual([expect.stringMatching(/\nfor the contact$/)])
    expect(card.portal.texts(LEAD)).toEqual([expect.stringMatching(/\nfor the lead$/)])
    expect(card.cardState.client).toMatchObject({ item: LEAD })
  })

  it('shows the notes of earlier clients that still wait', async () => {
    await card.connect()
    await card.type('for the contact')
    card.portal.fail({ kind: 'forbidden' })
    card.portal.shows(LEAD, { number: OTHER })
    await settle()
    expect(card.cardState.recovered).toMatchObject([
      { text: 'for the contact', status: { kind: 'needsYou' } },
    ])
    card.session.actions.retry()
    await settle()
    expect(card.cardState.recovered).toEqual([])
  })

  it('does not send again by "Save" what the portal refused of earlier ones: that waits for "Try again"', async () => {
    await card.connect()
    await card.type('for the contact')
    card.portal.fail({ kind: 'forbidden' })
    card.portal.shows(LEAD, { number: OTHER })
    await settle()
    const asked = card.portal.asked.length
    await card.type('for the lead')
    card.session.actions.save()
    await settle()
    expect(card.portal.asked.slice(asked).filter((one) => one.includes('CONTACT'))).toEqual([])
    expect(card.cardState.recovered).toMatchObject([
      { text: 'for the contact', status: { kind: 'needsYou' } },
    ])
    expect(card.portal.texts(LEAD)).toEqual([expect.stringMatching(/\nfor the lead$/)])
  })

  it('raised anew by the same client changes nothing in the editor', async () => {
    await card.connect()
    await card.type('Hello')
    const { noteId } = card.cardState
    card.portal.shows(CONTACT)
    card.portal.shows(CONTACT, { callId: 'call-2' })
    await settle()
    expect(card.cardState).toMatchObject({ noteId, text: 'Hello' })
  })

  it('that moved on before the handshake leaves early words unfiled: nobody knows whose they are', async () => {
    await card.type('early')
    card.portal.status = { ...CAMPAIGN, item: DEAL, number: OTHER }
    await card.connect()
    await card.wait(60)
    expect(card.cardState).toMatchObject({ text: '', call: { item: DEAL } })
    expect([card.portal.texts(CONTACT), card.portal.texts(DEAL)]).toEqual([[], []])
    expect(card.cardState.recovered).toMatchObject([
      { text: 'early', startedAt: START, status: { kind: 'unfiled' } },
    ])
  })

  it('is not closed by anybody, so that nothing is counted down after a call', async () => {
    await card.connect()
    await card.type('Hello')
    card.portal.hears({ kind: 'stateChanged', state: 'idle' })
    await settle()
    expect(card.cardState.status.kind).toBe('saved')
    await card.wait(300)
    expect(card.cardState.hold).toBeNull()
    expect(card.autoCloseCommands()).toEqual([])
  })
})
