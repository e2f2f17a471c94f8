// A task that fails is tried again, later each time, until it succeeds.
import { beforeEach, describe, expect, it } from 'vitest'
import { done, type Failure, failed, type Outcome } from '../../src/note/failure'
import { type Backoff, createBackoff } from '../../src/session/backoff'
import { ManualClock, settle } from '../fakes/manualClock'
import { START } from '../fakes/sampleNote'

const LONGEST_MS = 60_000

let clock: ManualClock
let backoff: Backoff
/** When the task ran, ms from the beginning. */
let ran: number[]
/** What comes of the next runs; success when there is none. */
let outcomes: (Outcome<null> | null)[]

beforeEach(() => {
  clock = new ManualClock()
  clock.random = () => 1
  ran = []
  outcomes = []
  backoff = createBackoff(clock, LONGEST_MS, async () => {
    ran.push(clock.now() - START)
    const outcome = outcomes.shift()
    return outcome === undefined ? done(null) : outcome
  })
})

const fails = (...failures: Failure[]) => {
  outcomes.push(...failures.map((failure) => failed(failure)))
}
const OFFLINE = { kind: 'offline' } as const

describe('A task', () => {
  it('runs at once, or after its delay, and once it succeeded not again', async () => {
    backoff.run(0)
    await clock.advance(100_000)
    backoff.run(2_000)
    await clock.advance(100_000)
    expect(ran).toEqual([0, 102_000])
  })

  it('that waits already is not moved', async () => {
    backoff.run(2_000)
    await clock.advance(1_000)
    backoff.run(2_000)
    await clock.advance(10_000)
    expect(ran).toEqual([2_000])
  })

  it('asked for while it runs is run once more', async () => {
    backoff.run(0)
    backoff.run(500)
    await clock.advance(10_000)
    expect(ran).toEqual([0, 500])
  })

  it('that had nothing to do is not repeated', async () => {
    outcomes = [null]
    backoff.run(0)
    await clock.advance(100_000)
    expect(ran).toEqual([0])
  })

  it('that was cancelled does not run', async () => {
    backoff.run(2_000)
    backoff.cancel()
    await clock.advance(10_000)
    expect(ran).toEqual([])
  })
})

describe('A task that fails', () => {
  it('waits longer each time, up to the bound, and begins anew after a success', async () => {
    fails(OFFLINE, OFFLINE, OFFLINE, OFFLINE, OFFLINE)
    backoff.run(0)
    await clock.advance(3_000 + 9_000 + 27_000 + LONGEST_MS + LONGEST_MS)
    expect(ran).toEqual([0, 3_000, 12_000, 39_000, 99_000, 159_000])
    await clock.advance(41_000)
    fails(OFFLINE)
    backoff.run(0)
    await clock.advance(3_000)
    expect(ran.slice(6)).toEqual([200_000, 203_000])
  })

  it('waits at least as long as the portal asked for', async () => {
    fails({ kind: 'busy', until: START + 30_000 })
    backoff.run(0)
    await clock.advance(29_999)
    expect(ran).toEqual([0])
    await clock.advance(1)
    expect(ran).toEqual([0, 30_000])
  })

  it('runs at once when its cause may be gone', async () => {
    fails(OFFLINE, OFFLINE, OFFLINE)
    backoff.run(0)
    await clock.advance(13_000)
    backoff.retryNow()
    await settle()
    expect(ran).toEqual([0, 3_000, 12_000, 13_000])
  })
})

it('A task that never failed is not hurried by a cause that may be gone', async () => {
  backoff.retryNow()
  backoff.run(2_000)
  backoff.retryNow()
  await clock.advance(1_999)
  expect(ran).toEqual([])
  await clock.advance(1)
  expect(ran).toEqual([2_000])
})
