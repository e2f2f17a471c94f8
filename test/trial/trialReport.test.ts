// The report of a trial call: its order, its stored form, and that nothing personal gets into it.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { reportText } from '../../src/trial/reportText'
import { isTrialClient } from '../../src/trial/trial'
import {
  LEFTOVERS,
  NOT_OPENED,
  REFUSALS,
  TRIAL_CHECKS,
  TRIAL_FINDINGS,
  type TrialFindingKind,
} from '../../src/trial/trialFindings'
import {
  finding,
  readReport,
  TRIAL_STAGES,
  type TrialReport,
  withFindings,
  writeReport,
} from '../../src/trial/trialReport'

const EMPTY: TrialReport = {
  id: 'k3f9',
  startedAt: Date.UTC(2026, 10, 22, 8),
  version: '1.2.0',
  browser: 'Chrome 156',
  hasClient: true,
  stage: 'checking',
  findings: [],
}
const KINDS = Object.keys(TRIAL_FINDINGS) as TrialFindingKind[]

describe('The report of a trial call', () => {
  it('has its findings in the order of the checks, each kind once', () => {
    const first = withFindings(EMPTY, [finding('cleanedUp'), finding('cardOpened', { ms: 900 })])
    const report = withFindings(first, [finding('storageGranted'), finding('cardOpened', { ms: 1_100.4 })])
    expect(report.findings).toEqual([
      { kind: 'cardOpened', ms: 1_100, details: [] },
      { kind: 'storageGranted', ms: null, details: [] },
      { kind: 'cleanedUp', ms: null, details: [] },
    ])
  })

  it('has a finding for every check', () => {
    expect(new Set(Object.values(TRIAL_FINDINGS).map(([check]) => check))).toEqual(new Set(TRIAL_CHECKS))
  })

  it('is read as it was written', () => {
    const findings = fc.array(
      fc.record({
        kind: fc.constantFrom(...KINDS),
        ms: fc.option(fc.nat()),
        details: fc.array(fc.constantFrom('sql', 'AUTH_EXPIRES:number', 'crm.timeline.note.save')),
      }),
    )
    fc.assert(
      fc.property(findings, fc.constantFrom(...TRIAL_STAGES), (some, stage) => {
        const report = withFindings(
          { ...EMPTY, stage },
          some.map(({ kind, ...rest }) => finding(kind, rest)),
        )
        expect(readReport(JSON.parse(writeReport(report)))).toEqual(report)
      }),
    )
  })

  it('is none when something else, or a newer version, stands there', () => {
    fc.assert(fc.property(fc.anything(), (stored) => readReport(stored) === null))
    expect(readReport({ ...JSON.parse(writeReport(EMPTY)), v: 2 })).toBeNull()
  })

  it('leaves out findings that a newer version may have added', () => {
    const stored = {
      ...JSON.parse(writeReport(EMPTY)),
      findings: [{ kind: 'fromTheFuture' }, { kind: 'cleanedUp' }],
    }
    expect(readReport(stored)?.findings).toEqual([finding('cleanedUp')])
  })

  it.each(['+49 30 123456', 'https://portal.example', 'Anna «Berg»', 'a'.repeat(61), 'abc1234567890'])(
    'takes no detail that may be personal: %s',
    (detail) => expect(finding('statusUnusual', { details: [detail] }).details).toEqual(['?']),
  )

  it('takes every code that it knows', () => {
    for (const detail of [...REFUSALS, ...NOT_OPENED, ...LEFTOVERS]) {
      expect(finding('cardNotOpened', { details: [detail] }).details).toEqual([detail])
    }
  })
})

describe('The report as text', () => {
  it('has one line a finding, and the question that it answers', () => {
    const report = withFindings(EMPTY, [
      finding('closeAnnounced', { ms: 40 }),
      finding('textChanged', { details: ['sql', 'path'] }),
      finding('statusSilent'),
      finding('noteSkipped'),
    ])
    expect(reportText(report)).toBe(
      [
        'Call Notes 1.2.0, trial call of 2026-11-22, with a client, Chrome 156, stage: checking',
        '[FAILED] status: statusSilent · question 4',
        '[?]      note: noteSkipped',
        '[odd]    storedText: textChanged · sql, path',
        '[ok]     closing: closeAnnounced · 40 ms · question 1',
        '',
      ].join('\n'),
    )
  })
})

it('A deal is no client of a trial call', () => {
  expect(isTrialClient({ type: 'DEAL', id: 4 })).toBe(false)
  expect(isTrialClient({ type: 'LEAD', id: 4 })).toBe(true)
})
