// A portal that nobody has asked too much of, for tests in which that is not the matter.
import type { RushHour } from '../../src/ports'

export const NO_RUSH: Pick<RushHour, 'refused' | 'unanswered' | 'answered' | 'restsUntil'> = {
  refused: () => {},
  unanswered: () => {},
  answered: () => {},
  restsUntil: () => 0,
}
