// @vitest-environment happy-dom
// What a handshake leaves behind: a connected frame stays so, and one that was given up is no more in anybody's way.
import type { B24Frame } from '@bitrix24/b24jssdk'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { connect, type Sdk } from '../../../src/bitrix24/host/connect'
import { timerClock } from '../rest/timerClock'
import { connectTo, FakeHost, INIT_DATA, WINDOW_NAME } from './fakeHost'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] })
})

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

it('a connected frame is not given up when the time for the handshake is over', async () => {
  const host = new FakeHost()
  host.answers.set('refreshAuth', () => ({ AUTH_ID: 'token-2', AUTH_EXPIRES: '3600', REFRESH_ID: 'r' }))
  const connection = await connectTo()
  if (connection.kind !== 'connected') throw new Error('not connected')
  const renewed = connection.frame.renewToken()
  await vi.advanceTimersByTimeAsync(10)
  expect(await renewed).toBe('token-2')
})

it('… and goes on listening to nobody but the host', async () => {
  new FakeHost()
  await connectTo()
  let heard = 0
  window.addEventListener('message', () => (heard += 1), { once: true })
  window.dispatchEvent(new MessageEvent('message', { data: 'x:1', source: { postMessage() {} } as never }))
  expect(heard).toBe(0)
})

/** An SDK that says what was done with it. */
function scriptedSdk() {
  const done: string[] = []
  class FakeFrame {
    constructor() {
      done.push('made')
    }
    readonly isInit = false
    init = () => new Promise<void>(() => {})
    destroy = () => done.push('destroyed')
  }
  return { done, sdk: { B24Frame: FakeFrame as unknown as typeof B24Frame } satisfies Sdk }
}

it('an SDK that arrives after everybody has given up does not begin to speak', async () => {
  new FakeHost()
  const { done, sdk } = scriptedSdk()
  let arrive: (sdk: Sdk) => void = () => {}
  const loadSdk = () => new Promise<Sdk>((resolve) => (arrive = resolve))
  const connecting = connect({ windowName: WINDOW_NAME, clock: timerClock, loadSdk, timeoutMs: 500 })
  await vi.advanceTimersByTimeAsync(500)
  expect(await connecting).toEqual({ kind: 'silent' })
  arrive(sdk)
  await vi.advanceTimersByTimeAsync(0)
  expect(done).toEqual([])
})

it('an SDK that waits for a silent host is stopped, and the guard before it as well', async () => {
  new FakeHost()
  const begun = vi.spyOn(window, 'addEventListener')
  const ended = vi.spyOn(window, 'removeEventListener')
  const { done, sdk } = scriptedSdk()
  const connecting = connect({ windowName: WINDOW_NAME, clock: timerClock, loadSdk: async () => sdk })
  await vi.advanceTimersByTimeAsync(9_999)
  expect([done, ended.mock.calls]).toEqual([['made'], []])
  await vi.advanceTimersByTimeAsync(1)
  expect([await connecting, done]).toEqual([{ kind: 'silent' }, ['made', 'destroyed']])
  expect(ended.mock.calls).toEqual(begun.mock.calls)
})

it('an SDK that did not take the init data in is not taken for ready', async () => {
  const host = new FakeHost()
  const { done, sdk } = scriptedSdk()
  const connecting = connect({ windowName: WINDOW_NAME, clock: timerClock, loadSdk: async () => sdk })
  await vi.advanceTimersByTimeAsync(100)
  host.post(`key:${JSON.stringify(INIT_DATA)}`)
  await vi.advanceTimersByTimeAsync(5_000)
  expect(done).toEqual(['made'])
  await vi.advanceTimersByTimeAsync(5_000)
  expect(await connecting).toEqual({ kind: 'silent' })
})

it('an SDK that can not be loaded leaves no timer behind', async () => {
  new FakeHost()
  const loadSdk = () => Promise.reject(new Error('no network'))
  expect(await connect({ windowName: WINDOW_NAME, clock: timerClock, loadSdk })).toEqual({ kind: 'silent' })
  expect(vi.getTimerCount()).toBe(0)
})
