// Removes what a trial has left, at its end and after an interruption. It may be repeated, and done by several frames at
// once: what is gone already counts as removed.
import type { TrialMark, TrialOptions } from './trialOptions'
import type { TrialRequests } from './trialPorts'
import { finding, type TrialFinding, type TrialReport, withFindings } from './trialReport'

/** No trial lasts so long (ms): whoever finds an older mark cleans up. */
const ABANDONED_MS = 5 * 60_000
/** What the portal has refused to remove for so long (ms) is not tried with each card any more. */
const GIVEN_UP_MS = 24 * 60 * 60_000

/** `at`: now, epoch ms. A clock that was set back makes a mark lie ahead. */
export function isAbandoned({ startedAt }: TrialMark, at: number): boolean {
  return Math.abs(at - startedAt) > ABANDONED_MS
}

/** Removes comments, to-dos and drafts of the trial; says what of them is left. */
async function removeLeftovers(
  requests: TrialRequests,
  options: TrialOptions,
): Promise<readonly ('note' | 'options')[]> {
  const found = await requests.leftovers(options)
  if (!found.ok) return ['note']
  const removed = await requests.remove(found.value)
  if (!removed.ok) return ['note']
  return found.value.isPartial && !removed.value.includes('note') ? ['note', ...removed.value] : removed.value
}

/**
 * Removes what is left and stores the report. The mark stays as long as something is left, so that a later start tries
 * again. Resolves to the report as it stands then.
 */
export async function cleanUp(
  requests: TrialRequests,
  options: TrialOptions,
  report: TrialReport,
  at: number,
): Promise<TrialReport> {
  const left = await removeLeftovers(requests, options)
  const before = report.findings.find(({ kind }) => kind === 'leftBehind')?.details ?? []
  // Only the operator can close a card that stands.
  const details = [...before.filter((one) => one === 'card'), ...left]
  const over = withCleanUp(report, details)
  const isGivenUp = !!options.mark && Math.abs(at - options.mark.startedAt) > GIVEN_UP_MS
  if (left.length > 0 && !isGivenUp) {
    await requests.report(over)
    return over
  }
  if ((await requests.close(over)).ok) return over
  return withCleanUp(over, [...details, 'options'])
}

function withCleanUp(report: TrialReport, details: readonly string[]): TrialReport {
  const others = report.findings.filter(({ kind }) => kind !== 'leftBehind' && kind !== 'cleanedUp')
  const kind = details.length > 0 ? 'leftBehind' : 'cleanedUp'
  return withFindings({ ...report, stage: 'over', findings: others }, [finding(kind, { details })])
}

/** The report of a trial that nobody watched to its end. */
export function interruptedReport({ mark, report }: TrialOptions): TrialReport {
  const found: readonly TrialFinding[] = report?.id === mark?.id ? (report?.findings ?? []) : []
  const known = report?.id === mark?.id ? report : null
  const base: TrialReport = {
    id: mark?.id ?? '',
    startedAt: mark?.startedAt ?? 0,
    version: known?.version ?? '',
    browser: known?.browser ?? '',
    hasClient: !!mark?.client,
    stage: 'cleaning',
    findings: found,
  }
  const isOver = known?.stage === 'over'
  return isOver ? base : withFindings(base, [finding('cardGone')])
}

/** In a card that finds an abandoned trial of another call. Never rejects. */
export async function cleanUpInterrupted(
  requests: TrialRequests,
  options: TrialOptions,
  at: number,
): Promise<void> {
  await cleanUp(requests, options, interruptedReport(options), at)
}
