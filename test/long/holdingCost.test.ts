// Three hundred calls at a host with leftover timers: none of our holds costs a card. Prints how many were held, and what
// the host's own button cost. The seed is printed.
import { expect, it } from 'vitest'
import { playHoldingCost } from '../scenarios/holdingCost'
import { endStories } from '../scenarios/stories'

const CALLS = Number(process.env.HOLDING_CALLS ?? 100)
const SEED = Number(process.env.HOLDING_SEED ?? Date.now() % 1_000_000)

endStories()

it.each([
  [1, 'allowed'],
  [2, 'refused'],
  [3, 'allowed'],
] as const)(`${CALLS} calls in %i tabs, storage %s (seed ${SEED})`, async (tabs, storage) => {
  const cost = await playHoldingCost({ seed: SEED, calls: CALLS, tabs }, { storage })
  console.log(`Holding, ${tabs} tabs, seed ${SEED}:`, JSON.stringify(cost))
  expect(cost.lost.byOurHold).toBe(0)
})
