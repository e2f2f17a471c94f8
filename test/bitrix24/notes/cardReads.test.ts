// What one request at a card's opening gives of the operator, the client and the call's other items.
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { CrmItem } from '../../../src/note/call'
import { writeDraft } from '../../../src/note/draft'
import { blankNote } from '../../../src/note/note'
import { DEFAULT_SETTINGS } from '../../../src/settings/settings'
import { CONTACT, LEAD } from '../../fakes/sampleNote'
import type { RestAnswer } from '../rest/portalAnswers'
import { ACME, ANNA, cardPortal, DEAL, onOptions, openCard } from './cardPortal'

const CALL = {
  callId: 'c',
  direction: 'incoming',
  directionWords: '',
  lineName: '',
  number: '',
  startedAt: 1000,
  header: 'full',
} as const

let fetch: typeof globalThis.fetch

beforeEach(() => onOptions.mockReset())

function portal(change: Record<string, RestAnswer> = {}) {
  const seen = cardPortal(change)
  fetch = seen.fetch
  return seen
}

function open(item: CrmItem | null, isOnline = () => true, bindings: readonly CrmItem[] = []) {
  return openCard(fetch, item, bindings, [], isOnline)
}

describe('the opening read of a card', () => {
  it('is one request for everything', async () => {
    const seen = portal({
      'crm.timeline.comment.list': () => [
        { ID: '9', COMMENT: 'new\r\n', AUTHOR_ID: '2', CREATED: '2026-11-20T12:00:00+03:00' },
        { ID: '8', COMMENT: 'old', AUTHOR_ID: 1, CREATED: '2026-11-19T12:00:00+03:00' },
      ],
      'app.info': () => ({ LANGUAGE_ID: 'de' }),
      'user.get': () => [
        { ID: '2', NAME: 'Kim', LAST_NAME: 'Lee' },
        { ID: '3', NAME: '' },
      ],
    })
    expect(await open(CONTACT)).toEqual({
      ok: true,
      value: {
        operator: { id: '1', name: 'Olga Petrova' },
        client: { item: CONTACT, name: 'Anna Berg · Acme <GmbH>' },
        openDeals: [],
        nextTodo: null,
        phones: [],
        comments: [
          {
            item: CONTACT,
            commentId: 9,
            comment: 'new',
            authorId: '2',
            createdAt: Date.parse('2026-11-20T09:00:00Z'),
          },
          {
            item: CONTACT,
            commentId: 8,
            comment: 'old',
            authorId: '1',
            createdAt: Date.parse('2026-11-19T09:00:00Z'),
          },
        ],
        optionDrafts: [],
        overwritten: [],
        authors: new Map([['2', 'Kim Lee']]),
        bindings: [],
        settings: DEFAULT_SETTINGS,
        language: 'de',
        lookups: new Map(),
        trial: { callId: '', isMarked: false },
      },
    })
    expect(seen.requests).toBe(1)
    expect(seen.called.find(({ method }) => method.endsWith('list'))?.params).toEqual({
      'filter[ENTITY_ID]': '17',
      'filter[ENTITY_TYPE]': 'contact',
      'order[ID]': 'DESC',
    })
  })

  it('without a client asks for no client’s data', async () => {
    const seen = portal()
    expect(await open(null)).toMatchObject({ value: { client: null, comments: null, optionDrafts: [] } })
    expect(seen.called.map(({ method }) => method)).toEqual([
      'profile',
      'user.option.get',
      'app.option.get',
      'app.info',
    ])
  })

  it('gives the numbers of the client, its company and the bindings as they are stored', async () => {
    const phone = (value: string) => ({ id: 1, valueType: 'WORK', value, typeId: 'PHONE' })
    const mail = { ...phone('anna@example.com'), typeId: 'EMAIL' }
    portal({
      'crm.item.get': ({ entityTypeId }) => {
        if (entityTypeId === '2') return { item: { id: 31, title: 'Ten printers' } }
        if (entityTypeId === '4') return { item: { ...ACME, fm: { 0: phone('+49 89 1') } } }
        return { item: { ...ANNA, fm: [phone(' +49 30 123456 '), mail, phone(''), phone('<i>1</i>')] } }
      },
    })
    const stored = ['+49 30 123456', '<i>1</i>', '+49 89 1']
    expect(await open(CONTACT, undefined, [DEAL])).toMatchObject({ value: { phones: stored } })
    // The reference to a company that the contact does not have may be read as another one's id (portal.md §4.6).
    portal({
      'crm.item.get': ({ entityTypeId }) => ({
        item: entityTypeId === '4' ? { ...ACME, fm: [phone('+49 89 1')] } : { ...ANNA, companyId: 0, fm: [] },
      }),
    })
    expect(await open(CONTACT)).toMatchObject({ value: { phones: [] } })
  })

  it('gives the drafts that wait and what last writes replaced, and hands on the options', async () => {
    const draft = { ...blankNote('a', 'K7Q2F', CALL, null), revision: 1 }
    const before_12 = { ID: '12', COMMENT: 'before #K7Q2F\r\nOlga', AUTHOR_ID: '1' }
    const options = { draft_aaa: writeDraft(draft), before_12, before_13: '', theme: 'dark' }
    portal({ 'user.option.get': () => options })
    const overwritten = [{ commentId: 12, comment: 'before #K7Q2F\nOlga' }]
    expect(await open(null)).toMatchObject({ value: { optionDrafts: [draft], overwritten } })
    expect(onOptions).toHaveBeenCalledWith(options)
  })

  it('stores options that are missing before they are read', async () => {
    const { called } = portal({ 'user.option.set': () => true })
    await openCard(fetch, null, [], [], undefined, () => ({ 'options[key]': 'new' }))
    expect(called.slice(0, 3)).toMatchObject([
      { method: 'user.option.set', params: { 'options[key]': 'new' } },
      { method: 'profile' },
      { method: 'user.option.get' },
    ])
  })

  it.each([
    ['a deal by its title', { type: 'DEAL', id: 3 }, { id: 3, title: 'Offer 12' }, 'Offer 12'],
    ['a company by its title', { type: 'COMPANY', id: 4 }, ACME, 'Acme <GmbH>'],
    ['a lead by its person', LEAD, { name: 'Ian', companyTitle: 'Ltd', title: 'L' }, 'Ian · Ltd'],
    ['a lead without a person by its title', LEAD, { title: 'Call from 4930' }, 'Call from 4930'],
  ] as const)('names %s', async (_, item, fields, name) => {
    portal({ 'crm.item.get': () => ({ item: fields }) })
    expect(await open(item)).toMatchObject({ value: { client: { item, name } } })
  })

  it('does not name a stranger’s company when the reference did not resolve', async () => {
    portal({
      'crm.item.get': ({ entityTypeId }) => ({
        item: entityTypeId === '4' ? { id: 1, title: 'Strangers' } : { ...ANNA, companyId: 0 },
      }),
    })
    expect(await open(CONTACT)).toMatchObject({ value: { client: { name: 'Anna Berg' } } })
  })

  it.each([
    ['with a code', { error: 'ACCESS_DENIED', error_description: 'Access denied.' }],
    ['with an empty code', { error: '', error_description: 'Access denied.' }],
  ])(
    'keeps the other parts when some are refused %s; a history that is refused is empty',
    async (_, refusal) => {
      portal({ 'crm.item.get': () => refusal, 'crm.timeline.comment.list': () => refusal })
      expect(await open(CONTACT)).toMatchObject({
        ok: true,
        value: { operator: { id: '1' }, client: null, comments: [], optionDrafts: [] },
      })
    },
  )

  it('distinguishes a history that failed from one that is refused, so that it is read again', async () => {
    const broken = { error: 'INTERNAL_SERVER_ERROR', error_description: '' }
    portal({ 'crm.timeline.comment.list': () => broken })
    expect(await open(CONTACT)).toMatchObject({ ok: true, value: { comments: null } })
  })

  it('reads the call’s other items in the same request: their names and their comments', async () => {
    const row = (ID: string, COMMENT: string) => ({ ID, COMMENT, AUTHOR_ID: '2', CREATED: '' })
    const at: Record<string, unknown> = { '17': [row('9', 'a'), row('5', 'b')], '31': [row('7', 'c')] }
    const seen = portal({
      'crm.timeline.comment.list': (params) => at[String(params['filter[ENTITY_ID]'])],
      'crm.item.get': ({ entityTypeId }) => ({ item: entityTypeId === '2' ? { title: 'Offer 12' } : ANNA }),
    })
    const outcome = await open(CONTACT, undefined, [CONTACT, DEAL])
    expect(outcome).toMatchObject({
      value: {
        bindings: [{ item: DEAL, name: 'Offer 12' }],
        comments: [
          { commentId: 9, item: CONTACT },
          { commentId: 7, item: DEAL },
          { commentId: 5, item: CONTACT },
        ],
      },
    })
    expect(seen.requests).toBe(1)
  })

  it('without a right to a binding lacks nothing but its name and its comments', async () => {
    const refusal = { error: 'ACCESS_DENIED', error_description: 'Access denied.' }
    portal({ 'crm.item.get': ({ entityTypeId }) => (entityTypeId === '2' ? refusal : { item: ANNA }) })
    expect(await open(CONTACT, undefined, [DEAL])).toMatchObject({
      value: { client: { name: 'Anna Berg' }, bindings: [{ item: DEAL, name: null }], comments: [] },
    })
  })

  it('stays within what a batch holds, however many items a call is bound to (portal.md §4.6)', async () => {
    const seen = portal()
    const many = Array.from({ length: 60 }, (_, at): CrmItem => ({ type: 'DEAL', id: at + 1 }))
    await open(CONTACT, undefined, many)
    expect(seen.called.length).toBeLessThanOrEqual(50)
    expect(seen.requests).toBe(1)
  })

  it('asks for authors by references that never stand alone as a value (portal.md §4.6)', async () => {
    const seen = portal()
    await open(CONTACT, undefined, [DEAL])
    const asked = Object.values(seen.called.find(({ method }) => method === 'user.get')?.params ?? {})
    expect(asked).toContain('$result[comments][0][AUTHOR_ID] ')
    expect(asked).toContain('$result[comments0][2][AUTHOR_ID] ')
    for (const value of asked) expect(value).toMatch(/\] $/)
  })

  it('asks for no authors but those of the bindings where there is no client', async () => {
    const seen = portal()
    await open(null, undefined, [DEAL])
    const asked = seen.called.find(({ method }) => method === 'user.get')
    expect(Object.values(asked?.params ?? {})).toEqual([
      '$result[comments0][0][AUTHOR_ID] ',
      '$result[comments0][1][AUTHOR_ID] ',
      '$result[comments0][2][AUTHOR_ID] ',
    ])
  })

  it('asks for the company that the contact itself names', async () => {
    const seen = portal()
    await open(CONTACT)
    expect(seen.called.find(({ params }) => params.entityTypeId === '4')?.params.id).toBe(
      '$result[item][item][companyId]',
    )
  })

  it('without the scope for users lacks the names of authors alone (portal.md §4.8)', async () => {
    portal({ 'user.get': () => ({ error: 'insufficient_scope', error_description: '' }) })
    expect(await open(CONTACT)).toMatchObject({ ok: true, value: { authors: new Map(), comments: [] } })
  })

  it('without all options has no settings', async () => {
    portal({ 'app.option.get': () => ({ error: 'ERROR_CORE', error_description: '' }) })
    expect(await open(CONTACT)).toMatchObject({ value: { settings: null, optionDrafts: [] } })
  })

  it('without the operator’s options has no settings, and knows of no drafts', async () => {
    portal({ 'user.option.get': () => ({ error: 'ERROR_CORE', error_description: '' }) })
    expect(await open(CONTACT)).toMatchObject({ value: { settings: null, optionDrafts: null } })
    expect(onOptions).not.toHaveBeenCalled()
  })

  it('has no operator when the user is not active', async () => {
    portal({ profile: () => [] })
    expect(await open(null)).toMatchObject({ value: { operator: null } })
  })

  it.each([
    [true, 'unknownOutcome'],
    [false, 'offline'],
  ])('that did not get through (online: %s) is a value', async (online, kind) => {
    fetch = async () => {
      throw new TypeError('Failed to fetch')
    }
    expect(await open(CONTACT, () => online)).toMatchObject({ ok: false, failure: { kind } })
  })

  it('is asked once: when to ask again is not its to say', async () => {
    const answer = { error: 'QUERY_LIMIT_EXCEEDED', error_description: 'Too many requests' }
    const asked = vi.fn(async () => new Response(JSON.stringify(answer), { status: 503 }))
    fetch = asked as typeof globalThis.fetch
    expect(await open(CONTACT)).toEqual({ ok: false, failure: { kind: 'busy', until: null } })
    expect(asked).toHaveBeenCalledTimes(1)
  })
})
