// Reads from a trace of the browser what keys cost: a page's own clock is too coarse in a frame of another site (0.1 ms),
// and a listener that measures costs more than one that does nothing. Times are the thread's processor time, so that a
// busy machine does not count; a slowed processor does.
import type { Browser } from 'playwright-core'

/** An event of the trace; times in microseconds. */
interface TraceEvent {
  readonly name: string
  readonly ph: string
  readonly pid: number
  readonly tid: number
  readonly ts: number
  readonly dur?: number
  readonly tdur?: number
  readonly args?: { readonly data?: { readonly type?: string } }
}

export interface TracedKeys {
  /** Milliseconds of script in the tasks that handle the events of one key. */
  readonly own: number[]
  /** The same and all other script until the next key: timers, messages, answers. */
  readonly all: number[]
  /** Milliseconds of each task of 50 ms and more, whoever's work it was. */
  readonly longTasks: number[]
}

/** `toplevel` has the tasks, and what runs when a task ends: promises are nobody's listener. */
const CATEGORIES = ['devtools.timeline', 'toplevel']
const TASK = 'ThreadControllerImpl::RunTask'
const SCRIPT: ReadonlySet<string> = new Set([
  'FunctionCall',
  'EvaluateScript',
  'BlinkScheduler_PerformMicrotaskCheckpoint',
])
const OF_A_KEY: ReadonlySet<string> = new Set([
  'keydown',
  'keypress',
  'beforeinput',
  'textInput',
  'input',
  'selectionchange',
  'keyup',
])
const LONG_TASK_MS = 50

/** Traces the browser while `type` types into one field. */
export async function traceKeys(browser: Browser, type: () => Promise<void>): Promise<TracedKeys> {
  await browser.startTracing(undefined, { categories: CATEGORIES })
  await type()
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as {
    traceEvents: TraceEvent[]
  }
  return readKeys(traceEvents)
}

/** A task of the page's thread, with the microtasks behind it. Milliseconds. */
interface Task {
  readonly until: number
  time: number
  script: number
  isOfKey: boolean
}

function readKeys(events: readonly TraceEvent[]): TracedKeys {
  const input = events.find((event) => typeOf(event) === 'input')
  const own: number[] = []
  const all: number[] = []
  const longTasks: number[] = []
  let task: Task = { until: 0, time: 0, script: 0, isOfKey: false }
  let scriptUntil = 0
  const endTask = () => {
    const at = own.length - 1
    if (task.time >= LONG_TASK_MS) longTasks.push(task.time)
    if (at < 0) return
    all[at] = (all[at] ?? 0) + task.script
    if (task.isOfKey) own[at] = (own[at] ?? 0) + task.script
  }
  const thread = events
    .filter(({ ph, pid, tid }) => ph === 'X' && pid === input?.pid && tid === input.tid)
    .sort((one, other) => one.ts - other.ts || (other.dur ?? 0) - (one.dur ?? 0))
  for (const event of thread) {
    const { name, ts, dur = 0, tdur = 0 } = event
    const ms = tdur / 1_000
    if (name === TASK && ts >= task.until) {
      endTask()
      task = { until: ts + dur, time: ms, script: 0, isOfKey: false }
    }
    const type = typeOf(event)
    if (OF_A_KEY.has(type)) task.isOfKey = true
    if (type === 'keydown') {
      own.push(0)
      all.push(0)
    }
    // The outermost alone: script calls the page, and the page calls script.
    if (!SCRIPT.has(name) || ts < scriptUntil) continue
    scriptUntil = ts + dur
    task.script += ms
    if (ts >= task.until) task.time += ms
  }
  endTask()
  return { own, all, longTasks }
}

/** Of a page's event, '' for anything else. */
function typeOf({ name, args }: TraceEvent): string {
  return name === 'EventDispatch' ? (args?.data?.type ?? '') : ''
}
