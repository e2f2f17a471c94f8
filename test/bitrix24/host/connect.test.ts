// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { connect, type Sdk } from '../../../src/bitrix24/host/connect'
import { createFrame } from '../../../src/bitrix24/host/frame'
import { ManualClock } from '../../fakes/manualClock'
import { timerClock } from '../rest/timerClock'
import { connectedFrame, connectTo, FakeHost, INIT_DATA, ORIGIN, WINDOW_NAME } from './fakeHost'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] })
})

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

describe('the handshake', () => {
  it.each(['', 'portal.example', 'portal.example|1', '|1|sid'])(
    'is outside when the window is named %j',
    async (windowName) => {
      expect(await connect({ windowName, clock: timerClock })).toEqual({ kind: 'notInPortal' })
    },
  )

  it('connects and tells what the portal told', async () => {
    new FakeHost({
      PLACEMENT: 'call_card',
      USER_OPTIONS: { theme: 'dark' },
      PLACEMENT_OPTIONS: { CALL_ID: 'c1' },
    })
    expect(await connectedFrame()).toMatchObject({
      origin: ORIGIN,
      memberId: 'member',
      lang: 'de',
      isAdmin: true,
      installMode: false,
      placement: 'CALL_CARD',
      placementOptions: { CALL_ID: 'c1' },
      userOptions: { theme: 'dark' },
    })
  })

  it.each([
    ['an object', { CALL_ID: 'a&b' }],
    ['JSON text', '{"CALL_ID":"a&b"}'],
    ['escaped JSON text', '{&quot;CALL_ID&quot;:&quot;a&amp;b&quot;}'],
  ])('reads placement options that come as %s', async (_, PLACEMENT_OPTIONS) => {
    new FakeHost({ PLACEMENT_OPTIONS })
    expect((await connectedFrame()).placementOptions).toEqual({ CALL_ID: 'a&b' })
  })

  it.each([[[]], [''], ['no json'], [null]])(
    'takes placement options %j for none',
    async (PLACEMENT_OPTIONS) => {
      new FakeHost({ PLACEMENT_OPTIONS, USER_OPTIONS: [] })
      const frame = await connectedFrame()
      expect(frame.placementOptions).toEqual({})
      expect(frame.userOptions).toEqual({})
    },
  )

  it('does not wait for the answer to setInstall, which may never come', async () => {
    const host = new FakeHost({ FIRST_RUN: true })
    expect((await connectTo()).kind).toBe('connected')
    expect(host.commands()).toEqual(['getInitData', 'setInstall'])
  })

  it('calls a host that does not answer silent, and connects when tried again', async () => {
    const host = new FakeHost()
    const answer = host.answers.get('getInitData') as () => unknown
    host.answers.delete('getInitData')
    expect(await connectTo()).toEqual({ kind: 'silent' })
    host.answers.set('getInitData', answer)
    expect((await connectTo()).kind).toBe('connected')
  })

  it('is silent when the SDK can not be loaded, and when it never arrives', async () => {
    new FakeHost()
    const refused = connect({
      windowName: WINDOW_NAME,
      clock: timerClock,
      loadSdk: () => Promise.reject(new Error('no network')),
    })
    expect(await refused).toEqual({ kind: 'silent' })
    const pending = connect({
      windowName: WINDOW_NAME,
      clock: timerClock,
      loadSdk: () => new Promise<Sdk>(() => {}),
      timeoutMs: 500,
    })
    await vi.advanceTimersByTimeAsync(500)
    expect(await pending).toEqual({ kind: 'silent' })
  })

  it.each([
    ['another window of the same origin', { source: { postMessage: () => {} } }],
    ['another origin', { origin: 'https://evil.example' }],
  ])('does not hear %s', async (_, from) => {
    const host = new FakeHost()
    host.answers.delete('getInitData')
    const connecting = connect({ windowName: WINDOW_NAME, clock: timerClock })
    await import('@bitrix24/b24jssdk')
    await vi.advanceTimersByTimeAsync(100)
    const key = host.posted[0]?.key
    host.post(`${key}:${JSON.stringify(INIT_DATA)}`, from)
    await vi.advanceTimersByTimeAsync(10_000)
    expect(await connecting).toEqual({ kind: 'silent' })
  })

  it.each([
    ['cut JSON', (key: string) => `${key}:{"LANG":`],
    ['an object', () => ({ key: 1 })],
  ])('survives %s from the host', async (_, message) => {
    const host = new FakeHost()
    host.answers.delete('getInitData')
    const connecting = connect({ windowName: WINDOW_NAME, clock: timerClock })
    await import('@bitrix24/b24jssdk')
    await vi.advanceTimersByTimeAsync(100)
    host.post(message(host.posted[0]?.key ?? ''))
    await vi.advanceTimersByTimeAsync(10_000)
    expect(await connecting).toEqual({ kind: 'silent' })
  })
})

describe('the token', () => {
  const renewed = { AUTH_ID: 'token-2', AUTH_EXPIRES: '3600', REFRESH_ID: 'refresh-2' }

  it('is renewed five minutes before it expires, without anybody asking', async () => {
    const host = new FakeHost()
    host.answers.set('refreshAuth', () => renewed)
    const frame = await connectedFrame()
    await vi.advanceTimersByTimeAsync(54 * 60_000)
    expect(frame.token()).toBe('token-1')
    await vi.advanceTimersByTimeAsync(60_000)
    expect(frame.token()).toBe('token-2')
  })

  it('is asked for once however many need it', async () => {
    const host = new FakeHost()
    host.answers.set('refreshAuth', () => renewed)
    const frame = await connectedFrame()
    const both = Promise.all([frame.renewToken(), frame.renewToken()])
    await vi.advanceTimersByTimeAsync(10)
    expect(await both).toEqual(['token-2', 'token-2'])
    expect(host.commands().filter((command) => command === 'refreshAuth')).toHaveLength(1)
  })

  it('is null ten seconds after a host that does not answer was asked, and can be asked for again', async () => {
    const host = new FakeHost()
    const frame = await connectedFrame()
    const silent = frame.renewToken()
    await vi.advanceTimersByTimeAsync(10_000)
    expect(await silent).toBeNull()
    host.answers.set('refreshAuth', () => renewed)
    const answered = frame.renewToken()
    await vi.advanceTimersByTimeAsync(10)
    expect(await answered).toBe('token-2')
  })

  it.each(['20', '0'])(
    'with which the card was opened is renewed at once when it ends in %s s',
    async (life) => {
      const host = new FakeHost({ AUTH_EXPIRES: life })
      host.answers.set('refreshAuth', () => renewed)
      const connecting = connect({ windowName: WINDOW_NAME, clock: timerClock })
      await import('@bitrix24/b24jssdk')
      await vi.advanceTimersByTimeAsync(100)
      const connection = await connecting
      expect(connection.kind === 'connected' && connection.frame.token()).toBe('token-2')
    },
  )

  it('of a portal that gives none but short ones is asked for every half a minute, no more often', async () => {
    const host = new FakeHost({ AUTH_EXPIRES: '10' })
    host.answers.set('refreshAuth', () => ({ ...renewed, AUTH_EXPIRES: '10' }))
    await connectedFrame()
    host.posted.length = 0
    await vi.advanceTimersByTimeAsync(10 * 60_000)
    const asked = host.commands().filter((command) => command === 'refreshAuth').length
    expect(asked).toBeGreaterThan(15)
    expect(asked).toBeLessThanOrEqual(20)
  })

  it('that will end before a deferred request can be renewed is none for that one', async () => {
    new FakeHost({ AUTH_EXPIRES: '3600' })
    const frame = await connectedFrame()
    expect(frame.token(30_000)).toBe('token-1')
    await vi.advanceTimersByTimeAsync(59 * 60_000 + 15_000)
    expect([frame.token(30_000), frame.token()]).toEqual([null, 'token-1'])
  })

  it('tells whoever armed a request with it that it was renewed', async () => {
    const host = new FakeHost()
    host.answers.set('refreshAuth', () => renewed)
    const frame = await connectedFrame()
    const tokens: (string | null)[] = []
    const deafen = frame.onTokenChange(() => tokens.push(frame.token()))
    await vi.advanceTimersByTimeAsync(56 * 60_000)
    expect(tokens).toEqual(['token-2'])
    deafen()
    void frame.renewToken()
    await vi.advanceTimersByTimeAsync(10)
    expect(tokens).toHaveLength(1)
  })

  it('tells half a minute before that it ends and the host gave no other one', async () => {
    new FakeHost()
    const frame = await connectedFrame()
    const tokens: (string | null)[] = []
    frame.onTokenChange(() => tokens.push(frame.token(30_000)))
    await vi.advanceTimersByTimeAsync(59 * 60_000)
    expect(tokens).toEqual([])
    await vi.advanceTimersByTimeAsync(60_000)
    expect(tokens).toEqual([null])
  })

  it('ends when its life is over although the machine’s clock was set back, by which the SDK counts', async () => {
    const clock = new ManualClock(Date.now())
    const expires = Date.now() / 1_000 + 3_600
    const auth = {
      getAuthData: () => (expires * 1_000 > Date.now() ? { access_token: 'token-1', expires } : false),
      refreshAuth: () => Promise.reject(new Error('refused')),
    }
    const sdk = { auth, getTargetOrigin: () => ORIGIN, getLang: () => 'en' }
    const frame = createFrame(sdk as unknown as Parameters<typeof createFrame>[0], {}, clock)
    vi.setSystemTime(Date.now() - 24 * 3_600_000)
    await clock.advance(59 * 60_000)
    expect(frame.token()).toBe('token-1')
    await clock.advance(60_000)
    expect(frame.token()).toBeNull()
  })

  it('is not asked for over and over when the host refuses: each time would show an alert', async () => {
    const host = new FakeHost()
    const frame = await connectedFrame()
    await vi.advanceTimersByTimeAsync(3 * 60 * 60_000)
    expect(frame.token()).toBeNull()
    expect(host.commands().filter((command) => command === 'refreshAuth')).toHaveLength(1)
  })
})
