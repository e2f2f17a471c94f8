// The words for what a trial call found, and for how it stands.

import { interpolate } from '../../text/text'
import type { TrialPhrases } from '../../text/trialPhrases'
import type { TrialText } from '../../text/trialText'
import type { TrialState } from '../../trial/trial'
import { outcomeOf, type TrialFindingKind, type TrialOutcome } from '../../trial/trialFindings'
import type { TrialFinding, TrialReport } from '../../trial/trialReport'

/** A phrase with the day and time at which the trial began. */
export function momentWords(phrase: string, { startedAt }: TrialReport, text: TrialText): string {
  return interpolate(phrase, { time: text.dayAndTime(startedAt) })
}

/** What a screen reader is told when it changes; of a report the summary. '' before a trial. */
export function announcement(state: TrialState, text: TrialText): string {
  switch (state.kind) {
    case 'none':
      return ''
    case 'running': {
      const { stage } = state.report
      return stage === 'over' ? '' : text.trialCall.stages[stage]
    }
    case 'interrupted':
      return state.isCleaning ? text.trialCall.removing : ''
    case 'over':
      return summary(state.report, text)
  }
}

function summary({ findings }: TrialReport, text: TrialText): string {
  const count = (wanted: TrialOutcome) => findings.filter(({ kind }) => outcomeOf(kind) === wanted).length
  const failed = count('failed')
  if (failed > 0) return text.count(text.check.problems, failed)
  const odd = count('odd')
  if (odd > 0) return text.count(text.trialCall.oddities, odd)
  return count('ok') > 0 ? text.trialCall.healthy : ''
}

export interface FindingWords {
  readonly found: string
  /** What it means for the operators and what can be done; '' when all is well. */
  readonly meaning: string
  /** Why it was refused, in whole sentences. */
  readonly reasons: readonly string[]
  /** Entries of a list that `meaning` announces. */
  readonly list: readonly string[]
}

export function findingWords({ kind, details }: TrialFinding, text: TrialText): FindingWords {
  const { findings, worries } = text.trialCall
  if (kind in findings) {
    return { found: findings[kind as keyof TrialPhrases['findings']], meaning: '', reasons: [], list: [] }
  }
  const [found, meaning] = worries[kind as keyof TrialPhrases['worries']]
  const listed = listWords(kind, text)
  return {
    found,
    meaning,
    reasons: listed ? [] : wordsOf(details, refusalWords(text)),
    list: listed ? wordsOf(details, listed) : [],
  }
}

/** A code without words is of a newer version, or unknown. */
function wordsOf(codes: readonly string[], words: Readonly<Record<string, string>>): readonly string[] {
  const known = codes.flatMap((code) => (Object.hasOwn(words, code) ? (words[code] ?? []) : []))
  return [...new Set(known)]
}

/** Details of findings that are odd in a technical way: for those who know the protocol, as they are. */
export function codesOf({ kind, details }: TrialFinding): readonly string[] {
  return kind === 'initDataUnusual' || kind === 'statusUnusual' || kind === 'eventsMissing' ? details : []
}

function listWords(kind: TrialFindingKind, text: TrialText): Readonly<Record<string, string>> | null {
  const { notOpened, samples, leftovers } = text.trialCall
  switch (kind) {
    case 'cardNotOpened':
      return notOpened
    case 'textChanged':
    case 'optionsChanged':
      return samples
    case 'leftBehind':
      return leftovers
    default:
      return null
  }
}

function refusalWords({ trialCall, check, settings }: TrialText): Readonly<Record<string, string>> {
  return {
    ...trialCall.refusals,
    false: trialCall.refusals.rejected,
    offline: check.silent,
    unanswered: check.silent,
    signedOut: settings.refusals.signedOut,
  }
}

/** `800 ms`, `2.3 sec`, in the portal's language. */
export function durationWords(ms: number, { language }: TrialText): string {
  const isShort = ms < 1_000
  const duration = new Intl.NumberFormat(language, {
    style: 'unit',
    unit: isShort ? 'millisecond' : 'second',
    maximumFractionDigits: isShort || ms >= 10_000 ? 0 : 1,
  })
  return duration.format(isShort ? ms : ms / 1_000)
}
