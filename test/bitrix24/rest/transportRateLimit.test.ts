// What a request tells the other frames of this browser of the rate limit, and how it waits for theirs.
import { describe, expect, it, vi } from 'vitest'
import { portal, setUpPortal, transport } from './scriptedFrame'

setUpPortal()

describe('a request', () => {
  it.each([
    ['QUERY_LIMIT_EXCEEDED', 503, 'refused'],
    ['OPERATION_TIME_LIMIT', 429, 'refused'],
    ['ACCESS_DENIED', 403, 'answered'],
    ['INVALID_ARG_VALUE', 400, 'answered'],
    ['INTERNAL_SERVER_ERROR', 500, 'unanswered'],
  ] as const)('that is answered by %s tells all frames: %s %s', async (error, status, heard) => {
    portal.net.answer({ status, body: { error, error_description: '' } })
    await transport().post('m', {})
    vi.advanceTimersByTime(1)
    expect(portal.told).toEqual([heard])
  })

  it('that succeeds tells all frames that the portal answers', async () => {
    portal.net.result(1)
    await transport().post('m', {})
    expect(portal.told).toEqual(['answered'])
  })

  it.each(['lost', 'brokenBody', 'silent'] as const)(
    'whose answer can not be read tells all frames: %s may be a refusal without CORS headers',
    async (way) => {
      portal.net.answer(way)
      const pending = transport().post('m', {})
      await vi.advanceTimersByTimeAsync(15_000)
      expect(await pending).toMatchObject({ failure: { kind: 'unknownOutcome' } })
      vi.advanceTimersByTime(1)
      expect(portal.told).toEqual(['unanswered'])
    },
  )

  it('that ends with its page tells nothing: such a page has no next task', async () => {
    portal.net.answer('lost')
    await transport().post('m', {})
    expect(portal.told).toEqual([])
  })

  it.each([
    ['before and after', false],
    ['after', true],
  ])('that fails without a network (%s) tells nothing of the portal', async (_, before) => {
    portal.net.answer('lost')
    portal.online = before
    const pending = transport().post('m', {})
    portal.online = false
    await pending
    vi.advanceTimersByTime(1)
    expect(portal.told).toEqual([])
  })

  it('is not made while another frame of this browser has been asked to wait, and is made afterwards', async () => {
    portal.net.result(7)
    portal.retryNotBefore = Date.now() + 500
    const sending = transport()
    expect(await sending.post('m', {})).toEqual({
      ok: false,
      failure: { kind: 'busy', until: portal.retryNotBefore },
    })
    expect([portal.net.asked, portal.told]).toEqual([[], []])
    expect(sending.postLast('m', {})).toBe(true)
    vi.advanceTimersByTime(500)
    portal.net.result(8)
    expect(await sending.post('m', {})).toEqual({ ok: true, value: 8 })
  })

  it('that a click asks for, or that may be the last, is made at once although the frames wait, and tells them how it ended', async () => {
    portal.net.result(7)
    portal.retryNotBefore = Date.now() + 500
    expect(await transport().atOnce.post('m', {})).toEqual({ ok: true, value: 7 })
    expect(portal.told).toEqual(['answered'])
  })
})
