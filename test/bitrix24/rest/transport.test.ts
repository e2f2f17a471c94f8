import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Frame } from '../../../src/bitrix24/host/frame'
import { createTransport } from '../../../src/bitrix24/rest/transport'
import { ScriptedFetch } from './scriptedFetch'
import { timerClock } from './timerClock'

const EXPIRED = { status: 401, body: { error: 'expired_token' } }

let net: ScriptedFetch
let online: boolean
let tokens: { current: string | null; next: string | null; renewals: number }
/** How long the current token lives (ms). */
let life: number

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] })
  net = new ScriptedFetch()
  online = true
  retryNotBefore = 0
  life = 3_600_000
  told = []
  listeners = new Set()
  tokens = { current: 'token-1', next: 'token-2', renewals: 0 }
})

afterEach(() => {
  vi.useRealTimers()
})

let told: string[]
let retryNotBefore: number
/** Who hears of a new token. */
let listeners: Set<() => void>

function transport() {
  const frame: Pick<Frame, 'origin' | 'token' | 'renewToken' | 'onTokenChange'> = {
    onTokenChange: (callback) => {
      listeners.add(callback)
      return () => listeners.delete(callback)
    },
    origin: 'https://portal.example',
    token: (lifeMs = 0) => (life > lifeMs ? tokens.current : null),
    renewToken: async () => {
      tokens.renewals += 1
      tokens.current = tokens.next
      return tokens.next
    },
  }
  return createTransport(frame as Frame, {
    fetch: net.fetch,
    clock: timerClock,
    isOnline: () => online,
    rateLimit: {
      refused: () => told.push('refused'),
      unanswered: () => told.push('unanswered'),
      answered: () => told.push('answered'),
      retryNotBefore: () => retryNotBefore,
    },
  })
}

describe('a request', () => {
  it.each([
    ['QUERY_LIMIT_EXCEEDED', 503, 'refused'],
    ['OPERATION_TIME_LIMIT', 429, 'refused'],
    ['ACCESS_DENIED', 403, 'answered'],
    ['INVALID_ARG_VALUE', 400, 'answered'],
    ['INTERNAL_SERVER_ERROR', 500, 'unanswered'],
  ] as const)('that is answered by %s tells all frames: %s %s', async (error, status, heard) => {
    net.answer({ status, body: { error, error_description: '' } })
    await transport().post('m', {})
    expect(told).toEqual([heard])
  })

  it('that succeeds tells all frames that the portal answers', async () => {
    net.result(1)
    await transport().post('m', {})
    expect(told).toEqual(['answered'])
  })

  it.each(['lost', 'brokenBody', 'silent'] as const)(
    'whose answer can not be read tells all frames: %s may be a refusal without CORS headers',
    async (way) => {
      net.answer(way)
      const pending = transport().post('m', {})
      await vi.advanceTimersByTimeAsync(15_000)
      expect(await pending).toMatchObject({ failure: { kind: 'unknownOutcome' } })
      expect(told).toEqual(['unanswered'])
    },
  )

  it.each([
    ['before and after', false],
    ['after', true],
  ])('that fails without a network (%s) tells nothing of the portal', async (_, before) => {
    net.answer('lost')
    online = before
    const pending = transport().post('m', {})
    online = false
    await pending
    expect(told).toEqual([])
  })

  it('is not made while another frame of this browser has been asked to wait, and is made afterwards', async () => {
    net.result(7)
    retryNotBefore = Date.now() + 500
    const sending = transport()
    expect(await sending.post('m', {})).toEqual({
      ok: false,
      failure: { kind: 'busy', until: retryNotBefore },
    })
    expect([net.asked, told]).toEqual([[], []])
    expect(sending.postLast('m', {})).toBe(true)
    vi.advanceTimersByTime(500)
    net.result(8)
    expect(await sending.post('m', {})).toEqual({ ok: true, value: 8 })
  })

  it('that a click asks for, or that may be the last, is made at once although frames rest, and tells them how it ended', async () => {
    net.result(7)
    retryNotBefore = Date.now() + 500
    expect(await transport().atOnce.post('m', {})).toEqual({ ok: true, value: 7 })
    expect(told).toEqual(['answered'])
  })

  it('is a form with the token in it, and survives the frame', async () => {
    net.result(7)
    expect(await transport().post('crm.timeline.comment.add', { a: 'b' })).toEqual({ ok: true, value: 7 })
    expect(net.asked).toEqual([
      {
        url: 'https://portal.example/rest/crm.timeline.comment.add',
        fields: { a: 'b', auth: 'token-1' },
        keepalive: true,
      },
    ])
  })

  it('is posted without the cookies of whoever is signed in to the portal: the token alone says who asks', async () => {
    const fetch = vi.spyOn(net, 'fetch')
    net.result(7)
    await transport().post('m', {})
    expect(fetch.mock.lastCall?.[1]).toMatchObject({ method: 'POST', credentials: 'omit' })
  })

  it('that was answered leaves no timer behind', async () => {
    net.result(7)
    await transport().post('m', {})
    expect(vi.getTimerCount()).toBe(0)
  })

  it('is kept alive also after one that was lost: only one that was given up leaves its connection open', async () => {
    net.answer('lost').result(7)
    const sender = transport()
    await sender.post('m', {})
    await sender.post('m', {})
    expect(net.asked.map(({ keepalive }) => keepalive)).toEqual([true, true])
  })

  it('has begun before post returns: a closing frame has no later', () => {
    net.result(7)
    void transport().post('m', {})
    expect(net.asked).toHaveLength(1)
  })

  it('goes without keepalive when it is large: that room belongs to the last words', async () => {
    net.result(1)
    await transport().post('m', { text: 'ж'.repeat(9_000) })
    expect(net.asked[0]?.keepalive).toBe(false)
  })

  it('counts what is in flight: a second large last write could not survive the frame', async () => {
    net.result(1).result(1)
    const sender = transport()
    expect(sender.postLast('m', { text: 'x'.repeat(40_000) })).toBe(true)
    expect(sender.postLast('m', { text: 'x'.repeat(40_000) })).toBe(false)
    await vi.advanceTimersByTimeAsync(0)
    expect(sender.postLast('m', { text: 'x'.repeat(40_000) })).toBe(true)
    expect(net.asked.map(({ keepalive }) => keepalive)).toEqual([true, true])
  })

  it.each(['silent', 'stalledBody'] as const)(
    'leaves an unknown outcome after 15 s when the portal is %s: the note may stand',
    async (way) => {
      net.answer(way)
      const heard = vi.fn()
      void transport().post('m', {}).then(heard)
      await vi.advanceTimersByTimeAsync(14_999)
      expect(heard).not.toHaveBeenCalled()
      await vi.advanceTimersByTimeAsync(1)
      expect(heard).toHaveBeenCalledExactlyOnceWith({ ok: false, failure: { kind: 'unknownOutcome' } })
    },
  )

  it('goes without keepalive for a minute after one was given up: in Chromium its abort would end nothing', async () => {
    net.answer('silent').result(7).answer('silent').result(8).result(9)
    const sender = transport()
    const giveUp = async () => {
      void sender.post('m', {})
      await vi.advanceTimersByTimeAsync(15_000)
    }
    await giveUp()
    await sender.post('looks', {})
    await vi.advanceTimersByTimeAsync(40_000)
    await giveUp()
    await vi.advanceTimersByTimeAsync(59_999)
    await sender.post('m', {})
    await vi.advanceTimersByTimeAsync(1)
    await sender.post('m', {})
    expect(net.asked.map(({ keepalive }) => keepalive)).toEqual([true, false, false, false, true])
  })

  it('is kept alive among the last words, also where the portal is silent', async () => {
    net.answer('silent').result(7)
    const sender = transport()
    void sender.post('m', {})
    await vi.advanceTimersByTimeAsync(15_000)
    expect(sender.postLast('m', {})).toBe(true)
    expect(net.asked[1]?.keepalive).toBe(true)
  })

  it('whose answer breaks off leaves an unknown outcome', async () => {
    net.answer('brokenBody')
    expect(await transport().post('m', {})).toEqual({ ok: false, failure: { kind: 'unknownOutcome' } })
  })

  it('that was given up is unknown even if there is no network: it had left the browser', async () => {
    online = false
    net.answer('silent')
    const pending = transport().post('m', {})
    await vi.advanceTimersByTimeAsync(15_000)
    expect(await pending).toMatchObject({ failure: { kind: 'unknownOutcome' } })
  })

  it.each([
    ['offline before and after', false, false, 'offline'],
    ['online before', true, false, 'unknownOutcome'],
    ['online after', false, true, 'unknownOutcome'],
  ])('that the browser refused is judged by the network: %s', async (_, before, after, kind) => {
    net.answer('lost')
    online = before
    const pending = transport().post('m', {})
    online = after
    expect(await pending).toMatchObject({ failure: { kind } })
  })

  it('is made once: no other failure is tried again', async () => {
    net.answer({ status: 503, body: { error: 'QUERY_LIMIT_EXCEEDED' } })
    expect(await transport().post('m', {})).toMatchObject({ failure: { kind: 'busy' } })
    expect(net.asked).toHaveLength(1)
  })
})

describe('the token', () => {
  it('is renewed once when the portal refuses it, and the request goes on', async () => {
    net.answer(EXPIRED).result('yes')
    expect(await transport().post('m', {})).toEqual({ ok: true, value: 'yes' })
    expect(net.asked.map(({ fields }) => fields.auth)).toEqual(['token-1', 'token-2'])
  })

  it('is not renewed twice for one request', async () => {
    net.answer(EXPIRED, EXPIRED)
    expect(await transport().post('m', {})).toMatchObject({ failure: { kind: 'signedOut' } })
    expect(tokens.renewals).toBe(1)
  })

  it('is asked for first when none is alive', async () => {
    tokens.current = null
    net.result(1)
    expect(await transport().post('m', {})).toMatchObject({ ok: true })
    expect(net.asked[0]?.fields.auth).toBe('token-2')
  })

  it.each([
    [true, 'signedOut'],
    [false, 'offline'],
  ])('that the host does not give (online: %s) is told as %s', async (isOnline, kind) => {
    tokens = { current: null, next: null, renewals: 0 }
    online = isOnline
    expect(await transport().post('m', {})).toMatchObject({ failure: { kind } })
    expect(net.asked).toEqual([])
  })

  it('is in the request that a later net sends, and without it there is none', () => {
    expect(transport().request('m', { a: 'b' })).toEqual({
      url: 'https://portal.example/rest/m',
      fields: { a: 'b', auth: 'token-1' },
    })
    tokens.current = null
    expect(transport().request('m', {})).toBeNull()
    expect(transport().postLast('m', {})).toBe(false)
  })
})

describe('a request for a later net', () => {
  it('is out of date when the host gave another token', () => {
    const heard = vi.fn()
    const stop = transport().onRequestOutdated(heard)
    for (const tell of listeners) tell()
    expect(heard).toHaveBeenCalledOnce()
    stop()
    expect(listeners.size).toBe(0)
  })
})

describe('a token that is about to end', () => {
  it('is good for what is sent now, and not for what is sent when the page ends', () => {
    life = 29_000
    expect(transport().request('m', {})).toBeNull()
    expect(transport().postLast('m', {})).toBe(true)
    expect(net.asked).toHaveLength(1)
  })
})

describe('a last request', () => {
  /** A text whose request takes so many bytes: names, token and two headers of parts are in them. */
  const textOf = (bytes: number, lineEnds = 0) =>
    'x'.repeat(bytes - 2 * lineEnds - 'textauthtoken-1'.length - 2 * 160) + '\n'.repeat(lineEnds)

  it.each([
    ['of one line', 0],
    ['of many lines, each of whose ends takes two bytes on the way', 500],
  ])(
    'survives the frame up to 60 KiB, and goes with keepalive every day up to 16 KiB: text %s',
    async (_, lines) => {
      net.result(1).result(1).result(1)
      const sender = transport()
      expect(sender.postLast('m', { text: textOf(60 * 1024 + 1, lines) })).toBe(false)
      expect(sender.postLast('m', { text: textOf(60 * 1024, lines) })).toBe(true)
      await vi.advanceTimersByTimeAsync(0)
      await sender.post('m', { text: textOf(16 * 1024, lines) })
      await sender.post('m', { text: textOf(16 * 1024 + 1, lines) })
      expect(net.asked.map(({ keepalive }) => keepalive)).toEqual([true, true, false])
    },
  )

  it('is begun at once and its end is nobody’s business', async () => {
    net.answer('lost')
    expect(transport().postLast('m', { a: 'b' })).toBe(true)
    expect(net.asked[0]).toMatchObject({ keepalive: true, fields: { a: 'b', auth: 'token-1' } })
    await vi.advanceTimersByTimeAsync(0)
  })

  it('is refused when it is too large to survive', () => {
    expect(transport().postLast('m', { text: 'x'.repeat(62_000) })).toBe(false)
    expect(net.asked).toEqual([])
  })
})
