// @vitest-environment happy-dom
// A token is alive whenever a last request may need one, however long the call and however short the portal's tokens.
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { connectedFrame, FakeHost } from './fakeHost'

const MINUTE = 60_000

let host: FakeHost

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] })
})

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

/** A frame of a portal whose tokens live so long (s), numbered as they are given out. */
async function frameWithTokens(seconds: number) {
  let given = 1
  host = new FakeHost({ AUTH_EXPIRES: String(seconds) })
  host.answers.set('refreshAuth', () => {
    given += 1
    return { AUTH_ID: `token-${given}`, AUTH_EXPIRES: String(seconds), REFRESH_ID: `refresh-${given}` }
  })
  return connectedFrame()
}

const asked = () => host.commands().filter((command) => command === 'refreshAuth').length

it('a call of three hours is renewed for as often as its tokens end', async () => {
  const frame = await frameWithTokens(3_600)
  for (let minute = 0; minute < 180; minute += 1) {
    await vi.advanceTimersByTimeAsync(MINUTE)
    expect(frame.token()).not.toBeNull()
  }
  expect([frame.token(), asked()]).toEqual(['token-4', 3])
})

it('tokens of two minutes are renewed in time as well, at half of their life', async () => {
  const frame = await frameWithTokens(120)
  for (let second = 0; second < 600; second += 1) {
    await vi.advanceTimersByTimeAsync(1_000)
    expect(frame.token()).not.toBeNull()
  }
  expect(asked()).toBeLessThanOrEqual(11)
})

it('a portal whose tokens are about to end when they come is not asked all the time', async () => {
  await frameWithTokens(5)
  const before = asked()
  await vi.advanceTimersByTimeAsync(10 * MINUTE)
  expect(asked() - before).toBeLessThanOrEqual(20)
})
