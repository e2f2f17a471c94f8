// What the operator's hand does and what happens by itself are kept apart: a refused note is sent again by hand alone.
import { beforeEach, describe, expect, it } from 'vitest'
import { DEFAULT_SETTINGS } from '../../src/settings/settings'
import { settle } from '../fakes/manualClock'
import { CONTACT } from '../fakes/sampleNote'
import { ShownSession } from './shownSession'

let card: ShownSession

beforeEach(() => {
  card = new ShownSession()
})

const writes = () => card.portal.asked.filter((line) => line.startsWith('write')).length
const plans = () => card.portal.asked.filter((line) => line.startsWith('plan')).length

describe('A note that the portal refused', () => {
  beforeEach(async () => {
    await card.connect()
    card.portal.fail({ kind: 'forbidden' })
    await card.type('Hello')
    card.session.actions.save()
    await settle()
    expect(card.cardState.status.kind).toBe('needsYou')
  })

  it.each(['save', 'closeNow', 'retry'] as const)(
    'is sent again by the operator’s hand: %s',
    async (action) => {
      card.session.actions[action]()
      await settle()
      expect([writes(), card.cardState.status.kind]).toEqual([2, 'saved'])
    },
  )

  it.each<[string, () => void]>([
    ['a lost focus', () => card.environment.page.happens('blur')],
    ['the end of the call', () => card.portal.hears({ kind: 'stateChanged', state: 'idle' })],
    ['a refused close', () => card.portal.hears({ kind: 'beforeClose' })],
    ['the network that is back', () => card.environment.page.happens('online')],
    ['an item that is opened', () => card.session.actions.openItem(CONTACT)],
  ])('is not sent again by %s', async (_, happens) => {
    happens()
    await settle()
    expect([writes(), card.cardState.status.kind]).toEqual([1, 'needsYou'])
  })
})

describe('A follow-up', () => {
  it('that is taken back in time is never planned', async () => {
    await card.connect()
    card.session.actions.planFollowUp({ deadline: card.environment.clock.now() + 86_400_000, title: 'Call' })
    expect(card.cardState.followUp?.state).toBe('undoable')
    card.session.actions.undoFollowUp()
    expect(card.cardState.followUp).toBeNull()
    await card.wait(60)
    expect(plans()).toBe(0)
  })
})

describe('Before the handshake', () => {
  it('the card shows that nothing is known', () => {
    expect(card.cardState).toMatchObject({
      call: null,
      client: null,
      recovered: [],
      filedTo: null,
      choices: [],
      earlier: null,
      followUp: null,
      hold: null,
      settings: DEFAULT_SETTINGS,
    })
  })

  it('whatever is pressed costs no word', async () => {
    await card.type('early')
    const { actions } = card.session
    actions.save()
    actions.closeNow()
    actions.stay()
    actions.retry()
    actions.fileTo(CONTACT)
    actions.openItem(CONTACT)
    expect(card.cardState).toMatchObject({ text: 'early', status: { kind: 'safeHere' } })
    await card.connect()
    await card.wait(20)
    expect(card.portal.texts(CONTACT)).toEqual([expect.stringMatching(/\nearly$/)])
  })
})
