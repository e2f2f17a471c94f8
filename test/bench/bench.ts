// Promise: `npm run bench` measures how quick and how frugal the product is against the documented way and against the
// least that a page can be, in one run and by turns, prints one table and writes test/bench/results.md.
// `--short` only shows that it works. `--runs 15` and `--only openings,weights,costs,endings,keys,campaign` choose.
import { writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { launchBrowser } from '../scenarios/portalDriver'
import { type Bench, PROFILES } from './benchCard'
import { startBenchSite } from './benchSite'
import { measureCampaign } from './campaign'
import { campaignRows, costRows, keystrokeRows, weightRows } from './costRows'
import { measureCosts } from './economy'
import { measureEndings } from './endings'
import { measureKeystrokes } from './keystrokes'
import { startLine } from './line'
import { measureOpenings } from './openings'
import { page } from './page'
import type { Row } from './row'
import { endingRows, openingRows } from './timeRows'
import { weigh } from './weights'

const { values: asked } = parseArgs({
  options: {
    short: { type: 'boolean', default: false },
    runs: { type: 'string' },
    only: { type: 'string' },
  },
})
const runs = Number(asked.runs ?? (asked.short ? 2 : 15))

/** In the order of the table. */
const MEASUREMENTS: Record<string, (bench: Bench) => Promise<Row[]>> = {
  openings: async (bench) =>
    openingRows(await byTurns((profile, turn) => measureOpenings(bench, profile, turn))),
  weights: async (bench) => weightRows(await weigh(bench)),
  costs: async (bench) => {
    const costs = []
    for (let seed = 0; seed < runs; seed += 1) costs.push(...(await measureCosts(bench, seed)))
    return costRows(costs)
  },
  endings: async (bench) => endingRows(await byTurns((profile) => measureEndings(bench, profile))),
  keys: async (bench) => keystrokeRows(await measureKeystrokes(bench, asked.short ? 20 : 300)),
  campaign: async (bench) =>
    campaignRows(await (asked.short ? measureCampaign(bench, 4, 0) : measureCampaign(bench, 500, 70_000))),
}

async function byTurns<Measured>(
  measure: (profile: (typeof PROFILES)[number], turn: number) => Promise<Measured[]>,
): Promise<Measured[]> {
  const all: Measured[] = []
  for (let turn = 0; turn < runs; turn += 1)
    for (const profile of PROFILES) all.push(...(await measure(profile, turn)))
  return all
}

async function run(): Promise<void> {
  const site = await startBenchSite()
  const [siteLine, browser] = await Promise.all([startLine(site.port), launchBrowser()])
  try {
    const chosen = asked.only?.split(',') ?? Object.keys(MEASUREMENTS)
    const rows: Row[] = []
    for (const [name, measure] of Object.entries(MEASUREMENTS)) {
      if (!chosen.includes(name)) continue
      console.log(`${name} …`)
      rows.push(...(await measure({ browser, site, siteLine })))
    }
    console.table(rows)
    if (asked.short) return
    const facts = { browser: browser.version(), cores: availableParallelism(), runs }
    writeFileSync(join(import.meta.dirname, 'results.md'), page(rows, facts))
  } finally {
    await browser.close()
    await siteLine.close()
    await site.stop()
  }
}

void run()
