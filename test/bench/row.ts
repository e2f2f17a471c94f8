// One line of the result: what was measured, against what, and whether the reach of the issue is met.

export interface Row {
  readonly what: string
  readonly where: string
  readonly ours: string
  readonly against: string
  readonly ratio: string
  readonly reach: string
  /** Null where nothing was asked for: a line for comparison. */
  readonly met: boolean | null
}
