// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { checkPortal } from '../../../src/bitrix24/setup/portalCheck'
import { connectedFrame, FakeHost } from '../host/fakeHost'
import { answerTransport, type RestAnswer, transportBy } from '../rest/portalAnswers'

const OWN = 'https://app.example/index.html?surface=card'
const OLD = 'https://old.example/index.html'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] })
})

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const row = (handler: string, placement = 'CALL_CARD') => ({ placement, handler, title: 'Call Notes' })
const refuse = (error: string) => () => ({ error, error_description: 'no' })

async function check(answers: Record<string, RestAnswer> = {}) {
  new FakeHost()
  const frame = await connectedFrame()
  const seen = answerTransport(frame, {
    scope: () => ['crm', 'placement', 'telephony', 'user_brief'],
    'app.info': () => ({ INSTALLED: true }),
    'placement.list': () => ['CALL_CARD', 'CRM_DEAL_DETAIL_TAB'],
    'placement.get': () => [row(OWN)],
    'app.option.get': () => [],
    'user.option.get': () => [],
    ...answers,
  })
  const outcome = await checkPortal(seen.transport, OWN)
  return { requests: seen.requests, outcome, findings: outcome.ok ? outcome.value : null }
}

describe('The portal check', () => {
  it('finds a healthy portal in order, by one request', async () => {
    const { findings, requests } = await check()
    expect(findings).toEqual([
      { kind: 'scopes' },
      { kind: 'placeOffered' },
      { kind: 'tab', address: OWN },
      { kind: 'events' },
      { kind: 'settings' },
    ])
    expect(requests).toBe(1)
  })

  const flaws: [string, Record<string, RestAnswer>, unknown][] = [
    ['permissions', { scope: () => ['crm'] }, { kind: 'missingScopes', scopes: ['placement', 'telephony'] }],
    ['the names', { scope: () => ['crm', 'placement', 'telephony'] }, { kind: 'noNames' }],
    ['the end of the installation', { 'app.info': () => ({ INSTALLED: false }) }, { kind: 'notInstalled' }],
    ['a place for tabs', { 'placement.list': () => [] }, { kind: 'placeMissing' }],
    ['the tab', { 'placement.get': () => [row(OWN, 'CRM_DEAL_DETAIL_TAB')] }, { kind: 'tabMissing' }],
    ['the tab here', { 'placement.get': () => [row(OLD)] }, { kind: 'tabElsewhere', address: OLD, own: OWN }],
    [
      'a single tab',
      { 'placement.get': () => [row(OLD), row(OWN)] },
      { kind: 'manyTabs', addresses: [OLD, OWN] },
    ],
    ['the right to look', { 'placement.get': refuse('ACCESS_DENIED') }, { kind: 'tabUnknown' }],
    [
      'settings that can be read',
      { 'app.option.get': () => ({ setting_header: '{"v":9}' }) },
      { kind: 'newerSettings', names: ['setting_header'] },
    ],
    [
      'notes that can be read',
      { 'user.option.get': () => ({ draft_abc: '{"v":9,"id":"n1"}' }) },
      { kind: 'newerNotes' },
    ],
  ]

  it.each(flaws)('tells that it misses %s', async (_, answers, finding) => {
    expect((await check(answers)).findings).toContainEqual(finding)
  })

  it.each<[string, Record<string, RestAnswer>]>([
    ['in another case of letters', { 'placement.list': () => ['call_card'] }],
    [
      'beside the tabs of other placements',
      { 'placement.get': () => [row(OLD, 'DEFAULT'), row(OWN, 'call_card')] },
    ],
    ['without a word about the installation', { 'app.info': () => [] }],
    ['although one question is refused', { 'app.info': refuse('INTERNAL_SERVER_ERROR') }],
  ])('finds in order what is told %s', async (_, answers) => {
    const { findings } = await check(answers)
    expect(findings?.map(({ kind }) => kind)).toEqual(['scopes', 'placeOffered', 'tab', 'events', 'settings'])
  })

  it('tells of a tab that is missing wherever it may look', async () => {
    expect((await check({ 'placement.get': () => [] })).findings).toContainEqual({ kind: 'tabMissing' })
  })

  it('tells by name whose settings a newer version wrote', async () => {
    const { findings } = await check({
      'app.option.get': () => ({ setting_header: '{"v":9}' }),
      'user.option.get': () => ({ setting_theme: '{"v":9}' }),
    })
    expect(findings).toContainEqual({ kind: 'newerSettings', names: ['setting_header', 'setting_theme'] })
  })

  it('does not judge what the portal did not tell', async () => {
    const { findings } = await check({
      scope: () => ['crm'],
      'placement.get': refuse('insufficient_scope'),
      'placement.list': refuse('insufficient_scope'),
      'app.info': refuse('INTERNAL_SERVER_ERROR'),
    })
    expect(findings?.map(({ kind }) => kind)).toEqual(['missingScopes', 'noNames', 'events', 'settings'])
  })

  it('is nothing when the portal does not answer', async () => {
    new FakeHost()
    const frame = await connectedFrame()
    const refusal = JSON.stringify({ error: 'ACCESS_DENIED', error_description: 'no' })
    const refusing = transportBy(frame, async () => new Response(refusal, { status: 403 }))
    expect((await checkPortal(refusing, OWN)).ok).toBe(false)
    expect((await check({ scope: refuse('ACCESS_DENIED') })).outcome).toEqual({
      ok: false,
      failure: { kind: 'unknownOutcome' },
    })
  })
})
