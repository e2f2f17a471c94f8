// A long day: 300 calls in one browser session with random faults and random ends. Nothing is lost, duplicated or
// misfiled, and no frame of a closed card stays in the browser's memory. The seed is printed.
import { it } from 'vitest'
import { ManualClock } from '../fakes/manualClock'
import type { Fault } from '../portal/contract'
import { until } from '../scenarios/desk'
import { ANNA, at, begin, endStories, IVAN, LEAD, type Notes, type Story } from '../scenarios/stories'

const CALLS = Number(process.env.SOAK_CALLS ?? 300)
const SEED = Number(process.env.SOAK_SEED ?? Date.now() % 1_000_000)
const FAULTS: readonly Fault['kind'][] = [
  'lostAnswer',
  'reset',
  'html502',
  'slow',
  'late',
  'brokenJson',
  'empty',
  'rateLimit',
  'expiredToken',
]
const ENDS = ['hangUp', 'close', 'remoteHangUp', 'esc', 'stuckCleanup'] as const
const CLIENTS = [ANNA, IVAN, LEAD]

endStories()

/**
 * Documents and frames that the browser still keeps for this page after garbage collection. What the host page itself
 * collects (its log) is not ours.
 */
async function kept({ desk }: Story): Promise<number> {
  const session = await desk.page.context().newCDPSession(desk.page)
  await session.send('HeapProfiler.collectGarbage')
  await session.send('Performance.enable')
  const { metrics } = await session.send('Performance.getMetrics')
  await session.detach()
  return metrics
    .filter(({ name }) => ['Documents', 'Frames'].includes(name))
    .reduce((sum, { value }) => sum + value, 0)
}

it(`${CALLS} calls with random faults (seed ${SEED})`, { timeout: 60 * 60_000 }, async () => {
  const { random } = new ManualClock(0, SEED)
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T
  // A call a second: each card finds drafts of forty earlier calls to look up, and closes before it is done.
  const story = await begin({ storage: pick(['refused', 'allowed']), mostRequests: 40 })
  const { desk, core } = story
  const expected: Notes = {}
  const morning = await kept(story)
  for (let call = 1; call <= CALLS; call += 1) {
    const client = pick(CLIENTS)
    const word = `word${call}`
    await desk.openCall({ item: client })
    // Words of a frame without storage are lost when the portal cannot be reached as the frame ends (docs/words.md): so
    // the fault ends before the card does.
    const endFault = random() < 0.6 ? core.fault({ kind: pick(FAULTS), times: 2, delayMs: 1_500 }) : () => {}
    await desk.type(word)
    if (random() < 0.5) await desk.press('save')
    if (random() < 0.5) await until(() => desk.status()).not.toMatch(/^Saving/)
    endFault()
    await desk.host(pick(ENDS))
    if ((await desk.card()).open) await desk.host('close')
    expected[at(client)] = [...(expected[at(client)] ?? []), word].sort()
  }
  await story.oneMoreCard()
  await until(() => unsettled(story, expected), 150_000).toEqual([])
  await story.notes(expected)
  await desk.host('close')
  // The browser takes a closed frame away in its own time.
  await until(() => kept(story)).toBeLessThanOrEqual(morning)
})

/** Words that do not stand exactly once yet: what was late is settled a minute after it was sent. */
function unsettled({ core }: Story, expected: Notes): string[] {
  const all = core.state.comments.flatMap(({ comment }) => comment.split(/\s+/))
  const words = Object.values(expected).flat()
  return words.filter((word) => all.filter((one) => one === word).length !== 1)
}
