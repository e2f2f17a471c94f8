import { beforeEach, describe, expect, it } from 'vitest'
import { FakeEnvironment } from '../fakes/fakeEnvironment'
import { STATUS } from '../fakes/fakePortal'
import { settle } from '../fakes/manualClock'
import { CONTACT, LEAD, START } from '../fakes/sampleNote'
import { ShownSession } from './shownSession'

let card: ShownSession

beforeEach(() => {
  card = new ShownSession()
})

const ends = () => card.portal.hears({ kind: 'stateChanged', state: 'idle' })

describe('An ordinary call', () => {
  it('says that the draft is saved while words wait for their turn, and "Saving…" only while a request is on its way', async () => {
    await card.connect()
    const release = card.portal.hold()
    for (let second = 0; second < 19; second += 1) {
      await card.type(`Hello ${second}`)
      expect(card.cardState.status).toEqual({ kind: 'safeHere' })
      await card.wait(1)
    }
    await card.wait(4)
    expect(card.cardState.status).toEqual({ kind: 'sending' })
    await card.type('Hello, and on')
    release()
    await settle()
    expect(card.cardState.status).toEqual({ kind: 'safeHere' })
    await card.wait(60)
    expect(card.cardState.status).toMatchObject({ kind: 'saved' })
  })

  it('with a note costs one read, one `disableAutoClose` with its `enableAutoClose`, and one write', async () => {
    await card.connect()
    await card.type('Hello')
    await card.wait(60)
    expect(card.shownStatuses).toEqual(['quiet', 'safeHere', 'sending', 'saved'])
    expect(card.portal.asked).toEqual([
      'open CONTACT 17',
      'operator 7',
      'disable',
      'write CONTACT 17',
      'enable',
    ])
  })

  it('without a note costs one read', async () => {
    await card.connect()
    ends()
    await card.wait(600)
    expect(card.shownStatuses).toEqual(['quiet'])
    expect(card.portal.asked).toEqual(['open CONTACT 17', 'operator 7'])
  })

  it('shows the client, and since when it is connected', async () => {
    card.portal.status = { ...STATUS, state: 'connecting' }
    await card.connect()
    expect(card.cardState).toMatchObject({ connectedAt: null, client: { name: 'Client 17' } })
    await card.wait(4)
    card.portal.hears({ kind: 'stateChanged', state: 'connected' })
    await card.wait(60)
    expect(card.cardState).toMatchObject({ connectedAt: START + 4_000, endedAt: null })
    ends()
    expect(card.cardState).toMatchObject({ connectedAt: START + 4_000, endedAt: START + 64_000 })
    card.portal.hears({ kind: 'stateChanged', state: 'connecting' })
    expect(card.cardState).toMatchObject({ connectedAt: null, endedAt: null })
  })

  it('whose client becomes known as a lead moves its note there at once', async () => {
    await card.connect()
    await card.type('Hello')
    card.session.actions.save()
    await settle()
    card.portal.shows(LEAD)
    await settle()
    expect([card.portal.texts(CONTACT), card.portal.texts(LEAD).length]).toEqual([[], 1])
    expect(card.cardState).toMatchObject({ text: 'Hello', client: { item: LEAD } })
  })

  it('shows its card once for one key, and once for all that came in one task, behind that task', async () => {
    await card.connect()
    await card.type('H')
    const shown: string[] = []
    card.session.cardState.subscribe(() => shown.push(card.cardState.text))
    card.session.actions.edit('He')
    card.session.actions.edit('Hel')
    expect([shown, card.cardState.text]).toEqual([[], 'Hel'])
    await card.environment.clock.advance(0)
    expect(shown).toEqual(['Hel'])
    card.session.actions.edit('Hell')
    await card.environment.clock.advance(0)
    expect(shown).toEqual(['Hel', 'Hell'])
  })

  it('shows what was typed together with whatever happens before its turn', async () => {
    await card.connect()
    const shown: string[] = []
    card.session.cardState.subscribe(() => shown.push(card.cardState.text))
    card.session.actions.edit('H')
    card.session.actions.chooseOutcome('Sold')
    expect(shown).toEqual(['H'])
    await card.environment.clock.advance(0)
    expect(shown.every((text) => text === 'H')).toBe(true)
  })

  it('is the same card state until something changes', async () => {
    await card.connect()
    const { cardState } = card
    card.session.actions.edit('')
    card.environment.page.happens('online')
    expect(card.cardState).toBe(cardState)
  })
})

describe('An event of the page', () => {
  beforeEach(async () => {
    await card.connect()
    await card.type('Hello')
  })

  it('a lost focus sends at once', async () => {
    card.environment.page.happens('blur')
    await settle()
    expect(card.cardState.status.kind).toBe('saved')
  })

  it('the network that is back is used at once', async () => {
    card.portal.fail({ kind: 'offline' })
    card.session.actions.save()
    await settle()
    expect(card.cardState.status.kind).toBe('waitingForNetwork')
    card.environment.page.happens('online')
    await settle()
    expect(card.cardState.status.kind).toBe('saved')
  })

  it('its end begins the last write', () => {
    card.environment.page.happens('leave')
    expect(card.portal.writes.map(({ comment }) => comment)).toEqual([expect.stringMatching(/\nHello$/)])
    expect(card.portal.asked).toContain('lastWrite')
  })

  it('hidden where nothing else keeps the words, they are sent and put away, once for all times', async () => {
    const bare = new ShownSession(new FakeEnvironment().keepsNothing())
    await bare.connect()
    await bare.type('Hello')
    bare.environment.page.happens('hidden')
    await settle()
    bare.environment.page.happens('hidden')
    await settle()
    expect(bare.portal.asked.filter((one) => /write|put/.test(one))).toEqual(['write CONTACT 17', 'put'])
    await bare.type('Hello Anna')
    expect(bare.cardState.text).toBe('Hello Anna')
  })

  it.each([
    ['a long note is put away beside its write', 'Hello '.repeat(300), ['write CONTACT 17', 'put']],
    ['for a short note its write is enough', 'Hello', ['write CONTACT 17']],
  ])('where the focus is lost and nothing keeps the words, %s', async (_what, words, asked) => {
    const bare = new ShownSession(new FakeEnvironment().keepsNothing())
    await bare.connect()
    await bare.type(words)
    bare.environment.page.happens('blur')
    await settle()
    expect(bare.portal.asked.filter((one) => /write|put/.test(one))).toEqual(asked)
  })

  it('a long note that the journal has is not put away as well when the focus is lost', async () => {
    await card.type('Hello '.repeat(300))
    card.environment.page.happens('blur')
    await settle()
    expect(card.portal.asked).not.toContain('put')
  })
})
