// What the home page concludes of a trial whose card is gone: from how far the card's own report came, and from what the
// last requests of its page have left in the operator's options.
import type { LastPhase, TrialOptions } from './trialOptions'
import { finding, type TrialFinding, type TrialReport } from './trialReport'

/**
 * `report`: as the card left it; null when it never reported. `isCancelled`: the operator did not want to wait.
 */
export function conclusionsOf(
  report: TrialReport | null,
  { last, isDeferredArrived }: Pick<TrialOptions, 'last' | 'isDeferredArrived'>,
  isCancelled: boolean,
): readonly TrialFinding[] {
  // It went before its first report. Why one did not open has been said while it was waited for.
  if (!report) return last ? [finding('cardGone')] : []
  const has = (kind: TrialFinding['kind']) => report.findings.some((one) => one.kind === kind)
  if (isStanding(report)) return []
  const isGone = last !== null || isDeferredArrived
  const wasEnding = report.stage === 'ending' && last?.phase !== 'checking'
  if (!wasEnding) return isGone || !isCancelled ? [finding('cardGone')] : []
  const words = has('deferredMissing')
    ? [finding(last ? 'lastRequestArrived' : 'lastRequestLost')]
    : wordsFindings(last !== null, isDeferredArrived)
  return [...closingFindings(last?.phase ?? null, last?.ms ?? null, has), ...words]
}

/** Which of the two requests have arrived that a browser sends at the same moment. */
function wordsFindings(isLast: boolean, isDeferred: boolean): readonly TrialFinding[] {
  if (isLast !== isDeferred) {
    const lost = isLast ? 'deferred' : 'last'
    const arrived = finding(isLast ? 'lastRequestArrived' : 'deferredArrived')
    return [arrived, finding('lastWordsUnclear', { details: [lost] })]
  }
  return [
    finding(isLast ? 'lastRequestArrived' : 'lastRequestLost'),
    finding(isDeferred ? 'deferredArrived' : 'deferredLost'),
  ]
}

/** The card itself has said that it stands and has to be closed by hand. */
export function isStanding({ findings }: TrialReport): boolean {
  return findings.some(({ kind, details }) => kind === 'leftBehind' && details.includes('card'))
}

function closingFindings(
  phase: LastPhase | null,
  ms: number | null,
  has: (kind: TrialFinding['kind']) => boolean,
): readonly TrialFinding[] {
  if (has('holdSilent') || has('closeNotReleased')) return []
  if (has('holdHonoured')) return [finding('closeReleased', { ms: phase === 'released' ? ms : null })]
  if (has('holdUntried')) return []
  return phase === 'held' ? [finding('holdIgnored')] : [finding('cardGone')]
}
