// @vitest-environment node
// What our holds cost the operator's next cards: nothing, unless the host's own button closed a held card.
import { describe, expect, it } from 'vitest'
import { playDay } from './holdingCost'
import { ENGINES } from './play'

const CALLS = Number(process.env.HOLDING_CALLS ?? 300)
const SEED = Number(process.env.HOLDING_SEED ?? 1)

describe(`${CALLS} calls at a host that keeps the timers of held cards (seed ${SEED})`, () => {
  it.each(ENGINES)(
    '$name: no card is lost through our hold, and no word in any of them',
    async (engine) => {
      // The older host has no timers to leave.
      const cost = await playDay({ ...engine, closing: 'V2' }, SEED, CALLS)
      if (process.env.HOLDING_SEED) console.log(engine.name, JSON.stringify(cost))
      expect([cost.losses.ourHold, cost.sentences]).toEqual([0, []])
    },
    600_000,
  )
})
