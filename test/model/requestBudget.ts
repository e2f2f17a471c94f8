// Counts what one card asks of the portal while nobody touches anything: a portal in trouble is asked ever less often,
// whatever it answers.

const MINUTE = 60_000
/** Requests of one note in any minute, and in any ten. The initial reads of a card have as many. */
const MOST = [
  { within: MINUTE, requests: 12 },
  { within: 10 * MINUTE, requests: 40 },
] as const

export class RequestBudget {
  private readonly asked: Record<'note' | 'initialRead', number[]> = { note: [], initialRead: [] }

  /** @param at ms. */
  count(kind: 'note' | 'initialRead', at: number) {
    this.asked[kind].push(at)
  }

  /** Somebody did something: what is asked from now on is counted anew. */
  restart() {
    this.asked.note = []
    this.asked.initialRead = []
  }

  /** So far beyond every budget that nothing more can be learnt from it. */
  isStorm(notes: number): boolean {
    return this.asked.note.length > 200 * Math.max(1, notes)
  }

  /** Sentences about budgets that were exceeded. @param notes how many notes the card saves. */
  exceeded(notes: number): string[] {
    return MOST.flatMap(({ within, requests }) => [
      ...tooMany('notes', this.asked.note, within, requests * Math.max(1, notes)),
      ...tooMany('initial reads', this.asked.initialRead, within, requests),
    ])
  }
}

function tooMany(what: string, asked: readonly number[], within: number, most: number): string[] {
  const first = asked.findIndex(
    (at, index) => at - (asked[index - most] ?? Number.NEGATIVE_INFINITY) < within,
  )
  if (first < 0) return []
  const minutes = within / MINUTE
  const counted = asked.filter(
    (at) => at >= (asked[first - most] ?? 0) && at < (asked[first - most] ?? 0) + within,
  )
  return [`${counted.length} requests of its ${what} within ${minutes} min (at most ${most})`]
}
