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

test('portal.md §4.7 register: the same parameters within 30 minutes are the same call, until it is finished', async () => {
  const first = (await register({ SHOW: 0 })).result.CALL_ID
  now += 60_000
  expect((await register({ SHOW: '0' })).result.CALL_ID).toBe(first)
  expect((await register({ SHOW: 0, EXTERNAL_CALL_ID: 'x' })).result.CALL_ID).not.toBe(first)
  now += 30 * 60_000
  const next = (await register({ SHOW: 0 })).result.CALL_ID
  expect(next).not.toBe(first)
  expect(news).toEqual([])
  await call('finish', { CALL_ID: next, USER_ID: 2 })
  expect((await register({ SHOW: 0 })).result.CALL_ID).not.toBe(next)
})

test('portal.md §4.7 register: another client, number format or a missing EXTERNAL_CALL_ID make no other call', async () => {
  const first = (await register({ EXTERNAL_CALL_ID: 'x' })).result.CALL_ID
  const again = (
    await register({ PHONE_NUMBER: '+49 (30) 123456', CRM_ENTITY_TYPE: 'LEAD', CRM_ENTITY_ID: 21 })
  ).result
  expect(again).toMatchObject({ CALL_ID: first, CRM_ENTITY_TYPE: 'CONTACT', CRM_ENTITY_ID: 17 })
  expect((await register({ TYPE: 1 })).result.CALL_ID).not.toBe(first)
  expect((await register({ USER_ID: 1 })).result.CALL_ID).not.toBe(first)
  expect((await register({ LINE_NUMBER: '7' })).result.CALL_ID).not.toBe(first)
  expect(news.map(({ kind }) => kind)).toEqual(Array(5).fill('show'))
})

test('portal.md §4.7 register: a stranger has no client, and becomes a lead only where CRM_CREATE asks for it', async () => {
  const stranger = { PHONE_NUMBER: '+1 999', SHOW: 0 }
  expect((await register(stranger)).result).toMatchObject({
    CRM_CREATED_LEAD: null,
    CRM_ENTITY_TYPE: '',
    CRM_ENTITY_ID: null,
  })
  const { result } = await register({ ...stranger, CRM_CREATE: 1, EXTERNAL_CALL_ID: 'x' })
  expect(result.CRM_CREATED_ENTITIES).toEqual([{ ENTITY_TYPE: 'LEAD', ENTITY_ID: result.CRM_CREATED_LEAD }])
  expect(portal.core.record('LEAD', result.CRM_ENTITY_ID)?.phones).toEqual(['+1 999'])
})

test('portal.md §4.7 register: a user is named by the inner number as well', async () => {
  const [, operator] = portal.core.state.users
  if (operator) operator.innerPhone = '102'
  await register({ USER_ID: undefined, USER_PHONE_INNER: '102' })
  expect(news).toMatchObject([{ kind: 'show', userId: 2 }])
})

test.each([
  [{ USER_ID: 0 }, 'USER_ID or USER_PHONE_INNER should be set'],
  [{ USER_ID: 0, USER_PHONE_INNER: '999' }, 'USER_ID or USER_PHONE_INNER should be set'],
  [{ TYPE: 9 }, 'Unknown TYPE'],
  [{ CALL_START_DATE: 'yesterday' }, 'CALL_START_DATE should be in the ISO-8601 format'],
  [{ PHONE_NUMBER: 'x' }, 'Unsupported phone number format'],
  [{ USER_ID: 99 }, 'User is not found or is not active'],
])('portal.md §4.7 register: %j is refused: %s', async (params, words) => {
  expect(await register(params)).toEqual({ error: 'ERROR_CORE', error_description: words })
  expect(news).toEqual([])
})

test('portal.md §4.7 register: a user who was dismissed is refused, and so is an app without telephony', async () => {
  const [, operator] = portal.core.state.users
  if (operator) operator.inactive = true
  expect((await register()).error_description).toBe('User is not found or is not active')
  portal.core.state.app.scopes = ['placement', 'crm']
  expect((await register()).error).toBe('insufficient_scope')
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
  let activitiesAtHide: unknown
  portal.core.onExternalCall(() => {
    activitiesAtHide = portal.core.state.calls
  })
  const { result } = (await call('finish', { CALL_ID, USER_ID: 2, DURATION: 10 })).json
  expect(result).toMatchObject({ CALL_ID, CALL_DURATION: 10, CALL_FAILED_CODE: '200' })
  expect(activitiesAtHide).toBeUndefined()
  expect(news).toMatchObject([{ kind: 'hide', userId: 2 }])
  const list = await portal.call('crm.activity.list', { filter: { ID: result.CRM_ACTIVITY_ID } })
  expect(list.json.result).toMatchObject([
    { PROVIDER_ID: 'VOXIMPLANT_CALL', OWNER_TYPE_ID: '3', OWNER_ID: '17' },
  ])
  expect((await portal.call('crm.activity.delete', { id: result.CRM_ACTIVITY_ID })).json.result).toBe(true)
  expect(portal.core.state.calls).toEqual([])
})

test('portal.md §8.15: a call that is hidden and never finished leaves no activity', async () => {
  const { CALL_ID } = (await register()).result
  await call('hide', { CALL_ID })
  expect((await portal.call('crm.activity.list')).json.result).toEqual([])
  expect(news.map(({ kind }) => kind)).toEqual(['show', 'hide'])
})

test('portal.md §4.7 finish: without a client there is no activity', async () => {
  const { CALL_ID } = (await register({ PHONE_NUMBER: '+1 999' })).result
  expect((await call('finish', { CALL_ID, USER_ID: 2 })).json.result).toMatchObject({
    CALL_FAILED_CODE: '304',
    CRM_ACTIVITY_ID: false,
  })
})

test('portal.md §4.7 finish: refuses no user, a call that is unknown or finished already, and a wrong type', async () => {
  const { CALL_ID } = (await register()).result
  const finish = async (params: object) => (await call('finish', params)).json
  expect((await finish({ CALL_ID })).error_description).toBe('USER_ID or USER_PHONE_INNER should be set')
  expect(await finish({ CALL_ID: [CALL_ID], USER_ID: 2 })).toEqual({
    error: 'INVALID_ARGUMENT',
    error_description: 'CALL_ID must be a string',
  })
  expect((await finish({ CALL_ID, USER_ID: 99 })).error_description).toBe(
    'User is not found or is not active',
  )
  expect((await finish({ CALL_ID, USER_ID: 2 })).result.CALL_ID).toBe(CALL_ID)
  expect((await finish({ CALL_ID, USER_ID: 2 })).error_description).toMatch(/^Call is not found/)
  expect((await call('hide', { CALL_ID })).json.result).toBe(false)
})
