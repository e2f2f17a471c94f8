// A long day: 300 calls in one browser session with random faults and random ends. Nothing is lost, duplicated or
// misfiled, and no frame of a closed card stays in the browser's memory. The seed is printed.
import { expect, it } from 'vitest'
import { ManualClock } from '../fakes/manualClock'
import type { Fault } from '../portal/contract'
import { type Desk, until } from '../scenarios/desk'
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
/** Real time, in which far less than a minute of the story passes. */
const LATE_MS = 200
/** With all faults, and lookups of some ten earlier notes in each card. */
const MOST_REQUESTS_A_CALL = 40
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
  const story = await begin({ storage: pick(['refused', 'allowed']), ownTime: true })
  const { desk, core } = story
  const expected: Notes = {}
  const morning = await kept(story)
  for (let call = 1; call <= CALLS; call += 1) {
    const client = pick(CLIENTS)
    const word = `word${call}`
    // Once the portal has refused something, a card reads when something is typed in it (docs/decisions.md 25).
    await desk.openCall({ item: client, unknown: true })
    await desk.connected()
    // Words of a frame without storage are lost when the portal cannot be reached as the frame ends (docs/words.md): so
    // the fault ends before the card does.
    const endFault =
      random() < 0.6 ? core.fault({ kind: pick(FAULTS), times: 2, delayMs: LATE_MS }) : () => {}
    await desk.type(word)
    if (random() < 0.5) await desk.press('save')
    if (random() < 0.5) await until(() => desk.status()).not.toMatch(/^Saving/)
    endFault()
    const end = pick(ENDS)
    await desk.host(end)
    // A held one by our own button: of one that the host's button closes, the timer closes a later card (portal.md §8.2).
    if ((await desk.card()).open) await (end === 'remoteHangUp' ? letGo(desk) : desk.host('close'))
    expected[at(client)] = [...(expected[at(client)] ?? []), word].sort()
    // Calls that follow each other at once would be refused for their number alone (portal.md §3.1).
    await desk.pass(Math.round(5 + random() * 25) * 1_000)
  }
  // The portal's refusals are forgotten: the last card reads at once.
  await desk.pass(60 * 60_000, 60_000)
  await story.oneMoreCard()
  // What was late is settled a minute after it was sent.
  await desk.pass(2 * 60_000)
  await story.notes(expected)
  console.log(`${story.requests()} requests in ${CALLS} calls`)
  expect(story.requests()).toBeLessThanOrEqual(MOST_REQUESTS_A_CALL * CALLS)
  await desk.host('close')
  // The browser keeps what the mouse was last at until it moves, and takes a closed frame away in its own time.
  await desk.page.mouse.move(1, 1)
  await until(() => kept(story)).toBeLessThanOrEqual(morning)
})

/** It may close by itself while the operator reaches for the button. */
async function letGo(desk: Desk): Promise<void> {
  const pressed = desk.press('closeNow')
  await Promise.all([desk.cardGone(), pressed.catch(() => {})])
}
