// `npm run bench:office` tells how many operators can work behind one address, and what a call costs. With
// `--short` it only proves that the bench works: a small office, nothing written, and an exit code.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { RateLimit } from '../../portal/rest/limits'
import { findCapacity, IN_TIME_MS, type OfficeTemplate } from './capacity'
import type { WayOfSaving } from './cardOfCall'
import { EVERY_SECOND, ON_BEFORE_CLOSE } from './documentedWays'
import { type Figures, figuresOf } from './figures'
import { runOffice } from './office'
import { CHROMIUM, FIREFOX, ourWay, WITHOUT_STORAGE } from './ourWay'
import { type CapacityRow, type CrowdRow, reportOf, type UnreadRow } from './report'
import type { Refusals } from './sharedAddress'

const MINUTE = 60_000
const ORDINARY: RateLimit = { limit: 50, drainPerSecond: 2 }
const ENTERPRISE: RateLimit = { limit: 250, drainPerSecond: 5 }
const NOTED = 0.5
/** An office of this size keeps the promise with each of the seeds, although no refusal can be read. */
const UNREAD = { operators: 240, seeds: [1, 2, 3] }

const isShort = process.argv.includes('--short')
const seed = 1
const minutes = isShort ? 8 : 30
const precision = isShort ? 0.5 : 0.06

const chromium = ourWay(CHROMIUM)
const bare = ourWay(WITHOUT_STORAGE)

function template(
  way: WayOfSaving,
  rate: RateLimit,
  noted: number,
  refusals: Refusals = 'readable',
): OfficeTemplate {
  return {
    way,
    rate,
    refusals,
    mix: { noted },
    seed,
    dayMs: minutes * MINUTE,
    warmUpMs: (minutes / 3) * MINUTE,
  }
}

async function capacity(
  way: WayOfSaving,
  rate: RateLimit,
  noted = NOTED,
  refusals: Refusals = 'readable',
  tabs = 1,
): Promise<CapacityRow> {
  const isDocumented = way === ON_BEFORE_CLOSE || way === EVERY_SECOND
  const delayOf = isDocumented
    ? (figures: Figures) => figures.delayAfterClient
    : (figures: Figures) => figures.delay
  const { operators, alone } = await findCapacity(template(way, rate, noted, refusals), precision, delayOf)
  const limit = `${rate.limit}, ${rate.drainPerSecond} a second`
  return { way: way.name, tabs, rate: limit, refusals, noted, operators, alone }
}

async function crowd(way: WayOfSaving, times: number, operators: number): Promise<CrowdRow> {
  const day = await runOffice({ ...template(way, ORDINARY, NOTED), operators })
  return { way: way.name, times, operators, day, figures: figuresOf(day) }
}

/** The days of the promised office, one for each seed. */
async function unread(): Promise<UnreadRow[]> {
  const rows: UnreadRow[] = []
  const { operators, seeds } = isShort ? { operators: 30, seeds: [1] } : UNREAD
  for (const seed of seeds) {
    const order = { ...template(chromium, ORDINARY, NOTED, 'unreadable'), operators, seed }
    const day = await runOffice(order)
    rows.push({ operators, seed, day, figures: figuresOf(day) })
  }
  return rows
}

async function bench() {
  const first = await capacity(chromium, ORDINARY)
  const capacities = [first]
  for (const tabs of isShort ? [2] : [2, 3]) {
    capacities.push(await capacity(ourWay(CHROMIUM, tabs), ORDINARY, NOTED, 'readable', tabs))
  }
  const unreadDays = await unread()
  if (!isShort) {
    for (const noted of [0.3, 0.7]) capacities.push(await capacity(chromium, ORDINARY, noted))
    capacities.push(await capacity(chromium, ENTERPRISE))
    capacities.push(await capacity(chromium, ORDINARY, NOTED, 'unreadable'))
    for (const browser of [WITHOUT_STORAGE, FIREFOX]) {
      capacities.push(await capacity(ourWay(browser), ORDINARY))
    }
  }
  for (const way of [ON_BEFORE_CLOSE, EVERY_SECOND]) {
    for (const rate of isShort ? [ORDINARY] : [ORDINARY, ENTERPRISE]) {
      capacities.push(await capacity(way, rate))
    }
  }
  const most = first.operators ?? 30
  const crowds: CrowdRow[] = []
  for (const way of [chromium, bare]) {
    for (const times of isShort ? [1.25] : [0.8, 1.1, 1.25, 1.5]) {
      crowds.push(await crowd(way, times, Math.round(most * times)))
    }
  }
  const day = await runOffice({ ...template(chromium, ORDINARY, NOTED), operators: 30 })
  const report = reportOf({
    minutes,
    seed,
    capacities,
    quiet: { way: chromium.name, day },
    unread: unreadDays,
    crowds,
  })
  console.log(report)
  if (!isShort) writeFileSync(join(import.meta.dirname, 'results.md'), report)
  // An office without crowding loses nothing, no office duplicates anything, and the promised one is in time.
  const isWell = first.operators !== null && day.lost === 0
  const isSingle = [...crowds, ...unreadDays].every((row) => row.day.duplicated === 0)
  const isInTime = unreadDays.every((row) => row.figures.delay <= IN_TIME_MS && row.day.lost === 0)
  if (!isWell || !isSingle || !isInTime) process.exitCode = 1
}

await bench()
