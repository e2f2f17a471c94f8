import { beforeEach, describe, expect, it } from 'vitest'
import { settle } from '../fakes/manualClock'
import { CONTACT, DEAL, LEAD } from '../fakes/sampleNote'
import { ReadCard } from './readCard'

let card: ReadCard

beforeEach(() => {
  card = new ReadCard()
})

describe('The initial read', () => {
  it('names the client, and the operator to whom the journal belongs', async () => {
    card.type('early')
    await card.read()
    expect(card.clients).toEqual([{ item: CONTACT, name: 'Client 17' }])
    expect(card.portal.asked).toEqual(['open CONTACT 17', 'operator 7'])
    expect(card.environment.journal.drafts().map(({ text }) => text)).toEqual(['early'])
  })

  it('is one request for one client, however often the host names it', async () => {
    await card.read()
    await card.read()
    await card.wait(600)
    expect(card.opened()).toHaveLength(1)
    card.initialRead.read(LEAD)
    expect(card.opened()).toEqual(['open CONTACT 17', 'open LEAD 5'])
  })

  it('reads the call’s other items with it, and anew only when there is one more', async () => {
    await card.read([CONTACT, DEAL])
    await card.read([])
    await card.read([DEAL])
    expect(card.opened()).toEqual(['open CONTACT 17, DEAL 6'])
    await card.read([DEAL, LEAD])
    expect(card.opened()).toEqual(['open CONTACT 17, DEAL 6', 'open CONTACT 17, DEAL 6, LEAD 5'])
  })

  it.each([
    ['the operator', { operator: null }],
    ['the drafts', { optionDrafts: null }],
    ['the comments', { comments: null }],
  ])('is repeated until it names %s', async (_, lacking) => {
    card.portal.openingIs = lacking
    await card.read()
    await card.wait(10)
    const asked = card.opened().length
    expect(asked).toBeGreaterThan(2)
    card.portal.openingIs = {}
    await card.wait(600)
    expect(card.opened()).toHaveLength(asked + 1)
  })

  it('is repeated when it failed, and recovers then', async () => {
    card.left(card.ofEarlierCall('left behind'))
    card.portal.fail({ kind: 'offline' }, { kind: 'busy', until: null })
    await card.read()
    await card.wait(10)
    expect(card.opened()).toHaveLength(3)
    expect(card.portal.texts(LEAD)).toEqual([expect.stringContaining('left behind')])
  })

  it('that comes late for an earlier client is dropped', async () => {
    const release = card.portal.hold()
    card.initialRead.read(CONTACT)
    card.initialRead.read(LEAD)
    release()
    await settle()
    expect(card.clients).toEqual([{ item: LEAD, name: 'Client 5' }])
  })
})

describe('The initial read for the client that the placement names', () => {
  it('is on its way while the host is asked, and shown as soon as that names the same client', async () => {
    card.initialRead.expect(CONTACT, [CONTACT, DEAL])
    await settle()
    expect(card.opened()).toEqual(['open CONTACT 17, DEAL 6'])
    expect(card.clients).toEqual([])
    await card.read([DEAL])
    expect(card.clients).toEqual([{ item: CONTACT, name: 'Client 17' }])
    expect(card.opened()).toHaveLength(1)
  })

  it('is never shown where the host names another one', async () => {
    card.initialRead.expect(LEAD)
    await settle()
    await card.read()
    expect(card.clients).toEqual([{ item: CONTACT, name: 'Client 17' }])
    expect(card.opened()).toEqual(['open LEAD 5', 'open CONTACT 17'])
  })

  it('is made by the next handshake where the host of this one named nobody', async () => {
    card.initialRead.expect(LEAD)
    card.initialRead.expect(CONTACT)
    await card.read()
    expect(card.clients).toEqual([{ item: CONTACT, name: 'Client 17' }])
  })

  it('is not made where the host has named the client before', async () => {
    await card.read()
    card.initialRead.expect(LEAD)
    await settle()
    expect(card.opened()).toEqual(['open CONTACT 17'])
  })
})

it('A read of an earlier client that failed is not repeated', async () => {
  card.portal.fail({ kind: 'offline' })
  await card.read()
  card.initialRead.read(LEAD)
  await card.wait(60)
  expect(card.opened()).toEqual(['open CONTACT 17', 'open LEAD 5'])
})

describe('While the portal is rate limited the initial read', () => {
  beforeEach(() => {
    card.portal.isRateLimited = true
    card.portal.readAt = card.environment.clock.now()
  })

  it('waits: a browser reads the history of one client in ten minutes', async () => {
    await card.read()
    await card.wait(10 * 60 - 1)
    expect(card.opened()).toEqual([])
    await card.wait(1)
    expect(card.opened()).toEqual(['open CONTACT 17'])
  })

  it('is read as soon as something is typed, before it is sent', async () => {
    await card.read()
    card.type('Hello')
    card.initialRead.consider()
    expect(card.opened()).toEqual(['open CONTACT 17'])
    await card.wait(65)
    expect(card.opened()).toHaveLength(1)
    expect(card.portal.asked.indexOf('open CONTACT 17')).toBeLessThan(
      card.portal.asked.indexOf('write CONTACT 17'),
    )
  })

  it('waits on while nothing was typed', async () => {
    await card.read()
    card.initialRead.consider()
    await settle()
    expect(card.opened()).toEqual([])
  })

  it('does not wait on a page without a card, which shows what waits', async () => {
    card.reader(null).initialRead.read(null)
    await settle()
    expect(card.opened()).toEqual(['open nothing'])
  })

  it('is read for one client of a campaign of whom something was typed, of many', async () => {
    card.type('Hello')
    card.clientNotes.showClient({ item: LEAD, number: { kind: 'known', number: '12125550100' } }, true)
    card.initialRead.read(LEAD)
    await settle()
    expect(card.opened()).toEqual(['open LEAD 5'])
  })

  it('does not wait when words of an earlier card do, in this browser or in the options', async () => {
    card.left(card.ofEarlierCall('never sent'))
    await card.read()
    expect(card.opened()).toHaveLength(1)
    card = new ReadCard()
    card.portal.isRateLimited = true
    card.portal.readAt = card.environment.clock.now()
    card.portal.options.set('b', card.ofEarlierCall('in the options', 'b'))
    await card.read()
    expect(card.opened()).toHaveLength(1)
  })

  it('waits for a last write also where only the options have its draft', async () => {
    const unsettledUntil = card.environment.clock.now() + 60_000
    const begun = { attemptedItems: [LEAD], unsettledUntil, unanswered: 1 }
    card.portal.options.set('b', { ...card.ofEarlierCall('last words', 'b'), ...begun })
    await card.read()
    expect(card.opened()).toEqual([])
  })

  it('does not wait for a draft in the options where a refusal is only suspected', async () => {
    card.portal.isSuspected = true
    const unsettledUntil = card.environment.clock.now() + 60_000
    const begun = { attemptedItems: [LEAD], unsettledUntil, unanswered: 1 }
    card.portal.options.set('b', { ...card.ofEarlierCall('last words', 'b'), ...begun })
    await card.read()
    expect(card.opened()).toEqual(['open CONTACT 17'])
  })

  it('looks a last write up ten minutes after the last read, if nothing is typed until then', async () => {
    const until = card.environment.clock.now() + 60_000
    card.left({
      ...card.ofEarlierCall('last words'),
      attemptedItems: [LEAD],
      unsettledUntil: until,
      unanswered: 1,
    })
    await card.read()
    await card.wait(10 * 60 - 1)
    expect(card.opened()).toEqual([])
    await card.wait(1)
    expect(card.opened()).toEqual(['open CONTACT 17'])
  })

  it('of another client waits as well, and the one before it is not read any more', async () => {
    await card.read()
    card.initialRead.read(LEAD)
    await card.wait(10 * 60)
    expect(card.opened()).toEqual(['open LEAD 5'])
  })

  it('that was refused is repeated later than a write would be', async () => {
    card.portal.readAt = 0
    card.portal.fail({ kind: 'busy', until: null })
    await card.read()
    await card.wait(14)
    expect(card.opened()).toHaveLength(1)
    await card.wait(33)
    expect(card.opened()).toHaveLength(2)
  })
})
