// From the moment a call ends, how long until the note stands in the timeline, and until the card is free.
import { performance } from 'node:perf_hooks'
import type { Frame } from 'playwright-core'
import {
  type Bench,
  type BenchPage,
  CLIENT,
  type Contender,
  openBenchPage,
  type Profile,
  WRAP_UP_MS,
} from './benchCard'

/** Of the documented ways the quicker one: once all is bound they end alike. */
const ENDED: readonly Contender[] = ['product', 'unawaited']

export interface Ending {
  readonly contender: Contender
  readonly profile: Profile
  readonly by: 'remoteHangUp' | 'hangUp' | 'bareRequest'
  /** Milliseconds until the note stands; null: it never did. */
  readonly committed: number | null
  /** Milliseconds until the card is gone, for our product beyond the promised pause; null: not measured. */
  readonly released: number | null
  /** Milliseconds from the host's message, or from `pagehide`, in the frame until it calls `fetch`; null: it never does. */
  readonly fetched: number | null
}

const WORDS = 'wants a second offer'
/** Longer than the 900 ms in which the SDK loses an event (sdk.md §4). */
const BOUND_MS = 1_000
/** What the documented way has not delivered by then was not sent; ours has to arrive, on a slow machine as well. */
const LOST_MS: Readonly<Partial<Record<Contender, number>>> = { unawaited: 2_000, product: 20_000 }
/** Far longer than a beacon takes. */
const REPORT_MS = 1_000
const POLL_MS = 20
/** For what the simulation does beside the card. */
const ASIDE_MS = 2_000

/** One round of all contenders; the bare request comes first, and the others are compared with it. */
export async function measureEndings(bench: Bench, profile: Profile): Promise<Ending[]> {
  const endings: Ending[] = [await measureBareRequest(bench, profile)]
  for (const contender of ENDED) {
    const benchPage = await openBenchPage(bench, { contender, profile })
    for (const by of ['remoteHangUp', 'hangUp'] as const) {
      const asked = bench.site.asked
      asked.length = 0
      const ending = await measureEnding(benchPage, contender, by)
      endings.push({ contender, profile, by, ...ending, fetched: await fetchedIn(asked) })
    }
    await benchPage.close()
  }
  return endings
}

/** What the stopwatch has reported to the site. A frame that goes does so by a beacon, which may come behind the note. */
async function fetchedIn(asked: readonly string[]): Promise<number | null> {
  const reported = () => asked.find((path) => path.startsWith('/measured/'))
  for (let left = REPORT_MS; left > 0 && reported() === undefined; left -= POLL_MS) await pause(POLL_MS)
  const report = reported()
  return report === undefined ? null : Number(report.split('/').at(-1))
}

async function measureEnding(
  benchPage: BenchPage,
  contender: Contender,
  by: 'remoteHangUp' | 'hangUp',
): Promise<Pick<Ending, 'committed' | 'released'>> {
  const frame = await benchPage.openCard()
  await pause(BOUND_MS)
  const words = `${WORDS} ${by}`
  const stands = whenItStands(benchPage, words)
  await frame.evaluate(() => window.stopwatch.watchTyping())
  await benchPage.type(frame, words)
  const typed = await frame.evaluate(() => window.stopwatch.typed)
  await pause(BOUND_MS)
  await frame.evaluate(() => (window.stopwatch.isEnding = true))
  const ended = await benchPage.page.evaluate(
    ({ how, aside }) => {
      // What the simulation draws beside the card, and its own log, are no part of a portal: they would hold the host's
      // message back for as long as they take (measured: 3 to 6 ms, slowed down 20 ms), and wait here until all is over.
      window.queueMicrotask = (run) => void setTimeout(run, aside)
      const now = window.stopwatch.now()
      window.host[how]()
      return now
    },
    { how: by, aside: ASIDE_MS },
  )
  const committed = await Promise.race([stands, pause(LOST_MS[contender] ?? 0).then(() => null)])
  await benchPage.page.waitForFunction(() => window.stopwatch.removed > 0, undefined, { polling: 100 })
  const removed = await benchPage.page.evaluate(() => window.stopwatch.removed)
  const free = contender === 'product' ? Math.max(typed + WRAP_UP_MS, ended) : ended
  return {
    committed: committed && committed - ended,
    released: by === 'remoteHangUp' ? removed - free : null,
  }
}

/** The same comment by a bare `fetch` with `keepalive`, on a connection that stands. */
async function measureBareRequest(bench: Bench, profile: Profile): Promise<Ending> {
  const benchPage = await openBenchPage(bench, { contender: 'floor', profile })
  const frame = await benchPage.openCard()
  await addComment(benchPage, frame, 'opens the connection')
  await pause(BOUND_MS)
  const stands = whenItStands(benchPage, WORDS)
  const began = await addComment(benchPage, frame, WORDS)
  const committed = (await stands) - began
  await benchPage.close()
  return { contender: 'floor', profile, by: 'bareRequest', committed, released: committed, fetched: null }
}

/** Resolves with the answer, to the moment at which the request began. */
function addComment({ origin, core }: BenchPage, frame: Frame, words: string): Promise<number> {
  const address = `${origin}/rest/crm.timeline.comment.add`
  const fields = {
    'fields[ENTITY_TYPE]': CLIENT.type.toLowerCase(),
    'fields[ENTITY_ID]': String(CLIENT.id),
    'fields[COMMENT]': words,
    auth: core.issueToken(1).access,
  }
  return frame.evaluate(
    async ({ address, fields }) => {
      const body = new FormData()
      for (const [name, value] of Object.entries(fields)) body.append(name, value)
      const began = window.stopwatch.now()
      await (await fetch(address, { method: 'POST', body, keepalive: true, credentials: 'omit' })).text()
      return began
    },
    { address, fields },
  )
}

/** When the portal has stored the words, on the browser's clock; pending for ever when they never stand. */
function whenItStands({ core }: BenchPage, words: string): Promise<number> {
  return new Promise((resolve) => {
    const forget = core.onChange(() => {
      if (!core.state.comments.some(({ comment }) => comment.includes(words))) return
      forget()
      resolve(performance.timeOrigin + performance.now())
    })
  })
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
