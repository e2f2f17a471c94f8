// The client's open deals, which the opening read asks along because an incoming call names none (portal.md §8.5).
import { describe, expect, it } from 'vitest'
import type { CrmItem } from '../../../src/note/call'
import { CONTACT, LEAD } from '../../fakes/sampleNote'
import type { RestAnswer } from '../rest/portalAnswers'
import { cardPortal, openCard } from './cardPortal'

const COMPANY: CrmItem = { type: 'COMPANY', id: 4 }

/** An open deal of the contact and of the company, as `crm.item.list` gives it. */
const row = (id: number, change: object = {}) => ({
  id,
  title: `Offer ${id}`,
  contactId: 17,
  contactIds: [17],
  companyId: 4,
  stageSemanticId: 'P',
  ...change,
})
const deals = (...rows: readonly object[]) => ({ 'crm.item.list': () => ({ items: rows }) })
const named = (id: number) => ({ item: { type: 'DEAL', id }, name: `Offer ${id}`, stage: null, sum: null })

async function open(
  answers: Record<string, RestAnswer>,
  item: CrmItem | null = CONTACT,
  bindings: readonly CrmItem[] = [],
) {
  const seen = cardPortal(answers)
  const outcome = await openCard(seen.fetch, item, bindings, [])
  if (!outcome.ok) throw new Error('The opening read failed')
  return { seen, opening: outcome.value }
}

describe('The open deals of a client', () => {
  it.each([
    ['contact', CONTACT, { 'filter[contactIds]': '17' }],
    ['company', COMPANY, { 'filter[companyId]': '4' }],
  ] as const)('of a %s are read in the same request, newest first', async (_, item, filter) => {
    const { seen, opening } = await open(deals(row(32), row(31)), item)
    expect(opening.openDeals).toEqual([named(32), named(31)])
    expect(seen.called.find(({ method }) => method === 'crm.item.list')?.params).toMatchObject({
      entityTypeId: '2',
      ...filter,
      'filter[stageSemanticId]': 'P',
      'order[id]': 'DESC',
    })
    expect(seen.requests).toBe(1)
  })

  it.each([
    ['a lead', LEAD],
    ['a deal', { type: 'DEAL', id: 31 } as const],
    ['nobody', null],
  ])('of %s are not asked for', async (_, item) => {
    const { seen, opening } = await open({}, item)
    expect(opening.openDeals).toEqual([])
    expect(seen.called.map(({ method }) => method)).not.toContain('crm.item.list')
  })

  it('are five at most', async () => {
    const { opening } = await open(deals(...[9, 8, 7, 6, 5, 4].map((id) => row(id))))
    expect(opening.openDeals.map(({ item }) => item.id)).toEqual([9, 8, 7, 6, 5])
  })

  it('are the client’s alone, and open, although a portal ignores the conditions', async () => {
    const stranger = row(34, { contactId: 18, contactIds: [18, 19] })
    const second = row(32, { contactId: 18, contactIds: [18, 17] })
    const { opening } = await open(deals(stranger, row(33, { stageSemanticId: 'S' }), second, {}, row(0)))
    expect(opening.openDeals).toEqual([named(32)])
  })

  it('that may not be read take nothing else with them', async () => {
    const refusal = { error: 'ACCESS_DENIED', error_description: 'Access denied.' }
    const { opening } = await open({ 'crm.item.list': () => refusal })
    expect(opening).toMatchObject({
      openDeals: [],
      client: { item: CONTACT },
      comments: [],
      optionDrafts: [],
    })
  })

  it('without a title are named by their number', async () => {
    const { opening } = await open(deals(row(31, { title: ' ' })))
    expect(opening.openDeals).toMatchObject([{ item: { type: 'DEAL', id: 31 }, name: null }])
  })
})

describe('Stage and sum of an open deal', () => {
  const stage = (ENTITY_ID: string, STATUS_ID: string, NAME: unknown) => ({ ENTITY_ID, STATUS_ID, NAME })
  const inStage = (stageId: string, categoryId: number) => row(31, { stageId, categoryId })
  const stagesOf = async (deal: object, ...entries: readonly object[]) => {
    const { opening } = await open({ ...deals(deal), 'crm.status.list': () => entries })
    return opening.openDeals.map((one) => one.stage)
  }

  it('are read in the same request: all stages of the main pipeline, of another one each deal’s own', async () => {
    const { seen } = await open(deals(row(31)))
    const asked = seen.called.filter(({ method }) => method === 'crm.status.list').map(({ params }) => params)
    expect(asked[0]).toEqual({ 'filter[ENTITY_ID]': 'DEAL_STAGE' })
    expect(asked[5]).toEqual({
      'filter[ENTITY_ID]': 'DEAL_STAGE_$result[deals][items][4][categoryId]',
      'filter[STATUS_ID]': '$result[deals][items][4][stageId]',
    })
    expect([asked.length, seen.requests]).toEqual([6, 1])
  })

  it.each([
    ['of the main pipeline', 'NEW', 0, 'Discovery'],
    ['of another pipeline', 'C5:NEW', 5, 'Machine ordered'],
    ['that no dictionary has', 'C7:NEW', 7, null],
  ])('%s', async (_, stageId, categoryId, name) => {
    const entries = [
      stage('STATUS', 'NEW', 'Unassigned lead'),
      stage('DEAL_STAGE', 'NEW', 'Discovery'),
      stage('DEAL_STAGE_5', 'C5:NEW', 'Machine ordered'),
    ]
    expect(await stagesOf(inStage(stageId, categoryId), ...entries)).toEqual([name])
  })

  it.each([
    ['a number', { opportunity: 11_996.6, currencyId: 'EUR' }, { amount: 11_996.6, currency: 'EUR' }],
    ['a string', { opportunity: '900.00', currencyId: 'BYN' }, { amount: 900, currency: 'BYN' }],
    ['none, where it is 0', { opportunity: 0, currencyId: 'EUR' }, null],
    ['none, where it is no number', { opportunity: 'much', currencyId: 'EUR' }, null],
  ])('the sum is %s', async (_, change, sum) => {
    const { opening } = await open(deals(row(31, change)))
    expect(opening.openDeals[0]?.sum).toEqual(sum)
  })

  it('take nothing with them when the dictionaries are refused', async () => {
    const refusal = { error: '', error_description: 'Access denied.' }
    const sum = { opportunity: 5, currencyId: 'EUR' }
    const { opening } = await open({ ...deals(row(31, sum)), 'crm.status.list': () => refusal })
    expect(opening).toMatchObject({ openDeals: [{ name: 'Offer 31', stage: null, sum: {} }], comments: [] })
  })
})

describe('The comments of the newest open deal', () => {
  const comment = (ID: string, ENTITY_ID: unknown) => ({
    ID,
    COMMENT: 'c',
    AUTHOR_ID: '2',
    CREATED: '',
    ENTITY_ID,
  })
  /** What the reference to the newest deal gives. */
  const atDeal = (...rows: readonly object[]): Record<string, RestAnswer> => ({
    'crm.timeline.comment.list': (params) =>
      params['filter[ENTITY_TYPE]'] === 'deal' ? rows : [comment('5', 17)],
  })

  it('are read with those of the client', async () => {
    const { opening } = await open({
      ...deals(row(32), row(31)),
      ...atDeal(comment('9', 32), comment('7', '32')),
    })
    expect(opening.comments?.map(({ commentId, item }) => `${commentId} ${item.type} ${item.id}`)).toEqual([
      '9 DEAL 32',
      '7 DEAL 32',
      '5 CONTACT 17',
    ])
  })

  it('are none of another item, should the reference give one (portal.md §4.6)', async () => {
    const { opening } = await open({ ...deals(), ...atDeal(comment('9', 1)) })
    expect(opening.comments?.map(({ commentId }) => commentId)).toEqual([5])
    const { opening: other } = await open({ ...deals(row(32)), ...atDeal(comment('9', 1)) })
    expect(other.comments?.map(({ commentId }) => commentId)).toEqual([5])
  })

  it('are there once when the call is bound to that deal', async () => {
    const answers = { ...deals(row(32)), ...atDeal(comment('9', 32)) }
    const { opening } = await open(answers, CONTACT, [{ type: 'DEAL', id: 32 }])
    expect(opening.comments?.map(({ commentId }) => commentId)).toEqual([9, 5])
  })

  it('are asked for by a reference that is nobody’s id where there is no deal', async () => {
    const { seen } = await open({})
    const asked = seen.called.find(({ params }) => params['filter[ENTITY_TYPE]'] === 'deal')
    expect(asked?.params['filter[ENTITY_ID]']).toBe('$result[deals][items][0][id] ')
  })
})
