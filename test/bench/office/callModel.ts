// The calls of one operator as a plan: when each rings, how long it lasts, who ends it and when which word is
// typed. The plan depends on the seed and the operator alone, so every way of saving meets the very same calls.
import { between, createChance, skewed } from './chance'

export const CALLS_PER_HOUR = 15

/** Said in the report as well: what the figures stand on. */
export const CALL_MODEL = {
  /** Median and spread (of the logarithm) of a call's length, in seconds, and its bounds. */
  length: { median: 120, spread: 0.6, least: 20, most: 600 },
  /** Words of a note. */
  words: { median: 22, spread: 0.6, least: 3, most: 120 },
  /** Ms from word to word while the operator types. */
  wordMs: { least: 900, most: 2_300 },
  /** A note is typed in so many goes at most. */
  goes: 3,
  /** Ms between two goes. */
  pauseMs: { least: 6_000, most: 40_000 },
  /** Of the calls with a note: the share in which the typing has not ended when the call does. */
  typedPastTheEnd: 0.3,
  /** Ms from the last word to the end of the call otherwise (median, spread). */
  restMs: { median: 12_000, spread: 1 },
  /** The share of calls that the operator hangs up (then the frame is gone at once, portal.md §2.4). */
  hungUpByOperator: 0.5,
} as const

export interface PlannedCall {
  /** Ms from the beginning of the day. */
  readonly startsAt: number
  /** Ms. */
  readonly lasts: number
  readonly endedBy: 'operator' | 'client'
  /** When each word is typed, ms from the start of the call, rising; empty: no note. */
  readonly words: readonly number[]
}

export interface CallMix {
  /** The share of calls in which something is typed. */
  readonly noted: number
}

/** @param dayMs calls start before it. */
export function planCalls(
  operator: number,
  seed: number,
  dayMs: number,
  { noted }: CallMix,
): readonly PlannedCall[] {
  const chance = createChance(seed * 100_003 + operator)
  const cycle = 3_600_000 / CALLS_PER_HOUR
  const calls: PlannedCall[] = []
  for (let startsAt = chance() * cycle; startsAt < dayMs; startsAt += cycle * between(chance, 0.6, 1.4)) {
    const { median, spread, least, most } = CALL_MODEL.length
    const lasts = clamp(skewed(chance, median, spread), least, most) * 1_000
    const endedBy = chance() < CALL_MODEL.hungUpByOperator ? 'operator' : 'client'
    const words = chance() < noted ? planWords(chance, lasts, endedBy) : []
    calls.push({ startsAt: Math.round(startsAt), lasts: Math.round(lasts), endedBy, words })
  }
  return calls
}

/** Planned backwards from the last word; what would lie before the fourth second of the call is typed from there on. */
function planWords(chance: () => number, lasts: number, endedBy: PlannedCall['endedBy']): readonly number[] {
  const { words, wordMs, goes, pauseMs, restMs } = CALL_MODEL
  const count = Math.round(clamp(skewed(chance, words.median, words.spread), words.least, words.most))
  const pauses = Math.floor(chance() * goes)
  const isLate = endedBy === 'client' && chance() < CALL_MODEL.typedPastTheEnd * 2
  const rest = skewed(chance, restMs.median, restMs.spread)
  let at = isLate ? lasts + between(chance, 1_000, 15_000) : Math.max(lasts * 0.3, lasts - rest)
  const last = Math.min(at, isLate ? at : lasts - 200)
  const typed = [last]
  at = last
  for (let word = count - 1; word > 0; word -= 1) {
    const isPause = pauses > 0 && word % Math.ceil(count / (pauses + 1)) === 0
    at -= isPause ? between(chance, pauseMs.least, pauseMs.most) : between(chance, wordMs.least, wordMs.most)
    typed.push(at)
  }
  const rising = typed.reverse()
  const first = rising[0] ?? 0
  const earliest = Math.min(4_000, last / 2)
  if (first >= earliest) return rising.map(Math.round)
  // More words than the call has room for: they are typed faster.
  const shrink = (last - earliest) / (last - first)
  return rising.map((when) => Math.round(last - (last - when) * shrink))
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value))
}
