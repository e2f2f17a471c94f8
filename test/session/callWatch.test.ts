// What is known of a call from its events and its status, in whatever order they come.
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { CallState, CallStatus, CrmItem } from '../../src/note/call'
import { type CallWatch, createCallWatch } from '../../src/session/callWatch'
import type { ClientNotes } from '../../src/session/clientNotes'
import { FakeEnvironment } from '../fakes/fakeEnvironment'
import { FakePortal, STATUS } from '../fakes/fakePortal'
import { settle } from '../fakes/manualClock'
import { CONTACT, DEAL, LEAD, START } from '../fakes/sampleNote'
import { clientNotesOf } from './clientNotesFixture'

let environment: FakeEnvironment
let portal: FakePortal
let clientNotes: ClientNotes
let watch: CallWatch
const callbacks = {
  changed: vi.fn(),
  expected: vi.fn(),
  asked: vi.fn(),
  ended: vi.fn(),
  redialled: vi.fn(),
  closeRequested: vi.fn(),
}

beforeEach(() => {
  vi.resetAllMocks()
  environment = new FakeEnvironment()
  portal = new FakePortal()
  clientNotes = clientNotesOf(environment, portal)
  watch = createCallWatch(environment.clock, () => portal, clientNotes, callbacks)
})

async function begin(status: CallStatus | null = STATUS, first: CallStatus | null = status) {
  portal.status = status
  portal.firstStatus = first
  watch.begin(false)
  await settle()
}
const hears = (state: CallState) => portal.hears({ kind: 'stateChanged', state })
const changes = (item: CrmItem | null, number: CallStatus['number'] = STATUS.number) =>
  portal.hears({ kind: 'entityChanged', item, number })
const known = (number: string) => ({ kind: 'known', number }) as const
/** Where words typed now go. */
const client = () => clientNotes.current().runner.saving.get().note.item
const wait = (ms: number) => environment.clock.advance(ms)

describe('The operator takes part', () => {
  const RINGING = { ...STATUS, state: 'connecting' } as const
  const DIALLED = { ...STATUS, direction: 'outgoing', state: 'idle' } as const
  const EXTERNAL = { ...STATUS, callId: 'externalCall.0f1e.1' }
  const joinedAt = () => watch.known().joinedAt

  it('from the moment on at which the ringing call is heard to become connected', async () => {
    await begin(RINGING)
    expect(joinedAt()).toBeNull()
    await wait(1_000)
    hears('connected')
    await wait(1_000)
    hears('connected')
    hears('idle')
    expect(joinedAt()).toBe(START + 1_000)
  })

  it('when the call was picked up before this frame heard the first event', async () => {
    await begin(STATUS, RINGING)
    expect(joinedAt()).toBe(START)
  })

  it('not for certain in a call that says nothing but that it is connected: it may ring elsewhere', async () => {
    await begin(STATUS)
    expect(joinedAt()).toBeNull()
  })

  it.each(['incoming', 'outgoing'] as const)(
    'never for certain in an external call (%s)',
    async (direction) => {
      await begin({ ...EXTERNAL, direction })
      changes(LEAD)
      await settle()
      expect(joinedAt()).toBeNull()
    },
  )

  it('from the handshake on in a call that was dialled, and its steps change nothing', async () => {
    await begin(DIALLED)
    await wait(1_000)
    for (const state of ['connecting', 'connected', 'idle'] as const) hears(state)
    expect(joinedAt()).toBe(START)
  })

  it('with each dial of a campaign, but not before the first', async () => {
    await begin({ ...DIALLED, campaign: true })
    expect(joinedAt()).toBeNull()
    for (const dialledAt of [1_000, 2_000]) {
      await wait(1_000)
      hears('connecting')
      hears('connected')
      expect(joinedAt()).toBe(START + dialledAt)
      hears('idle')
    }
  })

  it('anew when a call that has ended rings again in the same card', async () => {
    await begin(RINGING)
    hears('connected')
    hears('idle')
    hears('connecting')
    expect(joinedAt()).toBeNull()
  })
})

describe('The state of a call', () => {
  it('says when the client picked up and when the call ended, each once', async () => {
    await begin({ ...STATUS, state: 'connecting' })
    expect(watch.known()).toMatchObject({ connectedAt: null, endedAt: null })
    await wait(1_000)
    hears('connected')
    await wait(1_000)
    hears('connected')
    expect(watch.known()).toMatchObject({ connectedAt: START + 1_000, endedAt: null })
    expect(callbacks.ended).not.toHaveBeenCalled()
    hears('idle')
    await wait(1_000)
    hears('idle')
    expect(watch.known()).toMatchObject({ connectedAt: START + 1_000, endedAt: START + 2_000 })
    expect([callbacks.ended.mock.calls.length, callbacks.redialled.mock.calls.length]).toEqual([2, 0])
  })

  it('that is idle before anybody picked up has not ended', async () => {
    await begin({ ...STATUS, state: 'idle' })
    hears('idle')
    expect(watch.known()).toMatchObject({ connectedAt: null, endedAt: null })
  })

  it('begins anew when the same card dials again', async () => {
    await begin()
    hears('idle')
    callbacks.ended.mockClear()
    hears('connecting')
    expect(watch.known()).toMatchObject({ connectedAt: null, endedAt: null })
    expect([callbacks.ended.mock.calls.length, callbacks.redialled.mock.calls.length]).toEqual([0, 1])
  })

  it('is connected from the handshake on where the status says so, and no later status moves that', async () => {
    await begin()
    await wait(5_000)
    changes(LEAD)
    await settle()
    expect(watch.known().connectedAt).toBe(START)
  })

  it('has ended when the host wants to close the card, and a second wish is no second end', async () => {
    await begin()
    portal.hears({ kind: 'beforeClose' })
    await wait(1_000)
    portal.hears({ kind: 'beforeClose' })
    expect(watch.known().endedAt).toBe(START)
    expect([callbacks.ended.mock.calls.length, callbacks.closeRequested.mock.calls.length]).toEqual([2, 2])
    // Words that become safe at the end give no card back that is held.
    const [requested = 0] = callbacks.closeRequested.mock.invocationCallOrder
    expect(requested).toBeLessThan(callbacks.ended.mock.invocationCallOrder[0] ?? 0)
  })
})

describe('The client of a call', () => {
  it('loses the bindings of the item that it had, until the next status', async () => {
    await begin({ ...STATUS, bindings: [DEAL] })
    const release = portal.hold()
    changes(LEAD)
    expect(watch.known().call).toMatchObject({ item: LEAD, bindings: [] })
    release()
  })

  it('keeps its bindings when the same item is named again', async () => {
    await begin({ ...STATUS, bindings: [DEAL] })
    changes(CONTACT)
    expect(watch.known().call).toMatchObject({ item: CONTACT, bindings: [DEAL] })
  })

  it('is that of the live status, whatever an event said before', async () => {
    portal.firstStatus = { ...STATUS, item: DEAL }
    portal.status = { ...STATUS, item: CONTACT }
    watch.begin(false)
    changes(LEAD)
    await settle()
    expect([watch.known().call?.item, client()]).toEqual([CONTACT, CONTACT])
  })

  it('is that of the event where the card is silent and only an older snapshot is left', async () => {
    portal.firstStatus = { ...STATUS, item: DEAL }
    portal.status = null
    watch.begin(false)
    changes(LEAD)
    await settle()
    expect([watch.known().call?.item, client()]).toEqual([LEAD, LEAD])
  })
})

describe('A call of which only events tell', () => {
  it('is what the event says, and nothing more', async () => {
    await begin(null)
    changes(LEAD, known('49301234'))
    expect(watch.known().call).toEqual({
      callId: '',
      number: known('49301234'),
      lineName: '',
      item: LEAD,
      activityId: null,
      bindings: [],
      direction: 'incoming',
      state: 'idle',
      campaign: false,
    })
    expect(callbacks.asked).toHaveBeenCalled()
  })

  it('has the state of the last event', async () => {
    await begin(null)
    hears('connected')
    changes(LEAD)
    expect(watch.known().call?.state).toBe('connected')
  })

  it('keeps words with their client when another number is shown: it may be a campaign', async () => {
    await begin(null)
    changes(CONTACT, known('49301234'))
    clientNotes.current().runner.dispatch({ type: 'edited', text: 'for the contact' })
    changes(LEAD, known('12125550100'))
    expect(client()).toEqual(LEAD)
    const notes = clientNotes.all().map(({ runner }) => runner.saving.get().note)
    expect(notes.map(({ item, text }) => [item, text])).toContainEqual([CONTACT, 'for the contact'])
  })

  it('moves its note with the client while the number is the same, or unknown', async () => {
    await begin(null)
    changes(CONTACT, known('49301234'))
    clientNotes.current().runner.dispatch({ type: 'edited', text: 'of one call' })
    changes(LEAD, { kind: 'unknown' })
    expect(clientNotes.all().map(({ runner }) => runner.saving.get().note.item)).toEqual([LEAD])
  })
})

describe('A campaign that moved on before the handshake', () => {
  it('leaves words of nobody known unfiled', async () => {
    clientNotes.current().runner.dispatch({ type: 'edited', text: 'for whom?' })
    await begin({ ...STATUS, campaign: true, item: LEAD }, { ...STATUS, campaign: true, item: CONTACT })
    const notes = clientNotes.all().map(({ runner }) => runner.saving.get().note)
    expect(notes.map(({ item, text }) => [item, text])).toContainEqual([null, 'for whom?'])
    expect(client()).toEqual(LEAD)
  })

  it('is none when the item is the same, nor when the call is no campaign', async () => {
    clientNotes.current().runner.dispatch({ type: 'edited', text: 'for the contact' })
    await begin({ ...STATUS, campaign: true })
    expect(clientNotes.current().runner.saving.get().note).toMatchObject({
      item: CONTACT,
      text: 'for the contact',
    })
  })

  it('that is no campaign files the words at the item of the status', async () => {
    clientNotes.current().runner.dispatch({ type: 'edited', text: 'for the lead' })
    await begin({ ...STATUS, item: LEAD }, { ...STATUS, item: CONTACT })
    expect(clientNotes.current().runner.saving.get().note).toMatchObject({ item: LEAD, text: 'for the lead' })
  })
})

it('A portal that is gone meanwhile changes nothing', async () => {
  let current: FakePortal | null = portal
  const late = createCallWatch(environment.clock, () => current, clientNotes, callbacks)
  late.begin(false)
  current = null
  await settle()
  expect(late.known().call).toBeNull()
})

describe('What the placement names', () => {
  it('is expected while the card is asked', () => {
    watch.begin(false)
    expect(callbacks.expected).toHaveBeenCalledWith(STATUS)
    expect(callbacks.asked).not.toHaveBeenCalled()
  })

  it.each([
    ['nobody', { ...STATUS, item: null }],
    ['nothing', null],
  ])('is waited for where it is %s', async (_, first) => {
    await begin(STATUS, first)
    expect(callbacks.expected).not.toHaveBeenCalled()
  })

  it('is no guess in a frame that waited: the client may be another one since', () => {
    watch.begin(true)
    expect(callbacks.expected).not.toHaveBeenCalled()
  })
})
