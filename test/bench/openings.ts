// How long an operator waits for the first key and for the whole card, with an empty and with a filled cache.
import { type Bench, type BenchPage, type Contender, openBenchPage, type Profile } from './benchCard'

export type Cache = 'cold' | 'warm'
/** In the order of the first round. */
const OPENED: readonly Contender[] = ['product', 'floor', 'documented', 'unawaited', 'complete']

export interface Opening {
  readonly contender: Contender
  readonly profile: Profile
  readonly cache: Cache
  /** Milliseconds from the insertion of the frame. */
  readonly firstKey: number
  readonly shown: number
}

/** One round of all contenders. `round` decides which one begins. */
export async function measureOpenings(bench: Bench, profile: Profile, round: number): Promise<Opening[]> {
  const openings: Opening[] = []
  for (let place = 0; place < OPENED.length; place += 1) {
    const contender = OPENED[(round + place) % OPENED.length] as Contender
    const benchPage = await openBenchPage(bench, { contender, profile })
    const first = await measureOpening(benchPage)
    await benchPage.closeCard()
    const second = await measureOpening(benchPage)
    openings.push({ contender, profile, cache: 'cold', ...first })
    openings.push({ contender, profile, cache: 'warm', ...second })
    await benchPage.close()
  }
  return openings
}

async function measureOpening(benchPage: BenchPage): Promise<Pick<Opening, 'firstKey' | 'shown'>> {
  const frame = await benchPage.openCard()
  const inserted = await benchPage.page.evaluate(() => window.stopwatch.inserted)
  const { firstKey, shown } = await frame.evaluate(() => window.stopwatch)
  return { firstKey: firstKey - inserted, shown: shown - inserted }
}
