// Watches a card through the operator's options, a request every two seconds, until it is gone or says nothing more.
import type { Clock } from '../ports'
import { isStanding } from './conclusion'
import type { TrialMark, TrialOptions } from './trialOptions'
import type { TrialRequests } from './trialPorts'
import { type TrialFinding, type TrialReport, withFindings } from './trialReport'

/** Between two requests (ms). */
const POLL_MS = 2_000
/** The card opens within seconds; after this (ms) the operator is told what it can be, and it is waited for on. */
const NOT_OPENED_MS = 30_000
const GIVEN_UP_MS = 90_000
/** A card reports each of its steps; none takes so long (ms): each request is given up after 15 s. */
const SILENT_MS = 60_000
/** After its last step the card is gone, or says that it is not (ms). */
const ENDING_SILENT_MS = 20_000
/** When one of the last requests of a page has arrived, the other one is waited for (ms). */
const LAST_WORDS_MS = 6_000

export interface Watching {
  readonly requests: Pick<TrialRequests, 'options'>
  readonly clock: Clock
  /** Shorter when the trial is cancelled. */
  readonly pause: (ms: number) => Promise<void>
  readonly isCancelled: () => boolean
  readonly show: (report: TrialReport) => void
  /** Asked once, when no card has reported for 30 s. */
  readonly notOpened: () => Promise<TrialFinding>
}

export interface Watched {
  /** As they were read last. */
  readonly options: TrialOptions
  /** What was shown last, with all that the card has reported. */
  readonly shown: TrialReport
  readonly isReported: boolean
}

const NO_OPTIONS: TrialOptions = {
  mark: null,
  callId: '',
  frame: '',
  items: [],
  commentId: null,
  report: null,
  last: null,
  isDeferredArrived: false,
}

/** @param blank the report before the card has said anything. */
export async function watchTrial(watching: Watching, mark: TrialMark, blank: TrialReport): Promise<Watched> {
  const { requests, clock, pause, isCancelled, show, notOpened } = watching
  let options = NO_OPTIONS
  let shown = blank
  let card: TrialReport | null = null
  const begunAt = clock.now()
  /** Epoch ms of the card's newest report. */
  let reportedAt = 0
  let goneAt: number | null = null
  let isTold = false

  while (!isCancelled() && !isOver()) {
    await pause(POLL_MS)
    const read = await requests.options()
    if (!read.ok) continue
    options = read.value
    const { report, last, isDeferredArrived } = options
    if (report?.id === mark.id && JSON.stringify(report) !== JSON.stringify(card)) {
      card = report
      reportedAt = clock.now()
      shown = withFindings(report, blank.findings)
      show(shown)
    }
    if (last || isDeferredArrived) goneAt ??= clock.now()
    if (!card && !isTold && clock.now() - begunAt >= NOT_OPENED_MS) {
      isTold = true
      shown = withFindings(shown, [await notOpened()])
      show(shown)
    }
  }
  return { options, shown, isReported: card !== null }

  function isOver(): boolean {
    const now = clock.now()
    if (goneAt !== null) return hasAllWords() || now - goneAt >= LAST_WORDS_MS
    if (!card) return now - begunAt >= GIVEN_UP_MS
    if (isStanding(card)) return true
    return now - reportedAt >= (card.stage === 'ending' ? ENDING_SILENT_MS : SILENT_MS)
  }
  function hasAllWords(): boolean {
    const isMissing = card?.findings.some(({ kind }) => kind === 'deferredMissing') ?? true
    return options.last !== null && (options.isDeferredArrived || isMissing)
  }
}
