import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createInstaller, type InstallationReport } from '../../src/bitrix24/installer'
import { connectedFrame, FakeHost, type INIT_DATA } from './fakeHost'
import { answerRest, type RestAnswer } from './portalAnswers'
import { timerClock } from './timerClock'

const HANDLER = 'https://app.example/notes/index.html?surface=card'
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

function row(handler: string, placement = 'CALL_CARD') {
  return { placement, userId: 0, handler, options: [], title: 'Call Notes' }
}

async function install(
  answers: Record<string, RestAnswer> = {},
  init: Partial<typeof INIT_DATA> = {},
  address = HANDLER,
) {
  const host = new FakeHost(init)
  const frame = await connectedFrame()
  const seen = answerRest(frame, {
    scope: () => ['crm', 'placement', 'telephony', 'user_brief'],
    'placement.get': () => [],
    'placement.bind': () => true,
    'placement.unbind': () => ({ count: 2 }),
    'app.info': () => ({ INSTALLED: true }),
    ...answers,
  })
  const reports: InstallationReport[] = []
  const running = createInstaller(frame, new URL(address), TITLES, timerClock).run((report) =>
    reports.push(report),
  )
  await vi.advanceTimersByTimeAsync(60_000)
  const changes = seen.called.filter(({ method }) => /bind$/.test(method))
  return {
    installed: await running,
    reports,
    changes,
    host,
    failure: reports.find(isFailure)?.because ?? null,
  }
}

function isFailure(report: InstallationReport): report is InstallationReport & { state: 'failed' } {
  return report.state === 'failed'
}

describe('the installer', () => {
  it('adds the tab, named in every language, and tells each step', async () => {
    const { installed, reports, changes } = await install()
    expect(installed).toBe(true)
    expect(reports.map(({ step, state }) => `${step} ${state}`)).toEqual([
      'administrator running',
      'administrator done',
      'scopes running',
      'scopes done',
      'address running',
      'address done',
      'register running',
      'register done',
      'finish running',
      'finish done',
    ])
    expect(changes).toEqual([
      {
        method: 'placement.bind',
        params: expect.objectContaining({
          PLACEMENT: 'CALL_CARD',
          HANDLER,
          TITLE: 'Call Notes',
          LANG_ALL: {
            en: { TITLE: 'Call Notes', DESCRIPTION: 'Notes' },
            de: { TITLE: 'Anrufnotizen', DESCRIPTION: 'Notizen' },
          },
        }),
      },
    ])
  })

  it('changes nothing when the tab is there already', async () => {
    const { installed, changes } = await install({ 'placement.get': () => [row(HANDLER)] })
    expect(installed).toBe(true)
    expect(changes).toEqual([])
  })

  it('removes the tabs of older addresses after the new one stands, and no other placement', async () => {
    const old = 'https://old.example/index.html'
    const { installed, changes } = await install({
      'placement.get': () => [row(old), row('https://old.example/', 'CRM_DEAL_DETAIL_TAB')],
    })
    expect(installed).toBe(true)
    expect(changes.map(({ method, params }) => [method, params.HANDLER])).toEqual([
      ['placement.bind', HANDLER],
      ['placement.unbind', old],
    ])
  })

  it('takes "already binded" for success', async () => {
    const error_description = 'Unable to set placement handler: Handler already binded'
    const { installed } = await install({
      'placement.bind': () => ({ error: 'ERROR_CORE', error_description }),
    })
    expect(installed).toBe(true)
  })

  it('finishes in the install mode alone, and believes the portal only', async () => {
    const usual = await install()
    expect(usual.host.commands()).not.toContain('setInstallFinish')
    const first = await install({}, { INSTALL: true })
    expect(first.installed).toBe(true)
    expect(first.host.commands()).toContain('setInstallFinish')
    const refused = await install({ 'app.info': () => ({ INSTALLED: false }) }, { INSTALL: true })
    expect(refused.failure).toEqual({ kind: 'silent' })
  })

  it.each([
    ['somebody who is no administrator', {}, { IS_ADMIN: false }, HANDLER, { kind: 'notAdministrator' }],
    [
      'missing permissions',
      { scope: () => ['crm'] },
      {},
      HANDLER,
      { kind: 'missingScopes', scopes: ['placement', 'telephony'] },
    ],
    ['a host without a dot', {}, {}, 'https://localhost:5173/', { kind: 'addressWithoutDot' }],
    ['an insecure address of a secure portal', {}, {}, 'http://127.0.0.1:5173/', { kind: 'insecure' }],
    [
      'a refusal of the portal',
      {
        'placement.bind': () => ({
          error: 'ERROR_PLACEMENT_NOT_FOUND',
          error_description: 'Placement not found',
        }),
      },
      {},
      HANDLER,
      { kind: 'portal', why: 'Placement not found' },
    ],
    [
      'a portal that takes back the rights',
      { 'placement.get': () => ({ error: 'ACCESS_DENIED', error_description: 'Access denied!' }) },
      {},
      HANDLER,
      { kind: 'notAdministrator' },
    ],
  ] as const)('stops at %s', async (_, answers, init, address, because) => {
    const { installed, failure, reports } = await install(answers, init, address)
    expect(installed).toBe(false)
    expect(failure).toEqual(because)
    expect(reports.at(-1)?.state).toBe('failed')
  })
})
