// `npm run bench:office` tells how many operators can work behind one address, and what a call costs. With
// `--short` it only proves that the bench works: a small office, nothing written, and an exit code.
import { fork } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { RateLimit } from '../../portal/rest/limits'
import { commitOf } from '../commit'
import { findCapacity, IN_TIME_MS, type OfficeTemplate } from './capacity'
import type { WayOfSaving } from './cardOfCall'
import { EVERY_SECOND, ON_BEFORE_CLOSE } from './documentedWays'
import { type Figures, figuresOf } from './figures'
import { runOffice } from './office'
import { type Browser, CHROMIUM, FIREFOX, ourWay, WITHOUT_SITE_DATA, WITHOUT_STORAGE } from './ourWay'
import { type CapacityRow, type CrowdRow, type OfficeRow, reportOf } from './report'
import type { Refusals } from './sharedAddress'

interface Office {
  readonly browser: Browser
  readonly operators: number
  readonly tabs?: number
  readonly refusals?: Refusals
  readonly isOutOfReach?: true
}

const MINUTE = 60_000
const ORDINARY: RateLimit = { limit: 50, drainPerSecond: 2 }
const ENTERPRISE: RateLimit = { limit: 250, drainPerSecond: 5 }
const NOTED = 0.5
/** Each has to be in time with each of the seeds. What bounds the one that is not: docs/performance.md. */
const OFFICES: readonly Office[] = [
  { browser: CHROMIUM, operators: 320 },
  { browser: CHROMIUM, operators: 320, tabs: 2 },
  { browser: CHROMIUM, operators: 250, refusals: 'unreadable' },
  { browser: FIREFOX, operators: 240 },
  { browser: WITHOUT_STORAGE, operators: 240 },
  { browser: WITHOUT_SITE_DATA, operators: 240, isOutOfReach: true },
]
const SEEDS = [1, 2, 3]

const isShort = process.argv.includes('--short')
/** What offices are crowded at. A small bucket is full with few operators: that shows as well that the bench works. */
const crowded: RateLimit = isShort ? { limit: 10, drainPerSecond: 0.4 } : ORDINARY
/** This process does the second half of the work, beside the one that started it. */
const isSecond = process.argv.includes('--second-half')
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

async function crowd(
  way: WayOfSaving,
  times: number,
  operators: number,
  isFirstDay = false,
): Promise<CrowdRow> {
  const day = await runOffice({ ...template(way, crowded, NOTED), operators, isFirstDay })
  return { way: way.name, isFirstDay, times, operators, day, figures: figuresOf(day) }
}

/** The days of these offices, one for each seed. */
async function officeDays(): Promise<OfficeRow[]> {
  const rows: OfficeRow[] = []
  for (const { browser, operators, tabs = 1, refusals = 'readable', isOutOfReach = false } of OFFICES) {
    const way = ourWay(browser, tabs)
    for (const seed of isShort ? [1] : SEEDS) {
      const many = isShort ? 30 : operators
      const day = await runOffice({
        ...template(way, ORDINARY, NOTED, refusals),
        operators: many,
        seed,
      })
      const figures = figuresOf(day)
      const isInTime = figures.delay <= IN_TIME_MS && day.lost === 0
      rows.push({
        way: way.name,
        tabs,
        refusals,
        operators: many,
        seed,
        day,
        figures,
        isInTime,
        isOutOfReach,
      })
    }
  }
  return rows
}

interface Half {
  readonly offices: readonly OfficeRow[]
  readonly capacities: readonly CapacityRow[]
}

/** Offices of a given size, and the capacity of weak browsers and of the documented ways. */
async function secondHalf(): Promise<Half> {
  const capacities: CapacityRow[] = []
  if (!isShort) {
    for (const browser of [WITHOUT_STORAGE, WITHOUT_SITE_DATA, FIREFOX]) {
      capacities.push(await capacity(ourWay(browser), crowded))
    }
  }
  for (const way of [ON_BEFORE_CLOSE, EVERY_SECOND]) {
    for (const rate of isShort ? [crowded] : [ORDINARY, ENTERPRISE]) {
      capacities.push(await capacity(way, rate))
    }
  }
  const offices = await officeDays()
  // The figures are made of them; they are no plain values, as a message has to be.
  return { capacities, offices: offices.map((row) => ({ ...row, day: { ...row.day, records: [] } })) }
}

/** Rejects when that process ends without having said what it found. */
function besides(): Promise<Half> {
  const options = { serialization: 'advanced' } as const
  const second = fork(import.meta.filename, [...process.argv.slice(2), '--second-half'], options)
  return new Promise((resolve, reject) => {
    second.once('message', (half) => resolve(half as Half))
    second.once('exit', (code) => reject(new Error(`The second half ended with ${code}.`)))
  })
}

async function bench() {
  const half = besides()
  const first = await capacity(chromium, crowded)
  const capacities = [first]
  for (const tabs of isShort ? [2] : [2, 3]) {
    capacities.push(await capacity(ourWay(CHROMIUM, tabs), crowded, NOTED, 'readable', tabs))
  }
  if (!isShort) {
    for (const noted of [0.3, 0.7]) capacities.push(await capacity(chromium, crowded, noted))
    capacities.push(await capacity(chromium, ENTERPRISE))
    capacities.push(await capacity(chromium, crowded, NOTED, 'unreadable'))
  }
  const most = first.operators ?? 30
  const crowds: CrowdRow[] = []
  for (const way of [chromium, bare]) {
    for (const times of isShort ? [1.25] : [0.8, 1.1, 1.25, 1.5]) {
      crowds.push(await crowd(way, times, Math.round(most * times)))
    }
  }
  if (!isShort) crowds.push(await crowd(bare, 1.25, Math.round(most * 1.25), true))
  const day = await runOffice({ ...template(chromium, ORDINARY, NOTED), operators: 30 })
  const { offices, capacities: others } = await half
  capacities.push(...others)
  const report = reportOf({
    minutes,
    commit: commitOf(import.meta.dirname),
    seed,
    capacities,
    quiet: { way: chromium.name, day },
    offices,
    crowds,
  })
  console.log(report)
  if (!isShort) writeFileSync(join(import.meta.dirname, 'results.md'), report)
  // An office without crowding loses nothing, no office duplicates anything, and those within reach are in time.
  const isWell = first.operators !== null && day.lost === 0
  const isSingle = [...crowds, ...offices].every((row) => row.day.duplicated === 0)
  const isInTime = offices.every((row) => row.isInTime || (row.isOutOfReach && !isShort))
  if (!isWell || !isSingle || !isInTime) process.exitCode = 1
}

if (isSecond) {
  const half = await secondHalf()
  process.send?.(half, () => process.disconnect())
} else await bench()
