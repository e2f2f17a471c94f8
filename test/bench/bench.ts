// `npm run bench` measures the speed and cost of the product against the documented way and against the
// least that a page can be, in one run and alternating, prints one table and writes test/bench/results.md.
// `--short` only shows that it works: one run, on the shaped line but at full speed, nothing written, and an exit code.
// `--runs 15` chooses how many runs, `--keys 300` how many keys, `--only openings,weights,costs,endings,keys,campaign`
// what: that is printed, and results.md, which has all of it, is left as it is.
import { writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { launchBrowser } from '../scenarios/portalDriver'
import { type Bench, PROFILES, type Profile, SLOWDOWN } from './benchCard'
import { startBenchSite } from './benchSite'
import { measureCampaign } from './campaign'
import { commitOf } from './commit'
import { campaignRows, costRows, keystrokeRows, weightRows } from './costRows'
import { measureCosts } from './economy'
import { measureEndings } from './endings'
import { measureKeystrokes } from './keystrokes'
import { startLine } from './line'
import { measureOpenings } from './openings'
import { page } from './page'
import type { Row } from './row'
import { endingRows, fetchedRows, openingRows } from './timeRows'
import { weigh } from './weights'

const { values: asked } = parseArgs({
  options: {
    short: { type: 'boolean', default: false },
    runs: { type: 'string' },
    keys: { type: 'string' },
    only: { type: 'string' },
  },
})
const runs = Number(asked.runs ?? (asked.short ? 1 : 15))
const keys = Number(asked.keys ?? (asked.short ? 20 : 300))
/** Everything that the other line needs is needed on this one. */
const profiles: readonly Profile[] = asked.short ? ['shaped'] : PROFILES

/** In the order of the table; the weights first, since they count what the one site is asked for. */
const MEASUREMENTS: Record<string, (bench: Bench) => Promise<Row[]>> = {
  weights: async (bench) => weightRows(await weigh(bench)),
  openings: async (bench) =>
    openingRows(await alternating((profile, round) => measureOpenings(bench, profile, round))),
  costs: async (bench) => {
    const costs = []
    for (let seed = 0; seed < runs; seed += 1) costs.push(...(await measureCosts(bench, seed)))
    return costRows(costs)
  },
  endings: async (bench) => {
    const endings = await alternating((profile) => measureEndings(bench, profile))
    return [...endingRows(endings), ...fetchedRows(endings)]
  },
  keys: async (bench) => keystrokeRows(await measureKeystrokes(bench, keys)),
  campaign: async (bench) =>
    campaignRows(
      await (asked.short ? measureCampaign(bench, 4, 0) : measureCampaign(bench, 500, 6 * 60_000)),
    ),
}

/** The profiles alternate, so that a change of the machine's load affects all alike. */
async function alternating<Measured>(
  measure: (profile: Profile, round: number) => Promise<Measured[]>,
): Promise<Measured[]> {
  const all: Measured[] = []
  for (let round = 0; round < runs; round += 1)
    for (const profile of profiles) all.push(...(await measure(profile, round)))
  return all
}

/** One after the other; in the short form, where no time is compared, two at a time after the weights. */
async function measured(chosen: readonly string[], bench: Bench): Promise<Row[]> {
  const all: Row[][] = []
  const waiting = Object.keys(MEASUREMENTS).filter((name) => chosen.includes(name))
  const places = [...waiting]
  const measureOne = async (name: string) => {
    console.log(`${name} …`)
    all[places.indexOf(name)] = (await MEASUREMENTS[name]?.(bench)) ?? []
  }
  const worker = async () => {
    for (let name = waiting.shift(); name; name = waiting.shift()) await measureOne(name)
  }
  if (waiting[0] === 'weights') await measureOne(waiting.shift() as string)
  await Promise.all(asked.short ? [worker(), worker()] : [worker()])
  return all.flat()
}

async function run(): Promise<void> {
  const site = await startBenchSite()
  const [siteLine, browser] = await Promise.all([startLine(site.port), launchBrowser()])
  try {
    const slowdown = asked.short ? 1 : SLOWDOWN
    const chosen = asked.only?.split(',') ?? Object.keys(MEASUREMENTS)
    const rows = await measured(chosen, { browser, site, siteLine, slowdown })
    console.table(rows)
    const unmeasured = rows.filter(({ met, ours }) => met !== null && /NaN|never/.test(ours))
    for (const { what, where, ours } of unmeasured) console.error(`${what} (${where}): ${ours}`)
    if (unmeasured.length > 0) process.exitCode = 1
    if (asked.short || asked.only) return
    const facts = {
      browser: browser.version(),
      cores: availableParallelism(),
      runs,
      commit: commitOf(import.meta.dirname),
    }
    writeFileSync(join(import.meta.dirname, 'results.md'), page(rows, facts))
  } finally {
    await browser.close()
    await siteLine.close()
    await site.stop()
  }
}

void run()
