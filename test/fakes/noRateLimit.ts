// A rate limit that is never reached, for tests in which it does not matter.
import type { RateLimit } from '../../src/ports'

export const NO_RATE_LIMIT: Pick<RateLimit, 'refused' | 'unanswered' | 'answered' | 'retryNotBefore'> = {
  refused: () => {},
  unanswered: () => {},
  answered: () => {},
  retryNotBefore: () => 0,
}
