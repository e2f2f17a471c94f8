// The simulated portal's HTTP transport behaves as portal.md §3 says, for browsers and scripts.
import { afterEach, beforeEach, expect, test } from 'vitest'
import { ask, type OpenPortal, openPortal } from './openPortal'

const NOW = Date.parse('2026-03-02T09:00:00Z')
let portal: OpenPortal
let now = NOW

beforeEach(async () => {
  now = NOW
  portal = await openPortal({ now: () => now })
})
afterEach(() => portal.close())

const auth = (userId = 1) => portal.core.issueToken(userId).access
const ADD = 'crm.timeline.comment.add'

test('portal.md §3: GET, .json and any case of a method name are understood', async () => {
  const response = await ask(`${portal.url}/PROFILE.json?auth=${auth()}`)
  expect(response.json.result.ID).toBe('1')
})

test('portal.md §3: access_token and a bearer header carry the token as well', async () => {
  expect((await ask(`${portal.url}/profile?access_token=${auth(2)}`)).json.result.ID).toBe('2')
  const headers = { Authorization: `Bearer ${auth(2)}` }
  expect((await ask(`${portal.url}/profile`, { headers })).json.result.ID).toBe('2')
})

test.each([
  [
    'application/x-www-form-urlencoded',
    (token: string) =>
      `fields[COMMENT]=a%2Bb+c&fields[ENTITY_ID]=17&fields[ENTITY_TYPE]=contact&fields[FILES][0][0]=x.txt&auth=${token}`,
  ],
  [
    'text/plain;charset=UTF-8',
    (token: string) =>
      `fields[COMMENT]=a%2Bb+c&fields[ENTITY_ID]=17&fields[ENTITY_TYPE]=contact&fields[FILES][0][0]=x.txt&auth=${token}`,
  ],
  [
    'application/json',
    (token: string) =>
      JSON.stringify({
        fields: { COMMENT: 'a+b c', ENTITY_ID: 17, ENTITY_TYPE: 'contact', FILES: [['x.txt', '']] },
        auth: token,
      }),
  ],
])('portal.md §3: a body of %s is read with its nested keys', async (type, body) => {
  const init = { method: 'POST', headers: { 'Content-Type': type }, body: body(auth()) }
  expect((await ask(`${portal.url}/${ADD}`, init)).status).toBe(200)
  expect(portal.core.commentsAt('CONTACT', 17)).toMatchObject([{ comment: 'a+b c', files: ['x.txt'] }])
})

test('portal.md §3: a multipart body is read, with the line ends that FormData writes', async () => {
  await portal.form(ADD, {
    'fields[COMMENT]': 'Ж\n2',
    'fields[ENTITY_ID]': '17',
    'fields[ENTITY_TYPE]': 'contact',
  })
  expect(portal.core.commentsAt('CONTACT', 17)[0]?.comment).toBe('Ж\r\n2')
})

test('portal.md §3: bad JSON is no error, it just has no parameters', async () => {
  const init = { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: '{"id":' }
  expect((await ask(`${portal.url}/profile?auth=${auth()}`, init)).json.result.ID).toBe('1')
  expect((await ask(`${portal.url}/profile`, init)).json.error).toBe('NO_AUTH_FOUND')
})

test('portal.md §3: every answer carries exactly these CORS headers, errors as well', async () => {
  for (const response of [await portal.call('profile'), await ask(`${portal.url}/profile`)]) {
    expect(response.headers.get('access-control-allow-origin')).toBe('*')
    expect(response.headers.get('access-control-allow-headers')).toBe('origin, content-type, accept')
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
    const others = [...response.headers.keys()].filter((name) => name.startsWith('access-control-'))
    expect(others).toHaveLength(2)
  }
})

test('portal.md §3: OPTIONS is answered with headers only, without allowed methods, max-age or a log line', async () => {
  const response = await ask(`${portal.url}/profile`, { method: 'OPTIONS' })
  expect([response.status, response.text]).toEqual([200, ''])
  expect(response.headers.get('access-control-allow-headers')).toBe('origin, content-type, accept')
  expect(response.headers.get('access-control-allow-methods')).toBeNull()
  expect(response.headers.get('access-control-max-age')).toBeNull()
  expect(portal.core.preflights).toBe(1)
  expect(portal.core.requests()).toEqual([])
})

test('portal.md §3: a success has `time` with operating seconds, an error has none', async () => {
  const { time } = (await portal.call('profile')).json
  expect(time).toMatchObject({
    start: NOW / 1000,
    date_start: '2026-03-02T12:00:00+03:00',
    operating: 0.1,
    operating_reset_at: NOW / 1000 + 600,
  })
  expect((await portal.call('nothing')).json).not.toHaveProperty('time')
  portal.core.operation = null
  expect((await portal.call('profile')).json.time).not.toHaveProperty('operating')
})

test('portal.md §3: JSON escapes slashes, HTML and what is not ASCII, and reads back the same', async () => {
  const comment = '</b> & "quoted" \\ \\" it\'s Ж 😀'
  await portal.call(ADD, { fields: { ENTITY_ID: 17, ENTITY_TYPE: 'contact', COMMENT: comment } })
  const response = await portal.call('crm.timeline.comment.get', { id: 1000 })
  expect(response.json.result.COMMENT).toBe(comment)
  expect(response.text).toContain('\\u003C\\/b\\u003E \\u0026 \\u0022quoted\\u0022')
  expect(response.text).toMatch(/^[ -~]*$/)
})

test('portal.md §3: a page has 50 rows, the last one has no `next`', async () => {
  portal.core.rate = null
  for (let index = 0; index < 51; index += 1) {
    await portal.call(ADD, { fields: { ENTITY_ID: 17, ENTITY_TYPE: 'contact', COMMENT: `n${index}` } })
  }
  const filter = { ENTITY_ID: 17, ENTITY_TYPE: 'contact' }
  const first = await portal.call('crm.timeline.comment.list', { filter, order: { ID: 'DESC' } })
  expect(first.json).toMatchObject({ total: 51, next: 50 })
  expect(first.json.result).toHaveLength(50)
  expect(first.json.result[0].COMMENT).toBe('n50')
  const second = await portal.call('crm.timeline.comment.list', { filter, order: { ID: 'DESC' }, start: 50 })
  expect(second.json.result).toHaveLength(1)
  expect(second.json).not.toHaveProperty('next')
})

test.each([
  ['no token', 'profile', 401, 'NO_AUTH_FOUND', 'Wrong authorization data'],
  ['an unknown token', 'profile?auth=x', 401, 'invalid_token', 'Unable to get application by token'],
  [
    'an unknown method, before the token is checked',
    'no.such',
    404,
    'ERROR_METHOD_NOT_FOUND',
    'Method not found!',
  ],
  ['placement.bindEvent', 'placement.bindEvent', 404, 'ERROR_METHOD_NOT_FOUND', 'Method not found!'],
  [
    'a webhook that does not exist',
    '1/abc/profile',
    403,
    'INVALID_CREDENTIALS',
    'Invalid request credentials',
  ],
])('portal.md §3.1: %s', async (_story, path, status, error, description) => {
  const response = await ask(`${portal.url}/${path}`)
  expect(response.status).toBe(status)
  expect(response.json).toEqual({ error, error_description: description })
})

test('portal.md §3.1: a token is valid for 3600 s, or until the portal expires it', async () => {
  const { access, expires } = portal.core.issueToken(2)
  const status = async () => (await ask(`${portal.url}/profile?auth=${access}`)).status
  expect(expires).toBe(3600)
  now += 3_599_000
  expect(await status()).toBe(200)
  now += 1000
  expect(await status()).toBe(401)
  const fresh = portal.core.issueToken(2).access
  portal.core.expireTokens()
  const response = await ask(`${portal.url}/profile?auth=${fresh}`)
  expect(response.json.error).toBe('expired_token')
})

test('portal.md §3.1: a missing scope, and a user who may not use the app', async () => {
  portal.core.state.app.scopes = ['placement']
  expect(await portal.call('crm.contact.get', { id: 17 })).toMatchObject({
    status: 403,
    json: { error: 'insufficient_scope' },
  })
  const admit = portal.core.barUser(2)
  expect((await portal.call('profile', {}, 2)).json.error).toBe('user_access_error')
  admit()
  expect((await portal.call('profile', {}, 2)).status).toBe(200)
})

test('portal.md §3.1: the bucket of an address takes 50 requests and drains two a second', async () => {
  for (let index = 0; index < 50; index += 1) expect((await portal.call('profile')).status).toBe(200)
  const refused = await portal.call('profile')
  expect(refused).toMatchObject({
    status: 503,
    json: { error: 'QUERY_LIMIT_EXCEEDED', error_description: 'Too many requests' },
  })
  expect(refused.headers.get('access-control-allow-origin')).toBeNull()
  now += 1000
  expect((await portal.call('profile')).status).toBe(200)
  expect((await portal.call('profile')).status).toBe(200)
  expect((await portal.call('profile')).status).toBe(503)
  portal.core.rate = null
  expect((await portal.call('profile')).status).toBe(200)
})

test('portal.md §3.1: requests whose answers are lost or late fill the bucket as well', async () => {
  portal.core.fault({ kind: 'lostAnswer', times: 50 })
  for (let index = 0; index < 50; index += 1) await expect(portal.call('profile')).rejects.toThrow(TypeError)
  expect((await portal.call('profile')).status).toBe(503)
})

test('portal.md §3.1: a method that used up its operating time is blocked until the intervals have passed', async () => {
  portal.core.operation = { limitSeconds: 1, costSeconds: 1 }
  portal.core.limitsCarryCors = true
  expect((await portal.call('profile')).status).toBe(200)
  const refused = await portal.call('profile')
  expect(refused).toMatchObject({ status: 429, json: { error: 'OPERATION_TIME_LIMIT' } })
  expect(refused.headers.get('access-control-allow-origin')).toBe('*')
  expect((await portal.call('app.info')).status).toBe(200)
  now += 600_000
  expect((await portal.call('profile')).status).toBe(200)
})
