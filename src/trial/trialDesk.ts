// The trial as the home page runs it: registers the call, watches the card through the operator's options, ends and
// cleans up, and keeps the report.
import type { Clock } from '../ports'
import { createCell } from '../session/observable'
import { cleanUp, interruptedReport, isAbandoned } from './cleanUp'
import { conclusionsOf } from './conclusion'
import { reportText } from './reportText'
import type { Trial, TrialClient, TrialState } from './trial'
import { NOT_OPENED } from './trialFindings'
import type { TrialMark, TrialOptions } from './trialOptions'
import type { DeskRequests } from './trialPorts'
import { finding, type TrialFinding, type TrialReport, type TrialStage, withFindings } from './trialReport'
import { type Watched, watchTrial } from './watchTrial'

export interface TrialDesk {
  readonly requests: DeskRequests
  readonly clock: Clock
  readonly version: string
  readonly browser: string
}

/** `isKnown`: the operator's options hold a trial or a report; then one request is made to read it. */
export function createTrial(desk: TrialDesk, isKnown: boolean): Trial {
  const { requests, clock } = desk
  const state = createCell<TrialState>({ kind: 'none' })
  let isBusy = false
  let isCancelled = false
  let wake = () => {}

  const report = () => {
    const current = state.get()
    return current.kind === 'none' ? null : current.report
  }
  const run = (current: TrialReport) => state.set({ kind: 'running', report: current })
  const busy = async (task: () => Promise<void>) => {
    if (isBusy) return
    isBusy = true
    isCancelled = false
    await task()
    isBusy = false
  }
  const pause = (ms: number) =>
    new Promise<void>((resolve) => {
      const cancel = clock.wakeAt(clock.now() + ms, resolve)
      wake = () => {
        cancel()
        resolve()
      }
    })

  const begin = async (client: TrialClient | null) => {
    const mark: TrialMark = { id: randomName(clock), startedAt: clock.now(), client }
    const blank = blankReport(desk, mark)
    run(blank)
    // What an earlier one has left would be taken for this one's.
    const before = await requests.options()
    if (before.ok && before.value.mark)
      await cleanUp(requests, before.value, interruptedReport(before.value), clock.now())
    const registered = await requests.register(mark)
    if ('refused' in registered) {
      return finish(withFindings(blank, [finding('callRefused', { details: [registered.refused] })]))
    }
    if (!registered.isMarked) {
      await requests.hide(registered.callId)
      return finish(withFindings(blank, [finding('callUnmarked')]))
    }
    await watch(mark, registered.callId, withFindings(blank, [finding('callRegistered')]))
  }

  const watch = async (mark: TrialMark, callId: string, blank: TrialReport) => {
    run({ ...blank, stage: 'opening' })
    const watched = await watchTrial(
      {
        requests,
        clock,
        pause,
        isCancelled: () => isCancelled,
        show: run,
        notOpened: () => notOpened(requests),
      },
      mark,
      { ...blank, stage: 'opening' },
    )
    await conclude(mark, callId, watched)
  }

  const conclude = async (mark: TrialMark, callId: string, { options, isReported, shown }: Watched) => {
    const card = isReported ? shown : null
    const found = conclusionsOf(card, options, isCancelled)
    const cleaning = withFindings({ ...shown, stage: 'cleaning' }, found)
    run(cleaning)
    const isEnded = options.last !== null || shown.findings.some(({ kind }) => kind === 'holdHonoured')
    if (!isEnded) {
      await requests.hide(callId)
      // What the closing page sends has to arrive first.
      await pause(LAST_WORDS_MS)
    }
    state.set({
      kind: 'over',
      report: await cleanUp(requests, { ...options, mark, callId }, cleaning, clock.now()),
    })
  }

  const finish = async (current: TrialReport) => {
    const over = withFindings({ ...current, stage: 'over' }, [finding('cleanedUp')])
    await requests.close(over)
    state.set({ kind: 'over', report: over })
  }

  const resume = async () => {
    const read = await requests.options()
    if (!read.ok) return
    const { mark, callId, report: stored } = read.value
    // Something was left behind: the report says so, and offers to try again.
    if (stored?.stage === 'over' && stored.id === mark?.id) return state.set({ kind: 'over', report: stored })
    if (mark && !isAbandoned(mark, clock.now())) {
      return watch(mark, callId, withFindings(blankReport(desk, mark), [finding('callRegistered')]))
    }
    if (mark) return cleanUpLate(read.value)
    if (stored) state.set({ kind: 'over', report: { ...stored, stage: 'over' } })
  }

  const cleanUpLate = async (options: TrialOptions) => {
    const interrupted = interruptedReport(options)
    state.set({ kind: 'interrupted', report: interrupted, isCleaning: true })
    const cleaned = await cleanUp(requests, options, interrupted, clock.now())
    state.set({ kind: 'over', report: cleaned })
  }

  if (isKnown) void busy(resume)
  return {
    state,
    start: (client) => void busy(() => begin(client)),
    cancel() {
      isCancelled = true
      wake()
    },
    cleanUp: () =>
      void busy(async () => {
        const read = await requests.options()
        if (read.ok && read.value.mark) await cleanUpLate(read.value)
      }),
    text() {
      const current = report()
      return current ? reportText(current) : ''
    },
    dismiss: () =>
      void busy(async () => {
        state.set({ kind: 'none' })
        await requests.close(null)
      }),
  }
}

/** Ms in which requests of a page that goes arrive. */
const LAST_WORDS_MS = 5_000

function blankReport({ version, browser }: TrialDesk, { id, startedAt, client }: TrialMark): TrialReport {
  const stage: TrialStage = 'starting'
  return { id, startedAt, version, browser, hasClient: client !== null, stage, findings: [] }
}

/** What it can be that no card reports. */
async function notOpened(requests: DeskRequests): Promise<TrialFinding> {
  const hasTab = await requests.hasTab()
  const details = hasTab === false ? ['noTab'] : NOT_OPENED.filter((reason) => reason !== 'noTab')
  return finding('cardNotOpened', { details })
}

function randomName(clock: Clock): string {
  const part = () =>
    Math.floor(clock.random() * 36 ** 5)
      .toString(36)
      .padStart(5, '0')
  return `${part()}${part()}`
}
