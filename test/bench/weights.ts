// How much an operator's browser has to load: before the first key, and with everything that an opened card
// asks for by itself. What else a card may ask for later is weighed by `npm run test:size`.
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path/posix'
import { gzipSync } from 'node:zlib'
import { parseSync } from 'vite'
import { type Bench, type Contender, openBenchPage, PATHS } from './benchCard'

const WEIGHED: readonly Contender[] = ['product', 'documented', 'unawaited']

export interface Weight {
  readonly contender: Contender
  /** Compressed bytes of the scripts without which no key is accepted. */
  readonly firstKey: number
  /** Compressed bytes of pages, styles and scripts. */
  readonly opened: number
}

export async function weigh(bench: Bench): Promise<Weight[]> {
  const weights: Weight[] = []
  for (const contender of WEIGHED) {
    const benchPage = await openBenchPage(bench, { contender, profile: 'loopback' })
    bench.site.asked.length = 0
    await benchPage.openCard()
    const opened = new Set(bench.site.asked)
    await benchPage.close()
    const page = new URL(PATHS[contender], 'http://site').pathname
    weights.push({
      contender,
      firstKey: inlineIn(bench, page) + sumOf(bench, scriptsBefore(bench, page)),
      opened: sumOf(bench, opened),
    })
  }
  return weights
}

/** The scripts that the page names, and all that those import before they run. */
function scriptsBefore({ site }: Bench, page: string): Set<string> {
  const html = readFileSync(join(site.directory, page), 'utf8')
  const named = [...html.matchAll(/<script[^>]* src="([^"]+)"/g)].map(([, src = '']) => src)
  const reached = new Set(named.map((src) => join(dirname(page), src)))
  for (const script of reached) {
    const { module } = parseSync(script, readFileSync(join(site.directory, script), 'utf8'))
    for (const { moduleRequest } of module.staticImports)
      reached.add(join(dirname(script), moduleRequest.value))
  }
  return reached
}

/** Compressed bytes of the scripts that stand in the page itself. */
function inlineIn({ site }: Bench, page: string): number {
  const html = readFileSync(join(site.directory, page), 'utf8')
  const scripts = [...html.matchAll(/<script(?![^>]* src=)[^>]*>(.*?)<\/script>/gs)]
  return scripts.length === 0 ? 0 : gzipSync(scripts.map(([, code]) => code).join('\n'), { level: 9 }).length
}

function sumOf({ site }: Bench, paths: Iterable<string>): number {
  return [...paths].reduce((sum, path) => sum + readFileSync(join(site.directory, `${path}.gz`)).length, 0)
}
