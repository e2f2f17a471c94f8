// @vitest-environment happy-dom
// Whom the frame listens to, before the SDK does (portal.md §1.1, §1.4; sdk.md §4).
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { guardHost, originOf, readFrameName } from '../../../src/bitrix24/host/hostMessages'
import type { Fields } from '../../../src/bitrix24/rest/portalValues'

const ORIGIN = 'https://portal.example'
const INIT = { DOMAIN: 'portal.example', PLACEMENT: 'CALL_CARD' }

describe('The name of a frame', () => {
  it('tells the portal, how it is reached, and the frame’s own id', () => {
    expect(readFrameName('portal.example:8080|1|abc')).toEqual({
      domain: 'portal.example:8080',
      https: true,
      sid: 'abc',
    })
    expect(readFrameName('portal.example|0|abc')?.https).toBe(false)
  })

  it.each(['', 'portal.example', 'portal.example|1', '|1|abc', 'portal.example||'])(
    'is no portal’s when it is %j',
    (name) => {
      expect(readFrameName(name)).toBeNull()
    },
  )

  it.each([
    ['portal.example', true, 'https://portal.example'],
    ['portal.example', false, 'http://portal.example'],
    ['portal.example:443', true, 'https://portal.example'],
    ['portal.example:80', false, 'http://portal.example'],
    ['portal.example:8080', false, 'http://portal.example:8080'],
    ['portal.example:4430', true, 'https://portal.example:4430'],
  ])('of %s (https: %s) gives the origin %s', (domain, https, origin) => {
    expect(originOf({ domain, https, sid: 'abc' })).toBe(origin)
  })
})

describe('The guard', () => {
  const host = { postMessage: () => {} }
  let told: Fields[]
  let passed: unknown[]
  let end: () => void
  const sdk = (event: MessageEvent) => passed.push(event.data)

  beforeEach(() => {
    vi.stubGlobal('parent', host)
    told = []
    passed = []
    end = guardHost(ORIGIN, (data) => told.push(data))
    window.addEventListener('message', sdk)
  })

  afterEach(() => {
    end()
    window.removeEventListener('message', sdk)
    vi.unstubAllGlobals()
  })

  function post(data: unknown, { origin = ORIGIN, source = host as unknown } = {}) {
    window.dispatchEvent(new MessageEvent('message', { data, origin, source: source as Window }))
  }
  const answer = (data: object) => `key:${JSON.stringify(data)}`

  it('hands on what the host says, and tells the init data once', () => {
    post('key:[]')
    post(answer(INIT))
    post(answer({ ...INIT, PLACEMENT: 'DEFAULT' }))
    expect(told).toEqual([INIT])
    expect(passed).toHaveLength(3)
  })

  it('lets nobody else be heard, not even with the origin of the portal', () => {
    post(answer(INIT), { source: { postMessage: () => {} } })
    expect([told, passed]).toEqual([[], []])
  })

  it('does not take init data from the host’s window when it shows another site', () => {
    post(answer(INIT), { origin: 'https://evil.example' })
    expect(told).toEqual([])
  })

  it.each([
    ['an object', { ...INIT }],
    ['another answer', answer({ DOMAIN: 'portal.example' })],
    ['an answer that only looks alike', answer({ PLACEMENT: 'CALL_CARD' })],
    ['a list', 'key:[]'],
    ['no JSON', 'key:{'],
    ['an empty answer', 'key:'],
  ])('does not take %s for the init data', (_, message) => {
    post(message)
    expect(told).toEqual([])
  })

  it('is over when it is told to be', () => {
    const ended = vi.spyOn(window, 'removeEventListener')
    end()
    post(answer(INIT))
    expect(told).toEqual([])
    expect(ended.mock.calls).toEqual([['message', expect.any(Function), { capture: true }]])
    ended.mockRestore()
  })
})
