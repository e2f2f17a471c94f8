// A trial call that stands still in one state, and the reports that tests and pictures need.
import { createCell } from '../../src/session/observable'
import { reportText } from '../../src/trial/reportText'
import type { Trial, TrialState } from '../../src/trial/trial'
import { TRIAL_FINDINGS, type TrialFindingKind } from '../../src/trial/trialFindings'
import { finding, type TrialFinding, type TrialReport, withFindings } from '../../src/trial/trialReport'

/** 20 November 2026, 14:30 in Berlin. Epoch ms. */
const STARTED_AT = Date.UTC(2026, 10, 20, 13, 30)

/** With these findings, in the order of the checks. A finding without values is given by its kind. */
export function trialReport(
  findings: readonly (TrialFindingKind | TrialFinding)[],
  change: Partial<TrialReport> = {},
): TrialReport {
  const empty: TrialReport = {
    id: 'k3f9a',
    startedAt: STARTED_AT,
    version: '0.1.0',
    browser: 'Chrome 156',
    hasClient: true,
    stage: 'over',
    findings: [],
    ...change,
  }
  return withFindings(
    empty,
    findings.map((one) => (typeof one === 'string' ? finding(one) : one)),
  )
}

export const ALL_KINDS = Object.keys(TRIAL_FINDINGS) as TrialFindingKind[]

/** Of a portal on which everything is as it should be. */
export const HEALTHY_REPORT = trialReport([
  'callRegistered',
  finding('cardOpened', { ms: 2_310 }),
  finding('handshakeDone', { ms: 640 }),
  'initDataUsual',
  finding('statusUsual', { ms: 12 }),
  'eventsOffered',
  finding('noteWritten', { ms: 410 }),
  'textKept',
  finding('activityNoteOffered', { details: ['noActivity'] }),
  finding('optionsKept', { ms: 230 }),
  'storageGranted',
  'refusalsReadable',
  'holdHonoured',
  finding('closeAnnounced', { ms: 120 }),
  'closeReleased',
  'lastRequestArrived',
  'deferredArrived',
  'cleanedUp',
])

/** What is asked of it stands in `asked`. */
export function fakeTrial(first: TrialState, asked: string[] = []) {
  const state = createCell(first)
  const trial: Trial = {
    state,
    start: (client) => void asked.push(client ? `start ${client.type} ${client.id}` : 'start'),
    cancel: () => void asked.push('cancel'),
    cleanUp: () => void asked.push('cleanUp'),
    dismiss: () => void asked.push('dismiss'),
    text() {
      const current = state.get()
      return current.kind === 'none' ? '' : reportText(current.report)
    },
  }
  return { trial, state }
}
