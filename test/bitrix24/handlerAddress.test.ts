import { describe, expect, it } from 'vitest'
import { addressRefusal, handlerAddress } from '../../src/bitrix24/handlerAddress'

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

  it('is not refused for a redirect that stays where it is, nor for what can not be found out', async () => {
    expect(await addressRefusal(PAGE, PORTAL, redirectedTo('https://app.example/'))).toBeNull()
    const offline: typeof fetch = () => Promise.reject(new TypeError('Failed to fetch'))
    expect(await addressRefusal(PAGE, PORTAL, offline)).toBeNull()
  })
})
