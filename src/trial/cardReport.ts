// What a card needs to run its trial, and the report that it keeps of it in the operator's options.
import type { Clock, Page } from '../ports'
import type { LastPhase, TrialMark } from './trialOptions'
import type { CheckRequests, TrialHost, TrialNotes } from './trialPorts'
import { type TrialFinding, type TrialReport, type TrialStage, withFindings } from './trialReport'

export interface CardTrial {
  readonly requests: CheckRequests
  readonly host: TrialHost
  readonly notes: TrialNotes
  readonly clock: Clock
  readonly page: Pick<Page, 'onLeave'>
  /** Of this card; '' while it has none. */
  readonly callId: string
  readonly canStore: () => boolean
  /** Of the product, and of the browser as the report names it. */
  readonly version: string
  readonly browser: string
  /** Says so in the card: the checks run, or the trial is over and the card stands all the same. */
  readonly show: (what: 'running' | 'over') => void
}

/** The report of the running trial, and how it is sent. */
export interface CardReport {
  /** Adds findings and stores the report. What the options refuse is stored with the next one. */
  send(stage: TrialStage, findings: readonly TrialFinding[]): Promise<void>
  /** What the page says when it goes now; null: nothing. */
  enter(phase: LastPhase | null): void
}

export function createCardReport(card: CardTrial, { id, startedAt, client }: TrialMark): CardReport {
  const { requests, clock, version, browser, page } = card
  let current: TrialReport = {
    id,
    startedAt,
    version,
    browser,
    hasClient: client !== null,
    stage: 'checking',
    findings: [],
  }
  let phase: LastPhase | null = 'checking'
  let since = clock.now()
  page.onLeave(() => phase && requests.lastRequest({ phase, ms: clock.now() - since }))
  return {
    async send(stage, findings) {
      current = withFindings({ ...current, stage }, findings)
      await requests.report(current)
    },
    enter(next) {
      phase = next
      since = clock.now()
    },
  }
}
