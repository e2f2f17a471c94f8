// Many runs become one figure: the median, with the quartiles beside it.

export interface Figure {
  readonly median: number
  readonly low: number
  readonly high: number
  readonly runs: number
}

/** @param values at least one. */
export function figureOf(values: readonly number[]): Figure {
  return {
    median: quantile(values, 0.5),
    low: quantile(values, 0.25),
    high: quantile(values, 0.75),
    runs: values.length,
  }
}

/** Interpolates between two values; NaN for an empty list. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other)
  const at = share * (sorted.length - 1)
  const below = sorted[Math.floor(at)] ?? Number.NaN
  const above = sorted[Math.ceil(at)] ?? Number.NaN
  return below + (above - below) * (at - Math.floor(at))
}

/** `146 ms (131–160)` */
export function inMs({ median, low, high }: Figure): string {
  return `${short(median)} ms (${short(low)}–${short(high)})`
}

/** Three digits are enough to compare. */
export function short(value: number): string {
  if (!Number.isFinite(value)) return '–'
  return Math.abs(value) >= 100 ? value.toFixed(0) : value.toFixed(Math.abs(value) >= 10 ? 1 : 2)
}
