// Promise: a portal in trouble is asked ever less often, but never given up.

const FIRST_MS = 1_000
const LONGEST_MS = 60_000

/**
 * Milliseconds before try number `attempt` + 1 (`attempt` ≥ 1), never more than `longest`. `chance` in 0…1 spreads an
 * office's clients.
 */
export function retryDelay(attempt: number, chance: number, longest = LONGEST_MS): number {
  const full = Math.min(longest, FIRST_MS * 2 ** Math.min(attempt - 1, 10))
  return Math.round(full * (0.5 + chance / 2))
}
