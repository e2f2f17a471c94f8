// @vitest-environment node
// Whatever an operator, a host and a portal do to a card in whatever order, when all is over every word
// stands exactly once, where it belongs. The schedules are random; a failing one is shrunk to a short story.
import fc from 'fast-check'
import { describe, it } from 'vitest'
import { type Step, schedule } from './acts'
import { ENDINGS, type Ending } from './conclusion'
import { isLeftOut } from './leftOut'
import type { Engine } from './modelHost'
import { ENGINES, play } from './play'

const PLAYED = ENGINES.filter(({ name }) => !isLeftOut(name))

const RUNS = Number(process.env.MODEL_RUNS ?? 2_000)
/** Each `npm test` plays the same schedules; `npm run test:long` and `MODEL_SEED=random` play new ones. */
const SEED = process.env.MODEL_SEED ?? '1'
/** A counterexample as it was printed: `[[…steps],"patient",0]`. It is played alone, and printed. */
const REPLAY: [Step[], Ending, number] | null = JSON.parse(process.env.MODEL_REPLAY ?? 'null')

async function expectUnbroken(engine: Engine, steps: readonly Step[], ending: Ending, seed: number) {
  const { sentences, report } = await play(engine, steps, ending, seed)
  if (REPLAY) console.log([engine.name, ...sentences, ...report].join('\n'))
  if (sentences.length > 0) throw new Error([...sentences, ...report].join('\n'))
}

describe('A word is never lost, never duplicated, never misfiled', () => {
  for (const engine of PLAYED) {
    it(`${engine.name}: every schedule ends with each word once, at its client`, {
      timeout: 3_600_000,
    }, async () => {
      const property = fc.asyncProperty(
        schedule,
        fc.constantFrom(...ENDINGS),
        fc.integer(),
        (steps, ending, seed) => expectUnbroken(engine, steps, ending, seed),
      )
      await fc.assert(property, {
        numRuns: REPLAY ? 1 : Math.ceil(RUNS / PLAYED.length),
        examples: REPLAY ? [REPLAY] : [],
        ...(SEED !== 'random' && { seed: Number(SEED) }),
      })
    })
  }
})
