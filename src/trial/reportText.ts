// The report as plain text that can be sent to the developers: English, one line a finding, in the words of
// `trialFindings.ts`, with the open question about real portals that it answers.
import { checkOf, outcomeOf, type TrialCheck, type TrialOutcome } from './trialFindings'
import type { TrialFinding, TrialReport } from './trialReport'

const MARKS: Readonly<Record<TrialOutcome, string>> = {
  ok: '[ok]    ',
  odd: '[odd]   ',
  failed: '[FAILED]',
  unknown: '[?]     ',
}

/** Numbers of portal.md, "Open questions". */
const QUESTIONS: Partial<Readonly<Record<TrialCheck, string>>> = {
  card: '7, 9',
  status: '4',
  requests: '3',
  closing: '1',
  lastWords: '2',
}

/** Times are in milliseconds. No name, number, token or address: a report has none. */
export function reportText(report: TrialReport): string {
  const { version, browser, hasClient, stage, startedAt, findings } = report
  const day = new Date(startedAt).toISOString().slice(0, 10)
  const client = hasClient ? 'with a client' : 'without a client'
  return [
    `Call Notes ${version}, trial call of ${day}, ${client}, ${browser || 'browser not known'}, stage: ${stage}`,
    ...findings.map(lineOf),
    '',
  ].join('\n')
}

function lineOf({ kind, ms, details }: TrialFinding): string {
  const check = checkOf(kind)
  const question = QUESTIONS[check]
  return [
    `${MARKS[outcomeOf(kind)]} ${check}: ${kind}`,
    ...(ms === null ? [] : [`${ms} ms`]),
    ...(details.length > 0 ? [details.join(', ')] : []),
    ...(question ? [`question ${question}`] : []),
  ].join(' · ')
}
