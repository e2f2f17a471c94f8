// The figures as one text, for the terminal and for `results.md`: what was assumed, what came out, and what
// a figure means.
import { CALL_MODEL, CALLS_PER_HOUR } from './callModel'
import type { Figures } from './figures'
import type { OfficeDay } from './office'
import { REQUEST_KINDS } from './requestKind'
import type { Refusals } from './sharedAddress'

export interface CapacityRow {
  readonly way: string
  /** Open tabs of the portal: each loads a frame for each call. */
  readonly tabs: number
  readonly rate: string
  readonly refusals: Refusals
  readonly noted: number
  readonly operators: number | null
  readonly alone: Figures
}

export interface CrowdRow {
  readonly way: string
  /** No operator has ever opened a card before. */
  readonly isFirstDay: boolean
  readonly times: number
  readonly operators: number
  readonly day: OfficeDay
  readonly figures: Figures
}

/** A day of an office of a given size. */
export interface OfficeRow {
  readonly way: string
  readonly tabs: number
  readonly refusals: Refusals
  readonly operators: number
  readonly seed: number
  readonly day: OfficeDay
  readonly figures: Figures
  /** 95 of 100 notes arrive within the bound, and none is lost. */
  readonly isInTime: boolean
  /** Known not to be in time: docs/performance.md says why. */
  readonly isOutOfReach: boolean
}

export interface Findings {
  readonly minutes: number
  readonly commit: string
  readonly seed: number
  readonly capacities: readonly CapacityRow[]
  /** An office without crowding, for the costs. */
  readonly quiet: { readonly way: string; readonly day: OfficeDay }
  readonly offices: readonly OfficeRow[]
  readonly crowds: readonly CrowdRow[]
}

export function reportOf(findings: Findings): string {
  const { capacities, quiet, offices, crowds } = findings
  return [
    '# The office behind one address',
    '',
    `Written by \`npm run bench:office\` at ${findings.commit}. The real saving machine on a virtual clock; all operators share`,
    'the bucket of one address (portal.md §3.1). A refused request does not fill the bucket.',
    '',
    assumptions(findings),
    '',
    '## How many operators',
    '',
    'Until the 95th percentile of "call end to its words in the timeline" passes 5 s. The documented ways are judged by',
    'the calls that the client ended; on the others they lose the note (last column: share of notes not there in full).',
    'Each open tab of the portal loads a frame for each call; the operator sees one of them (portal.md §8.4).',
    '',
    table(
      [
        'way',
        'portal tabs',
        'bucket',
        'refusals',
        'calls with a note',
        'operators',
        'requests a call',
        'p95 when quiet',
        'lost when quiet',
      ],
      capacities.map(({ way, tabs, rate, refusals, noted, operators, alone }) => [
        way,
        `${tabs}`,
        rate,
        refusals,
        percent(noted),
        operators === null ? 'never in time' : `${operators}`,
        alone.perCall.toFixed(2),
        seconds(operators === null || alone.lostShare === 0 ? alone.delay : alone.delayAfterClient),
        percent(alone.lostShare),
      ]),
    ),
    '',
    '## What a call with a note costs',
    '',
    `${quiet.way}, no crowding. Every call opens with one batch; the rest is for each call with a note.`,
    '',
    costs(quiet.day),
    '',
    '## Offices that are in time with every seed',
    '',
    'Bucket of 50, 2 a second, half of the calls with a note; in time: 95 of 100 notes within 5 s, none lost. Without CORS',
    'headers a 503 reads as a lost connection (portal.md §3): the note may stand, so it is looked for before it is sent',
    'again, and that lookup needs room as well.',
    '',
    table(
      [
        'way',
        'portal tabs',
        'refusals',
        'operators',
        'seed',
        'p95',
        'longest',
        'requests a call',
        'refused',
        'lost',
        'still waiting',
        'duplicated',
        'in time',
      ],
      offices.map(({ way, tabs, refusals, operators, seed, day, figures, isInTime }) => [
        way,
        `${tabs}`,
        refusals,
        `${operators}`,
        `${seed}`,
        seconds(figures.delay),
        seconds(figures.longest),
        figures.perCall.toFixed(2),
        percent(figures.refused),
        `${day.lost} of ${day.notes}`,
        `${day.waiting}`,
        `${day.duplicated}`,
        isInTime ? 'yes' : '**no**',
      ]),
    ),
    '',
    '## Beyond',
    '',
    table(
      [
        'way',
        'load',
        'operators',
        'p95',
        'longest',
        'last word to delivered, p95',
        'card held after the last word, p95 / longest',
        'refused',
        'lost',
        'still waiting',
        'duplicated',
      ],
      crowds.map(({ way, isFirstDay, times, operators, day, figures }) => [
        isFirstDay ? `${way}, everybody's first day` : way,
        `× ${times}`,
        `${operators}`,
        seconds(figures.delay),
        seconds(figures.longest),
        seconds(figures.lateDelay),
        `${seconds(figures.held)} / ${seconds(figures.heldLongest)}`,
        percent(figures.refused),
        `${day.lost} of ${day.notes}`,
        `${day.waiting}`,
        `${day.duplicated}`,
      ]),
    ),
    '',
  ].join('\n')
}

function assumptions({ minutes, seed }: Findings): string {
  const { length, words, wordMs, restMs, typedPastTheEnd, hungUpByOperator } = CALL_MODEL
  return [
    `Assumed: ${CALLS_PER_HOUR} calls an hour for each operator, the first at a random moment; ${length.median} s long`,
    `(median, log-normal, ${length.least} to ${length.most} s); notes of ${words.median} words (median, at most ${words.most}), a word each`,
    `${wordMs.least / 1_000} to ${wordMs.most / 1_000} s, in up to ${CALL_MODEL.goes} goes, the last word ${restMs.median / 1_000} s (median) before the end;`,
    `${percent(hungUpByOperator)} of the calls are hung up by the operator, in ${percent(typedPastTheEnd)} of the others typing goes on past the end.`,
    `${minutes} minutes of calls, the first third not judged, seed ${seed}. No campaign, no follow-up, no other traffic from this address.`,
    'Everybody has opened a card on an earlier day, where nothing else is said.',
  ].join('\n')
}

function costs({ counted, calls, notes }: OfficeDay): string {
  const rows = REQUEST_KINDS.map((kind) => {
    const count = counted.admitted.get(kind) ?? 0
    return [kind, (kind === 'opening' ? count / calls : count / notes).toFixed(2)]
  })
  const sum = rows.reduce((total, [, count]) => total + Number(count), 0)
  return table(['request', 'for each noted call'], [...rows, ['in all', sum.toFixed(2)]])
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`
}

function seconds(milliseconds: number): string {
  return Number.isFinite(milliseconds) ? `${(milliseconds / 1_000).toFixed(1)} s` : 'never'
}
