// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createCrmDesk } from '../../../src/bitrix24/crm/crmDesk'
import type { Frame } from '../../../src/bitrix24/host/frame'
import { connectedFrame, FakeHost } from '../host/fakeHost'
import { answerTransport, transportBy } from '../rest/portalAnswers'

let host: FakeHost
let frame: Frame

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] })
  host = new FakeHost()
  frame = await connectedFrame()
})

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const desk = (transport = transportBy(frame, vi.fn())) => createCrmDesk(frame, transport)
const settled = async <T>(promise: Promise<T>) => {
  await vi.advanceTimersByTimeAsync(60_000)
  return promise
}

describe('Items found by a number', () => {
  const ROWS: Record<string, unknown[]> = {
    '3': [{ id: 17, name: 'Anna', lastName: 'Berg' }],
    '4': [{ id: 5, title: 'Acme GmbH' }],
    '1': [{ id: 17, title: 'Somebody else' }],
  }

  it('are named, in one request, people first', async () => {
    const seen = answerTransport(frame, {
      'crm.duplicate.findbycomm': () => ({ COMPANY: [5, 6], CONTACT: [17] }),
      'crm.item.list': ({ entityTypeId }) => ({ items: ROWS[String(entityTypeId)] }),
    })
    expect(await settled(desk(seen.transport).findByNumber('4930123456'))).toEqual({
      ok: true,
      value: [
        { item: { type: 'CONTACT', id: 17 }, name: 'Anna Berg' },
        { item: { type: 'COMPANY', id: 5 }, name: 'Acme GmbH' },
        { item: { type: 'COMPANY', id: 6 }, name: null },
      ],
    })
    expect(seen.requests).toBe(1)
    expect(seen.called[0]?.params).toEqual({
      type: 'PHONE',
      'values[0]': '4930123456',
      'values[1]': '+4930123456',
    })
  })

  it('are none where the portal says [] (portal.md §4.5)', async () => {
    const { transport } = answerTransport(frame, {
      'crm.duplicate.findbycomm': () => [],
      // The reference to no hits does not resolve: the list is anybody’s (portal.md §4.6).
      'crm.item.list': ({ entityTypeId }) => ({ items: ROWS[String(entityTypeId)] }),
    })
    expect(await settled(desk(transport).findByNumber('+4930123456'))).toEqual({ ok: true, value: [] })
  })

  it('can be refused', async () => {
    const { transport } = answerTransport(frame, {
      'crm.duplicate.findbycomm': () => ({ error: 'ACCESS_DENIED', error_description: 'Access denied!' }),
    })
    expect(await settled(desk(transport).findByNumber('4930123456'))).toEqual({
      ok: false,
      failure: { kind: 'rejected', why: '' },
    })
  })

  it('are asked for with and without the plus, each number once, and named by what names them', async () => {
    const seen = answerTransport(frame, { 'crm.duplicate.findbycomm': () => [], 'crm.item.list': () => [] })
    await settled(desk(seen.transport).findByNumber('+4930123456'))
    expect(seen.called.map(({ params }) => params)).toEqual([
      { type: 'PHONE', 'values[0]': '+4930123456', 'values[1]': '4930123456' },
      ...[
        ['3', 'CONTACT'],
        ['4', 'COMPANY'],
        ['1', 'LEAD'],
      ].map(([entityTypeId, type]) => ({
        entityTypeId,
        'filter[@id]': `$result[found][${type}]`,
        'select[0]': 'id',
        'select[1]': 'title',
        'select[2]': 'name',
        'select[3]': 'lastName',
        'select[4]': 'companyTitle',
      })),
    ])
  })

  it('are listed although a row says nothing of them, and a lead is named by its person and company', async () => {
    const { transport } = answerTransport(frame, {
      'crm.duplicate.findbycomm': () => ({ CONTACT: ['17', 'x', 0], LEAD: [3] }),
      'crm.item.list': ({ entityTypeId }) =>
        entityTypeId === '1'
          ? { items: [{ id: '3', name: 'Boris', title: 'Request', companyTitle: 'Acme GmbH' }] }
          : { error: 'ACCESS_DENIED', error_description: 'Access denied!' },
    })
    expect(await settled(desk(transport).findByNumber('4930123456'))).toEqual({
      ok: true,
      value: [
        { item: { type: 'CONTACT', id: 17 }, name: null },
        { item: { type: 'LEAD', id: 3 }, name: 'Boris · Acme GmbH' },
      ],
    })
  })

  it('that did not get through are a value', async () => {
    const lost = vi.fn(() => Promise.reject(new TypeError('Failed to fetch')))
    const transport = transportBy(frame, lost, () => false)
    expect(await settled(desk(transport).findByNumber('4930123456'))).toEqual({
      ok: false,
      failure: { kind: 'offline' },
    })
  })
})

describe('The portal’s picker', () => {
  it.each([
    [{ company: { 0: { id: 'CO_5', title: 'Acme GmbH' } } }, { type: 'COMPANY', id: 5 }, 'Acme GmbH'],
    [{ deal: [{ id: 'D_31', title: '' }] }, { type: 'DEAL', id: 31 }, null],
  ])('gives what was picked: %o', async (answer, item, name) => {
    host.answers.set('selectCRM', () => answer)
    expect(await settled(desk().pick())).toEqual({ item, name })
    expect(host.posted.at(-1)?.params).toMatchObject({ multiple: false })
  })

  it('offers the four kinds of items to which a note can be filed', async () => {
    host.answers.set('selectCRM', () => [])
    await settled(desk().pick())
    expect(host.posted.at(-1)?.params).toMatchObject({ entityType: ['contact', 'company', 'deal', 'lead'] })
  })

  it('that breaks gives nothing', async () => {
    const sdk = { dialog: { selectCRM: () => Promise.reject(new Error('destroyed')) } }
    expect(await createCrmDesk({ sdk } as unknown as Frame, transportBy(frame, vi.fn())).pick()).toBeNull()
  })

  it('gives the first item to which a note can be filed', async () => {
    host.answers.set('selectCRM', () => ({ lead: [{ id: 'L_0' }, { id: 'L_4', title: ' Boris ' }] }))
    expect(await settled(desk().pick())).toEqual({ item: { type: 'LEAD', id: 4 }, name: 'Boris' })
  })

  it.each([[[]], [{}], [{ quote: { 0: { id: 'Q_3' } } }], [{ lead: { 0: { id: 'nonsense' } } }]])(
    'that gives nothing to file to gives nothing: %o',
    async (answer) => {
      host.answers.set('selectCRM', () => answer)
      expect(await settled(desk().pick())).toBeNull()
    },
  )
})

describe('The portal’s picker of users', () => {
  it('gives the colleague, whose name is data', async () => {
    host.answers.set('selectUser', () => ({ id: '5', name: ' Anna\n[b]Berg[/USER] ' }))
    expect(await settled(desk().pickColleague())).toEqual({ id: 5, name: 'Anna ［b］Berg［/USER］' })
    expect(host.posted.at(-1)?.params).toMatchObject({ mult: false })
  })

  it.each([[null], [[]], [{ id: 'x', name: 'Anna' }], [{ id: '5', name: ' \u200b' }]])(
    'that gives nobody gives nobody: %o',
    async (answer) => {
      host.answers.set('selectUser', () => answer)
      expect(await settled(desk().pickColleague())).toBeNull()
    },
  )
})

describe('The portal’s slider', () => {
  it('opens the item’s own page by a path that older builds allow as well (portal.md §8.9)', async () => {
    desk().open({ type: 'COMPANY', id: 5 })
    await vi.advanceTimersByTimeAsync(10)
    const { command, params } = host.posted.at(-1) ?? {}
    expect(command).toBe('openPath')
    expect(String(params?.path)).toMatch(/^\/crm\/deal\/.*\/crm\/company\/details\/5\/\?IFRAME=Y/)
  })

  it('that this window does not have changes nothing', async () => {
    host.answers.set('openPath', () => ({ result: 'error', errorCode: 'PATH_NOT_AVAILABLE' }))
    desk().open({ type: 'COMPANY', id: 5 })
    await expect(vi.advanceTimersByTimeAsync(10)).resolves.toBeDefined()
  })
})

describe('The portal’s form for a new item', () => {
  it.each([
    ['CONTACT', '+49 30&1', '/crm/contact/details/0/?phone=%2B49+30%261&IFRAME=Y'],
    ['LEAD', '', '/crm/lead/details/0/?phone=&IFRAME=Y'],
  ] as const)('for a %s has the number in its address (portal.md §8.9): %o', async (type, number, path) => {
    host.answers.set('openPath', () => ({ result: 'close' }))
    expect(await settled(desk().openForm(type, number))).toBe(true)
    expect(String(host.posted.at(-1)?.params?.path)).toContain(path)
    expect(String(host.posted.at(-1)?.params?.path)).toMatch(/^\/crm\/deal\//)
  })

  it('that the host refuses is told so', async () => {
    host.answers.set('openPath', () => ({ result: 'error', errorCode: 'PATH_NOT_AVAILABLE' }))
    expect(await settled(desk().openForm('CONTACT', '1'))).toBe(false)
  })
})

describe('What the operator has created', () => {
  const NOW = '2026-11-22T12:00:00+03:00'
  const lead = (id: number, createdTime: string, createdBy: unknown = 2) => ({
    ...{ id, title: `Lead ${id}`, createdTime, createdBy },
  })
  const created = async (rows: readonly object[], profile: unknown = { ID: '2' }) => {
    const seen = answerTransport(frame, {
      profile: () => profile,
      'server.time': () => NOW,
      'crm.item.list': () => ({ items: rows }),
    })
    return { seen, outcome: await settled(desk(seen.transport).createdWithin('LEAD', 60_000)) }
  }

  it('since then is told by the portal’s own clock, in one request', async () => {
    const { seen, outcome } = await created([
      lead(9, '2026-11-22T11:59:30+03:00'),
      lead(8, '2026-11-22T11:58:58+03:00'),
    ])
    expect(outcome).toEqual({ ok: true, value: [{ item: { type: 'LEAD', id: 9 }, name: 'Lead 9' }] })
    expect(seen.requests).toBe(1)
    expect(seen.called.at(-1)?.params).toMatchObject({
      entityTypeId: '1',
      'filter[createdBy]': '$result[me][ID]',
      'order[id]': 'DESC',
    })
  })

  it.each([
    ['by somebody else', lead(9, NOW, 3), { ID: '2' }],
    ['where nobody says who the operator is', lead(9, NOW, 0), []],
    ['at a time that can not be read', lead(9, ''), { ID: '2' }],
  ])('is nothing that was created %s', async (_, row, profile) => {
    expect((await created([row], profile)).outcome).toEqual({ ok: true, value: [] })
  })

  it('is unknown while the portal does not answer', async () => {
    const offline = transportBy(frame, vi.fn(), () => false)
    expect(await settled(desk(offline).createdWithin('LEAD', 1))).toMatchObject({ ok: false })
  })
})
