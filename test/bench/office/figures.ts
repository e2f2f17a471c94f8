// What a day says in figures; a note that never arrived counts as the longest delay of all.
import type { OfficeDay } from './office'
import type { RequestKind } from './requestKind'

export interface Figures {
  /** Ms from the end of the call to all of its words in the timeline, 95th percentile. */
  readonly delay: number
  /** The same where the client ended the call: the documented ways lose what the operator hangs up on. */
  readonly delayAfterClient: number
  readonly longest: number
  /** Ms from the last word typed after the call, 95th percentile. */
  readonly lateDelay: number
  /** Ms that a card with a note stayed open after the end and the last word, 95th percentile and longest. */
  readonly held: number
  readonly heldLongest: number
  /** Requests that the portal executed, for each call. */
  readonly perCall: number
  /** Requests refused, of all that arrived. */
  readonly refused: number
  readonly lostShare: number
}

export function figuresOf(day: OfficeDay): Figures {
  const { records, calls, notes, counted, lost } = day
  const delays = sorted(records.map((record) => record.endDelay()))
  const noted = records.filter(({ text }) => text !== '')
  const held = sorted(noted.map((record) => record.held()))
  const byClient = records.filter(({ endedBy }) => endedBy === 'client')
  const admitted = total(counted.admitted)
  const refused = total(counted.refused)
  return {
    delay: quantile(delays, 0.95),
    delayAfterClient: quantile(sorted(byClient.map((record) => record.endDelay())), 0.95),
    longest: delays.at(-1) ?? 0,
    lateDelay: quantile(sorted(records.map((record) => record.lateDelay())), 0.95),
    held: quantile(held, 0.95),
    heldLongest: held.at(-1) ?? 0,
    perCall: admitted / calls,
    refused: refused / Math.max(1, admitted + refused),
    lostShare: lost / Math.max(1, notes),
  }
}

export function total(counts: ReadonlyMap<RequestKind, number>): number {
  return [...counts.values()].reduce((sum, count) => sum + count, 0)
}

function sorted(values: readonly (number | null)[]): number[] {
  return values.filter((value) => value !== null).sort((one, other) => one - other)
}

function quantile(rising: readonly number[], share: number): number {
  return rising[Math.min(rising.length - 1, Math.floor(rising.length * share))] ?? 0
}
