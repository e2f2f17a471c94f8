// The greatest office whose notes arrive in time, found by bisection over whole simulated days.
import { CALLS_PER_HOUR } from './callModel'
import { type Figures, figuresOf } from './figures'
import { type OfficeOrder, runOffice } from './office'

/** Ms: the promise that an office is measured by, at the 95th percentile. */
export const IN_TIME_MS = 5_000

export interface Capacity {
  /** Null: not even the smallest office keeps it. */
  readonly operators: number | null
  /** Of an office without any crowding. */
  readonly alone: Figures
}

export type OfficeTemplate = Omit<OfficeOrder, 'operators'>

/** Large enough to measure what a call costs. */
const QUIET = 30
/** The smallest office that is tried. */
const SMALLEST = 4

/**
 * @param precision the bisection ends when the bounds differ by this share.
 * @param delayOf what has to stay within the bound: all notes, or of those of calls that the client ended.
 */
export async function findCapacity(
  template: OfficeTemplate,
  precision: number,
  delayOf: (figures: Figures) => number,
): Promise<Capacity> {
  const figuresWith = async (operators: number) => figuresOf(await runOffice({ ...template, operators }))
  const keeps = async (operators: number) => delayOf(await figuresWith(operators)) <= IN_TIME_MS
  const alone = await figuresWith(QUIET)
  // What the bucket gives in the long run; reality is somewhere around.
  const expected = (template.rate.drainPerSecond * 3_600) / (CALLS_PER_HOUR * alone.perCall)
  let most = Math.round(expected * 0.9)
  let tooMany = Math.round(expected * 1.2)
  while (!(await keeps(most))) {
    if (most <= SMALLEST) return { operators: null, alone }
    tooMany = most
    most = Math.max(SMALLEST, Math.round(most * 0.7))
  }
  while (await keeps(tooMany)) {
    most = tooMany
    tooMany = Math.round(tooMany * 1.3)
  }
  while (tooMany - most > Math.max(1, most * precision)) {
    const middle = Math.round((most + tooMany) / 2)
    if (await keeps(middle)) most = middle
    else tooMany = middle
  }
  return { operators: most, alone }
}
