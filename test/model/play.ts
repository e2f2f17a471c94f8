// Plays one schedule in one browser from the first card to the last one, and says what was not as promised.
import { perform, type Step } from './acts'
import { conclude, type Ending } from './conclusion'
import { broken } from './judge'
import { type Engine, FIREFOX_UNHEARD } from './modelHost'
import { systemTime } from './pageClock'
import { World } from './world'

export const ENGINES = [
  {
    name: 'Chromium, cookies alone',
    storage: false,
    cookies: true,
    deferredRequest: true,
    unheardClosings: 0,
    blursFirst: false,
    closing: 'V2',
  },
  {
    name: 'Chromium, storage refused',
    storage: false,
    cookies: false,
    deferredRequest: true,
    unheardClosings: 0,
    blursFirst: false,
    closing: 'V2',
  },
  {
    name: 'Chromium, storage allowed',
    storage: true,
    cookies: true,
    deferredRequest: true,
    unheardClosings: 0,
    blursFirst: false,
    closing: 'V1',
  },
  {
    name: 'Firefox',
    storage: true,
    cookies: true,
    deferredRequest: false,
    unheardClosings: FIREFOX_UNHEARD,
    blursFirst: true,
    closing: 'V2',
  },
  {
    name: 'Firefox, storage refused',
    storage: false,
    cookies: false,
    deferredRequest: false,
    unheardClosings: FIREFOX_UNHEARD,
    blursFirst: true,
    closing: 'V2',
  },
] as const satisfies readonly Engine[]

const IS_REPLAYED = 'MODEL_REPLAY' in process.env || 'HOLDING_SEED' in process.env

export interface Played {
  /** Empty: the promise is kept. */
  readonly sentences: readonly string[]
  /** What an operator would see in the timelines, and what the portal was asked. */
  readonly report: readonly string[]
}

/** @param seed of every chance in it. */
export async function play(
  engine: Engine,
  steps: readonly Step[],
  ending: Ending,
  seed: number,
): Promise<Played> {
  const world = new World(engine, seed)
  await inTimeOf(world, async () => {
    await world.openCard({ type: 'CONTACT', id: 1 })
    for (const step of steps) await perform(world, step)
    await conclude(world, ending)
  })
  return { sentences: broken(world), report: reportOf(world) }
}

/**
 * Besides its clock adapter, the product asks when a token ends. What reads stored texts throws where one is empty, tens
 * of thousands of times a day, and noting where from is most of what that costs: only what is played again notes it.
 */
export async function inTimeOf({ clock, time }: World, play: () => Promise<void>): Promise<void> {
  const { now } = Date
  const { stackTraceLimit } = Error
  Date.now = systemTime(clock, time)
  if (!IS_REPLAYED) Error.stackTraceLimit = 0
  try {
    await play()
  } finally {
    Date.now = now
    Error.stackTraceLimit = stackTraceLimit
  }
}

function reportOf(world: World): string[] {
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
