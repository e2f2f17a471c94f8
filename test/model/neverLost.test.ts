// @vitest-environment node
// Promise: whatever an operator, a host and a portal do to a card in whatever order, when all is over every word
// stands exactly once, where it belongs. The schedules are random; a failing one is shrunk to a short story.
import fc from 'fast-check'
import { describe, it } from 'vitest'
import type { CrmItem } from '../../src/note/call'
import type { Engine } from './modelCard'
import { FATES, type Fate } from './modelNetwork'
import { World } from './world'

const ENGINES: readonly Engine[] = [
  { name: 'Chromium, storage refused', storage: false, net: true, pagehide: 'dependable', closing: 'V2' },
  { name: 'Chromium, storage allowed', storage: true, net: true, pagehide: 'dependable', closing: 'V1' },
  { name: 'Firefox', storage: true, net: false, pagehide: 'toss', closing: 'V2' },
]

type Act =
  | { act: 'type' }
  | { act: 'pause'; ms: number }
  | { act: 'open'; item: CrmItem | null; campaign: boolean }
  | { act: 'reopen' }
  | { act: 'item'; item: CrmItem }
  | { act: 'end'; how: 'removed' | 'crashed' | 'remote' }
  | { act: 'doom'; fates: Fate[] }
  | { act: 'blur' }
  | { act: 'save' }
  | { act: 'beside'; item: CrmItem | null }
  | { act: 'switchTab' }
  | { act: 'someoneEdits'; which: number }
  | { act: 'plan' }
  | { act: 'undo' }

const item = fc.constantFrom<CrmItem>(
  { type: 'CONTACT', id: 1 },
  { type: 'LEAD', id: 2 },
  { type: 'DEAL', id: 3 },
)
const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 8, arbitrary: fc.constant<Act>({ act: 'type' }) },
  {
    weight: 6,
    arbitrary: fc
      .constantFrom(0, 60, 110, 700, 2_100, 5_100, 8_000, 8_060, 21_000, 66_000)
      .map((ms): Act => ({ act: 'pause', ms })),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      act: fc.constant('open' as const),
      item: fc.option(item),
      campaign: fc.boolean(),
    }),
  },
  { weight: 1, arbitrary: fc.constant<Act>({ act: 'reopen' }) },
  { weight: 2, arbitrary: item.map((to): Act => ({ act: 'item', item: to })) },
  {
    weight: 2,
    arbitrary: fc
      .constantFrom('removed', 'crashed', 'remote')
      .map((how): Act => ({ act: 'end', how }) as Act),
  },
  {
    weight: 3,
    arbitrary: fc
      .array(fc.constantFrom(...FATES), { minLength: 1, maxLength: 5 })
      .map((fates): Act => ({ act: 'doom', fates })),
  },
  { weight: 1, arbitrary: fc.constantFrom<Act>({ act: 'blur' }, { act: 'save' }) },
  { weight: 1, arbitrary: fc.option(item).map((of): Act => ({ act: 'beside', item: of })) },
  { weight: 1, arbitrary: fc.constant<Act>({ act: 'switchTab' }) },
  { weight: 1, arbitrary: fc.nat(3).map((which): Act => ({ act: 'someoneEdits', which })) },
  { weight: 3, arbitrary: fc.constant<Act>({ act: 'plan' }) },
  { weight: 1, arbitrary: fc.constant<Act>({ act: 'undo' }) },
)

async function live(world: World, acts: readonly Act[]) {
  await world.openCard({ type: 'CONTACT', id: 1 })
  for (const step of acts) {
    switch (step.act) {
      case 'type':
        await world.type()
        break
      case 'pause':
        await world.clock.advance(step.ms)
        break
      case 'open':
        await world.openCard(step.item, step.campaign && step.item !== null)
        break
      case 'reopen':
        await world.reopenCard()
        break
      case 'item':
        await world.changeItem(step.item)
        break
      case 'end':
        // A crash costs at most what was typed since the net was last armed: those 0.3 s are not judged here.
        if (step.how === 'crashed') await world.clock.advance(310)
        await world.endCard(step.how)
        break
      case 'doom':
        world.network.doom(step.fates)
        break
      case 'blur':
        world.card?.blur()
        break
      case 'beside':
        await world.openBeside(step.item)
        break
      case 'switchTab':
        await world.switchTab()
        break
      case 'someoneEdits':
        world.someoneEdits(step.which)
        break
      case 'plan':
        await world.plan()
        break
      case 'undo':
        await world.undo()
        break
      case 'save':
        world.card?.session.actions.save()
        break
    }
  }
  await world.conclude()
}

const RUNS = Number(process.env.MODEL_RUNS ?? 2_000)

describe('A word is never lost, never doubled, never misfiled', () => {
  for (const engine of ENGINES) {
    it(`${engine.name}: every schedule ends with each word once, at its client`, {
      timeout: 600_000,
    }, async () => {
      const property = fc.asyncProperty(
        fc.array(act, { maxLength: 25 }),
        fc.integer(),
        async (acts, seed) => {
          const world = new World(engine, seed)
          await live(world, acts)
          const broken = world.broken()
          if (broken.length > 0) {
            const comments = world.rest.comments.map(
              (one) => `${one.id} ${one.item}: ${JSON.stringify(one.text)}`,
            )
            const todos = world.rest.todos.map(({ id, item, title }) => `${id} ${item}: to-do ${title}`)
            throw new Error(
              [...broken, ...comments, ...todos, ...world.waiting().map((text) => `waits: ${text}`)].join(
                '\n',
              ),
            )
          }
        },
      )
      const options = {
        numRuns: Math.ceil(RUNS / ENGINES.length),
        ...(process.env.MODEL_SEED && { seed: Number(process.env.MODEL_SEED) }),
      }
      await fc.assert(property, options)
    })
  }
})
