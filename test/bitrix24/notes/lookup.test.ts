// A note is found by its reference in the timelines and among the activities of its items.
import { beforeEach, describe, expect, it } from 'vitest'
import { CONTACT, LEAD } from '../../fakes/sampleNote'
import type { ScriptedFetch } from '../rest/scriptedFetch'
import { BLOCKED, COMMENT, DENIED, gateway, NOT_FOUND, portal, row, startPortal } from './scriptedGateway'

let net: ScriptedFetch

beforeEach(() => {
  net = startPortal()
})

describe('looking a note up', () => {
  const note = { reference: 'K7Q2F', markers: [] }
  const since = Date.parse('2026-11-20T12:00:00+03:00')
  const busy = (from: number, created: string) =>
    Array.from({ length: 50 }, (_, at) => row(from - at, 'others', '2', created))

  it('reads every item in one request and puts the oldest first', async () => {
    net.batch({ p0: [row(30), row(20)], p1: [row(25)] })
    const outcome = await gateway().lookup(note, [CONTACT, LEAD, { ...CONTACT }], since)
    expect(outcome).toMatchObject({
      value: { comments: [{ commentId: 20 }, { commentId: 25, item: LEAD }, { commentId: 30 }] },
    })
    expect(net.asked).toMatchObject([{ url: 'https://portal.example/rest/batch', fields: { halt: '0' } }])
  })

  it('waits when the portal asks for that', async () => {
    net.answer({ status: 503, body: { error: 'QUERY_LIMIT_EXCEEDED' } })
    expect(await gateway().lookup(note, [CONTACT], since)).toEqual({
      ok: false,
      failure: { kind: 'busy', until: null },
    })
  })

  it.each([
    ['reads on behind a page whose last row is a day older: clocks may differ by so much', 0, 2],
    ['stops at a page whose last row is older than that', 1_000, 1],
  ])('%s', async (_, earlier, requests) => {
    const dayBefore = new Date(since - 86_400_000 - earlier).toISOString()
    const page = [...busy(300, '2026-11-21T09:00:00+03:00').slice(1), row(200, 'others', '2', dayBefore)]
    net.batch({ p0: page }).batch({ p0: [] })
    expect(await gateway().lookup(note, [CONTACT], since)).toMatchObject({ value: { complete: true } })
    expect(net.asked).toHaveLength(requests)
  })

  it('reads on behind a full page of newer comments, and stops at older ones', async () => {
    net.batch({ p0: busy(300, '2026-11-21T09:00:00+03:00') })
    net.batch({ p0: [row(250), ...busy(249, '2026-11-18T09:00:00+03:00').slice(1)] })
    const outcome = await gateway().lookup(note, [CONTACT], since)
    expect(outcome).toMatchObject({ value: { comments: [{ commentId: 250 }] } })
    expect(net.commands(1).p0?.fields.start).toBe('50')
    expect(net.asked).toHaveLength(2)
  })

  it('first asks who the operator is, where that is not known: a comment of another author is never ours', async () => {
    portal.operator = null
    net.result({ ID: '7' }).batch({ p0: [row(20, COMMENT, '7'), row(19, COMMENT, '8')] })
    expect(await gateway().lookup(note, [CONTACT], since)).toMatchObject({
      value: { comments: [{ commentId: 20 }] },
    })
    expect([net.asked[0]?.url, portal.operator]).toEqual(['https://portal.example/rest/profile', '7'])
  })

  it.each([
    ['is not active', { body: { result: [], time: {} } }, 'unknownOutcome'],
    ['is not told', { status: 401, body: { error: 'expired_token' } }, 'signedOut'],
  ])('says nothing when the operator %s', async (_, answer, kind) => {
    portal.operator = null
    net.answer(answer)
    expect(await gateway().lookup(note, [CONTACT], since)).toMatchObject({ ok: false, failure: { kind } })
    expect(net.asked).toHaveLength(1)
  })

  it('reads five pages at most, and says that it did not reach back far enough', async () => {
    for (let page = 0; page < 9; page += 1)
      net.batch({ p0: busy(900 - 50 * page, '2026-11-21T09:00:00+03:00') })
    expect(await gateway().lookup(note, [CONTACT], since)).toMatchObject({ value: { complete: false } })
    expect(net.asked).toHaveLength(5)
  })

  it('finds nothing at an item that is gone, and names a forbidden one', async () => {
    net.batch({ p0: [row(20)] }, { p1: NOT_FOUND })
    expect(await gateway().lookup(note, [CONTACT, LEAD], since)).toMatchObject({
      value: { comments: [{ commentId: 20 }] },
    })
    net.batch({ p0: [row(20)] }, { p1: DENIED })
    expect(await gateway().lookup(note, [CONTACT, LEAD], since)).toMatchObject({
      value: { comments: [{ commentId: 20 }], unreadable: [LEAD], complete: true },
    })
  })

  it('fails where a list was refused for now', async () => {
    net.batch({ p0: [row(20)] }, { p1: BLOCKED })
    expect(await gateway().lookup(note, [CONTACT, LEAD], since)).toMatchObject({ failure: { kind: 'busy' } })
  })

  it('finds its to-dos among all activities of the item, in the same request', async () => {
    const activity = (id: number, description: string) => ({ ID: String(id), DESCRIPTION: description })
    net.batch({
      p0: [row(20)],
      p1: [
        activity(32, 'call #K7Q2F-ABCDE, and bring the offer'),
        activity(31, '#K7Q2F-ABCDE'),
        activity(30, '#K7Q2F-OTHER'),
        activity(29, '#K7Q2F'),
        activity(28, 'Hello'),
      ],
    })
    const sought = { reference: 'K7Q2F', markers: ['ABCDE'] }
    expect(await gateway().lookup(sought, [CONTACT], since)).toMatchObject({
      value: {
        comments: [{ commentId: 20 }],
        todos: [
          { marker: 'ABCDE', todoId: 31 },
          { marker: 'ABCDE', todoId: 32 },
        ],
      },
    })
    expect(net.commands(0).p1).toEqual({
      method: 'crm.activity.list',
      fields: {
        'filter[OWNER_TYPE_ID]': '3',
        'filter[OWNER_ID]': '17',
        'order[ID]': 'DESC',
        'select[0]': 'ID',
        'select[1]': 'DESCRIPTION',
        'select[2]': 'CREATED',
      },
    })
  })

  it('reads on among activities as well, and names the item where it may not', async () => {
    const CREATED = '2026-11-21T09:00:00+03:00'
    const full = Array.from({ length: 50 }, (_, at) => ({ ID: String(90 - at), CREATED }))
    net.batch({ p0: [], p1: full }).batch({ p0: [{ ID: '9', DESCRIPTION: '#K7Q2F-ABCDE' }] })
    const sought = { reference: 'K7Q2F', markers: ['ABCDE'] }
    expect(await gateway().lookup(sought, [CONTACT], since)).toMatchObject({
      value: { todos: [{ todoId: 9 }] },
    })
    net.batch({ p0: [] }, { p1: DENIED })
    expect(await gateway().lookup(sought, [CONTACT], since)).toMatchObject({
      value: { unreadable: [CONTACT] },
    })
  })

  it('asks nothing when there is no item', async () => {
    expect(await gateway().lookup(note, [], since)).toEqual({
      ok: true,
      value: { comments: [], todos: [], unreadable: [], complete: true },
    })
    expect(net.asked).toEqual([])
  })
})
