// Each fault does what its name says, commits or does not commit as documented, and affects no other request.
import { connect } from 'node:net'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Fault } from '../contract'
import { ask, type OpenPortal, openPortal } from './openPortal'

let portal: OpenPortal

beforeEach(async () => {
  portal = await openPortal()
})
afterEach(() => portal.close())

const ADD = 'crm.timeline.comment.add'
const add = () => portal.call(ADD, { fields: { ENTITY_ID: 17, ENTITY_TYPE: 'contact', COMMENT: 'hello' } })
const committed = () => portal.core.commentsAt('CONTACT', 17).length
const cors = (headers: Headers) => headers.get('access-control-allow-origin')

test.each<[Fault['kind'], number]>([
  ['offline', 0],
  ['reset', 0],
  ['lostAnswer', 1],
])('%s: the connection breaks, %d comments stand, the log has status 0', async (kind, standing) => {
  portal.core.fault({ kind, times: 1 })
  await expect(add()).rejects.toThrow(TypeError)
  expect(committed()).toBe(standing)
  expect(portal.core.requests()).toMatchObject([{ name: ADD, status: 0 }])
  expect((await add()).status).toBe(200)
})

test('late: the connection breaks at once, the comment comes afterwards', async () => {
  portal.core.fault({ kind: 'late', delayMs: 30 })
  await expect(add()).rejects.toThrow(TypeError)
  expect(committed()).toBe(0)
  await vi.waitFor(() => expect(committed()).toBe(1))
})

const SOON_MS = 50
/** A request whose caller stops waiting after this time. */
const abandoned = (ms = SOON_MS) =>
  fetch(`${portal.url}/${ADD}?auth=${portal.core.issueToken(1).access}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ fields: { ENTITY_ID: 17, ENTITY_TYPE: 'contact', COMMENT: 'hello' } }),
    signal: AbortSignal.timeout(ms),
  })

test('portal.md §3 hang: read and never answered, not even after the fault is removed; nothing committed', async () => {
  const removeFault = portal.core.fault({ kind: 'hang' })
  // Expected at once: on a slow machine it is given up before the lines below are done.
  const givenUp = expect(abandoned(4 * SOON_MS)).rejects.toThrow(/timeout/)
  await vi.waitFor(() => expect(portal.core.requests()).toMatchObject([{ name: ADD, status: 0 }]))
  removeFault()
  expect((await add()).status).toBe(200)
  await givenUp
  expect(committed()).toBe(1)
})

test('portal.md §3 hang: only the methods that it names, until the fault is removed', async () => {
  const removeFault = portal.core.fault({ kind: 'hang', methods: [ADD] })
  expect((await portal.call('profile')).status).toBe(200)
  for (let time = 0; time < 2; time += 1) await expect(abandoned()).rejects.toThrow(/timeout/)
  removeFault()
  expect((await add()).status).toBe(200)
  expect(committed()).toBe(1)
})

test('hangLate: the comment is committed after the caller has stopped waiting', async () => {
  portal.core.fault({ kind: 'hangLate', delayMs: 40 * SOON_MS, methods: [ADD], times: 1 })
  await expect(abandoned()).rejects.toThrow(/timeout/)
  expect(committed()).toBe(0)
  await vi.waitFor(() => expect(committed()).toBe(1), { timeout: 10_000 })
})

test('slow: committed at once, answered late', async () => {
  portal.core.fault({ kind: 'slow', delayMs: 30 })
  const response = add()
  await vi.waitFor(() => expect(committed()).toBe(1), { interval: 1 })
  expect((await response).json.result).toBe(1000)
})

test.each<[Fault['kind'], number, string | undefined]>([
  ['html500', 500, undefined],
  ['html502', 502, undefined],
  ['json500', 500, 'INTERNAL_SERVER_ERROR'],
  ['rateLimit', 503, 'QUERY_LIMIT_EXCEEDED'],
  ['operationLimit', 429, 'OPERATION_TIME_LIMIT'],
])(
  'portal.md §3.1 %s: status %d, nothing committed, CORS headers only when asked',
  async (kind, status, error) => {
    portal.core.fault({ kind, times: 1 })
    portal.core.fault({ kind, times: 1, cors: true })
    const withoutCors = await add()
    expect([withoutCors.status, withoutCors.json?.error, cors(withoutCors.headers)]).toEqual([
      status,
      error,
      null,
    ])
    expect(cors((await add()).headers)).toBe('*')
    expect(committed()).toBe(0)
  },
)

test.each<[Fault['kind']]>([['brokenJson'], ['empty']])(
  '%s: 200, committed, and no readable body',
  async (kind) => {
    portal.core.fault({ kind })
    const response = await add()
    expect([response.status, response.json, cors(response.headers)]).toEqual([200, undefined, '*'])
    expect(committed()).toBe(1)
  },
)

test('portal.md §3 error200: an error although the status is 200, nothing committed', async () => {
  portal.core.fault({ kind: 'error200', times: 1 })
  const response = await add()
  expect([response.status, response.json.error, cors(response.headers)]).toEqual([
    200,
    'INTERNAL_SERVER_ERROR',
    '*',
  ])
  expect(response.json).not.toHaveProperty('result')
  expect(committed()).toBe(0)
})

test('portal.md §3.1 expiredToken: 401 with CORS headers, nothing committed', async () => {
  portal.core.fault({ kind: 'expiredToken', times: 1 })
  const response = await add()
  expect([response.status, response.json.error, cors(response.headers)]).toEqual([401, 'expired_token', '*'])
  expect(committed()).toBe(0)
})

test('a fault that names a method affects the whole batch that contains it, and no other request', async () => {
  portal.core.fault({ kind: 'offline', methods: [ADD] })
  expect((await portal.call('profile')).status).toBe(200)
  const cmd = {
    who: 'profile',
    add: `${ADD}?fields[ENTITY_ID]=17&fields[ENTITY_TYPE]=contact&fields[COMMENT]=x`,
  }
  await expect(portal.call('batch', { cmd })).rejects.toThrow(TypeError)
  expect(committed()).toBe(0)
})

test('portal.md §3.1: refused writes and an answered read in one batch, until the faults are removed', async () => {
  const SET = 'user.option.set'
  portal.core.fault({ kind: 'operationLimit', methods: [SET] })
  portal.core.fault({ kind: 'restDenied', methods: [ADD] })
  const cmd = {
    keep: `${SET}?options[a]=1`,
    add: `${ADD}?fields[ENTITY_ID]=17&fields[ENTITY_TYPE]=contact&fields[COMMENT]=x`,
    look: 'crm.timeline.comment.list?filter[ENTITY_ID]=17&filter[ENTITY_TYPE]=contact',
  }
  for (let time = 0; time < 2; time += 1) {
    const response = await portal.call('batch', { cmd })
    expect([response.status, cors(response.headers)]).toEqual([200, '*'])
    expect(response.json.result.result).toEqual({ look: [] })
    expect(response.json.result.result_error).toEqual({
      keep: {
        error: 'OPERATION_TIME_LIMIT',
        error_description: 'Method is blocked due to operation time limit.',
      },
      add: { error: 'ACCESS_DENIED', error_description: 'Access denied!' },
    })
  }
  expect(await add()).toMatchObject({ status: 403, json: { error: 'ACCESS_DENIED' } })
  expect(committed()).toBe(0)
  expect(portal.core.state.users[0]?.options).toEqual({})
})

test('an error page for one method is the answer to the whole batch that contains it', async () => {
  portal.core.fault({ kind: 'html502', methods: [ADD] })
  expect((await portal.call('batch', { cmd: { who: 'profile', add: ADD } })).status).toBe(502)
  expect((await portal.call('batch', { cmd: { who: 'profile' } })).status).toBe(200)
})

test('refusals affect the single command, with the method’s own error', async () => {
  portal.core.fault({ kind: 'accessDenied', methods: ['crm.contact.get', 'placement.bind'] })
  const response = await portal.call('batch', {
    cmd: { a: 'crm.contact.get?id=17', b: 'profile', c: 'placement.bind' },
  })
  expect(response.json.result.result).toMatchObject({ b: { ID: '1' } })
  expect(response.json.result.result_error).toEqual({
    a: { error: '', error_description: 'Access denied' },
    c: { error: 'ACCESS_DENIED', error_description: 'Access denied!' },
  })
  portal.core.clearFaults()
  portal.core.fault({ kind: 'insufficientScope', times: 1 })
  expect((await add()).json.error).toBe('insufficient_scope')
  expect((await add()).status).toBe(200)
})

test('a fault ends when it is removed; while everything is offline even preflights fail', async () => {
  const remove = portal.core.fault({ kind: 'offline' })
  await expect(ask(`${portal.url}/profile`, { method: 'OPTIONS' })).rejects.toThrow(TypeError)
  remove()
  expect((await ask(`${portal.url}/profile`, { method: 'OPTIONS' })).status).toBe(200)
})

test('portal.md §3: while the whole portal hangs, preflights hang as well', async () => {
  const removeFault = portal.core.fault({ kind: 'hang' })
  const asked = { method: 'OPTIONS', signal: AbortSignal.timeout(SOON_MS) }
  await expect(fetch(`${portal.url}/profile`, asked)).rejects.toThrow(/timeout/)
  removeFault()
  expect((await ask(`${portal.url}/profile`, { method: 'OPTIONS' })).status).toBe(200)
})

test.each([
  [
    'multipart/form-data; boundary=B',
    '--B\r\nContent-Disposition: form-data; name="fields[COMMENT]"\r\n\r\nhalf',
  ],
  ['application/x-www-form-urlencoded', 'fields[COMMENT]=half'],
])('a %s body that breaks off half-way commits nothing and is not logged', async (type, half) => {
  const { port } = new URL(portal.url)
  const query = `auth=${portal.core.issueToken(1).access}&fields[ENTITY_ID]=17&fields[ENTITY_TYPE]=contact`
  const socket = connect(Number(port), '127.0.0.1')
  const head = `POST /rest/${ADD}?${query} HTTP/1.1\r\nHost: x\r\nContent-Type: ${type}\r\nContent-Length: 999\r\n\r\n`
  await new Promise<void>((resolve) => socket.write(head + half, () => resolve()))
  await new Promise<void>((resolve) => socket.once('close', () => resolve()).destroy())
  expect((await portal.call('profile')).status).toBe(200)
  expect(committed()).toBe(0)
  expect(portal.core.requests().map(({ name }) => name)).toEqual(['profile'])
})
