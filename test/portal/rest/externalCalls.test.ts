// Calls over REST reach the host page as portal.md §4.7 says.
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { ExternalCallNews } from '../core'
import { type OpenPortal, openPortal } from './openPortal'

let portal: OpenPortal
let news: ExternalCallNews[]
let now = 0

beforeEach(async () => {
  now = Date.parse('2026-03-02T09:00:00Z')
  portal = await openPortal({ now: () => now })
  news = []
  portal.core.onExternalCall((one) => news.push(one))
})
afterEach(() => portal.close())

const call = (name: string, params: object) => portal.call(`telephony.externalCall.${name}`, params)
const CALL = { USER_ID: 2, PHONE_NUMBER: '4930123456', TYPE: 2 }
const register = async (params: object = {}) => (await call('register', { ...CALL, ...params })).json

test('portal.md §4.7 register: finds the client, shows the card by default', async () => {
  const { result } = await register()
  expect(result).toMatchObject({
    CRM_CREATED_LEAD: null,
    CRM_CREATED_ENTITIES: [],
    CRM_ENTITY_TYPE: 'CONTACT',
    CRM_ENTITY_ID: 17,
  })
  expect(result.CALL_ID).toMatch(/^externalCall\.[0-9a-f]{32}\.\d+$/)
  expect(news).toEqual([
    {
      kind: 'show',
      callId: result.CALL_ID,
      userId: 2,
      number: '4930123456',
      direction: 'incoming',
      item: { type: 'CONTACT', id: 17 },
    },
  ])
})

test('portal.md §4.7 register: the same parameters within 30 minutes are the same call', async () => {
  const first = (await register({ SHOW: 0 })).result.CALL_ID
  now += 60_000
  expect((await register({ SHOW: '0' })).result.CALL_ID).toBe(first)
  expect((await register({ SHOW: 0, EXTERNAL_CALL_ID: 'x' })).result.CALL_ID).not.toBe(first)
  now += 30 * 60_000
  expect((await register({ SHOW: 0 })).result.CALL_ID).not.toBe(first)
  expect(news).toEqual([])
})

test('portal.md §4.7 register: errors have the code ERROR_CORE, the description says what is wrong', async () => {
  expect(await register({ TYPE: 9 })).toEqual({ error: 'ERROR_CORE', error_description: 'Unknown TYPE' })
  expect((await register({ USER_ID: 0 })).error_description).toBe('USER_ID or USER_PHONE_INNER should be set')
  expect((await register({ PHONE_NUMBER: 'x' })).error_description).toBe('Unsupported phone number format')
})

test('portal.md §4.7 show and hide: reach each user named and give true, or false for an unknown call', async () => {
  const { CALL_ID } = (await register({ SHOW: 0 })).result
  expect((await call('show', { CALL_ID, USER_ID: [1, 2] })).json.result).toBe(true)
  expect((await call('hide', { CALL_ID, USER_ID: 2 })).json.result).toBe(true)
  expect((await call('hide', { CALL_ID: 'x', USER_ID: 2 })).json.result).toBe(false)
  expect(news.map(({ kind, userId }) => `${kind} ${userId}`)).toEqual(['show 1', 'show 2', 'hide 2'])
})

test('portal.md §4.7 finish: hides the card first, the activity gets its id afterwards', async () => {
  const { CALL_ID } = (await register({ SHOW: 0 })).result
  let nextAtHide = 0
  portal.core.onExternalCall(() => {
    nextAtHide = portal.core.state.nextId
  })
  const { result } = (await call('finish', { CALL_ID, USER_ID: 2, DURATION: 10 })).json
  expect(result).toMatchObject({ CALL_ID, CALL_DURATION: 10, CALL_FAILED_CODE: '200' })
  expect(result.CRM_ACTIVITY_ID).toBe(nextAtHide)
  expect(news).toMatchObject([{ kind: 'hide', userId: 2 }])
})
