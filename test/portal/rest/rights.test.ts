// An operator loses the rights to an item while working: how every method refuses (portal.md §4.3–4.5).
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type OpenPortal, openPortal } from './openPortal'

let portal: OpenPortal

beforeEach(async () => {
  portal = await openPortal()
})
afterEach(() => portal.close())

const OPERATOR = 2
const COLLEAGUE = 3
const OWNER = { ENTITY_ID: 17, ENTITY_TYPE: 'contact' }
const CODED = { error: 'ACCESS_DENIED', error_description: 'Access denied.' }
const PLAIN = { error: '', error_description: 'Access denied.' }

const addAt = (id: number, userId = OPERATOR) =>
  portal.call('crm.timeline.comment.add', { fields: { ...OWNER, ENTITY_ID: id, COMMENT: 'x' } }, userId)

/** Method, parameters and its refusal; the comment 1000 belongs to contact 17. */
const REFUSED: readonly (readonly [string, object, object])[] = [
  ['crm.timeline.comment.add', { fields: { ...OWNER, COMMENT: 'y' } }, CODED],
  ['crm.timeline.comment.update', { id: 1000, fields: { COMMENT: 'y' } }, CODED],
  ['crm.timeline.comment.delete', { id: 1000 }, CODED],
  ['crm.timeline.comment.get', { id: 1000 }, PLAIN],
  ['crm.timeline.comment.list', { filter: OWNER }, PLAIN],
  ['crm.timeline.bindings.list', { filter: { OWNER_ID: 1000 } }, PLAIN],
  ['crm.activity.todo.add', { ownerTypeId: 3, ownerId: 17, deadline: '2026-03-02T12:00:00' }, CODED],
  ['crm.item.get', { entityTypeId: 3, id: 17 }, CODED],
  ['crm.contact.get', { id: 17 }, { error: '', error_description: 'Access denied' }],
]

test.each(REFUSED)(
  'portal.md §4.3–4.5 %s is refused for a forbidden item, and works again once the right is back',
  async (method, params, body) => {
    await addAt(17)
    const giveBack = portal.core.refuse('CONTACT', 17, { userId: OPERATOR })
    expect(await portal.call(method, params, OPERATOR)).toMatchObject({ status: 400, json: body })
    expect(portal.core.commentsAt('CONTACT', 17)).toMatchObject([{ id: 1000, comment: 'x' }])
    expect((await portal.call(method, params, COLLEAGUE)).status).toBe(200)
    giveBack()
    await addAt(17)
    expect(
      (await portal.call(method, { ...params, ...(isOfOne(method) && { id: newest() }) }, OPERATOR)).status,
    ).toBe(200)
  },
)

const isOfOne = (method: string) => /comment\.(update|delete|get)$/.test(method)
const newest = () => portal.core.commentsAt('CONTACT', 17).at(-1)?.id

test('portal.md §4.3 the same operator may still use other items, in the same batch as well', async () => {
  portal.core.refuse('CONTACT', 17, { userId: OPERATOR })
  const list = (id: number) => `crm.timeline.comment.list?filter[ENTITY_ID]=${id}&filter[ENTITY_TYPE]=contact`
  const response = await portal.call('batch', { cmd: { former: list(17), own: list(18) } }, OPERATOR)
  expect(response.json.result).toMatchObject({ result: { own: [] }, result_error: { former: PLAIN } })
  expect((await addAt(18)).status).toBe(200)
})
