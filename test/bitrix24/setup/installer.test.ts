// @vitest-environment happy-dom
// An installation as the administrator sees it and as the portal is asked for it.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createInstaller, type InstallationReport } from '../../../src/bitrix24/setup/installer'
import { connectedFrame, FakeHost, type INIT_DATA } from '../host/fakeHost'
import { answerTransport, type RestAnswer } from '../rest/portalAnswers'
import { timerClock } from '../rest/timerClock'
import { BOUND, NAMED, placements, type Row, refuse, row } from './placements'

const HANDLER = 'https://app.example/notes/index.html?surface=card'
const OLD = 'https://old.example/index.html'
const TITLES = {
  en: { title: 'Call Notes', description: 'Notes' },
  de: { title: 'Anrufnotizen', description: 'Notizen' },
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] })
})

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

interface Given {
  rows?: Row[]
  answers?: Record<string, RestAnswer>
  init?: Partial<typeof INIT_DATA>
  address?: string
  ask?: typeof fetch
}

async function installer({ rows = [], answers = {}, init = {}, address = HANDLER, ask }: Given = {}) {
  const host = new FakeHost(init)
  const frame = await connectedFrame()
  const seen = answerTransport(frame, {
    scope: () => ['crm', 'placement', 'telephony', 'user_brief'],
    'app.info': () => ({ INSTALLED: true }),
    ...placements(rows),
    ...answers,
  })
  const page = ask ?? (async () => new Response('<!doctype html>'))
  return {
    host,
    rows,
    changes: () => seen.called.filter(({ method }) => /bind$/.test(method)),
    made: createInstaller(frame, {
      transport: seen.transport,
      address: new URL(address),
      titles: TITLES,
      clock: timerClock,
      ask: page,
    }),
  }
}

async function install(given: Given = {}) {
  const { made, changes, ...rest } = await installer(given)
  const reports: InstallationReport[] = []
  const running = made.run((report) => reports.push(report))
  await vi.advanceTimersByTimeAsync(60_000)
  const failed = reports.find((report) => report.state === 'failed')
  return {
    ...rest,
    installed: await running,
    reports,
    changes: changes().map(({ method, params }) => `${method.slice(10)} ${params.HANDLER}`),
    failure: failed?.because ?? null,
    told: reports.flatMap((report) => (report.state === 'done' ? report.results : [])),
  }
}

/** A page that was found at another address. */
function movedTo(url: string): typeof fetch {
  return async () =>
    Object.defineProperties(new Response(''), { redirected: { value: true }, url: { value: url } })
}

describe('the installer', () => {
  it('adds the tab, named in every language, and tells each step with its result', async () => {
    const { installed, reports, rows, told } = await install()
    expect(installed).toBe(true)
    const steps = ['administrator', 'scopes', 'address', 'register', 'finish']
    expect(reports.map(({ step, state }) => `${step} ${state}`)).toEqual(
      steps.flatMap((step) => [`${step} running`, `${step} done`]),
    )
    expect(told).toEqual([
      { kind: 'address', address: HANDLER },
      { kind: 'added' },
      { kind: 'finishedBefore' },
    ])
    expect(rows).toEqual([
      {
        placement: 'CALL_CARD',
        handler: HANDLER,
        langAll: {
          en: { TITLE: 'Call Notes', DESCRIPTION: 'Notes' },
          de: { TITLE: 'Anrufnotizen', DESCRIPTION: 'Notizen' },
        },
      },
    ])
  })

  it('changes nothing when the tab is there already', async () => {
    const { installed, changes, told } = await install({ rows: [row(HANDLER)] })
    expect({ installed, changes }).toEqual({ installed: true, changes: [] })
    expect(told).toContainEqual({ kind: 'kept' })
  })

  it('removes the tabs of older addresses after the new one stands, and no other placement', async () => {
    const neighbour = row('https://old.example/', 'CRM_DEAL_DETAIL_TAB')
    const { rows, changes, told } = await install({ rows: [row(OLD), neighbour] })
    expect(changes).toEqual([`bind ${HANDLER}`, `unbind ${OLD}`])
    expect(rows.map(({ handler }) => handler)).toEqual([neighbour.handler, HANDLER])
    expect(told).toContainEqual({ kind: 'removed', count: 1 })
  })

  it('renews a tab whose names are not those of this version', async () => {
    const { rows, changes, told } = await install({ rows: [row(HANDLER, 'CALL_CARD', { en: NAMED.en })] })
    expect(changes).toEqual([`unbind ${HANDLER}`, `bind ${HANDLER}`])
    expect(rows).toHaveLength(1)
    expect(told).toContainEqual({ kind: 'renewed' })
  })

  it('is content with a portal that keeps fewer languages than it was given', async () => {
    const short = row(HANDLER, 'CALL_CARD', [])
    const { installed, changes } = await install({ answers: { 'placement.get': () => [short] } })
    expect(installed).toBe(true)
    expect(changes).toHaveLength(2)
  })

  it('takes a tab that somebody else registers at the same moment for its own', async () => {
    const rows: Row[] = []
    const bind = () => {
      if (rows.length === 0) rows.push(row(HANDLER))
      return BOUND()
    }
    const { installed } = await install({ rows, answers: { 'placement.bind': bind } })
    expect(installed).toBe(true)
    expect(rows).toHaveLength(1)
  })

  it('waits for another installation that has begun, and says so when that never ends', async () => {
    const started = 'Process of binding the handler has already started'
    let looks = 0
    const { installed } = await install({
      answers: {
        'placement.get': () => (++looks > 2 ? [row(HANDLER)] : []),
        'placement.bind': refuse('ERROR_CORE', started),
      },
    })
    expect(installed).toBe(true)
    const endless = await install({ answers: { 'placement.bind': refuse('ERROR_CORE', started) } })
    expect(endless.failure).toEqual({ kind: 'portal', why: started })
  })

  it('says that names of colleagues will be missing without the optional permission', async () => {
    const { installed, told } = await install({
      answers: { scope: () => ['crm', 'placement', 'telephony'] },
    })
    expect(installed).toBe(true)
    expect(told).toContainEqual({ kind: 'withoutNames' })
  })

  it('finishes in the install mode alone, and believes the portal only', async () => {
    const usual = await install()
    expect(usual.host.commands()).not.toContain('setInstallFinish')
    const first = await install({ init: { INSTALL: true } })
    expect(first.told).toContainEqual({ kind: 'finished' })
    expect(first.host.commands()).toContain('setInstallFinish')
    const unfinished = { 'app.info': () => ({ INSTALLED: false }) }
    const refused = await install({ answers: unfinished, init: { INSTALL: true } })
    expect(refused.failure).toEqual({ kind: 'silent' })
    const elsewhere = await install({ answers: unfinished })
    expect(elsewhere.failure).toEqual({ kind: 'notOpenedAsInstaller' })
  })

  it('waits five seconds for the portal to take the page away, and only then asks', async () => {
    let asked = 0
    const { made } = await installer({
      init: { INSTALL: true },
      answers: { 'app.info': () => ({ INSTALLED: ++asked > 0 }) },
    })
    const running = made.run(() => {})
    await vi.advanceTimersByTimeAsync(4_900)
    expect(asked).toBe(0)
    await vi.advanceTimersByTimeAsync(1_000)
    expect([await running, asked]).toEqual([true, 1])
  })

  it('takes an installation for finished before when the portal does not say that it is not', async () => {
    const { installed, told } = await install({ answers: { 'app.info': () => ({ INSTALLED: 'Y' }) } })
    expect(installed).toBe(true)
    expect(told).toContainEqual({ kind: 'finishedBefore' })
  })

  it('never finishes what failed, and succeeds when it is tried again', async () => {
    const rows: Row[] = []
    const init = { INSTALL: true }
    const answers = { 'placement.bind': refuse('ERROR_PLACEMENT_NOT_FOUND', 'Placement not found') }
    const failed = await install({ rows, answers, init })
    expect(failed.installed).toBe(false)
    expect(failed.host.commands()).not.toContain('setInstallFinish')
    expect(await install({ rows, init })).toMatchObject({ installed: true, rows: [{ handler: HANDLER }] })
  })

  it.each<[string, Given, unknown]>([
    ['somebody who is no administrator', { init: { IS_ADMIN: false } }, { kind: 'notAdministrator' }],
    [
      'missing permissions',
      { answers: { scope: () => ['crm'] } },
      { kind: 'missingScopes', scopes: ['placement', 'telephony'] },
    ],
    ['a host without a dot', { address: 'https://localhost:5173/' }, { kind: 'addressWithoutDot' }],
    ['an insecure address of a secure portal', { address: 'http://127.0.0.1:5173/' }, { kind: 'insecure' }],
    [
      'a page that is not there',
      { ask: async () => new Response('', { status: 404 }) },
      { kind: 'pageMissing', address: HANDLER },
    ],
    [
      'a refusal of the portal',
      { answers: { 'placement.bind': refuse('ERROR_PLACEMENT_NOT_FOUND', 'Placement not found') } },
      { kind: 'portal', why: 'Placement not found' },
    ],
    [
      'a tab that is gone while it is renewed',
      { answers: { 'placement.bind': refuse('NOT_FOUND', 'Not found') } },
      { kind: 'portal', why: '' },
    ],
    [
      'a portal that has no time',
      { answers: { scope: refuse('QUERY_LIMIT_EXCEEDED', 'Too many requests') } },
      { kind: 'silent' },
    ],
    [
      'a page that moves elsewhere',
      { ask: movedTo('https://www.app.example/index.html') },
      { kind: 'pageRedirects', address: HANDLER },
    ],
    [
      'a portal that takes back the rights',
      { answers: { 'placement.get': refuse('ACCESS_DENIED', 'Access denied!') } },
      { kind: 'notAdministrator' },
    ],
  ])('stops at %s, and changes nothing', async (_, given, because) => {
    const { installed, failure, reports, rows } = await install(given)
    expect({ installed, failure, rows }).toEqual({ installed: false, failure: because, rows: [] })
    expect(reports.at(-1)?.state).toBe('failed')
  })
})

describe('before anything is done, the installer tells', () => {
  const unfinished = { 'app.info': () => ({ INSTALLED: false }) }

  it.each<[string, Given, unknown]>([
    ['a first installation', { answers: unfinished }, { tab: 'missing', stale: [], finished: false }],
    [
      'an installation that was interrupted after the tab had been added',
      { rows: [row(HANDLER)], answers: unfinished },
      { tab: 'current', stale: [], finished: false },
    ],
    [
      'a first installation of a portal that does not say whether it is one',
      { answers: { 'app.info': refuse('ACCESS_DENIED', 'Access denied!') }, init: { INSTALL: true } },
      { tab: 'missing', stale: [], finished: false },
    ],
    [
      'a later one of such a portal',
      { answers: { 'app.info': () => ({ INSTALLED: 'Y' }) }, rows: [row(HANDLER)] },
      { tab: 'current', stale: [], finished: true },
    ],
    ['an address that has changed', { rows: [row(OLD)] }, { tab: 'missing', stale: [OLD], finished: true }],
    [
      'an earlier version whose names were others',
      { rows: [row(HANDLER, 'CALL_CARD', [])] },
      { tab: 'outdated', stale: [], finished: true },
    ],
    ['nothing to somebody who is no administrator', { init: { IS_ADMIN: false } }, null],
    [
      'nothing when it can not know',
      { answers: { 'placement.get': refuse('insufficient_scope', '') } },
      null,
    ],
  ])('%s', async (_, given, found) => {
    const { made, changes } = await installer(given)
    const looking = made.look()
    await vi.advanceTimersByTimeAsync(60_000)
    expect(await looking).toEqual(found)
    expect(changes()).toEqual([])
  })
})
