// Users, options and CRM items of the simulated portal read as in portal.md §4.1 and §4.5.
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type OpenPortal, openPortal } from './openPortal'

let portal: OpenPortal

beforeEach(async () => {
  portal = await openPortal()
})
afterEach(() => portal.close())

const result = async (method: string, params: object = {}, userId = 1) =>
  (await portal.call(method, params, userId)).json.result

test('portal.md §4.1: profile and user.current give ids as strings', async () => {
  expect(await result('profile', {}, 2)).toMatchObject({
    ID: '2',
    ADMIN: false,
    NAME: 'Olga',
    LAST_NAME: 'Operator',
  })
  const user = await result('user.current', {}, 2)
  expect(user).toMatchObject({ ID: '2', ACTIVE: true, UF_DEPARTMENT: [1] })
  expect(user).not.toHaveProperty('EMAIL')
})

test('portal.md §4.1: `profile` is empty for a user who is no longer active', async () => {
  const [, operator] = portal.core.state.users
  if (operator) operator.inactive = true
  expect(await result('profile', {}, 2)).toEqual([])
  expect(await result('user.current', {}, 2)).toMatchObject({ ACTIVE: false })
  expect(await result('profile', {}, 1)).toMatchObject({ ID: '1' })
})

test('user.get (official documentation): a list of users, all of them or those with the given ids', async () => {
  const ids = async (params: object) => (await result('user.get', params)).map(({ ID }: { ID: string }) => ID)
  expect(await ids({})).toEqual(['1', '2', '3'])
  expect(await ids({ ID: 2 })).toEqual(['2'])
  expect(await ids({ FILTER: { ID: ['3 ', '2 ', '2 ', 'Array '] } })).toEqual(['2', '3'])
  expect(await ids({ FILTER: { ID: ['Array '] } })).toEqual([])
  portal.core.state.app.scopes = ['crm']
  expect((await portal.call('user.get')).json.error).toBe('insufficient_scope')
})

test('portal.md §4.1: app.info says whether the app is installed; scope and method.get say what it may use', async () => {
  portal.core.state.app.installed = false
  expect(await result('app.info')).toMatchObject({ ID: 5, STATUS: 'L', INSTALLED: false })
  expect(await result('scope')).toEqual(['placement', 'telephony', 'crm', 'user_brief'])
  expect(await result('scope', { full: true })).toContain('im')
  expect(await result('method.get', { name: 'profile' })).toEqual({ isExisting: true, isAvailable: true })
  expect(await result('method.get', { name: 'placement.bindevent' })).toEqual({
    isExisting: false,
    isAvailable: false,
  })
  expect(await result('server.time')).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+03:00$/)
})

test('portal.md §4.1: options of a user merge, are [] when empty and null when unknown', async () => {
  expect(await result('user.option.get', {}, 2)).toEqual([])
  expect(await result('user.option.set', { options: { a: '1' } }, 2)).toBe(true)
  await portal.call('user.option.set', { options: { b: '' } }, 2)
  expect(await result('user.option.get', {}, 2)).toEqual({ a: '1', b: '' })
  expect(await result('user.option.get', { option: 'a' }, 2)).toBe('1')
  expect(await result('user.option.get', { option: 'c' }, 2)).toBeNull()
  expect(await result('user.option.get', {}, 3)).toEqual([])
  expect(await portal.call('user.option.set', {}, 2)).toMatchObject({
    status: 400,
    json: { argument: 'options' },
  })
})

test('portal.md §8.14: the profile has a time zone offset in some builds only', async () => {
  expect(await result('profile')).not.toHaveProperty('TIME_ZONE_OFFSET')
  portal.core.restVariant.timeZoneOffset = true
  expect(await result('profile')).toHaveProperty('TIME_ZONE_OFFSET', 10_800)
})

test('portal.md §8.11: options are stored as one value, so one of two simultaneous sets is lost', async () => {
  const set = (name: string) => portal.call('user.option.set', { options: { [name]: '1' } }, 2)
  await set('before')
  expect((await Promise.all([set('a'), set('b')])).map(({ json }) => json.result)).toEqual([true, true])
  expect(Object.keys(await result('user.option.get', {}, 2))).toHaveLength(2)
  await set('c')
  expect(await result('user.option.get', {}, 2)).toMatchObject({ before: '1', c: '1' })
  expect(await result('user.option.get', {}, 3)).toEqual([])
})

test('portal.md §8.11: a portal that locks its options keeps both', async () => {
  portal.core.restVariant.optionsOverlap = false
  const set = (name: string) => portal.call('user.option.set', { options: { [name]: '1' } }, 2)
  await Promise.all([set('a'), set('b')])
  expect(await result('user.option.get', {}, 2)).toEqual({ a: '1', b: '1' })
})

test('portal.md §4.1: everybody may read the options of the app, only an administrator may set them', async () => {
  const refused = await portal.call('app.option.set', { options: { a: '1' } }, 2)
  expect(refused).toMatchObject({
    status: 403,
    json: {
      error: 'ACCESS_DENIED',
      error_description: 'Access denied! Administrator authorization required',
    },
  })
  expect(await result('app.option.set', { options: { a: '1' } })).toBe(true)
  expect(await result('app.option.get', { option: 'a' }, 2)).toBe('1')
})

test('portal.md §4.5 crm.item.get: camelCase, numbers, phones in fm; a deal has none', async () => {
  expect((await result('crm.item.get', { entityTypeId: 3, id: 17 })).item).toMatchObject({
    id: 17,
    name: 'Anna',
    lastName: 'Berg',
    companyId: 5,
    phone: '+49 30 123456',
    fm: [{ id: 170, valueType: 'WORK', value: '+49 30 123456', typeId: 'PHONE' }],
    entityTypeId: 3,
  })
  const deal = (await result('crm.item.get', { entityTypeId: '2', id: '31' })).item
  expect(deal).toMatchObject({ title: 'Ten printers', companyId: 5, contactId: 17, contactIds: [17] })
  expect(deal).not.toHaveProperty('fm')
  expect((await result('crm.item.get', { entityTypeId: 3, id: 18 })).item.name).toBe(
    '<img src=x onerror=alert(1)>',
  )
})

test('portal.md §4.5 crm.item.get: a deleted item and a refused one', async () => {
  const get = () => portal.call('crm.item.get', { entityTypeId: 3, id: 17 })
  portal.core.refuse('CONTACT', 17, { right: 'read' })
  expect(await get()).toMatchObject({ status: 400, json: { error: 'ACCESS_DENIED' } })
  portal.core.deleteRecord('CONTACT', 17)
  expect(await get()).toMatchObject({ status: 400, json: { error: 'NOT_FOUND' } })
})

test('portal.md §4.5 crm.item.list: filter, order, select; `fm` only with everything', async () => {
  const response = await portal.call('crm.item.list', {
    entityTypeId: 3,
    filter: { '@id': [17, 19] },
    order: { id: 'DESC' },
    select: ['id', 'fm'],
  })
  expect(response.json).toMatchObject({ total: 2, result: { items: [{ id: 19 }, { id: 17 }] } })
  expect(response.json.result.items[0]).not.toHaveProperty('fm')
  expect((await result('crm.item.list', { entityTypeId: 3, select: ['*'] })).items[0]).toHaveProperty('fm')
})

test('portal.md §4.5 crm.item.list: the open deals of a contact or a company, newest first', async () => {
  const open = async (filter: object, userId = 2) => {
    const params = { entityTypeId: 2, filter: { ...filter, stageSemanticId: 'P' }, order: { id: 'DESC' } }
    return (await result('crm.item.list', params, userId)).items.map(({ id }: { id: number }) => id)
  }
  const { records } = portal.core.state
  const printers = records.find(({ type, id }) => type === 'DEAL' && id === 31)
  if (printers) records.push({ ...printers, id: 40, title: 'More printers' })
  expect(await open({ contactIds: 17 })).toEqual([40, 31])
  expect(await open({ companyId: 5 })).toEqual([40, 31])
  expect(await open({ contactIds: 18 })).toEqual([])
  const closed = (await result('crm.item.get', { entityTypeId: 2, id: 33 })).item
  expect(closed).toMatchObject({ contactIds: [17], closed: 'Y', stageSemanticId: 'S' })
  portal.core.refuse('DEAL', 40, { userId: 2, right: 'read' })
  expect(await open({ contactIds: 17 })).toEqual([31])
})

test('portal.md §4.5 crm.item.list: a condition on anything but a field of the type is refused', async () => {
  const list = (filter: object) => portal.call('crm.item.list', { entityTypeId: 2, filter })
  for (const field of ['entity', 'phone', 'fm']) {
    expect(await list({ [`=${field}`]: '1' })).toMatchObject({
      status: 400,
      json: {
        error: 'INVALID_ARG_VALUE',
        error_description: `Invalid filter: field '${field}' is not allowed in filter`,
      },
    })
  }
})

test('portal.md §4.5 crm.contact.get and the other older reads: upper case, strings, errors without a code', async () => {
  expect(await result('crm.contact.get', { id: 17 })).toMatchObject({
    ID: '17',
    NAME: 'Anna',
    LAST_NAME: 'Berg',
    COMPANY_ID: '5',
    PHONE: [{ ID: '170', VALUE_TYPE: 'WORK', VALUE: '+49 30 123456', TYPE_ID: 'PHONE' }],
  })
  expect(await result('crm.deal.get', { id: 31 })).toMatchObject({
    TITLE: 'Ten printers',
    CONTACT_ID: '17',
    COMPANY_ID: '5',
  })
  expect(await result('crm.lead.get', { id: 21 })).toMatchObject({ TITLE: 'Lead from a call' })
  expect(await result('crm.company.get', { id: 5 })).toMatchObject({ TITLE: 'Acme GmbH' })
  const failure = async (id: unknown) => (await portal.call('crm.contact.get', { id })).json
  expect(await failure(999)).toEqual({ error: '', error_description: 'Not found' })
  expect(await failure('x')).toEqual({ error: '', error_description: 'ID is not defined or invalid.' })
  portal.core.refuse('CONTACT', 17)
  expect(await failure(17)).toEqual({ error: '', error_description: 'Access denied' })
})

test('portal.md §4.5 crm.duplicate.findbycomm: compares digits, has keys only for types with hits, [] for none', async () => {
  const find = (...values: string[]) => result('crm.duplicate.findbycomm', { type: 'PHONE', values })
  expect(await find('4930123456', '+49-30-555000')).toEqual({ CONTACT: [17], COMPANY: [5] })
  expect(await find('123')).toEqual([])
  expect(await find(...Array.from({ length: 20 }, (_, index) => `9${index}`), '4930123456')).toEqual([])
  expect((await portal.call('crm.duplicate.findbycomm', { values: ['1'] })).json.error).toBe('')
})

test('portal.md §4.5 crm.item.list: a deal says its stage, pipeline and sum', async () => {
  const params = { entityTypeId: 2, select: ['id', 'stageId', 'categoryId', 'opportunity', 'currencyId'] }
  expect((await result('crm.item.list', params)).items.slice(0, 2)).toEqual([
    { id: 31, stageId: 'PREPARATION', categoryId: 0, opportunity: 11_996.6, currencyId: 'EUR' },
    { id: 32, stageId: 'C5:NEW', categoryId: 5, opportunity: 0, currencyId: 'EUR' },
  ])
})

test('portal.md §4.5 crm.status.list: conditions are equalities, and one without a value is none', async () => {
  const names = async (filter: object) =>
    (await result('crm.status.list', { filter }, 2)).map(({ NAME }: { NAME: string }) => NAME)
  expect(await names({ STATUS_ID: 'NEW' })).toEqual(['Unassigned', 'Discovery'])
  expect(await names({ ENTITY_ID: 'DEAL_STAGE_5', STATUS_ID: 'C5:NEW' })).toEqual(['Machine ordered'])
  expect(await names({ ENTITY_ID: 'DEAL_STAGE_Array', STATUS_ID: [] })).toEqual([])
  expect(await names({ ENTITY_ID: 'DEAL_STAGE', STATUS_ID: '' })).toHaveLength(4)
  expect((await result('crm.status.list'))[0]).toMatchObject({ ID: '101', SORT: '10', CATEGORY_ID: '0' })
})

test('portal.md §4.4 crm.activity.list: open activities by deadline, without what may not be read', async () => {
  const add = (deadline: string, title: string) =>
    portal.call('crm.activity.todo.add', { ownerTypeId: 3, ownerId: 17, deadline, title })
  await add('2026-12-02T10:00:00+03:00', 'later')
  await add('2026-12-01T10:00:00+03:00', 'sooner')
  const open = () =>
    result('crm.activity.list', {
      // A reference within a batch ends in a space.
      filter: { OWNER_TYPE_ID: 3, OWNER_ID: '17 ', COMPLETED: 'N' },
      order: { DEADLINE: 'ASC' },
      select: ['SUBJECT', 'DEADLINE', 'DIRECTION'],
    })
  expect(await open()).toEqual([
    { SUBJECT: 'sooner', DEADLINE: '2026-12-01T10:00:00+03:00', DIRECTION: '0' },
    { SUBJECT: 'later', DEADLINE: '2026-12-02T10:00:00+03:00', DIRECTION: '0' },
  ])
  portal.core.refuse('CONTACT', 17, { right: 'read' })
  expect(await open()).toEqual([])
})
