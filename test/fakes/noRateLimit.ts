// A portal that nobody has asked too much of, for tests in which that is not the matter.
import type { RateLimit } from '../../src/ports'

export const NO_RATE_LIMIT: Pick<RateLimit, 'refused' | 'unanswered' | 'answered' | 'retryNotBefore'> = {
  refused: () => {},
  unanswered: () => {},
  answered: () => {},
  retryNotBefore: () => 0,
}
