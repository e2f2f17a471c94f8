// Notes whose outcome is unknown are looked up in the request that a card makes anyway.
import { describe, expect, it } from 'vitest'
import type { NoteLookup } from '../../../src/ports'
import { CONTACT } from '../../fakes/sampleNote'
import type { RestAnswer } from '../rest/portalAnswers'
import { cardPortal, DEAL, openCard } from './cardPortal'

describe('the opening read of a card looks for notes', () => {
  const SOUGHT: NoteLookup = {
    id: 'a',
    reference: 'K7Q2F',
    markers: ['MARKS'],
    items: [DEAL, CONTACT],
    since: Date.parse('2026-11-20T09:00:00Z'),
  }
  const row = (ID: string, COMMENT: string, AUTHOR_ID = '1') => ({
    ID,
    COMMENT,
    AUTHOR_ID,
    CREATED: '2026-11-20T12:00:00+03:00',
  })
  const opened = async (change: Record<string, RestAnswer>, sought = [SOUGHT]) => {
    const seen = cardPortal(change)
    const outcome = await openCard(seen.fetch, null, [], sought)
    return { seen, lookups: outcome.ok ? outcome.value.lookups : null }
  }

  it('in the same request, and finds this operator’s comments and to-dos', async () => {
    const found = await opened({
      'crm.timeline.comment.list': (params) =>
        params['filter[ENTITY_ID]'] === '31'
          ? [row('9', 'Call #K7Q2F\nHello'), row('8', 'Call #K7Q2F\nHello', '2'), row('7', 'else')]
          : [],
      'crm.activity.list': () => [{ ID: '5', DESCRIPTION: 'x #K7Q2F-MARKS', CREATED: '' }],
    })
    expect(found.seen.requests).toBe(1)
    expect(found.lookups?.get('a')?.comments).toEqual([
      { item: DEAL, commentId: 9, comment: 'Call #K7Q2F\nHello' },
    ])
  })

  it.each<[string, RestAnswer]>([
    ['was refused for now', () => ({ error: 'OPERATION_TIME_LIMIT', error_description: 'Blocked.' })],
    [
      'goes on behind its first page',
      () => Array.from({ length: 50 }, (_, at) => row(String(at + 1), 'busy')),
    ],
  ])('but has no result from a list that %s', async (_, list) => {
    const found = await opened({ 'crm.timeline.comment.list': list, 'crm.activity.list': () => [] })
    expect(found.lookups).toEqual(new Map())
  })

  it('and takes a deleted item for empty', async () => {
    const gone = { error: 'NOT_FOUND', error_description: 'Not found.' }
    const found = await opened({ 'crm.timeline.comment.list': () => gone, 'crm.activity.list': () => [] })
    expect(found.lookups?.get('a')).toMatchObject({ comments: [], todos: [], unreadable: [] })
  })

  it('and names an item at which the operator may not look', async () => {
    const denied = { error: 'ACCESS_DENIED', error_description: 'Access denied.' }
    const found = await opened({
      'crm.timeline.comment.list': (params) => (params['filter[ENTITY_ID]'] === '31' ? denied : []),
      'crm.activity.list': () => [],
    })
    expect(found.lookups?.get('a')).toMatchObject({ comments: [], unreadable: [DEAL], complete: true })
  })

  it('as far as a batch has room for them (portal.md §4.6)', async () => {
    const many = Array.from({ length: 30 }, (_, at) => ({ ...SOUGHT, id: `n${at}` }))
    const found = await opened({ 'crm.activity.list': () => [] }, many)
    expect(found.seen.called.length).toBeLessThanOrEqual(50)
    expect([found.lookups?.size, found.seen.requests]).toEqual([11, 1])
  })
})
