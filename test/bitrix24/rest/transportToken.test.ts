// The token in a request: renewed once when it is refused, and for a deferred request alive long enough.
import { describe, expect, it, vi } from 'vitest'
import { portal, setUpPortal, transport } from './scriptedFrame'

const EXPIRED = { status: 401, body: { error: 'expired_token' } }

setUpPortal()

describe('the token', () => {
  it('is renewed once when the portal refuses it, and the request goes on', async () => {
    portal.net.answer(EXPIRED).result('yes')
    expect(await transport().post('m', {})).toEqual({ ok: true, value: 'yes' })
    expect(portal.net.asked.map(({ fields }) => fields.auth)).toEqual(['token-1', 'token-2'])
  })

  it('is not renewed twice for one request', async () => {
    portal.net.answer(EXPIRED, EXPIRED)
    expect(await transport().post('m', {})).toMatchObject({ failure: { kind: 'signedOut' } })
    expect(portal.tokens.renewals).toBe(1)
  })

  it('is asked for first when none is alive', async () => {
    portal.tokens.current = null
    portal.net.result(1)
    expect(await transport().post('m', {})).toMatchObject({ ok: true })
    expect(portal.net.asked[0]?.fields.auth).toBe('token-2')
  })

  it.each([
    [true, 'signedOut'],
    [false, 'offline'],
  ])('that the host does not give (online: %s) is told as %s', async (isOnline, kind) => {
    portal.tokens = { current: null, next: null, renewals: 0 }
    portal.online = isOnline
    expect(await transport().post('m', {})).toMatchObject({ failure: { kind } })
    expect(portal.net.asked).toEqual([])
  })

  it('is in the request that a later net sends, and without it there is none', () => {
    expect(transport().request('m', { a: 'b' })).toEqual({
      url: 'https://portal.example/rest/m',
      fields: { a: 'b', auth: 'token-1' },
    })
    portal.tokens.current = null
    expect(transport().request('m', {})).toBeNull()
    expect(transport().postLast('m', {})).toBe(false)
  })
})

describe('a request for a later net', () => {
  it('is out of date when the host gave another token', () => {
    const heard = vi.fn()
    const stop = transport().onRequestOutdated(heard)
    for (const tell of portal.listeners) tell()
    expect(heard).toHaveBeenCalledOnce()
    stop()
    expect(portal.listeners.size).toBe(0)
  })
})

describe('a token that is about to end', () => {
  it('is good for what is sent now, and not for what is sent when the page ends', () => {
    portal.life = 29_000
    expect(transport().request('m', {})).toBeNull()
    expect(transport().postLast('m', {})).toBe(true)
    expect(portal.net.asked).toHaveLength(1)
  })
})
