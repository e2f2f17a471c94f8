// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createCallCard } from '../../../src/bitrix24/host/callCard'
import type { Frame } from '../../../src/bitrix24/host/frame'
import type { CallCardEvent } from '../../../src/ports'
import { connectedFrame, FakeHost } from './fakeHost'

const STATE = 'CallCard::CallStateChanged'
const ENTITY = 'CallCard::EntityChanged'
const CLOSE = 'CallCard::BeforeClose'
const CONTACT = '{"CRM_ENTITY_TYPE":"CONTACT","CRM_ENTITY_ID":"17","PHONE_NUMBER":"4930123456"}'

let host: FakeHost
let heard: CallCardEvent[]

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] })
  host = new FakeHost()
  heard = []
})

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

async function listeningCard() {
  const card = createCallCard(await connectedFrame())
  card.listen((event) => heard.push(event))
  return card
}

describe('events of the call card', () => {
  it('binds all three in the same turn', async () => {
    await listeningCard()
    const bound = host.posted.filter(({ command }) => command === 'placementBindEvent')
    expect(bound.map(({ params }) => params.event)).toEqual([STATE, ENTITY, CLOSE])
  })

  it.each([
    ['within the first 900 ms', 200],
    ['after them', 2000],
  ])('hears an event %s', async (_, wait) => {
    await listeningCard()
    await vi.advanceTimersByTimeAsync(wait)
    host.raise(STATE, '"connected"')
    host.raise(ENTITY, CONTACT)
    host.raise(CLOSE, '')
    await vi.advanceTimersByTimeAsync(1000)
    expect(heard).toEqual([
      { kind: 'stateChanged', state: 'connected' },
      {
        kind: 'entityChanged',
        item: { type: 'CONTACT', id: 17 },
        number: { kind: 'known', number: '4930123456' },
      },
      { kind: 'beforeClose' },
    ])
  })

  it('hears the early event once and the next one, too', async () => {
    await listeningCard()
    host.raise(STATE, '"connected"')
    await vi.advanceTimersByTimeAsync(2000)
    host.raise(STATE, '["idle",{"failedCode":486}]')
    await vi.advanceTimersByTimeAsync(0)
    expect(heard).toEqual([
      { kind: 'stateChanged', state: 'connected' },
      { kind: 'stateChanged', state: 'idle' },
    ])
  })

  it('does not take silence for an event', async () => {
    await listeningCard()
    await vi.advanceTimersByTimeAsync(5000)
    expect(heard).toEqual([])
  })

  it('takes an early BeforeClose that is no JSON for what it is', async () => {
    await listeningCard()
    host.raise(CLOSE, 'undefined')
    await vi.advanceTimersByTimeAsync(10)
    expect(heard).toEqual([{ kind: 'beforeClose' }])
  })

  it('asks the host when it can not read what changed', async () => {
    host.answers.set('getStatus', () => ({
      CALL_STATE: 'connected',
      CRM_ENTITY_TYPE: 'LEAD',
      CRM_ENTITY_ID: 5,
    }))
    await listeningCard()
    host.raise(ENTITY, '[]')
    host.raise(STATE, '{}')
    await vi.advanceTimersByTimeAsync(10)
    expect(heard).toEqual([
      { kind: 'entityChanged', item: { type: 'LEAD', id: 5 }, number: { kind: 'unknown' } },
      { kind: 'stateChanged', state: 'connected' },
    ])
  })

  it('goes on after a listener that throws, and reports it', async () => {
    const report = vi.fn()
    vi.stubGlobal('reportError', report)
    const card = createCallCard(await connectedFrame())
    card.listen(() => {
      throw new Error('bug')
    })
    card.listen((event) => heard.push(event))
    host.raise(STATE, '"idle"')
    await vi.advanceTimersByTimeAsync(1000)
    host.raise(STATE, '"connecting"')
    await vi.advanceTimersByTimeAsync(0)
    expect(heard.map((event) => event.kind)).toEqual(['stateChanged', 'stateChanged'])
    expect(report).toHaveBeenCalledTimes(2)
  })
})

describe('what the host says otherwise than documented', () => {
  it.each([
    ['the type alone', '{"CRM_ENTITY_TYPE":"CONTACT"}'],
    ['the id alone', '{"CRM_ENTITY_ID":"17"}'],
    ['a list', '["CONTACT","17"]'],
    ['a text', '"CONTACT_17"'],
  ])('is asked for anew when a change of client tells %s', async (_, payload) => {
    host.answers.set('getStatus', () => ({ CRM_ENTITY_TYPE: 'LEAD', CRM_ENTITY_ID: 5 }))
    await listeningCard()
    await vi.advanceTimersByTimeAsync(2_000)
    host.raise(ENTITY, payload)
    await vi.advanceTimersByTimeAsync(10)
    expect(heard).toMatchObject([{ kind: 'entityChanged', item: { type: 'LEAD', id: 5 } }])
  })

  it.each([0, 2_000])('is no event when nobody answers what it was about (after %i ms)', async (wait) => {
    await listeningCard()
    await vi.advanceTimersByTimeAsync(wait)
    host.raise(STATE, '"ringing"')
    await vi.advanceTimersByTimeAsync(2_000)
    expect(heard).toEqual([])
  })
})

/** A card whose SDK does as told. */
function cardWith(placement: { bindEvent?: () => Promise<unknown>; call?: () => Promise<unknown> }) {
  const silent = async () => ({ isSafely: true })
  const sdk = { placement: { bindEvent: silent, call: silent, ...placement } }
  return createCallCard({ sdk } as unknown as Frame)
}

describe('an SDK in trouble', () => {
  it.each([
    ['another error', Object.assign(new Error('destroyed'), { code: 'JSSDK_FRAME_DESTROYED' })],
    ['an error without a code', new Error('destroyed')],
    ['something that is no error', { code: 'JSSDK_FRAME_BAD_PAYLOAD' }],
  ])('that fails to bind with %s has told no event', async (_, error) => {
    cardWith({ bindEvent: () => Promise.reject(error) }).listen((event) => heard.push(event))
    await vi.advanceTimersByTimeAsync(2_000)
    expect(heard).toEqual([])
  })

  it('that fails to ask has no answer', async () => {
    const card = cardWith({ call: () => Promise.reject(new Error('destroyed')) })
    expect([await card.status(), await card.disableAutoClose(), await card.enableAutoClose()]).toEqual([
      null,
      false,
      false,
    ])
  })

  it.each([[[]], [''], [null], [{ isSafely: false }], [{}]])(
    'that gives %j has an answer',
    async (answer) => {
      const card = cardWith({ call: async () => answer })
      expect(await card.enableAutoClose()).toBe(true)
    },
  )
})

describe('commands to the call card', () => {
  it('asks for the status', async () => {
    host.answers.set('getStatus', () => ({ CALL_ID: 'c', CALL_STATE: 'connected' }))
    const card = createCallCard(await connectedFrame())
    const status = card.status()
    await vi.advanceTimersByTimeAsync(10)
    expect(await status).toMatchObject({ callId: 'c', state: 'connected' })
  })

  it('tells an empty answer from none', async () => {
    host.answers.set('disableAutoClose', () => [])
    const card = createCallCard(await connectedFrame())
    const all = Promise.all([card.disableAutoClose(), card.enableAutoClose(), card.status()])
    await vi.advanceTimersByTimeAsync(900)
    expect(await all).toEqual([true, false, null])
    expect(host.commands().slice(-3)).toEqual(['disableAutoClose', 'enableAutoClose', 'getStatus'])
  })
})
