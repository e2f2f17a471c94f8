// A portal in trouble is asked ever less often, but never given up.

const FIRST_MS = 1_000
const GROWTH = 3
/** A note stands within a minute of the portal's recovery, so the longest pause leaves room for a look and a write. */
const LONGEST_MS = 50_000

/**
 * Milliseconds from the beginning of try number `attempt` (≥ 1) to the next one: 1, 3, 9, 27 and then 50 s, or `longest`,
 * less up to a quarter. `chance` in 0…1 spreads an office's clients. A try may take two requests (look, then write):
 * that makes at most 9 requests in the first minute and 39 in ten, of the 1 200 that an office has (portal.md §3.1).
 */
export function retryDelay(attempt: number, chance: number, longest = LONGEST_MS): number {
  const full = Math.min(longest, FIRST_MS * GROWTH ** Math.min(attempt - 1, 10))
  return Math.round(full * (0.75 + chance / 4))
}
