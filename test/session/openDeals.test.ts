// The client's open deals stand where the operator chooses the note's place. Where the administrator sends notes to the
// deal, the newest one stands in for the binding that an incoming softphone call does not name (portal.md §8.5).
import { beforeEach, describe, expect, it } from 'vitest'
import type { CallStatus, CrmItem } from '../../src/note/call'
import { STATUS } from '../fakes/fakePortal'
import { settle } from '../fakes/manualClock'
import { CONTACT, DEAL, LEAD } from '../fakes/sampleNote'
import { ShownSession } from './shownSession'

const NEWER: CrmItem = { type: 'DEAL', id: 8 }
const BOUND: CrmItem = { type: 'DEAL', id: 9 }

let card: ShownSession

beforeEach(() => {
  card = new ShownSession()
  card.portal.openDeals = [
    { item: NEWER, name: 'Second offer' },
    { item: DEAL, name: 'First offer' },
  ]
})

const write = async (text: string) => {
  await card.type(text)
  card.session.actions.save()
  await settle()
}
const writes = () => card.portal.asked.filter((line) => line.startsWith('write'))
const opened = () => card.portal.asked.filter((line) => line.startsWith('open'))
/** The host pushes what it has learnt of the call. */
const pushes = async (change: Partial<CallStatus>) => {
  card.portal.shows(CONTACT, change)
  await settle()
}

describe('A client’s open deals', () => {
  it('are offered by their titles behind the call’s own items; the note stays with the client', async () => {
    await card.connect()
    expect(card.cardState).toMatchObject({
      filedTo: CONTACT,
      choices: [
        { item: CONTACT, name: 'Client 17' },
        { item: NEWER, name: 'Second offer' },
        { item: DEAL, name: 'First offer' },
      ],
    })
    expect(opened()).toHaveLength(1)
  })

  it('are not offered for another client', async () => {
    await card.connect()
    card.portal.openDeals = []
    card.portal.shows(LEAD)
    expect(card.cardState.choices.map(({ item }) => item)).not.toContainEqual(NEWER)
    await settle()
    expect(card.cardState.choices.map(({ item }) => item)).toEqual([LEAD])
  })
})

describe('Where the administrator sends notes to the deal', () => {
  beforeEach(() => card.portal.decided({ defaultItem: 'DEAL' }))

  it('the note of a call that names none goes to the newest open one, in one write', async () => {
    await card.connect()
    expect(card.cardState.filedTo).toEqual(NEWER)
    await write('Hello')
    expect(writes()).toEqual(['write DEAL 8'])
  })

  it('it goes to the deal that the call names, whatever others are open', async () => {
    card.portal.status = { ...STATUS, bindings: [CONTACT, BOUND] }
    await card.connect()
    await write('Hello')
    expect(writes()).toEqual(['write DEAL 9'])
  })

  it('it goes to the client where no deal is open', async () => {
    card.portal.openDeals = []
    await card.connect()
    await write('Hello')
    expect(writes()).toEqual(['write CONTACT 17'])
  })

  it('a call that is bound to a deal by a later push takes its note there', async () => {
    await card.connect()
    await write('Hello')
    await pushes({ bindings: [BOUND] })
    await card.wait(30)
    expect(card.cardState.filedTo).toEqual(BOUND)
    expect([NEWER, BOUND].map((item) => card.portal.texts(item).length)).toEqual([0, 1])
  })

  it('a deal that is opened during the call is taken before anything was sent, and not afterwards', async () => {
    await card.connect()
    const newest: CrmItem = { type: 'DEAL', id: 10 }
    card.portal.openDeals = [{ item: newest, name: 'Third offer' }, ...card.portal.openDeals]
    await pushes({ bindings: [{ type: 'COMPANY', id: 1 }] })
    expect(card.cardState.filedTo).toEqual(newest)
    await write('Hello')
    card.portal.openDeals = [{ item: BOUND, name: 'Fourth offer' }]
    await pushes({ bindings: [{ type: 'COMPANY', id: 2 }] })
    await card.wait(30)
    expect(opened()).toHaveLength(3)
    expect(card.cardState.filedTo).toEqual(newest)
    expect(writes()).toEqual(['write DEAL 10'])
  })

  it('neither a push nor a deal changes what the operator chose', async () => {
    await card.connect()
    card.session.actions.fileTo(CONTACT)
    await write('Hello')
    await pushes({ bindings: [BOUND] })
    card.portal.openDeals = [{ item: BOUND, name: 'Fourth offer' }]
    await pushes({ bindings: [BOUND, LEAD] })
    await card.wait(30)
    expect([card.cardState.filedTo, writes()]).toEqual([CONTACT, ['write CONTACT 17']])
  })

  it('another frame of the same call goes on with the note that stands at that deal', async () => {
    await card.connect()
    await write('Hello')
    const other = new ShownSession()
    Object.assign(other, { portal: card.portal })
    await other.connect()
    expect(other.cardState).toMatchObject({ text: 'Hello', filedTo: NEWER })
    await other.type('Hello again')
    other.session.actions.save()
    await settle()
    expect(card.portal.texts(NEWER)).toEqual([expect.stringMatching(/\nHello again$/)])
  })

  it('a client of a campaign who comes back finds the note at its deal, and nothing moves', async () => {
    card.portal.status = { ...STATUS, campaign: true }
    await card.connect()
    await write('Hello')
    card.portal.openDeals = []
    card.portal.shows(LEAD)
    await settle()
    card.portal.fail({ kind: 'busy', until: null })
    card.portal.shows(CONTACT)
    await card.wait(30)
    expect(card.cardState).toMatchObject({ text: 'Hello', filedTo: NEWER })
    expect(writes()).toEqual(['write DEAL 8'])
  })
})
