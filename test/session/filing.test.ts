import { beforeEach, describe, expect, it } from 'vitest'
import { createFiling } from '../../src/session/filing'
import { STATUS } from '../fakes/fakePortal'
import { settle } from '../fakes/manualClock'
import { CONTACT, DEAL, LEAD } from '../fakes/sampleNote'
import { clientNotesOf } from './clientNotesFixture'
import { ShownSession } from './shownSession'

let card: ShownSession

beforeEach(() => {
  card = new ShownSession()
  card.portal.status = { ...STATUS, bindings: [CONTACT, DEAL] }
})

const save = async () => {
  card.session.actions.save()
  await settle()
}
/** How many notes stand at the contact, the deal and the lead. */
const places = () => [CONTACT, DEAL, LEAD].map((item) => card.portal.texts(item).length)

describe('A note', () => {
  it('goes to the card’s item, with the call’s other items to choose from, each by its name', async () => {
    await card.connect()
    expect(card.cardState).toMatchObject({
      filedTo: CONTACT,
      choices: [
        { item: CONTACT, name: 'Client 17' },
        { item: DEAL, name: 'DEAL 6' },
      ],
    })
  })

  it('goes to the binding that the administrator prefers, in the one write that it costs anyway', async () => {
    card.portal.decided({ defaultItem: 'DEAL' })
    await card.connect()
    await card.type('Hello')
    await save()
    expect(card.cardState.filedTo).toEqual(DEAL)
    expect(card.portal.asked.filter((line) => line.startsWith('write'))).toEqual(['write DEAL 6'])
  })

  it('that stands already moves when the operator chooses, and stays there whatever the card shows next', async () => {
    await card.connect()
    await card.type('Hello')
    await save()
    card.session.actions.fileTo(DEAL)
    await settle()
    expect(places()).toEqual([0, 1, 0])
    card.portal.shows(LEAD)
    await card.type('Hello Anna')
    await save()
    expect(places()).toEqual([0, 1, 0])
    expect(card.cardState).toMatchObject({ filedTo: DEAL, client: { item: LEAD } })
    expect(card.cardState.choices.map(({ item }) => item)).toContainEqual(DEAL)
  })

  it('of a call without any client is filed to what the CRM knows by the number', async () => {
    card.portal.status = { ...STATUS, item: null }
    card.portal.found = [{ item: LEAD, name: 'Website form' }]
    await card.connect()
    await card.type('Hello')
    expect(card.cardState).toMatchObject({
      filedTo: null,
      choices: [],
      earlier: null,
      status: { kind: 'unfiled' },
    })
    expect(await card.session.actions.findByNumber()).toEqual([{ item: LEAD, name: 'Website form' }])
    card.session.actions.fileTo(LEAD)
    await save()
    expect(places()).toEqual([0, 0, 1])
    expect(card.cardState).toMatchObject({ filedTo: LEAD, choices: [{ item: LEAD, name: 'Website form' }] })
  })

  it('is filed to what was picked in the portal', async () => {
    card.portal.picks.push({ item: LEAD, name: 'Website form' })
    await card.connect()
    await card.type('Hello')
    expect(await card.session.actions.pickItem()).toBe(true)
    await save()
    expect(places()).toEqual([0, 0, 1])
    expect(await card.session.actions.pickItem()).toBe(false)
    expect(card.cardState.filedTo).toEqual(LEAD)
    expect(card.cardState.choices).toContainEqual({ item: LEAD, name: 'Website form' })
  })

  it('of a campaign’s last client gets what was picked for it, not the next client’s', async () => {
    card.portal.status = { ...STATUS, campaign: true }
    card.portal.firstStatus = card.portal.status
    await card.connect()
    await card.type('for the contact')
    let pick = (_: { item: typeof DEAL; name: string }) => {}
    card.portal.picks.push(
      new Promise((resolve) => {
        pick = resolve
      }),
    )
    const picking = card.session.actions.pickItem()
    card.portal.shows(LEAD, { number: { kind: 'known', number: '49999' } })
    await card.type('for the lead')
    pick({ item: DEAL, name: 'Ten printers' })
    await picking
    await card.wait(30)
    expect(places()).toEqual([0, 1, 1])
    expect(card.portal.texts(DEAL)[0]).toMatch(/for the contact$/)
  })
})

describe('The search by number', () => {
  it('of a number that is not known asks nobody', async () => {
    card.portal.status = { ...STATUS, number: { kind: 'withheld' } }
    await card.connect()
    const before = card.portal.asked.length
    expect(await card.session.actions.findByNumber()).toEqual([])
    expect(card.portal.asked).toHaveLength(before)
  })

  it('of a call that is not known finds nothing', async () => {
    card.portal.status = null
    card.portal.firstStatus = null
    await card.connect()
    expect(await card.session.actions.findByNumber()).toEqual([])
  })

  it('that failed says so', async () => {
    await card.connect()
    card.portal.fail({ kind: 'offline' })
    expect(await card.session.actions.findByNumber()).toBeNull()
  })

  it('before the handshake can not be made', async () => {
    expect(await card.session.actions.findByNumber()).toBeNull()
    expect(await card.session.actions.pickItem()).toBe(false)
  })

  it('while the portal is gone again can not be made either', async () => {
    const flushed: string[] = []
    const clientNotes = clientNotesOf(card.environment, null)
    const view = {
      number: () => STATUS.number,
      named: () => {},
      flush: () => flushed.push('flush'),
      now: () => 0,
    }
    const filing = createFiling(
      () => null,
      () => clientNotes.current().runner,
      view,
    )
    expect([await filing.findByNumber(), await filing.pickItem()]).toEqual([null, false])
    filing.openItem(CONTACT)
    expect(flushed).toEqual(['flush'])
  })
})

describe('An item', () => {
  it('is opened in the portal after the note was sent', async () => {
    await card.connect()
    await card.type('Hello')
    card.session.actions.openItem(CONTACT)
    expect(card.portal.asked.slice(-2)).toEqual(['write CONTACT 17', 'slider CONTACT 17'])
  })
})

describe('What is known of a client', () => {
  it('is not shown beside another one’s note, however late it comes', async () => {
    card.portal.status = { ...STATUS, campaign: true }
    card.portal.firstStatus = card.portal.status
    const release = card.portal.hold()
    await card.connect()
    const seen: unknown[] = []
    card.session.cardState.subscribe(() => {
      const { client, call } = card.cardState
      if (client) seen.push([client.item, call?.item])
    })
    card.portal.shows(LEAD, { number: { kind: 'known', number: '49999' } })
    release()
    await settle()
    expect(seen.length).toBeGreaterThan(0)
    for (const [client, item] of seen as [unknown, unknown][]) expect(client).toEqual(item)
  })
})
