// What a trial call keeps in the operator's own options in the portal: where it began, what it may have left behind, and
// its report. Home page and card know of each other by these options alone: they may not share a storage.
import type { CrmItem } from '../note/call'
import { isTrialClient, type TrialClient } from './trial'
import { readReport, type TrialReport, writeReport } from './trialReport'
import { TRACE_OPTIONS } from './trialTrace'

/** Names of the options. They can be emptied, not deleted (portal.md §4.1): there are no others. */
export const TRIAL_OPTIONS = {
  /** A `TrialMark`, as long as something may be left. */
  mark: TRACE_OPTIONS.mark,
  /** The CALL_ID of the last trial. It stays: a late draft of that call is a trial's as well. */
  call: TRACE_OPTIONS.call,
  /** A random name of the frame that runs the checks: a portal opens the card in each of its tabs (portal.md §8.4). */
  frame: 'trial_frame',
  /** The items at which a note of the card may stand: the call's own and its bindings. */
  items: 'trial_items',
  /** The id of the comment that the checks have added. */
  comment: 'trial_comment',
  /** What the check of options writes and reads. */
  probe: 'trial_probe',
  /** What the last request of the card's page says: `LastWords`. */
  last: 'trial_last',
  /** `1` as soon as the request has arrived that the browser kept for the end of the page. */
  deferred: 'trial_deferred',
  /** The report, until it is dismissed or replaced. */
  report: 'trial_report',
} as const

/** All that is emptied when a trial is over; the report and the CALL_ID stay. */
const TRANSIENT = ['mark', 'frame', 'items', 'comment', 'probe', 'last', 'deferred'] as const

/** What is known of a trial before its call is registered. */
export interface TrialMark {
  /** Random; a part of `EXTERNAL_CALL_ID`, so that the portal makes a new call of it (portal.md §4.7). */
  readonly id: string
  /** Epoch ms. */
  readonly startedAt: number
  readonly client: TrialClient | null
}

/** In which phase of the end the card's page went. */
const LAST_PHASES = ['checking', 'held', 'announced', 'released', 'ended'] as const
export type LastPhase = (typeof LAST_PHASES)[number]

export interface LastWords {
  readonly phase: LastPhase
  /** Since that phase began. */
  readonly ms: number
}

export interface TrialOptions {
  readonly mark: TrialMark | null
  /** '' when there was none. */
  readonly callId: string
  readonly frame: string
  readonly items: readonly CrmItem[]
  readonly commentId: number | null
  readonly report: TrialReport | null
  readonly last: LastWords | null
  readonly isDeferredArrived: boolean
}

/** Options as `user.option.get` gives them; anything that is not as it was written counts as none. */
export function readTrialOptions(options: Readonly<Record<string, unknown>>): TrialOptions {
  const text = (name: keyof typeof TRIAL_OPTIONS) => textOf(options[TRIAL_OPTIONS[name]])
  const commentId = Number(text('comment'))
  return {
    mark: readMark(parse(text('mark'))),
    callId: text('call'),
    frame: text('frame'),
    items: readItems(parse(text('items'))),
    commentId: Number.isSafeInteger(commentId) && commentId > 0 ? commentId : null,
    report: readReport(parse(text('report'))),
    last: readLastWords(text('last')),
    isDeferredArrived: text('deferred') !== '',
  }
}

/** True where a trial has a report to be shown, or something to clean up. `options`: also those of the init data. */
export function hasTrial(options: Readonly<Record<string, unknown>>): boolean {
  return [TRIAL_OPTIONS.mark, TRIAL_OPTIONS.report].some((name) => textOf(options[name]) !== '')
}

type Values = Partial<Readonly<Record<keyof typeof TRIAL_OPTIONS, string>>>

/** The fields of `user.option.set`. */
export function optionFields(values: Values): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      `options[${TRIAL_OPTIONS[name as keyof typeof TRIAL_OPTIONS]}]`,
      value,
    ]),
  )
}

/** Emptied in the same request in which `report` is stored; null empties that as well. */
export function emptied(report: TrialReport | null): Values {
  const empty = Object.fromEntries(TRANSIENT.map((name) => [name, '']))
  return { ...empty, report: report ? writeReport(report) : '' }
}

/** JSON of ASCII without what a batch would replace (portal.md §4.6). */
export function writeMark(mark: TrialMark): string {
  return JSON.stringify(mark)
}

export function writeItems(items: readonly CrmItem[]): string {
  return JSON.stringify(items.map(({ type, id }) => ({ type, id })))
}

export function writeLastWords({ phase, ms }: LastWords): string {
  return `${phase} ${Math.round(ms)}`
}

function readLastWords(text: string): LastWords | null {
  const [name, ms = ''] = text.split(' ')
  const phase = LAST_PHASES.find((one) => one === name)
  return phase && /^\d+$/.test(ms) ? { phase, ms: Number(ms) } : null
}

function readMark(stored: unknown): TrialMark | null {
  if (typeof stored !== 'object' || stored === null) return null
  const { id, startedAt, client } = stored as Record<string, unknown>
  if (typeof id !== 'string' || typeof startedAt !== 'number' || !Number.isFinite(startedAt)) return null
  return { id, startedAt, client: readClient(client) }
}

function readClient(stored: unknown): TrialClient | null {
  const item = readItem(stored)
  return item && isTrialClient(item) ? item : null
}

function readItems(stored: unknown): readonly CrmItem[] {
  return Array.isArray(stored) ? stored.map(readItem).filter((item) => item !== null) : []
}

function readItem(stored: unknown): CrmItem | null {
  if (typeof stored !== 'object' || stored === null) return null
  const { type, id } = stored as Record<string, unknown>
  const known = (['CONTACT', 'COMPANY', 'LEAD', 'DEAL'] as const).find((one) => one === type)
  return known && typeof id === 'number' && Number.isSafeInteger(id) && id > 0 ? { type: known, id } : null
}

function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
