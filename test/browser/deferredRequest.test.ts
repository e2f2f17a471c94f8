import { beforeEach, describe, expect, it } from 'vitest'
import { createDeferredRequest } from '../../src/browser/deferredRequest'

interface Deferred {
  readonly url: string
  readonly text: unknown
  readonly signal: AbortSignal
}

/** Bytes of text that this browser still accepts, as its quota counts them: all that stands together. */
const QUOTA = 20
let registered: Deferred[]

beforeEach(() => {
  registered = []
})

const standing = () => registered.filter(({ signal }) => !signal.aborted)
const fetchLater: NonNullable<Window['fetchLater']> = (url, { method, body, signal }) => {
  if (method !== 'POST') throw new TypeError('Request with GET/HEAD method cannot have body.')
  const text = String(body.get('text'))
  const used = standing().reduce((sum, one) => sum + String(one.text).length, 0)
  if (used + text.length > QUOTA) throw new DOMException('Too large', 'QuotaExceededError')
  registered.push({ url, text, signal })
  return { activated: false }
}
const request = (text: string) => ({ url: 'https://portal.example/rest/user.option.set', fields: { text } })
const texts = () => standing().map(({ text }) => text)

describe('A deferred net', () => {
  it('sends what was armed, when the page ends in whatever way', () => {
    expect(createDeferredRequest(fetchLater).arm(request('Hello'))).toBe(true)
    expect(standing()).toMatchObject([{ url: 'https://portal.example/rest/user.option.set', text: 'Hello' }])
  })

  it('armed again sends the newer words alone', () => {
    const net = createDeferredRequest(fetchLater)
    net.arm(request('Hello'))
    net.arm(request('Hello Anna'))
    expect(texts()).toEqual(['Hello Anna'])
  })

  it('makes room before it takes more: both together would pass the quota', () => {
    const net = createDeferredRequest(fetchLater)
    net.arm(request('fifteen letters'))
    expect(net.arm(request('sixteen letters.'))).toBe(true)
    expect(texts()).toEqual(['sixteen letters.'])
  })

  it('too large for any frame’s quota is not asked for again until the words are shorter', () => {
    let asked = 0
    const net = createDeferredRequest((...request) => {
      asked += 1
      return fetchLater(...request)
    })
    const large = 'a'.repeat(9_000)
    for (let key = 0; key < 50; key += 1) expect(net.arm(request(`${large}${'b'.repeat(key)}`))).toBe(false)
    net.arm(request(large))
    expect(asked).toBe(1)
    expect(net.arm(request('Hello'))).toBe(true)
    expect(texts()).toEqual(['Hello'])
  })

  it('as large as the whole quota is asked for again: alone it would find room', () => {
    let asked = 0
    const net = createDeferredRequest(() => {
      asked += 1
      throw new DOMException('Too large', 'QuotaExceededError')
    })
    for (let key = 0; key < 3; key += 1) net.arm(request('a'.repeat(8 * 1024)))
    expect(asked).toBe(3)
  })

  it('for which there is no room beside others is asked for again: they may have gone', () => {
    const [one, other] = [createDeferredRequest(fetchLater), createDeferredRequest(fetchLater)]
    one.arm(request('fifteen letters'))
    expect(other.arm(request('Hello Anna'))).toBe(false)
    one.disarm()
    expect(other.arm(request('Hello Anna'))).toBe(true)
  })

  it('disarmed sends nothing, and can be armed again', () => {
    const net = createDeferredRequest(fetchLater)
    net.arm(request('Hello'))
    net.disarm()
    net.disarm()
    expect(texts()).toEqual([])
    net.arm(request('again'))
    expect(texts()).toEqual(['again'])
  })

  it('says so when the browser refuses the size, and takes smaller words later', () => {
    const net = createDeferredRequest(fetchLater)
    expect(net.arm(request('more than twenty letters'))).toBe(false)
    expect(net.arm(request('fewer'))).toBe(true)
    expect(texts()).toEqual(['fewer'])
  })

  it('says so where the browser has none', () => {
    const net = createDeferredRequest(undefined)
    expect(net.arm(request('Hello'))).toBe(false)
    expect(() => net.disarm()).not.toThrow()
  })

  it('of one note does not touch that of another', () => {
    const [one, other] = [createDeferredRequest(fetchLater), createDeferredRequest(fetchLater)]
    one.arm(request('one'))
    other.arm(request('other'))
    one.disarm()
    expect(texts()).toEqual(['other'])
  })
})
