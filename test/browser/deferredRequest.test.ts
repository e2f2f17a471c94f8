import { beforeEach, describe, expect, it } from 'vitest'
import { createDeferredRequests } from '../../src/browser/deferredRequest'
import { FakeFetchLater } from '../fakes/fakeFetchLater'

/** Takes 20 characters in all. */
let browser: FakeFetchLater

beforeEach(() => {
  browser = new FakeFetchLater(21)
})

/** What the browser would send, with the token apart. */
const pending = () =>
  browser.requests().map(({ url, fields: { auth, ...others } }) => ({
    url,
    auth,
    texts: Object.values(others),
  }))
const ADDRESS = 'https://portal.example/rest/user.option.set'
const request = (text: string, option = 'one') => ({ url: ADDRESS, fields: { [option]: text } })
const texts = () => pending().flatMap((one) => one.texts)
const create = () => createDeferredRequests(browser.fetchLater)()
/** Of one page. */
const createTwo = () => {
  const make = createDeferredRequests(browser.fetchLater)
  return [make(), make()] as const
}

describe('A deferred request', () => {
  it('sends what was armed, when the page ends in whatever way', () => {
    expect(create().arm(request('Hello'))).toBe(true)
    expect(pending()).toMatchObject([{ url: ADDRESS, texts: ['Hello'] }])
  })

  it('armed again sends the newer words alone', () => {
    const deferred = create()
    deferred.arm(request('Hello'))
    deferred.arm(request('Hello Anna'))
    expect(texts()).toEqual(['Hello Anna'])
  })

  it('makes room before it takes more: both together would pass the quota', () => {
    const deferred = create()
    deferred.arm(request('fifteen letters'))
    expect(deferred.arm(request('sixteen letters.'))).toBe(true)
    expect(texts()).toEqual(['sixteen letters.'])
  })

  it('too large for any frame’s quota is not asked for again until the words are shorter', () => {
    let asked = 0
    const deferred = createDeferredRequests((...request) => {
      asked += 1
      return browser.fetchLater(...request)
    })()
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
    const deferred = createDeferredRequests(() => {
      asked += 1
      throw new DOMException('Too large', 'QuotaExceededError')
    })()
    for (let key = 0; key < 3; key += 1) deferred.arm(request('a'.repeat(8 * 1024)))
    expect(asked).toBe(3)
  })

  it('for which there is no room beside others leaves those alone, and is asked for again: they may have gone', () => {
    const [one, other] = createTwo()
    one.arm(request('fifteen letters'))
    expect(other.arm(request('Hello Anna', 'other'))).toBe(false)
    expect(texts()).toEqual(['fifteen letters'])
    one.disarm()
    expect(other.arm(request('Hello Anna', 'other'))).toBe(true)
  })

  it('disarmed sends nothing, and can be armed again', () => {
    const deferred = create()
    deferred.arm(request('Hello'))
    deferred.disarm()
    deferred.disarm()
    expect(texts()).toEqual([])
    deferred.arm(request('again'))
    expect(texts()).toEqual(['again'])
  })

  it('says so when the browser refuses the size, and takes smaller words later', () => {
    const deferred = create()
    expect(deferred.arm(request('more than twenty letters'))).toBe(false)
    expect(deferred.arm(request('fewer'))).toBe(true)
    expect(texts()).toEqual(['fewer'])
  })

  it('says so where the browser has none', () => {
    const deferred = createDeferredRequests(undefined)()
    expect(deferred.arm(request('Hello'))).toBe(false)
    expect(() => deferred.disarm()).not.toThrow()
  })

  it('of one note does not touch that of another', () => {
    const [one, other] = createTwo()
    one.arm(request('one'))
    other.arm(request('other', 'other'))
    one.disarm()
    expect(texts()).toEqual(['other'])
  })

  it('goes together with those of other notes: of options that are set at the same moment a portal may lose one', () => {
    const [one, other] = createTwo()
    one.arm({ url: ADDRESS, fields: { one: 'one', auth: 'old' } })
    other.arm({ url: ADDRESS, fields: { other: 'other', auth: 'new' } })
    expect(pending()).toMatchObject([{ texts: ['one', 'other'], auth: 'new' }])
    one.arm({ url: ADDRESS, fields: { one: 'newer', auth: 'new' } })
    expect(pending()).toMatchObject([{ texts: ['other', 'newer'] }])
  })

  it('whose words have grown too large leaves that of another note armed', () => {
    const [one, other] = createTwo()
    one.arm(request('one'))
    other.arm(request('other', 'other'))
    expect(one.arm(request('more than twenty letters'))).toBe(false)
    expect(texts()).toEqual(['other'])
    one.arm(request('a'.repeat(9_000)))
    one.arm(request('fewer'))
    expect(one.arm(request('a'.repeat(9_000)))).toBe(false)
    expect(texts()).toEqual(['other'])
  })
})
