// A trial call as the home page runs it, without the page: the port itself, on the portal's REST over HTTP. The card that
// it raises is the built product in a browser.
import { expect } from 'vitest'
import type { Frame } from '../../src/bitrix24/host/frame'
import { createTransport } from '../../src/bitrix24/rest/transport'
import { createDeskRequests } from '../../src/bitrix24/trial/trialRequests'
import { clock } from '../../src/browser/clock'
import type { Trial } from '../../src/trial/trial'
import { createTrial } from '../../src/trial/trialDesk'
import type { TrialFindingKind } from '../../src/trial/trialFindings'
import type { TrialReport } from '../../src/trial/trialReport'
import { NO_RATE_LIMIT } from '../fakes/noRateLimit'
import type { Portal } from '../portal/portal'

/** Longer than a trial whose card has to be waited for (ms). */
const PATIENCE_MS = 80_000

/** The home page of this user. `isKnown`: it was opened with a trial among the operator's options. */
export function homeTrial({ core, portalUrl }: Portal, isKnown = false, userId = 1): Trial {
  const frame = {
    origin: portalUrl,
    token: () => core.issueToken(userId).access,
    renewToken: async () => null,
  } as unknown as Frame
  const ways = { fetch, clock, isOnline: () => true, rateLimit: NO_RATE_LIMIT }
  const requests = createDeskRequests(createTransport(frame, ways).atOnce)
  return createTrial({ requests, clock, version: '0.0.0', browser: '' }, isKnown)
}

/** The report of a trial that is over. */
export async function overReport(trial: Trial): Promise<TrialReport> {
  await expect.poll(() => trial.state.get().kind, { timeout: PATIENCE_MS, interval: 100 }).toBe('over')
  return shownReport(trial)
}

export function shownReport(trial: Trial): TrialReport {
  const state = trial.state.get()
  if (state.kind === 'none') throw new Error('No report is shown')
  return state.report
}

export function kindsOf({ findings }: TrialReport): TrialFindingKind[] {
  return findings.map(({ kind }) => kind)
}

export function detailsOf({ findings }: TrialReport, kind: TrialFindingKind): readonly string[] {
  return findings.find((one) => one.kind === kind)?.details ?? []
}

/** All that a trial should not leave: comments, to-dos, drafts, and options but the report and the CALL_ID. */
export function leftOf({ core }: Portal): string[] {
  const { comments, todos, users } = core.state
  const names = users.flatMap(({ options }) =>
    Object.entries(options)
      .filter(([name, value]) => /^(trial|draft_)/.test(name) && value !== '')
      .map(([name]) => name),
  )
  return [
    ...comments.map(({ comment }) => comment),
    ...todos.map(({ title }) => title),
    ...names.filter((name) => name !== 'trial_report' && name !== 'trial_call'),
  ]
}
