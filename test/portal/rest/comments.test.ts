// Comments, bindings and follow-ups of the simulated portal have the surprising rules of portal.md §4.3 and §4.4.
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type OpenPortal, openPortal } from './openPortal'

const NOW = Date.parse('2026-03-02T09:00:00Z')
let portal: OpenPortal

beforeEach(async () => {
  portal = await openPortal({ now: () => NOW })
})
afterEach(() => portal.close())

const method = (name: string) => `crm.timeline.comment.${name}`
const add = (fields: object, userId = 2) =>
  portal.call(
    method('add'),
    { fields: { ENTITY_ID: 17, ENTITY_TYPE: 'contact', COMMENT: 'hello', ...fields } },
    userId,
  )
const bindToDeal = (commentId: number) =>
  portal.call('crm.timeline.bindings.bind', {
    fields: { OWNER_ID: commentId, ENTITY_ID: 31, ENTITY_TYPE: 'deal' },
  })
const DEAL = { ownerTypeId: 2, ownerId: 31 }

test('portal.md §4.3 add: an integer id, one binding, the caller as author, the text trimmed', async () => {
  const response = await add({ COMMENT: ' \n[B]hi[/B]\n\u2060 \u00a0\n ', ENTITY_TYPE: 'CONTACT' })
  expect(response.json.result).toBe(1000)
  expect(portal.core.comment(1000)).toEqual({
    id: 1000,
    bindings: [{ type: 'CONTACT', id: 17 }],
    authorId: 2,
    createdAt: NOW,
    comment: '[B]hi[/B]\n\u2060 \u00a0',
  })
})

test('portal.md §6: whoever is newly mentioned is notified, once, the author never', async () => {
  await add({ COMMENT: '[USER=3]Émile[/USER] [USER=2]me[/USER] [\u2060USER=1]x[/USER]' })
  const update = (COMMENT: string) => portal.call(method('update'), { id: 1000, fields: { COMMENT } })
  await update('[USER=3]Émile[/USER] again')
  await update('[user=1]Anna[/user] and [USER=3]Émile[/USER]')
  expect(portal.core.state.notifications).toEqual([
    { userId: 3, commentId: 1000 },
    { userId: 1, commentId: 1000 },
  ])
})

test('portal.md §4.3 add: not idempotent, the same text twice makes two comments', async () => {
  await add({})
  await add({})
  expect(portal.core.commentsAt('CONTACT', 17)).toHaveLength(2)
})

test.each([
  ['an empty text', { COMMENT: ' \n' }, 'INVALID_ARG_VALUE'],
  ['an unknown type', { ENTITY_TYPE: 'thing' }, 'OWNER_NOT_FOUND'],
  ['an id of 0', { ENTITY_ID: 0 }, 'OWNER_NOT_FOUND'],
])('portal.md §4.3 add: %s is refused', async (_story, fields, error) => {
  expect(await add(fields)).toMatchObject({ status: 400, json: { error } })
  expect(portal.core.state.comments).toEqual([])
})

test('portal.md §4.3 add: without lower-case `fields` the code is "100"', async () => {
  const response = await portal.call(method('add'), { FIELDS: { ENTITY_ID: 17 } })
  expect(response).toMatchObject({ status: 400, json: { error: '100' } })
})

test('portal.md §4.3 add: the right to update decides, existence of the item does not', async () => {
  expect((await add({ ENTITY_ID: 99_999 })).json.result).toBe(1000)
  const allow = portal.core.refuse('CONTACT', 17, { userId: 2, right: 'update' })
  expect(await add({})).toMatchObject({
    status: 400,
    json: { error: 'ACCESS_DENIED', error_description: 'Access denied.' },
  })
  expect((await add({}, 3)).status).toBe(200)
  allow()
  expect((await add({})).status).toBe(200)
})

test('portal.md §4.3 update: same id in the ordinary case, by anybody with rights, files dropped', async () => {
  await add({ FILES: [['a.txt', 'eA==']] })
  const response = await portal.call(method('update'), { id: 1000, fields: { COMMENT: 'new' } }, 3)
  expect(response.json.result).toBe(1000)
  expect(portal.core.comment(1000)).toMatchObject({ comment: 'new', authorId: 2 })
  expect(portal.core.comment(1000)).not.toHaveProperty('files')
})

test('portal.md §4.3 update: a comment with two owners is copied for one of them under a new id', async () => {
  await add({})
  await bindToDeal(1000)
  const response = await portal.call(method('update'), { id: 1000, fields: { COMMENT: 'new' }, ...DEAL })
  expect(response.json.result).toBe(1001)
  expect(portal.core.comment(1000)).toMatchObject({
    comment: 'hello',
    bindings: [{ type: 'CONTACT', id: 17 }],
  })
  expect(portal.core.comment(1001)).toMatchObject({ comment: 'new', bindings: [{ type: 'DEAL', id: 31 }] })
})

test('portal.md §4.3 update: refused without text, for an unknown comment, for an item that is not its owner', async () => {
  await add({})
  const update = (params: object) =>
    portal.call(method('update'), { id: 1000, fields: { COMMENT: 'x' }, ...params })
  expect((await update({ fields: { FILES: [] } })).json.error).toBe('INVALID_ARG_VALUE')
  expect((await update({ id: 7 })).json).toEqual({ error: 'NOT_FOUND', error_description: 'Not found.' })
  expect((await update(DEAL)).json.error).toBe('OWNER_NOT_FOUND')
  await bindToDeal(1000)
  expect((await update({})).json.error).toBe('OWNER_NOT_FOUND')
  portal.core.refuse()
  expect((await update(DEAL)).json.error).toBe('ACCESS_DENIED')
})

test('portal.md §4.3 get: strings only; errors have no code', async () => {
  await add({})
  expect((await portal.call(method('get'), { id: 1000 })).json.result).toEqual({
    ID: '1000',
    ENTITY_ID: '17',
    ENTITY_TYPE: 'contact',
    CREATED: '2026-03-02T12:00:00+03:00',
    COMMENT: 'hello',
    AUTHOR_ID: '2',
  })
  const failure = async (params: object) => (await portal.call(method('get'), params)).json
  expect(await failure({ id: 5 })).toEqual({ error: '', error_description: 'Not found.' })
  expect(await failure({})).toEqual({ error: '', error_description: 'ID is not defined or invalid.' })
  portal.core.refuse('CONTACT', 17)
  expect(await failure({ id: 1000 })).toEqual({ error: '', error_description: 'Access denied.' })
})

test('portal.md §4.3 list: filter required, `select` and `order` work, no filter by author or text', async () => {
  await add({})
  await add({ COMMENT: 'second' }, 3)
  const list = (params: object) => portal.call(method('list'), params)
  const filter = { ENTITY_ID: '17', ENTITY_TYPE: 'Contact', AUTHOR_ID: 3, COMMENT: 'second' }
  const response = await list({ filter, order: { AUTHOR_ID: 'desc' }, select: ['ID', 'AUTHOR_ID'] })
  expect(response.json).toMatchObject({ total: 2, result: [{ ID: '1001', AUTHOR_ID: '3' }, { ID: '1000' }] })
  expect(response.json.result[0]).not.toHaveProperty('COMMENT')
  expect((await list({})).json).toMatchObject({ error: '' })
  expect((await list({ filter: { ENTITY_ID: 17 } })).json).toMatchObject({ error: '' })
})

test('portal.md §4.3 delete: null; for a comment with two owners one has to be named, and only that one is removed', async () => {
  await add({})
  await bindToDeal(1000)
  const remove = (params: object) => portal.call(method('delete'), { id: 1000, ...params })
  expect((await remove({})).json.error).toBe('MULTIPLE_BINDINGS')
  expect((await remove(DEAL)).json.result).toBeNull()
  expect(portal.core.comment(1000)?.bindings).toEqual([{ type: 'CONTACT', id: 17 }])
  expect((await remove({})).json.result).toBeNull()
  expect((await remove({})).json.error).toBe('NOT_FOUND')
})

test('portal.md §4.3 fields: a descriptor of each field', async () => {
  const fields = Object.keys((await portal.call(method('fields'))).json.result)
  expect(fields).toEqual(['ID', 'CREATED', 'ENTITY_ID', 'ENTITY_TYPE', 'AUTHOR_ID', 'COMMENT', 'FILES'])
})

test('portal.md §4.4 bindings: bind, list, unbind, and their errors without a code', async () => {
  await add({})
  expect((await bindToDeal(1000)).json.result).toBe(true)
  expect((await bindToDeal(1000)).json.result).toBe(false)
  const list = await portal.call('crm.timeline.bindings.list', { filter: { OWNER_ID: 1000 } })
  expect(list.json).toMatchObject({ total: 2 })
  expect(list.json.result[1]).toEqual({ OWNER_ID: '1000', ENTITY_ID: '31', ENTITY_TYPE: 'deal' })
  const unbind = (ENTITY_TYPE: string) =>
    portal.call('crm.timeline.bindings.unbind', { fields: { OWNER_ID: 1000, ENTITY_ID: 31, ENTITY_TYPE } })
  expect((await unbind('deal')).json.result).toBe(true)
  expect((await unbind('deal')).json).toEqual({ error: '', error_description: 'Not found.' })
  expect((await unbind('?')).json.error_description).toBe('ENTITY_TYPE is not defined or invalid.')
  expect((await bindToDeal(5)).json.error_description).toBe('OWNER_ID is not defined or invalid.')
})

test('portal.md §4.4 todo.add: an id in an object; each refusal has its code', async () => {
  const todo = (params: object) =>
    portal.call(
      'crm.activity.todo.add',
      { ownerTypeId: 3, ownerId: 17, deadline: '2026-03-03T10:00:00+03:00', title: 'Call', ...params },
      2,
    )
  expect((await todo({})).json.result).toEqual({ id: 1000 })
  expect(portal.core.state.todos).toMatchObject([{ ownerId: 17, title: 'Call', responsibleId: 2 }])
  expect((await todo({ deadline: undefined })).json.error).toBe('100')
  expect((await todo({ deadline: 'tomorrow' })).json.error).toBe('WRONG_DATETIME_FORMAT')
  expect((await todo({ ownerTypeId: 0 })).json.error).toBe('OWNER_NOT_FOUND')
  expect((await todo({ ownerId: 999 })).json.error).toBe('NOT_FOUND')
  portal.core.refuse('CONTACT')
  expect((await todo({})).json.error).toBe('ACCESS_DENIED')
})

test('portal.md §4.4 activity.list: to-dos of an item, newest first when asked, 50 a page; delete removes one', async () => {
  portal.core.rate = null
  const add = (ownerId: number, title: string) =>
    portal.call('crm.activity.todo.add', {
      ownerTypeId: 3,
      ownerId,
      deadline: '2026-03-03T10:00:00+03:00',
      title,
      description: '#K7Q2F-ABCDE',
      pingOffsets: [0, 15],
    })
  for (let n = 0; n < 51; n += 1) await add(17, `Call ${n}`)
  await add(19, 'Somebody else')
  expect(portal.core.state.todos[0]).toMatchObject({ pingOffsets: [0, 15] })
  const filter = { OWNER_TYPE_ID: 3, OWNER_ID: 17 }
  const list = (params: object) =>
    portal.call('crm.activity.list', { filter, order: { ID: 'DESC' }, ...params })
  const first = (await list({ select: ['ID', 'DESCRIPTION', 'CREATED'] })).json
  expect([first.total, first.next]).toEqual([51, 50])
  expect(first.result[0]).toMatchObject({ ID: '1050', DESCRIPTION: '#K7Q2F-ABCDE' })
  expect(Object.keys(first.result[0])).toEqual(['ID', 'DESCRIPTION', 'CREATED'])
  const last = (await list({ start: 50 })).json
  expect(last.result).toMatchObject([
    { ID: '1000', PROVIDER_ID: 'CRM_TODO', PROVIDER_TYPE_ID: 'TODO', OWNER_ID: '17', SUBJECT: 'Call 0' },
  ])
  const remove = (id: number) => portal.call('crm.activity.delete', { id })
  expect((await remove(1000)).json.result).toBe(true)
  expect((await remove(1000)).json).toEqual({ error: '', error_description: 'Activity is not found' })
  expect((await list({ start: 50 })).json.result).toEqual([])
})
