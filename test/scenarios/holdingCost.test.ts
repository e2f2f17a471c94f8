// What our holds cost the operator's next cards: nothing. `npm run test:long` plays three hundred calls.
import { expect, test } from 'vitest'
import { playHoldingCost } from './holdingCost'
import { endStories } from './stories'

endStories()

const CALLS = 6
const SEED = Number(process.env.HOLDING_SEED ?? 1)

test.each([
  [1, 'refused'],
  [2, 'allowed'],
  [3, 'refused'],
] as const)(
  `${CALLS} calls in %i tabs, storage %s (seed ${SEED}): no card is lost through a hold, no word in any of them`,
  async (tabs, storage) => {
    const { lost } = await playHoldingCost({ seed: SEED, calls: CALLS, tabs }, { storage })
    expect(lost.byOurHold).toBe(0)
  },
)
