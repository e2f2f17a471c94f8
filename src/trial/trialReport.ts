// The report of a trial call: what each check found, and how far the trial has come. It holds no name, number, token or
// address: a finding has a kind, a time and short technical words, and nothing else gets in.
import { checkOf, TRIAL_CHECKS, TRIAL_FINDINGS, type TrialFindingKind } from './trialFindings'

export interface TrialFinding {
  readonly kind: TrialFindingKind
  /** What was measured, whole milliseconds; null where nothing was. */
  readonly ms: number | null
  /** Codes that the kind explains (`trialFindings.ts`); never personal data. */
  readonly details: readonly string[]
}

/** How far a trial came. Each but the last ends by itself within two minutes. */
export const TRIAL_STAGES = [
  /** The call is being registered. */
  'starting',
  /** The call is registered, the card has not reported yet. */
  'opening',
  /** The card runs its checks. */
  'checking',
  /** The card is held, released and closed. */
  'ending',
  /** The card is gone; what it wrote is removed. */
  'cleaning',
  /** Nothing of it is left, or the report says what is. */
  'over',
] as const

export type TrialStage = (typeof TRIAL_STAGES)[number]

export interface TrialReport {
  /** Of this trial; random. */
  readonly id: string
  /** Epoch ms. */
  readonly startedAt: number
  /** Of the product. */
  readonly version: string
  /** Name and main version, as `Chrome 156`; '' if not known. */
  readonly browser: string
  readonly hasClient: boolean
  readonly stage: TrialStage
  /** In the order of `TRIAL_CHECKS`. */
  readonly findings: readonly TrialFinding[]
}

/** Letters, digits of a short number, and what stands in names of methods, keys and types: no space, no path. */
const DETAIL = /^(?!.*\d{4})[\w.:|<>-]{1,60}$/
const MOST_DETAILS = 12

/** Anything that might be more than a code becomes `?`. */
export function finding(
  kind: TrialFindingKind,
  { ms = null, details = [] }: Partial<Pick<TrialFinding, 'ms' | 'details'>> = {},
): TrialFinding {
  const codes = details.slice(0, MOST_DETAILS).map((detail) => (DETAIL.test(detail) ? detail : '?'))
  return { kind, ms: ms === null ? null : Math.max(0, Math.round(ms)), details: codes }
}

/** The report with these findings; one of the same kind replaces the earlier one. */
export function withFindings(report: TrialReport, added: readonly TrialFinding[]): TrialReport {
  const kinds = new Set(added.map(({ kind }) => kind))
  const kept = report.findings.filter(({ kind }) => !kinds.has(kind))
  const position = ({ kind }: TrialFinding) => TRIAL_CHECKS.indexOf(checkOf(kind))
  const findings = [...kept, ...added].sort((one, other) => position(one) - position(other))
  return { ...report, findings }
}

/** Raised when a reader of the old form would misunderstand the new one. */
const VERSION = 1

/** As it is stored in the operator's options. ASCII without what a batch would replace (portal.md §4.6). */
export function writeReport(report: TrialReport): string {
  return JSON.stringify({ v: VERSION, ...report })
}

/** Null when it is none, or one of a newer version. `stored`: parsed JSON, or anything else. */
export function readReport(stored: unknown): TrialReport | null {
  if (typeof stored !== 'object' || stored === null) return null
  const { v, id, startedAt, version, browser, hasClient, stage, findings } = stored as Record<string, unknown>
  const known = TRIAL_STAGES.find((one) => one === stage)
  if (v !== VERSION || typeof id !== 'string' || typeof startedAt !== 'number' || !known) return null
  if (!Array.isArray(findings)) return null
  const report = {
    id,
    startedAt,
    version: typeof version === 'string' ? version : '',
    browser: typeof browser === 'string' ? browser : '',
    hasClient: hasClient === true,
    stage: known,
    findings: [],
  }
  return withFindings(report, findings.flatMap(readFinding))
}

function readFinding(stored: unknown): readonly TrialFinding[] {
  if (typeof stored !== 'object' || stored === null) return []
  const { kind, ms, details } = stored as Record<string, unknown>
  if (typeof kind !== 'string' || !isKind(kind)) return []
  const texts = Array.isArray(details) ? details.filter((one) => typeof one === 'string') : []
  return [finding(kind, { ms: typeof ms === 'number' && Number.isFinite(ms) ? ms : null, details: texts })]
}

function isKind(kind: string): kind is TrialFindingKind {
  return Object.hasOwn(TRIAL_FINDINGS, kind)
}
