// @vitest-environment node
// Promise: whatever an operator, a host and a portal do to a card in whatever order, when all is over every word
// stands exactly once, where it belongs. The schedules are random; a failing one is shrunk to a short story.
import fc from 'fast-check'
import { describe, it } from 'vitest'
import { perform, type Step, schedule } from './acts'
import { conclude, ENDINGS, type Ending } from './conclusion'
import { broken } from './judge'
import { isLeftOut } from './leftOut'
import type { Engine } from './modelCard'
import { systemTime } from './pageClock'
import { World } from './world'

const ALL: readonly Engine[] = [
  { name: 'Chromium, storage refused', storage: false, net: true, pagehide: 'dependable', closing: 'V2' },
  { name: 'Chromium, storage allowed', storage: true, net: true, pagehide: 'dependable', closing: 'V1' },
  { name: 'Firefox', storage: true, net: false, pagehide: 'toss', closing: 'V2' },
  { name: 'Firefox, storage refused', storage: false, net: false, pagehide: 'toss', closing: 'V2' },
]
const ENGINES = ALL.filter(({ name }) => !isLeftOut(name))

async function live(world: World, steps: readonly Step[], ending: Ending) {
  await world.openCard({ type: 'CONTACT', id: 1 })
  for (const step of steps) await perform(world, step)
  await conclude(world, ending)
}

/** What an operator would see in the timelines, and what the portal was asked. */
function report(world: World): string[] {
  const { rest, network } = world
  return [
    ...rest.comments.map(
      (one) => `${one.id} ${one.item} by ${one.author}: ${JSON.stringify(one.text).slice(0, 200)}`,
    ),
    ...rest.todos.map(({ id, item, title }) => `${id} ${item}: to-do ${title}`),
    ...world.waiting().map((text) => `waits: ${text}`),
    ...network.logged().slice(-Number(process.env.MODEL_LOG ?? 80)),
  ]
}

const RUNS = Number(process.env.MODEL_RUNS ?? 2_000)
/** Each `npm test` plays the same schedules; `npm run test:long` and `MODEL_SEED=random` play new ones. */
const SEED = process.env.MODEL_SEED ?? '1'
/** A counterexample as it was printed: `[[…steps],"patient",0]`. It is played alone, and told. */
const REPLAY: [Step[], Ending, number] | null = JSON.parse(process.env.MODEL_REPLAY ?? 'null')

async function expectUnbroken(engine: Engine, steps: readonly Step[], ending: Ending, seed: number) {
  const world = new World(engine, seed)
  // Besides its clock adapter, the product asks when a token ends.
  const now = Date.now
  Date.now = systemTime(world.clock, world.time)
  try {
    await live(world, steps, ending)
  } finally {
    Date.now = now
  }
  const sentences = broken(world)
  if (REPLAY) console.log([engine.name, ...sentences, ...report(world)].join('\n'))
  if (sentences.length > 0) throw new Error([...sentences, ...report(world)].join('\n'))
}

describe('A word is never lost, never doubled, never misfiled', () => {
  for (const engine of ENGINES) {
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
        numRuns: REPLAY ? 1 : Math.ceil(RUNS / ENGINES.length),
        examples: REPLAY ? [REPLAY] : [],
        ...(SEED !== 'random' && { seed: Number(SEED) }),
      })
    })
  }
})
