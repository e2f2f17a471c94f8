// A batch of the simulated portal answers as portal.md §4.6 says, in every kind of body.
import { afterEach, beforeEach, expect, test } from 'vitest'
import { ask, type OpenPortal, openPortal } from './openPortal'

let portal: OpenPortal

beforeEach(async () => {
  portal = await openPortal()
})
afterEach(() => portal.close())

const ADD = 'crm.timeline.comment.add?fields[ENTITY_ID]=17&fields[ENTITY_TYPE]=contact&fields[COMMENT]='
const batch = async (cmd: unknown, halt: unknown = 0, userId = 1) =>
  (await portal.call('batch', { cmd, halt }, userId)).json.result

test('portal.md §4.6: results by key, and every empty map is []', async () => {
  const response = await batch({
    who: 'profile',
    list: 'crm.timeline.comment.list?filter[ENTITY_ID]=17&filter[ENTITY_TYPE]=contact',
  })
  expect(response).toMatchObject({
    result: { who: { ID: '1' }, list: [] },
    result_error: [],
    result_next: [],
  })
  expect(response.result_total).toEqual({ list: 0 })
  expect(response.result_time.who).toHaveProperty('operating')
  expect(await batch({})).toEqual({
    result: [],
    result_error: [],
    result_total: [],
    result_next: [],
    result_time: [],
  })
})

test('portal.md §4.6: commands sent as a list are answered as a list, with a gap as a map', async () => {
  expect((await batch(['profile', 'server.time'])).result).toHaveLength(2)
  const response = await batch(['no.such', 'profile'])
  expect(response.result).toMatchObject({ 1: { ID: '1' } })
  expect(response.result_error).toEqual([
    { error: 'ERROR_METHOD_NOT_FOUND', error_description: 'Method not found!' },
  ])
})

test.each([
  ['JSON', async (cmd: string) => (await portal.call('batch', { cmd: { a: cmd } })).json],
  ['multipart', async (cmd: string) => (await portal.form('batch', { 'cmd[a]': cmd })).json],
  [
    'urlencoded, one more encoding',
    async (cmd: string) => {
      const body = new URLSearchParams({ 'cmd[a]': cmd, auth: portal.core.issueToken(1).access })
      return (await ask(`${portal.url}/batch`, { method: 'POST', body })).json
    },
  ],
])('portal.md §4.6: a command in a %s body keeps its encoded values', async (_body, send) => {
  const words = 'a & b = 100 % + #1\n"Ж"'
  await send(ADD + encodeURIComponent(words))
  expect(portal.core.commentsAt('CONTACT', 17)[0]?.comment).toBe(words)
})

test('portal.md §4.6: a value that was not encoded ends at its first &', async () => {
  await batch({ a: `${ADD}one & two #three` })
  expect(portal.core.commentsAt('CONTACT', 17)[0]?.comment).toBe('one')
})

test('portal.md §4.6: failures and results come together with status 200; halt leaves later keys out', async () => {
  const commands = { bad: 'crm.timeline.comment.get?id=5', good: 'profile' }
  const response = await batch(commands)
  expect(response.result_error).toEqual({ bad: { error: '', error_description: 'Not found.' } })
  expect(response.result).toHaveProperty('good')
  const halted = await batch(commands, 1)
  expect(halted.result).toEqual([])
  expect(Object.keys(halted.result_error)).toEqual(['bad'])
})

test('portal.md §4.6: a result is referred to in values and names, encoded or not', async () => {
  const response = await batch({
    add: `${ADD}x`,
    get: 'crm.timeline.comment.get?id=%24result%5Badd%5D',
    named: 'user.option.set?options[n$result[add]]=id $result[add]',
  })
  expect(response.result.get.ID).toBe('1000')
  expect(portal.core.state.users[0]?.options).toEqual({ n1000: 'id 1000' })
})

test('portal.md §8.12: $next, $total, $time and $error are references as well, in upper or lower case', async () => {
  const response = await batch({
    list: 'crm.timeline.comment.list?filter[ENTITY_ID]=17&filter[ENTITY_TYPE]=contact',
    bad: 'crm.timeline.comment.get?id=5',
    set: 'user.option.set?options[a]=$TOTAL[list] of it&options[b]=$Error[bad][error_description]&options[c]=it took $time[list][duration] s&options[d]=$ReSuLt[nothing]!&options[e]=the $next[page]',
  })
  expect(response.result.set).toBe(true)
  expect(portal.core.state.users[0]?.options).toEqual({
    a: '0 of it',
    b: 'Not found.',
    c: expect.stringMatching(/^it took [\d.]+ s$/),
    d: 'Array!',
    e: 'the Array',
  })
})

test('portal.md §8.12: what only looks like a reference stays as it was typed', async () => {
  await batch({ add: `${ADD}${encodeURIComponent('costs $5, $results[0], $result, US$total')}` })
  expect(portal.core.commentsAt('CONTACT', 17)[0]?.comment).toBe('costs $5, $results[0], $result, US$total')
})

test('portal.md §4.6: a whole-value reference injects a list', async () => {
  const response = await batch({
    find: 'crm.duplicate.findbycomm?type=PHONE&values[]=%2B49 30 123456',
    many: 'crm.item.list?entityTypeId=3&filter[@id]=$result[find][CONTACT]',
    first: 'crm.item.get?entityTypeId=3&id=$result[find][CONTACT][0]',
  })
  expect(response.result.many.items).toMatchObject([{ id: 17 }])
  expect(response.result.first.item.id).toBe(17)
})

test('portal.md §4.6: a path that does not resolve yields what was found up to there, so a failed add reads as id 1', async () => {
  const response = await batch({
    who: 'profile',
    add: ADD,
    set: 'user.option.set?options[deep]=$result[who][ID][nothing]&options[lost]=$result[add]',
    drop: 'crm.timeline.comment.get?id=$result[add]',
  })
  expect(response.result_error.add.error).toBe('INVALID_ARG_VALUE')
  expect(portal.core.state.users[0]?.options).toMatchObject({ deep: '1', lost: { who: { ID: '1' } } })
  expect(response.result_error.drop.error_description).toBe('Not found.')
})

test('portal.md §4.6: the 51st command is refused, and so is a batch in a batch', async () => {
  const response = await batch(
    Object.fromEntries(Array.from({ length: 52 }, (_, index) => [`c${index}`, 'server.time'])),
  )
  expect(Object.keys(response.result)).toHaveLength(50)
  expect(Object.keys(response.result_error)).toEqual(['c50', 'c51'])
  expect(response.result_error.c51.error).toBe('ERROR_BATCH_LENGTH_EXCEEDED')
  expect((await batch({ a: 'batch?cmd[x]=profile' })).result_error.a.error).toBe(
    'ERROR_BATCH_METHOD_NOT_ALLOWED',
  )
})

test('portal.md §4.6: an invalid token fails the whole batch', async () => {
  const response = await ask(`${portal.url}/batch?cmd[a]=profile&auth=x`)
  expect(response.status).toBe(401)
})

test('portal.md §3.1: a missing scope has no description inside a batch', async () => {
  portal.core.state.app.scopes = []
  const response = await batch({ a: 'crm.contact.get?id=17' })
  expect(response.result_error.a).toEqual({ error: 'insufficient_scope', error_description: '' })
})

test('the log unfolds a batch into its commands, without tokens', async () => {
  await batch({ who: 'profile', add: `${ADD}x` }, 0, 2)
  expect(portal.core.requests()).toMatchObject([{ kind: 'rest', name: 'batch', status: 200 }])
  const unfolded = portal.core.requests({ unfolded: true })
  expect(unfolded.map(({ name }) => name)).toEqual(['profile', 'crm.timeline.comment.add'])
  expect(unfolded[1]?.detail).toEqual({
    params: { fields: { ENTITY_ID: '17', ENTITY_TYPE: 'contact', COMMENT: 'x' } },
    userId: 2,
  })
  expect(JSON.stringify(portal.core.log)).not.toContain('auth')
})

test('portal.md §4.6: a reference among other characters is a text, however little of its path resolves', async () => {
  const get =
    'user.get?FILTER[ID][0]=$result[list][0][AUTHOR_ID]%20&FILTER[ID][1]=$result[list][7][AUTHOR_ID]%20'
  const list = 'crm.timeline.comment.list?filter[ENTITY_ID]=17&filter[ENTITY_TYPE]=contact'
  expect((await batch({ list, get })).result.get).toEqual([])
  await batch({ add: `${ADD}hello` }, 0, 2)
  expect((await batch({ list, get })).result.get).toMatchObject([{ ID: '2' }])
})

test('portal.md §4.6: what one command has read is not changed by the next', async () => {
  const response = await batch({
    before: 'app.option.get',
    set: 'app.option.set?options[a]=1',
    after: 'app.option.get',
  })
  expect(response.result).toMatchObject({ before: [], after: { a: '1' } })
  expect(
    (await batch({ before: 'app.option.get', set: 'app.option.set?options[a]=2' })).result.before,
  ).toEqual({
    a: '1',
  })
})
