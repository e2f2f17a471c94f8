import { beforeEach, describe, expect, it } from 'vitest'
import type { Frame } from '../../src/bitrix24/frame'
import { createNoteGateway } from '../../src/bitrix24/noteGateway'
import { createTransport } from '../../src/bitrix24/transport'
import type { CrmItem } from '../../src/note/call'
import { NO_RATE_LIMIT } from '../fakes/noRateLimit'
import { CONTACT, LEAD } from '../fakes/sampleNote'
import { ScriptedFetch } from './scriptedFetch'
import { timerClock } from './timerClock'

const COMPANY: CrmItem = { type: 'COMPANY', id: 9 }
const COMMENT = '↙ 4930 2026-11-20 12:00 #K7Q2F\nHello & goodbye'
const FILED = { item: CONTACT, commentId: 900 }
const NOT_FOUND = { error: '', error_description: 'Not found.' }
const BLOCKED = { error: 'OPERATION_TIME_LIMIT', error_description: 'Method is blocked.' }
const DENIED = { error: 'ACCESS_DENIED', error_description: 'Access denied.' }

let net: ScriptedFetch
let operator: string | null
let now: number

beforeEach(() => {
  net = new ScriptedFetch()
  operator = '1'
  now = 0
})

function gateway() {
  const frame = { origin: 'https://portal.example', token: () => 'token', renewToken: async () => null }
  const transport = createTransport(frame as unknown as Frame, {
    fetch: net.fetch,
    clock: timerClock,
    isOnline: () => true,
    rateLimit: NO_RATE_LIMIT,
  })
  return createNoteGateway(
    transport,
    {
      known: () => operator,
      learn: (id) => {
        operator = id
      },
    },
    () => now,
  )
}

function row(id: number, text = COMMENT, author = '1', created = '2026-11-20T12:00:00+03:00') {
  return { ID: String(id), ENTITY_ID: '17', COMMENT: text, AUTHOR_ID: author, CREATED: created }
}

function noteWrite(comment: string | null, item: CrmItem = CONTACT, filed: typeof FILED | null = null) {
  return { reference: 'K7Q2F', comment, item, filed }
}

/** Methods and keys of the n-th request's batch, in their order. */
function planned(n: number) {
  return Object.entries(net.commands(n)).map(([key, { method }]) => `${key}: ${method.split('.').at(-1)}`)
}

describe('a new note', () => {
  it('is added and looked for in one request, and tells the doubles', async () => {
    net.batch({ write: 901, standing: [row(901), row(900, COMMENT.replaceAll('\n', '\r\n'))] })
    expect(await gateway().write(noteWrite(COMMENT))).toEqual({
      ok: true,
      value: {
        filed: { item: CONTACT, commentId: 901 },
        previousText: null,
        stored: COMMENT,
        standing: [
          { item: CONTACT, commentId: 901, comment: COMMENT },
          { item: CONTACT, commentId: 900, comment: COMMENT },
        ],
        remaining: null,
        closed: null,
      },
    })
    expect(net.asked.map(({ url }) => url)).toEqual(['https://portal.example/rest/batch'])
    expect(net.asked[0]?.fields.halt).toBe('1')
    expect(planned(0)).toEqual(['write: add', 'standing: list'])
    expect(net.commands(0).write).toEqual({
      method: 'crm.timeline.comment.add',
      fields: { 'fields[ENTITY_ID]': '17', 'fields[ENTITY_TYPE]': 'contact', 'fields[COMMENT]': COMMENT },
    })
    expect(net.commands(0).standing?.fields).toEqual({
      'filter[ENTITY_ID]': '17',
      'filter[ENTITY_TYPE]': 'contact',
      'order[ID]': 'DESC',
    })
  })

  it('does not take others’ comments, other notes or broken rows for its own', async () => {
    const others = [row(3, COMMENT, '2'), row(2, 'just a comment'), { COMMENT }, 'no row']
    net.batch({ write: '4', standing: [row(4), ...others] })
    const outcome = await gateway().write(noteWrite(COMMENT))
    expect(outcome).toMatchObject({ value: { standing: [{ commentId: 4 }] } })
  })

  it('tells who the operator is, where nobody told: the author of the very comment that it added', async () => {
    operator = null
    net.batch({
      write: 901,
      standing: [row(901, COMMENT, '7'), row(900, COMMENT, '8'), row(899, COMMENT, '7')],
    })
    expect(await gateway().write(noteWrite(COMMENT))).toMatchObject({
      value: { standing: [{ commentId: 901 }, { commentId: 899 }] },
    })
    expect(operator).toBe('7')
  })

  it('takes nothing that stands for its own while nobody told who the operator is', async () => {
    operator = null
    net.batch({ write: 901, standing: [row(900, COMMENT, '8')] })
    expect(await gateway().write(noteWrite(COMMENT))).toMatchObject({ value: { standing: [], stored: null } })
    expect(operator).toBeNull()
  })

  it('is written although the look at the timeline failed', async () => {
    net.batch({ write: 901 }, { standing: { error: 'QUERY_LIMIT_EXCEEDED' } })
    const outcome = await gateway().write(noteWrite(COMMENT))
    expect(outcome).toMatchObject({ ok: true, value: { filed: { commentId: 901 }, standing: null } })
  })

  it.each([
    ['the portal refused', { write: DENIED }, { kind: 'forbidden' }],
    ['the answer has neither a result nor an error', {}, { kind: 'unknownOutcome' }],
  ])('fails when %s', async (_, errors, failure) => {
    net.batch({}, errors)
    expect(await gateway().write(noteWrite(COMMENT))).toEqual({ ok: false, failure })
  })

  it('has an unknown outcome when its id can not be read', async () => {
    net.batch({ write: true, standing: [] })
    expect(await gateway().write(noteWrite(COMMENT))).toEqual({
      ok: false,
      failure: { kind: 'unknownOutcome' },
    })
  })

  it('goes as a plain request when percent-encoding makes it too large for the frame’s end', async () => {
    const long = `#K7Q2F\n${'ж'.repeat(20_000)}`
    net.result(901)
    const outcome = await gateway().write(noteWrite(long))
    expect(outcome).toMatchObject({ value: { filed: { commentId: 901 }, standing: null } })
    expect(net.asked[0]).toMatchObject({
      url: 'https://portal.example/rest/crm.timeline.comment.add',
      fields: { 'fields[COMMENT]': long },
    })
  })
})

describe('several notes that set out in the same task', () => {
  const toCompany = () => ({ ...noteWrite('#B8R3G\nfor the company', COMPANY), reference: 'B8R3G' })
  const toLead = () => noteWrite('#C9S4H\nfor the lead', LEAD)

  it('go in two requests: the first at once, all others together, each with its own answer', async () => {
    net.batch({ write: 901, standing: [row(901)] })
    net.batch(
      { write0: 902, standing0: [row(902, '#B8R3G\nfor the company')], standing1: [] },
      { write1: DENIED },
    )
    const { write } = gateway()
    const outcomes = await Promise.all([noteWrite(COMMENT), toCompany(), toLead()].map(write))
    const url = 'https://portal.example/rest/batch'
    expect(net.asked).toMatchObject([{ url }, { url, fields: { halt: '0' } }])
    expect(outcomes).toMatchObject([
      { value: { filed: { item: CONTACT, commentId: 901 } } },
      { value: { filed: { item: COMPANY, commentId: 902 }, standing: [{ commentId: 902 }] } },
      { failure: { kind: 'forbidden' } },
    ])
  })

  it('all have an unknown outcome when nobody can say what became of their request', async () => {
    net.batch({ write: 901 })
    net.answer('lost')
    const { write } = gateway()
    const [, ...others] = await Promise.all([noteWrite(COMMENT), toCompany(), toLead()].map(write))
    const unknown = { ok: false, failure: { kind: 'unknownOutcome' } }
    expect(others).toEqual([unknown, unknown])
  })

  it('all hear of the wait that the portal asks for when it refuses their request', async () => {
    net.batch({ write: 901 })
    net.answer({ status: 503, body: { error: 'QUERY_LIMIT_EXCEEDED' } })
    const { write } = gateway()
    const [, ...others] = await Promise.all([noteWrite(COMMENT), toCompany(), toLead()].map(write))
    const busy = { ok: false, failure: { kind: 'busy', until: null } }
    expect(others).toEqual([busy, busy])
  })

  it('take none along that never stood and has no words', async () => {
    net.batch({ write: 901 }).batch({ write: 902 })
    const { write } = gateway()
    await Promise.all([noteWrite(COMMENT), noteWrite(null, LEAD), toCompany()].map(write))
    expect(planned(1)).toEqual(['write: add', 'standing: list'])
  })

  it('stay apart where one would not fit, or be changed, and where one replaces what stands', async () => {
    const { write } = gateway()
    const long = noteWrite(`#D2T5J\n${'ж'.repeat(9_000)}`, LEAD)
    const referring = noteWrite('#E3U6K\n$result[write]', LEAD)
    net
      .batch({ write: 1 })
      .batch({ was: row(1), write: 1 })
      .batch({ write: 2 })
      .result(3)
      .batch({ write: 4 })
    const writes = [toCompany(), noteWrite(COMMENT, CONTACT, FILED), long, referring, toLead()]
    expect(await Promise.all(writes.map(write))).toMatchObject(writes.map(() => ({ ok: true })))
    expect(net.asked).toHaveLength(5)
  })
})

describe('words that a batch would change', () => {
  const typed = `#K7Q2F\nask about $result[was][AUTHOR_ID] twice`

  it('go in plain requests, so that they stand as they were typed', async () => {
    net.result(901)
    expect(await gateway().write(noteWrite(typed))).toMatchObject({ ok: true })
    net.result(1)
    gateway().lastWrite(noteWrite(typed, LEAD, FILED))
    expect(net.asked.map(({ url, fields }) => [url.split('.').at(-1), fields['fields[COMMENT]']])).toEqual([
      ['add', typed],
      ['update', typed],
    ])
  })
})

describe('a note that stands', () => {
  it('is read and replaced in one request; a new id is followed', async () => {
    net.batch({ was: row(900, 'what\r\nwas \n'), write: '950', stands: row(950, 'what sta nds') })
    expect(await gateway().write(noteWrite(COMMENT, CONTACT, FILED))).toEqual({
      ok: true,
      value: {
        filed: { item: CONTACT, commentId: 950 },
        previousText: 'what\nwas',
        stored: 'what sta nds',
        standing: null,
        remaining: null,
        closed: null,
      },
    })
    expect(planned(0)).toEqual(['was: get', 'keep: set', 'write: update', 'stands: get'])
    expect(net.commands(0).stands?.fields).toEqual({ id: '$result[write]' })
    expect(net.commands(0).write?.fields).toEqual({
      id: '900',
      'fields[COMMENT]': COMMENT,
      ownerTypeId: '3',
      ownerId: '17',
    })
  })

  it('is replaced all the same when what it replaces can not be put away, and for ten minutes does without', async () => {
    const { write } = gateway()
    net.batch({ was: row(900) }, { keep: BLOCKED }).batch({ was: row(900), write: 900, stands: row(900) })
    expect(await write(noteWrite(COMMENT, CONTACT, FILED))).toMatchObject({
      ok: true,
      value: { stored: COMMENT },
    })
    expect(planned(1)).toEqual(['was: get', 'write: update', 'stands: get'])
    net.batch({ was: row(900), write: 900 }).batch({ was: row(900), write: 900 })
    now += 599_999
    await write(noteWrite(COMMENT, CONTACT, FILED))
    expect(planned(2)).toEqual(['was: get', 'write: update', 'stands: get'])
    now += 1
    await write(noteWrite(COMMENT, CONTACT, FILED))
    expect(planned(3)).toEqual(['was: get', 'keep: set', 'write: update', 'stands: get'])
  })

  it('is gone when it can not be read any more', async () => {
    net.batch({}, { was: NOT_FOUND })
    const outcome = await gateway().write(noteWrite(COMMENT, CONTACT, FILED))
    expect(outcome).toEqual({ ok: false, failure: { kind: 'gone' } })
  })

  it('is not taken for replaced when the halt dropped the update silently', async () => {
    net.batch({ was: row(900) })
    const outcome = await gateway().write(noteWrite(COMMENT, CONTACT, FILED))
    expect(outcome).toEqual({ ok: false, failure: { kind: 'unknownOutcome' } })
  })

  it('goes in two plain requests when it is large, and not on after the first failed', async () => {
    const long = `#K7Q2F\n${'ж'.repeat(20_000)}`
    net.result(row(900, 'old')).result(900)
    expect(await gateway().write(noteWrite(long, CONTACT, FILED))).toMatchObject({
      value: { previousText: 'old' },
    })
    net.answer({ status: 400, body: NOT_FOUND })
    expect(await gateway().write(noteWrite(long, CONTACT, FILED))).toMatchObject({
      failure: { kind: 'gone' },
    })
    expect(net.asked.map(({ url }) => url.split('.').at(-1))).toEqual(['get', 'update', 'get'])
  })
})

describe('a note that moves', () => {
  it('is added at the new item before it is deleted at the old one', async () => {
    net.batch({ was: row(900, 'old'), write: 901, removed: null, standing: [row(901)] })
    expect(await gateway().write(noteWrite(COMMENT, LEAD, FILED))).toMatchObject({
      value: { filed: { item: LEAD, commentId: 901 }, previousText: 'old', remaining: null },
    })
    expect(planned(0)).toEqual(['write: add', 'was: get', 'keep: set', 'removed: delete', 'standing: list'])
    expect(net.asked[0]?.fields.halt).toBe('1')
    expect(net.commands(0).removed?.fields).toEqual({ id: '900', ownerTypeId: '3', ownerId: '17' })
  })

  it.each([
    ['was not reached', {}, FILED, null],
    ['could not be put away', { keep: BLOCKED }, FILED, null],
    ['is gone already', { removed: NOT_FOUND }, null, null],
    ['was gone before it was read', { was: NOT_FOUND }, null, null],
    ['may not be deleted', { removed: DENIED }, null, CONTACT],
    ['may not be read any more', { was: DENIED }, null, CONTACT],
  ])(
    'stands at its new item, and tells of the old comment when it %s',
    async (_, errors, remaining, closed) => {
      const was = 'was' in errors ? {} : { was: row(900) }
      net.batch({ write: 901, ...was }, errors)
      const outcome = await gateway().write(noteWrite(COMMENT, LEAD, FILED))
      expect(outcome).toMatchObject({ ok: true, value: { filed: { commentId: 901 }, remaining, closed } })
      expect(net.asked).toHaveLength(1)
    },
  )

  it('is refused as it is at its own item', async () => {
    net.batch({}, { write: DENIED })
    expect(await gateway().write(noteWrite(COMMENT, LEAD, FILED))).toMatchObject({
      failure: { kind: 'forbidden' },
    })
  })
})

describe('an emptied note', () => {
  it('is removed, too, when PHP left the empty result of the removal out', async () => {
    net.result({ result: { was: row(900) }, result_error: [], result_time: { was: {}, removed: {} } })
    expect(await gateway().write(noteWrite(null, CONTACT, FILED))).toMatchObject({
      ok: true,
      value: { filed: null },
    })
  })

  it('is removed, and tells what stood there', async () => {
    net.batch({ was: row(900, 'old'), removed: null })
    const outcome = await gateway().write(noteWrite(null, CONTACT, FILED))
    expect(outcome).toMatchObject({ ok: true, value: { filed: null, previousText: 'old', standing: null } })
  })

  it('needs no request when it never stood', async () => {
    expect(await gateway().write(noteWrite(null))).toMatchObject({ ok: true, value: { filed: null } })
    expect(net.asked).toEqual([])
  })

  it.each([
    ['before it was read', {}, { was: NOT_FOUND }, null],
    ['between reading and removing', { was: row(900, 'old') }, { removed: NOT_FOUND }, 'old'],
  ])('is as good as removed when it was gone %s', async (_, result, errors, was) => {
    net.batch(result, errors)
    expect(await gateway().remove(FILED)).toEqual({ ok: true, value: was })
  })

  it('stays when the portal refuses the removal', async () => {
    net.batch({ was: row(900) }, { removed: DENIED })
    expect(await gateway().remove(FILED)).toEqual({ ok: false, failure: { kind: 'forbidden' } })
  })
})

describe('looking for a note', () => {
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

  it('first asks who the operator is, where nobody told: a comment of another author is never ours', async () => {
    operator = null
    net.result({ ID: '7' }).batch({ p0: [row(20, COMMENT, '7'), row(19, COMMENT, '8')] })
    expect(await gateway().lookup(note, [CONTACT], since)).toMatchObject({
      value: { comments: [{ commentId: 20 }] },
    })
    expect([net.asked[0]?.url, operator]).toEqual(['https://portal.example/rest/profile', '7'])
  })

  it.each([
    ['is not active', { body: { result: [], time: {} } }, 'unknownOutcome'],
    ['is not told', { status: 401, body: { error: 'expired_token' } }, 'signedOut'],
  ])('says nothing when the operator %s', async (_, answer, kind) => {
    operator = null
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

  it('leaves the question open where a list was refused for now', async () => {
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

  it('asks nothing when there is nowhere to look', async () => {
    expect(await gateway().lookup(note, [], since)).toEqual({
      ok: true,
      value: { comments: [], todos: [], unreadable: [], complete: true },
    })
    expect(net.asked).toEqual([])
  })
})

describe('the last write of a closing frame', () => {
  it.each([
    ['a new note', noteWrite(COMMENT), 'crm.timeline.comment.add'],
    ['a note that stands', noteWrite(COMMENT, CONTACT, FILED), 'batch'],
    [
      'a large note that stands',
      noteWrite('ж'.repeat(20_000), CONTACT, FILED),
      'crm.timeline.comment.update',
    ],
    ['an emptied note', noteWrite(null, CONTACT, FILED), 'batch'],
    ['a note that moves', noteWrite(COMMENT, LEAD, FILED), 'batch'],
    ['a large note that moves', noteWrite('ж'.repeat(20_000), LEAD, FILED), 'crm.timeline.comment.update'],
  ])('for %s is one request that survives it', (_, write, method) => {
    net.result(1)
    expect(gateway().lastWrite(write)).toBe(true)
    expect(net.asked).toMatchObject([{ url: `https://portal.example/rest/${method}`, keepalive: true }])
  })

  it('keeps what it replaces, before it replaces it, and replaces it also where that fails', () => {
    net.result(1)
    gateway().lastWrite(noteWrite(COMMENT, CONTACT, FILED))
    const { fields } = net.asked[0] as { fields: Record<string, string> }
    expect(Object.keys(fields).filter((name) => name.startsWith('cmd'))).toEqual([
      'cmd[was]',
      'cmd[keep]',
      'cmd[write]',
    ])
    expect(fields.halt).toBe('0')
    expect(decodeURIComponent(fields['cmd[keep]'] ?? '')).toMatch(/options\[before_\d{1,3}\]=\$result\[was\]/)
  })

  it('keeps what two writes replace in two places', () => {
    net.result(1).result(1)
    gateway().lastWrite(noteWrite(COMMENT, CONTACT, FILED))
    gateway().lastWrite(noteWrite(`${COMMENT} more`, CONTACT, FILED))
    const places = net.asked.map(({ fields }) => /before_\d+/.exec(fields['cmd[keep]'] ?? '')?.[0])
    expect(new Set(places).size).toBe(2)
  })

  it('keeps what it replaces elsewhere than a move of the same words that it may come after', () => {
    net.result(1).result(1)
    gateway().lastWrite(noteWrite(COMMENT, LEAD, FILED))
    gateway().lastWrite(noteWrite(COMMENT, CONTACT, FILED))
    const places = net.asked.map(({ fields }) => /before_\d+/.exec(fields['cmd[keep]'] ?? '')?.[0])
    expect(new Set(places).size).toBe(2)
  })

  it('moves by adding first', () => {
    net.result(1)
    gateway().lastWrite(noteWrite(COMMENT, LEAD, FILED))
    expect(planned(0)).toEqual(['write: add', 'was: get', 'keep: set', 'removed: delete'])
    expect(net.asked[0]?.fields.halt).toBe('1')
  })

  it('removes an emptied note also where what stood there can not be kept', () => {
    net.result(1)
    gateway().lastWrite(noteWrite(null, CONTACT, FILED))
    expect(planned(0)).toEqual(['was: get', 'keep: set', 'removed: delete'])
    expect(net.asked[0]?.fields.halt).toBe('0')
  })

  it('removes an emptied note without keeping what stood there where other last words leave little room', () => {
    net.result(1).result(1)
    const { lastWrite } = gateway()
    lastWrite(noteWrite('x'.repeat(59_900), LEAD))
    expect(lastWrite(noteWrite(null, CONTACT, FILED))).toBe(true)
    expect(net.asked[1]).toMatchObject({
      url: 'https://portal.example/rest/crm.timeline.comment.delete',
      fields: { id: '900' },
    })
  })

  it('is nothing for a note that never stood and has no words', () => {
    expect(gateway().lastWrite(noteWrite(null))).toBe(true)
    expect(net.asked).toEqual([])
  })
})
