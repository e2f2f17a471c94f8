import { describe, expect, it } from 'vitest'
import { addressRefusal, handlerAddress } from '../../../src/bitrix24/setup/handlerAddress'

const PORTAL = 'https://portal.example'
const PAGE = new URL('https://app.example/index.html?surface=card')
const page: typeof fetch = async () => new Response('<!doctype html>')

/** Where `fetch` ended up after redirects. */
function redirectedTo(url: string): typeof fetch {
  return async () =>
    Object.defineProperties(new Response(''), { redirected: { value: true }, url: { value: url } })
}

describe('the address of the card’s tab', () => {
  it.each([
    ['https://app.example/install.html', 'https://app.example/index.html?surface=card'],
    ['https://app.example/', 'https://app.example/index.html?surface=card'],
    [
      'https://cdn.example/b1/app_local/x/index.html',
      'https://cdn.example/b1/app_local/x/index.html?surface=card',
    ],
    [
      'https://a.example:8443/n/install.html?DOMAIN=p&APP_SID=1#x',
      'https://a.example:8443/n/index.html?surface=card',
    ],
    ['https://a.example:443/install.html', 'https://a.example/index.html?surface=card'],
  ])('of %s is %s', (href, address) => {
    expect(handlerAddress({ href })).toBe(address)
  })

  it.each([
    ['https://app.example/', PORTAL, null],
    ['http://127.0.0.1:5173/', 'http://localhost:8080', null],
    ['http://127.0.0.1:5173/', PORTAL, 'insecure'],
    ['https://app.example/', 'http://localhost:8080', null],
    ['https://localhost/', 'http://localhost:8080', 'addressWithoutDot'],
  ])('%s in %s is judged as %s', async (address, portal, refusal) => {
    expect(await addressRefusal(new URL(address), portal, page)).toBe(refusal)
  })

  it('is refused when its page moves to another origin, whether that lets us read or not', async () => {
    const www = redirectedTo('https://www.app.example/index.html')
    expect(await addressRefusal(PAGE, PORTAL, www)).toBe('pageRedirects')
    const unreadable: typeof fetch = async (_address, init) => {
      if (init?.redirect !== 'manual') throw new TypeError('Failed to fetch')
      return Object.defineProperty(new Response(''), 'type', { value: 'opaqueredirect' })
    }
    expect(await addressRefusal(PAGE, PORTAL, unreadable)).toBe('pageRedirects')
  })

  it('is asked for as the portal’s frame would get it now, not as some cache kept it', async () => {
    const asked: unknown[] = []
    const failing: typeof fetch = async (address, init) => {
      asked.push([String(address), init])
      throw new TypeError('Failed to fetch')
    }
    expect(await addressRefusal(PAGE, PORTAL, failing)).toBeNull()
    expect(asked).toEqual([
      [PAGE.href, { cache: 'no-store' }],
      [PAGE.href, { cache: 'no-store', redirect: 'manual' }],
    ])
  })

  it('is refused when the page is missing, also behind a redirect, and not asked for when it could not be opened', async () => {
    expect(await addressRefusal(PAGE, PORTAL, async () => new Response('', { status: 404 }))).toBe(
      'pageMissing',
    )
    const moved = Object.defineProperties(new Response('', { status: 404 }), {
      redirected: { value: true },
      url: { value: 'https://app.example/gone' },
    })
    expect(await addressRefusal(PAGE, PORTAL, async () => moved)).toBe('pageMissing')
    const never = () => Promise.reject(new Error('asked'))
    expect(await addressRefusal(new URL('https://localhost/'), PORTAL, never)).toBe('addressWithoutDot')
  })

  it('is not refused for an answer from another address that is no redirect', async () => {
    const elsewhere = Object.defineProperty(new Response(''), 'url', { value: 'https://www.app.example/' })
    expect(await addressRefusal(PAGE, PORTAL, async () => elsewhere)).toBeNull()
    const opaque: typeof fetch = async (_address, init) => {
      if (init?.redirect !== 'manual') throw new TypeError('Failed to fetch')
      return new Response('')
    }
    expect(await addressRefusal(PAGE, PORTAL, opaque)).toBeNull()
  })

  it('is not refused for a redirect that stays where it is, nor for what can not be found out', async () => {
    expect(await addressRefusal(PAGE, PORTAL, redirectedTo('https://app.example/'))).toBeNull()
    const offline: typeof fetch = () => Promise.reject(new TypeError('Failed to fetch'))
    expect(await addressRefusal(PAGE, PORTAL, offline)).toBeNull()
  })
})
