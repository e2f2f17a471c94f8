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

const pending = () => registered.filter(({ signal }) => !signal.aborted)
const fetchLater: NonNullable<Window['fetchLater']> = (url, { method, body, signal }) => {
  if (method !== 'POST') throw new TypeError('Request with GET/HEAD method cannot have body.')
  const text = String(body.get('text'))
  const used = pending().reduce((sum, one) => sum + String(one.text).length, 0)
  if (used + text.length > QUOTA) throw new DOMException('Too large', 'QuotaExceededError')
  registered.push({ url, text, signal })
  return { activated: false }
}
const request = (text: string) => ({ url: 'https://portal.example/rest/user.option.set', fields: { text } })
const texts = () => pending().map(({ text }) => text)

describe('A deferred request', () => {
  it('sends what was armed, when the page ends in whatever way', () => {
    expect(createDeferredRequest(fetchLater).arm(request('Hello'))).toBe(true)
    expect(pending()).toMatchObject([{ url: 'https://portal.example/rest/user.option.set', text: 'Hello' }])
  })

  it('armed again sends the newer words alone', () => {
    const deferred = createDeferredRequest(fetchLater)
    deferred.arm(request('Hello'))
    deferred.arm(request('Hello Anna'))
    expect(texts()).toEqual(['Hello Anna'])
  })

  it('makes room before it takes more: both together would pass the quota', () => {
    const deferred = createDeferredRequest(fetchLater)
    deferred.arm(request('fifteen letters'))
    expect(deferred.arm(request('sixteen letters.'))).toBe(true)
    expect(texts()).toEqual(['sixteen letters.'])
  })

  it('too large for any frame’s quota is not asked for again until the words are shorter', () => {
    let asked = 0
    const deferred = createDeferredRequest((...request) => {
      asked += 1
      return fetchLater(...request)
    })
    const large = 'a'.repeat(9_000)
    for (let key = 0; key < 50; key += 1)
      expect(deferred.arm(request(`${large}${'b'.repeat(key)}`))).toBe(false)
    deferred.arm(request(large))
    expect(asked).toBe(1)
    expect(deferred.arm(request('Hello'))).toBe(true)
    expect(texts()).toEqual(['Hello'])
  })

  it('as large as the whole quota is asked for again: alone it would find room', () => {
    let asked = 0
    const deferred = createDeferredRequest(() => {
      asked += 1
      throw new DOMException('Too large', 'QuotaExceededError')
    })
    for (let key = 0; key < 3; key += 1) deferred.arm(request('a'.repeat(8 * 1024)))
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
    const deferred = createDeferredRequest(fetchLater)
    deferred.arm(request('Hello'))
    deferred.disarm()
    deferred.disarm()
    expect(texts()).toEqual([])
    deferred.arm(request('again'))
    expect(texts()).toEqual(['again'])
  })

  it('says so when the browser refuses the size, and takes smaller words later', () => {
    const deferred = createDeferredRequest(fetchLater)
    expect(deferred.arm(request('more than twenty letters'))).toBe(false)
    expect(deferred.arm(request('fewer'))).toBe(true)
    expect(texts()).toEqual(['fewer'])
  })

  it('says so where the browser has none', () => {
    const deferred = createDeferredRequest(undefined)
    expect(deferred.arm(request('Hello'))).toBe(false)
    expect(() => deferred.disarm()).not.toThrow()
  })

  it('of one note does not touch that of another', () => {
    const [one, other] = [createDeferredRequest(fetchLater), createDeferredRequest(fetchLater)]
    one.arm(request('one'))
    other.arm(request('other'))
    one.disarm()
    expect(texts()).toEqual(['other'])
  })
})
