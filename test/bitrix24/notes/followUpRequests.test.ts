import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createFollowUpRequests } from '../../../src/bitrix24/notes/followUpRequests'
import { ScriptedFetch } from '../rest/scriptedFetch'
import { transportOn } from '../rest/scriptedTransport'

const PLAN = {
  item: { type: 'DEAL', id: 31 },
  deadline: Date.UTC(2026, 10, 21, 9, 0),
  title: 'Call back: Anna [b]',
  description: 'Incoming call  #K7Q2F-ABCDE',
} as const

let net: ScriptedFetch

beforeEach(() => {
  net = new ScriptedFetch()
})
afterEach(() => vi.restoreAllMocks())

function requests(operator: string | null = '7') {
  return createFollowUpRequests(transportOn(net), () => operator)
}

/** Minutes east of Greenwich. */
const operatorIn = (offset: number) => vi.spyOn(Date.prototype, 'getTimezoneOffset').mockReturnValue(-offset)

describe('A follow-up', () => {
  it('is one request for the operator, with reminders: without them the portal never reminds', async () => {
    operatorIn(60)
    net.result({ id: 999 })
    expect(await requests().plan(PLAN)).toEqual({ ok: true, value: 999 })
    expect(net.asked).toHaveLength(1)
    expect(net.asked[0]).toMatchObject({
      url: 'https://portal.example/rest/crm.activity.todo.add',
      fields: {
        ownerTypeId: '2',
        ownerId: '31',
        deadline: '2026-11-21T10:00:00+01:00',
        title: PLAN.title,
        description: PLAN.description,
        responsibleId: '7',
        'pingOffsets[0]': '0',
        'pingOffsets[1]': '15',
      },
    })
  })

  it.each([
    [0, '2026-11-21T09:00:00+00:00'],
    [345, '2026-11-21T14:45:00+05:45'],
    [-210, '2026-11-21T05:30:00-03:30'],
    [840, '2026-11-21T23:00:00+14:00'],
  ])('is due when the operator said, %i minutes from Greenwich', async (offset, deadline) => {
    operatorIn(offset)
    net.result({ id: 999 })
    await requests().plan(PLAN)
    expect(net.asked[0]?.fields.deadline).toBe(deadline)
  })

  it('is left to the portal while the operator is not known: it takes the user of the token', async () => {
    net.result({ id: 999 })
    await requests(null).plan(PLAN)
    expect(net.asked[0]?.fields).not.toHaveProperty('responsibleId')
  })

  it.each<[string, unknown, object]>([
    ['an answer without an id', { result: [] }, { kind: 'unknownOutcome' }],
    ['no rights', { error: 'ACCESS_DENIED', error_description: 'Access denied.' }, { kind: 'forbidden' }],
    ['an item that is gone', { error: 'OWNER_NOT_FOUND', error_description: '?' }, { kind: 'gone' }],
    [
      'a deadline that the portal does not read',
      { error: 'WRONG_DATETIME_FORMAT', error_description: 'Wrong format' },
      { kind: 'rejected', why: 'Wrong format' },
    ],
  ])('is distinguished: %s', async (_, body, failure) => {
    net.answer({ body })
    expect(await requests().plan(PLAN)).toEqual({ ok: false, failure })
  })

  it('survives the frame as the last request of a page', () => {
    net.result({ id: 999 })
    expect(requests().lastPlan(PLAN)).toBe(true)
    expect(net.asked).toMatchObject([
      { url: 'https://portal.example/rest/crm.activity.todo.add', keepalive: true },
    ])
  })
})

describe('A duplicate of a follow-up', () => {
  it.each<[string, unknown]>([
    ['removed', { result: true }],
    ['gone already', { error: '', error_description: 'Activity is not found' }],
  ])('is done with when it is %s', async (_, body) => {
    net.answer({ body })
    expect(await requests().unplan(999)).toEqual({ ok: true, value: null })
    expect(net.asked[0]).toMatchObject({
      url: 'https://portal.example/rest/crm.activity.delete',
      fields: { id: '999' },
    })
  })

  it('stays when the portal refuses', async () => {
    net.answer({ body: { error: '', error_description: 'Access denied.' } })
    expect(await requests().unplan(999)).toEqual({ ok: false, failure: { kind: 'forbidden' } })
  })
})
