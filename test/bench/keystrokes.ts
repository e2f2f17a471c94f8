// What a key costs in a note of 10 000 characters, with the processor slowed four times.
import { type Bench, type Contender, openBenchPage } from './benchCard'

const TYPED: readonly Contender[] = ['product', 'unawaited']

export interface Keystrokes {
  readonly contender: Contender
  /** Milliseconds in all listeners of one key. */
  readonly handlers: readonly number[]
  /** Milliseconds of each task of 50 ms and more. */
  readonly longTasks: readonly number[]
}

const LINE = 'The printer on the second floor prints every page twice since Monday.\n'
const NOTE = LINE.repeat(Math.ceil(10_000 / LINE.length)).slice(0, 10_000)
/** About the pace of a quick typist, ms. */
const PACE_MS = 80

/** @param keys how many are typed after the note stands. */
export async function measureKeystrokes(bench: Bench, keys: number): Promise<Keystrokes[]> {
  const all: Keystrokes[] = []
  for (const contender of TYPED) {
    const benchPage = await openBenchPage(bench, { contender, profile: 'shaped' })
    const frame = await benchPage.openCard()
    await benchPage.type(frame, NOTE)
    // Loading and pasting are over before the keys are looked at.
    await new Promise((resolve) => setTimeout(resolve, 2_000))
    await frame.evaluate(() => {
      window.stopwatch.keys.length = 0
      window.stopwatch.longTasks.length = 0
    })
    await benchPage.page.keyboard.type('and again '.repeat(Math.ceil(keys / 10)), { delay: PACE_MS })
    const { handlers, longTasks } = await frame.evaluate(() => ({
      handlers: window.stopwatch.keys,
      longTasks: window.stopwatch.longTasks,
    }))
    all.push({ contender, handlers, longTasks })
    await benchPage.close()
  }
  return all
}
