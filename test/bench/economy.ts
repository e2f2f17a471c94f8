// How many requests a call costs, on the browser's own clock: minutes of a call in seconds of a measurement.
import type { Frame } from 'playwright-core'
import { ManualClock } from '../fakes/manualClock'
import { type Bench, type BenchPage, type Contender, openBenchPage } from './benchCard'

export interface CallCost {
  readonly contender: Contender
  readonly noted: boolean
  readonly requests: number
  /** Changes to comments among them. */
  readonly writes: number
  /** CORS preflights; the rate limit does not count them. */
  readonly preflights: number
}

const KINDS: readonly (readonly [contender: Contender, noted: boolean])[] = [
  ['product', false],
  ['product', true],
  ['unawaited', true],
  ['autosave', true],
]

const STEP_MS = 500
/** For messages and answers on their way, which do not follow the page's clock. */
const HEARD_MS = 15
const WRITE = /^crm\.timeline\.comment\.(add|update|delete)$/

/** One call of each kind. `seed` decides when the operator types. */
export async function measureCosts(bench: Bench, seed: number): Promise<CallCost[]> {
  const costs: CallCost[] = []
  for (const [contender, noted] of KINDS) {
    const benchPage = await openBenchPage(bench, { contender, profile: 'loopback', ownTime: true })
    const { core } = benchPage
    const frame = await benchPage.openCard()
    await liveThrough(benchPage, frame, noted ? typingOf(seed) : [])
    const unfolded = core.requests({ unfolded: true })
    costs.push({
      contender,
      noted,
      requests: core.requests().length,
      writes: unfolded.filter(({ name }) => WRITE.test(name)).length,
      preflights: core.preflights,
    })
    await benchPage.close()
  }
  return costs
}

const CALL_SECONDS = 90

/**
 * Seconds of the call in which a word is typed: 10 to 20 words in one go in its middle, and sometimes some more before
 * the end.
 */
function typingOf(seed: number): number[] {
  const { random } = new ManualClock(0, seed + 1)
  const begin = 20 + Math.floor(random() * 20)
  const words = 10 + Math.floor(random() * 10)
  const seconds = Array.from({ length: words }, (_none, index) => begin + index)
  return random() < 0.5 ? seconds : [...seconds, CALL_SECONDS - 8, CALL_SECONDS - 7]
}

/** The client hangs up at the end, and the card goes when it likes. */
async function liveThrough(benchPage: BenchPage, frame: Frame, typing: readonly number[]): Promise<void> {
  for (let ms = 0; ms < CALL_SECONDS * 1_000; ms += STEP_MS) {
    if (typing.includes(ms / 1_000)) await benchPage.type(frame, `word${ms} `)
    await pass(benchPage)
  }
  await benchPage.host('remoteHangUp')
  for (let ms = 0; ms < 15_000; ms += STEP_MS) await pass(benchPage)
  if ((await benchPage.host('card')).open) await benchPage.host('close')
  await pass(benchPage)
}

async function pass({ page }: BenchPage): Promise<void> {
  await page.clock.runFor(STEP_MS)
  await new Promise((resolve) => setTimeout(resolve, HEARD_MS))
}
