// The one tab of the application, whatever stood there before and whoever else installs at the same moment.
import { beforeEach, describe, expect, it } from 'vitest'
import type { Frame } from '../../../src/bitrix24/host/frame'
import type { Transport } from '../../../src/bitrix24/rest/transport'
import { findTab, settleTab } from '../../../src/bitrix24/setup/cardTab'
import { failed } from '../../../src/note/failure'
import { ManualClock, settle as nextTurn } from '../../fakes/manualClock'
import { answerForms, type RestAnswer, transportBy } from '../rest/portalAnswers'

const HANDLER = 'https://app.example/index.html?surface=card'
const OLD = 'https://old.example/index.html'
const OLDER = 'https://older.example/index.html'
const WANTED = {
  handler: HANDLER,
  titles: {
    en: { title: 'Call Notes', description: 'Notes' },
    de: { title: 'Anrufnotizen', description: 'Notizen' },
  },
}
const NAMES = {
  en: { TITLE: 'Call Notes', DESCRIPTION: 'Notes' },
  de: { TITLE: 'Anrufnotizen', DESCRIPTION: 'Notizen' },
}
const STARTED = 'Process of binding the handler has already started'

let clock: ManualClock
/** Rows of `placement.get`, as they stand. */
let rows: { placement: string; handler: string; langAll: unknown }[]
let asked: { method: string; params: Record<string, unknown> }[]

beforeEach(() => {
  clock = new ManualClock()
  rows = []
})

const row = (handler: string, langAll: unknown = NAMES, placement = 'CALL_CARD') => {
  return { placement, handler, langAll }
}
const refuse = (error_description: string, error = 'ERROR_CORE') => ({ error, error_description })

function portal(answers: Record<string, RestAnswer> = {}) {
  const frame = { origin: 'https://portal.example', token: () => 'token', renewToken: async () => null }
  const seen = answerForms({
    'placement.get': () => [...rows],
    'placement.bind': ({ HANDLER: handler }) => {
      rows.push(row(String(handler)))
      return true
    },
    'placement.unbind': ({ HANDLER: handler }) => {
      rows = rows.filter((one) => one.handler !== handler)
      return { count: 2 }
    },
    ...answers,
  })
  asked = seen.called
  return transportBy(frame as unknown as Frame, seen.fetch)
}

/** Time passes, and before and after it whatever was asked is answered. */
async function pass(milliseconds: number) {
  for (let turn = 0; turn < 20; turn += 1) await nextTurn()
  await clock.advance(milliseconds)
  for (let turn = 0; turn < 20; turn += 1) await nextTurn()
}
async function settle(answers: Record<string, RestAnswer> = {}) {
  const settling = settleTab(portal(answers), WANTED, clock)
  for (let second = 0; second < 5; second += 1) await pass(1_000)
  return settling
}
const changes = () =>
  asked
    .filter(({ method }) => method !== 'placement.get')
    .map(({ method, params }) => `${method} ${params.HANDLER}`)

describe('What stands in the portal', () => {
  it.each<[string, typeof rows, string]>([
    ['nothing', [], 'missing'],
    ['the tab as it should be', [row(HANDLER)], 'current'],
    ['the tab, written in small letters by the portal', [row(HANDLER, NAMES, 'call_card')], 'current'],
    ['a name in one language only', [row(HANDLER, { en: NAMES.en })], 'outdated'],
    ['another name', [row(HANDLER, { ...NAMES, de: { ...NAMES.de, TITLE: 'Notizen' } })], 'outdated'],
    ['another description', [row(HANDLER, { ...NAMES, de: { ...NAMES.de, DESCRIPTION: '' } })], 'outdated'],
    ['the tab twice', [row(HANDLER), row(HANDLER)], 'outdated'],
    ['the same address in another placement', [row(HANDLER, NAMES, 'CRM_DEAL_DETAIL_TAB')], 'missing'],
  ])('%s is told', async (_, standing, tab) => {
    rows = standing
    expect(await findTab(portal(), WANTED)).toEqual({ ok: true, value: { tab, stale: [] } })
  })

  it('at other addresses is told, each address once', async () => {
    rows = [row(OLD), row(HANDLER), row(OLDER), row(OLD)]
    expect(await findTab(portal(), WANTED)).toEqual({
      ok: true,
      value: { tab: 'current', stale: [OLD, OLDER] },
    })
  })
})

describe('Settling', () => {
  it('gives the tab its name in every language, and the English one where no language fits', async () => {
    expect(await settle()).toEqual({ ok: true, value: { was: 'missing', removed: 0 } })
    expect(asked.find(({ method }) => method === 'placement.bind')?.params).toEqual({
      PLACEMENT: 'CALL_CARD',
      HANDLER,
      TITLE: 'Call Notes',
      'LANG_ALL[en][TITLE]': 'Call Notes',
      'LANG_ALL[en][DESCRIPTION]': 'Notes',
      'LANG_ALL[de][TITLE]': 'Anrufnotizen',
      'LANG_ALL[de][DESCRIPTION]': 'Notizen',
    })
  })

  it('leaves a tab alone that is as it should be, and removes the others', async () => {
    rows = [row(OLD), row(HANDLER), row(OLDER)]
    expect(await settle()).toEqual({ ok: true, value: { was: 'current', removed: 2 } })
    expect(changes()).toEqual([`placement.unbind ${OLD}`, `placement.unbind ${OLDER}`])
  })

  it('makes one of two tabs at the same address', async () => {
    rows = [row(HANDLER), row(HANDLER)]
    expect(await settle()).toEqual({ ok: true, value: { was: 'outdated', removed: 0 } })
    expect(rows).toEqual([row(HANDLER)])
  })

  it('renews names once, and is content with what the portal keeps of them', async () => {
    rows = [row(HANDLER, [])]
    const keepsNone = () => {
      rows.push(row(HANDLER, []))
      return true
    }
    expect(await settle({ 'placement.bind': keepsNone })).toEqual({
      ok: true,
      value: { was: 'outdated', removed: 0 },
    })
    expect(changes()).toHaveLength(2)
  })

  it('is not content with a tab that never comes, although nobody refused it', async () => {
    expect(await settle({ 'placement.bind': () => true })).toEqual({
      ok: false,
      failure: { kind: 'rejected', why: '' },
    })
    expect(changes()).toHaveLength(3)
  })

  it('is not content while an old address cannot be removed', async () => {
    rows = [row(OLD), row(HANDLER, [])]
    expect(await settle({ 'placement.unbind': () => ({ count: 0 }) })).toMatchObject({ ok: false })
  })

  it.each([STARTED, 'Unable to set placement handler: Handler already binded', 'Handler ALREADY bound'])(
    'looks again, a second later each time, when somebody else is at it: %s',
    async (why) => {
      const settling = settleTab(portal({ 'placement.bind': () => refuse(why) }), WANTED, clock)
      const looks = () => asked.filter(({ method }) => method === 'placement.get').length
      await pass(0)
      expect(looks()).toBe(1)
      await pass(999)
      expect(looks()).toBe(1)
      await pass(1)
      expect(looks()).toBe(2)
      for (let second = 0; second < 5; second += 1) await pass(1_000)
      expect(looks()).toBe(4)
      expect(await settling).toEqual({ ok: false, failure: { kind: 'rejected', why } })
    },
  )

  it.each([
    [
      refuse('Placement not found', 'ERROR_PLACEMENT_NOT_FOUND'),
      { kind: 'rejected', why: 'Placement not found' },
    ],
    [refuse('Access denied, already bound', 'ACCESS_DENIED'), { kind: 'forbidden' }],
  ])('stops at any other refusal: %j', async (answer, failure) => {
    expect(await settle({ 'placement.bind': () => answer })).toEqual({ ok: false, failure })
    expect(changes()).toHaveLength(1)
  })

  it('leaves the old tab where it stands when the new one is refused', async () => {
    rows = [row(OLD)]
    expect((await settle({ 'placement.bind': () => refuse('Placement not found') })).ok).toBe(false)
    expect(rows).toEqual([row(OLD)])
  })

  it('says that nothing got through, and does not go on', async () => {
    const { post } = portal()
    const failure = { kind: 'offline' } as const
    const offline: Transport['post'] = async (method, fields) =>
      method === 'batch' ? failed(failure) : post(method, fields)
    const settling = settleTab({ ...portal(), post: offline }, WANTED, clock)
    await pass(60_000)
    expect(await settling).toEqual({ ok: false, failure })
  })

  it('gives a tab without an English name none outside of its languages', async () => {
    const { de } = WANTED.titles
    await Promise.all([settleTab(portal(), { handler: HANDLER, titles: { de } }, clock), pass(5_000)])
    expect(asked.find(({ method }) => method === 'placement.bind')?.params).toMatchObject({ TITLE: '' })
  })

  it('fails with the portal’s words when it may not look any more', async () => {
    let looks = 0
    const once = () => (++looks === 1 ? [] : refuse('Access denied!', 'ACCESS_DENIED'))
    expect(await settle({ 'placement.get': once })).toEqual({ ok: false, failure: { kind: 'forbidden' } })
  })
})
