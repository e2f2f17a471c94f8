// Tabs are registered in the simulated portal by the rules of portal.md §4.2.
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type OpenPortal, openPortal } from './openPortal'

let portal: OpenPortal

beforeEach(async () => {
  portal = await openPortal()
})
afterEach(() => portal.close())

const HANDLER = 'https://app.example.com/index.html?surface=card'
const bind = (params: object = {}, userId = 1) =>
  portal.call('placement.bind', { PLACEMENT: 'CALL_CARD', HANDLER, ...params }, userId)

test('portal.md §4.2 bind: a row that `get` shows, placement in upper case, options not stored', async () => {
  const LANG_ALL = { en: { TITLE: 'Notes', DESCRIPTION: '', GROUP_NAME: '' }, de: { TITLE: 'Notizen' } }
  expect(
    (
      await bind({
        placement: 'call_card',
        PLACEMENT: undefined,
        TITLE: 'ignored',
        LANG_ALL,
        OPTIONS: { a: 1 },
      })
    ).json.result,
  ).toBe(true)
  expect((await portal.call('placement.get')).json.result).toEqual([
    {
      placement: 'CALL_CARD',
      userId: 0,
      handler: HANDLER,
      options: [],
      title: 'Notes',
      description: '',
      langAll: LANG_ALL,
    },
  ])
})

test('portal.md §4.2 bind: without any title the tab has the name of the app', async () => {
  await bind()
  expect(portal.core.state.placements[0]?.title).toBe('Call Notes')
})

test('portal.md §4.2 bind: the same handler again is an error, another one is a second tab', async () => {
  await bind()
  expect(await bind()).toMatchObject({
    status: 400,
    json: {
      error: 'ERROR_CORE',
      error_description: 'Unable to set placement handler: Handler already binded',
    },
  })
  expect((await bind({ HANDLER: `${HANDLER}&2` })).json.result).toBe(true)
  expect(portal.core.state.placements).toHaveLength(2)
})

test('portal.md §4.2 bind: of two at the same moment, one is refused because the other has already started', async () => {
  const LANG_ALL = { en: { TITLE: 'Notes' } }
  const query = `PLACEMENT=call_card&HANDLER=${encodeURIComponent(HANDLER)}`
  const [first, batch, other] = await Promise.all([
    bind({ LANG_ALL }),
    portal.call('batch', { cmd: { bind: `placement.bind?${query}` } }),
    bind({ HANDLER: `${HANDLER}&2` }),
  ])
  const response = [first.json, batch.json.result.result_error.bind ?? batch.json.result.result]
  expect(response).toContainEqual({
    error: 'ERROR_CORE',
    error_description: 'Unable to set placement handler: Process of binding the handler has already started',
  })
  expect(response).toContainEqual(expect.not.objectContaining({ error: 'ERROR_CORE' }))
  expect(other.json.result).toBe(true)
  expect(portal.core.state.placements).toHaveLength(2)
  expect((await bind()).json.error_description).toContain('already binded')
})

test.each([
  ['ftp://a.b/', 'ERROR_UNSUPPORTED_PROTOCOL', 'Unsupported handler protocol'],
  ['/index.html', 'ERROR_UNSUPPORTED_PROTOCOL', 'Unsupported handler protocol'],
  ['http://localhost:5173/', 'ERROR_WRONG_HANDLER_URL', 'Wrong handler URL'],
])('portal.md §4.2 HANDLER: %s is refused', async (handler, error, error_description) => {
  expect((await bind({ HANDLER: handler })).json).toEqual({ error, error_description })
})

test('portal.md §4.2 bind: missing arguments are named', async () => {
  expect(await bind({ HANDLER: undefined })).toMatchObject({
    status: 400,
    json: {
      error: 'ERROR_ARGUMENT',
      error_description: "Argument 'HANDLER' is null or empty",
      argument: 'HANDLER',
    },
  })
})

test('portal.md §4.2 bind: unknown places, missing telephony scope and user mode are refused', async () => {
  expect((await bind({ PLACEMENT: 'NOWHERE' })).json.error).toBe('ERROR_PLACEMENT_NOT_FOUND')
  expect((await bind({ USER_ID: 2 })).json.error).toBe('ERROR_PLACEMENT_USER_MODE')
  portal.core.state.app.scopes = ['placement', 'crm']
  expect((await bind()).json).toEqual({
    error: 'ERROR_PLACEMENT_NOT_FOUND',
    error_description: 'Placement not found',
  })
})

test('portal.md §4.2: bind, unbind and get are for administrators, list is for everybody', async () => {
  for (const method of ['placement.bind', 'placement.unbind', 'placement.get']) {
    const response = await portal.call(method, { PLACEMENT: 'CALL_CARD', HANDLER }, 2)
    expect(response).toMatchObject({
      status: 403,
      json: { error: 'ACCESS_DENIED', error_description: 'Access denied!' },
    })
  }
  expect((await portal.call('placement.list', {}, 2)).json.result).toContain('CALL_CARD')
  expect((await portal.call('placement.list', { SCOPE: 'crm' }, 2)).json.result).not.toContain('CALL_CARD')
})

test('portal.md §4.2 unbind: counts two for each row, and no match is no error', async () => {
  await bind()
  await bind({ HANDLER: `${HANDLER}&2` })
  await bind({ HANDLER: `${HANDLER}&3` })
  const unbind = async (params: object) =>
    (await portal.call('placement.unbind', { PLACEMENT: 'CALL_CARD', ...params })).json.result
  expect(await unbind({ HANDLER })).toEqual({ count: 2 })
  expect(await unbind({ HANDLER })).toEqual({ count: 0 })
  expect(await unbind({})).toEqual({ count: 4 })
})
