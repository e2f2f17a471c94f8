// One request, one attempt, one outcome, and what of it survives the frame.
import { describe, expect, it, vi } from 'vitest'
import { portal, setUpPortal, transport } from './scriptedFrame'

setUpPortal()

describe('a request', () => {
  it('is a form with the token in it, and survives the frame', async () => {
    portal.net.result(7)
    expect(await transport().post('crm.timeline.comment.add', { a: 'b' })).toEqual({ ok: true, value: 7 })
    expect(portal.net.asked).toEqual([
      {
        url: 'https://portal.example/rest/crm.timeline.comment.add',
        fields: { a: 'b', auth: 'token-1' },
        keepalive: true,
      },
    ])
  })

  it('is posted without the cookies of whoever is signed in to the portal: the token alone says who asks', async () => {
    const fetch = vi.spyOn(portal.net, 'fetch')
    portal.net.result(7)
    await transport().post('m', {})
    expect(fetch.mock.lastCall?.[1]).toMatchObject({ method: 'POST', credentials: 'omit' })
  })

  it('that was answered leaves no timer behind', async () => {
    portal.net.result(7)
    await transport().post('m', {})
    expect(vi.getTimerCount()).toBe(0)
  })

  it('is kept alive also after one that was lost: only one that was given up leaves its connection open', async () => {
    portal.net.answer('lost').result(7)
    const sender = transport()
    await sender.post('m', {})
    await sender.post('m', {})
    expect(portal.net.asked.map(({ keepalive }) => keepalive)).toEqual([true, true])
  })

  it('has begun before post returns: in a closing frame nothing runs later', () => {
    portal.net.result(7)
    void transport().post('m', {})
    expect(portal.net.asked).toHaveLength(1)
  })

  it('goes without keepalive when it is large: that room belongs to the last write', async () => {
    portal.net.result(1)
    await transport().post('m', { text: 'ж'.repeat(9_000) })
    expect(portal.net.asked[0]?.keepalive).toBe(false)
  })

  it('counts what is in flight: a second large last write could not survive the frame', async () => {
    portal.net.result(1).result(1)
    const sender = transport()
    expect(sender.postLast('m', { text: 'x'.repeat(40_000) })).toBe(true)
    expect(sender.postLast('m', { text: 'x'.repeat(40_000) })).toBe(false)
    await vi.advanceTimersByTimeAsync(0)
    expect(sender.postLast('m', { text: 'x'.repeat(40_000) })).toBe(true)
    expect(portal.net.asked.map(({ keepalive }) => keepalive)).toEqual([true, true])
  })

  it.each(['silent', 'stalledBody'] as const)(
    'leaves an unknown outcome after 15 s when the portal is %s: the note may have been written',
    async (way) => {
      portal.net.answer(way)
      const heard = vi.fn()
      void transport().post('m', {}).then(heard)
      await vi.advanceTimersByTimeAsync(14_999)
      expect(heard).not.toHaveBeenCalled()
      await vi.advanceTimersByTimeAsync(1)
      expect(heard).toHaveBeenCalledExactlyOnceWith({ ok: false, failure: { kind: 'unknownOutcome' } })
    },
  )

  it('goes without keepalive for a minute after one was given up: in Chromium its abort does not close the connection', async () => {
    portal.net.answer('silent').result(7).answer('silent').result(8).result(9)
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
    expect(portal.net.asked.map(({ keepalive }) => keepalive)).toEqual([true, false, false, false, true])
  })

  it('is kept alive as a last write, also where the portal is silent', async () => {
    portal.net.answer('silent').result(7)
    const sender = transport()
    void sender.post('m', {})
    await vi.advanceTimersByTimeAsync(15_000)
    expect(sender.postLast('m', {})).toBe(true)
    expect(portal.net.asked[1]?.keepalive).toBe(true)
  })

  it('whose answer breaks off leaves an unknown outcome', async () => {
    portal.net.answer('brokenBody')
    expect(await transport().post('m', {})).toEqual({ ok: false, failure: { kind: 'unknownOutcome' } })
  })

  it('that was given up is unknown even if there is no network: it had left the browser', async () => {
    portal.online = false
    portal.net.answer('silent')
    const pending = transport().post('m', {})
    await vi.advanceTimersByTimeAsync(15_000)
    expect(await pending).toMatchObject({ failure: { kind: 'unknownOutcome' } })
  })

  it.each([
    ['offline before and after', false, false, 'offline'],
    ['online before', true, false, 'unknownOutcome'],
    ['online after', false, true, 'unknownOutcome'],
  ])('that the browser refused is judged by the network: %s', async (_, before, after, kind) => {
    portal.net.answer('lost')
    portal.online = before
    const pending = transport().post('m', {})
    portal.online = after
    expect(await pending).toMatchObject({ failure: { kind } })
  })

  it('is made once: no other failure is tried again', async () => {
    portal.net.answer({ status: 503, body: { error: 'QUERY_LIMIT_EXCEEDED' } })
    expect(await transport().post('m', {})).toMatchObject({ failure: { kind: 'busy' } })
    expect(portal.net.asked).toHaveLength(1)
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
    'survives the frame up to 60 KiB, with keepalive as an ordinary request up to 16 KiB, of a page that may go up to 60: text %s',
    async (_, lines) => {
      portal.net.result(1).result(1).result(1)
      const sender = transport()
      expect(sender.postLast('m', { text: textOf(60 * 1024 + 1, lines) })).toBe(false)
      expect(sender.postLast('m', { text: textOf(60 * 1024, lines) })).toBe(true)
      await vi.advanceTimersByTimeAsync(0)
      await sender.post('m', { text: textOf(16 * 1024, lines) })
      await sender.post('m', { text: textOf(16 * 1024 + 1, lines) })
      await sender.atOnce.post('m', { text: textOf(60 * 1024, lines) })
      await sender.atOnce.post('m', { text: textOf(60 * 1024 + 1, lines) })
      const kept = portal.net.asked.map(({ keepalive }) => keepalive)
      expect(kept).toEqual([true, true, false, true, false])
    },
  )

  it('is begun at once, and nobody waits for its outcome', async () => {
    portal.net.answer('lost')
    expect(transport().postLast('m', { a: 'b' })).toBe(true)
    expect(portal.net.asked[0]).toMatchObject({ keepalive: true, fields: { a: 'b', auth: 'token-1' } })
    await vi.advanceTimersByTimeAsync(0)
  })

  it('is refused when it is too large to survive', () => {
    expect(transport().postLast('m', { text: 'x'.repeat(62_000) })).toBe(false)
    expect(portal.net.asked).toEqual([])
  })
})
