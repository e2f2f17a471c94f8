// What has to be done next for a client, which the opening read asks along (portal.md §4.4).
import { describe, expect, it } from 'vitest'
import type { CrmItem } from '../../../src/note/call'
import { CONTACT } from '../../fakes/sampleNote'
import type { RestAnswer } from '../rest/portalAnswers'
import { cardPortal, openCard } from './cardPortal'

const DEAL = { id: 31, title: 'Offer', contactId: 17, contactIds: [17], stageSemanticId: 'P' }

/** An open to-do of the contact. */
const row = (SUBJECT: string, DEADLINE: string, change: object = {}) => ({
  ...{ SUBJECT, DEADLINE, COMPLETED: 'N', DIRECTION: '0', OWNER_TYPE_ID: '3', OWNER_ID: '17' },
  ...change,
})
const OF_DEAL = { OWNER_TYPE_ID: '2', OWNER_ID: '31' }
const SOON = row('Send the offer', '2026-11-23T10:00:00+03:00')

async function open(rows: readonly object[], ofDeal: readonly object[] = [], item: CrmItem | null = CONTACT) {
  const answers: Record<string, RestAnswer> = {
    'crm.item.list': () => ({ items: [DEAL] }),
    'crm.activity.list': (params) => (params['filter[OWNER_TYPE_ID]'] === '2' ? ofDeal : rows),
  }
  const seen = cardPortal(answers)
  const outcome = await openCard(seen.fetch, item, [], [])
  if (!outcome.ok) throw new Error('The opening read failed')
  return { seen, next: outcome.value.nextTodo }
}

describe('The next to-do', () => {
  it('is the open activity of the client that is due first, read in the same request', async () => {
    const { seen, next } = await open([SOON, row('Visit', '2026-12-01T10:00:00+03:00')])
    expect(next).toEqual({ title: 'Send the offer', deadline: Date.parse('2026-11-23T07:00:00Z') })
    const asked = seen.called.find(({ method }) => method === 'crm.activity.list')
    expect(asked?.params).toMatchObject({
      'filter[OWNER_TYPE_ID]': '3',
      'filter[OWNER_ID]': '17',
      'filter[COMPLETED]': 'N',
      'order[DEADLINE]': 'ASC',
    })
    expect(seen.requests).toBe(1)
  })

  it('may stand at the newest open deal', async () => {
    const { next } = await open([SOON], [row('Order parts', '2026-11-22T10:00:00+03:00', OF_DEAL)])
    expect(next?.title).toBe('Order parts')
  })

  it.each([
    ['done', row('x', '2026-11-01T10:00:00+03:00', { COMPLETED: 'Y' })],
    ['of somebody else', row('x', '2026-11-01T10:00:00+03:00', { OWNER_ID: '18' })],
    ['a call or mail that came in', row('x', '2026-11-01T10:00:00+03:00', { DIRECTION: '1' })],
    ['without a deadline', row('x', '9999-12-31T00:00:00+03:00')],
    ['without one that can be read', row('x', '')],
    ['without a title', row(' ', '2026-11-01T10:00:00+03:00')],
  ])('is none that is %s', async (_, other) => {
    expect((await open([other, SOON])).next?.title).toBe('Send the offer')
    expect((await open([other])).next).toBeNull()
  })

  it('is not asked for without a client', async () => {
    const { seen, next } = await open([SOON], [], null)
    expect(next).toBeNull()
    expect(seen.called.map(({ method }) => method)).not.toContain('crm.activity.list')
  })
})
