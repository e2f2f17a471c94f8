// The product and what it is measured against, built alike and served alike by one site: compressed, what
// has a fingerprint in its name kept by the browser for good, pages asked for anew.
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type RequestListener } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import express from 'express'
import sirv from 'sirv'
import { build } from 'vite'
import { close, listen } from '../portal/appServer'
import { builtApp } from '../scenarios/builtApp'

const BASELINES = join(import.meta.dirname, 'baselines')
const PAGES = ['floor', 'documented', 'unawaited', 'autosave', 'complete']
const COMPRESSED = /\.(html|js|css|svg)$/

export interface BenchSite {
  readonly port: number
  readonly directory: string
  /** Paths that were asked for, in their order; whoever reads them empties the list. */
  readonly asked: string[]
  stop(): Promise<void>
}

export async function startBenchSite(): Promise<BenchSite> {
  const directory = mkdtempSync(join(tmpdir(), 'call-notes-bench-'))
  cpSync(builtApp().directory, join(directory, 'product'), { recursive: true })
  await buildBaselines(join(directory, 'baselines'))
  compress(directory)
  const asked: string[] = []
  const server = createServer(siteOf(directory, asked) as RequestListener)
  const port = await listen(server, 0)
  const stop = async () => {
    await close(server)
    rmSync(directory, { recursive: true, force: true })
  }
  return { port, directory, asked, stop }
}

async function buildBaselines(outDir: string): Promise<void> {
  const input = PAGES.map((page) => join(BASELINES, `${page}.html`))
  await build({
    root: BASELINES,
    configFile: false,
    base: './',
    logLevel: 'error',
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: { target: 'es2022', modulePreload: { polyfill: false }, outDir, rolldownOptions: { input } },
  })
}

/** Beside each file its compressed form, as `docs/hosting.md` has it made. */
function compress(directory: string): void {
  for (const name of readdirSync(directory, { recursive: true, encoding: 'utf8' }))
    if (COMPRESSED.test(name))
      writeFileSync(
        join(directory, `${name}.gz`),
        gzipSync(readFileSync(join(directory, name)), { level: 9 }),
      )
}

function siteOf(directory: string, asked: string[]): express.Express {
  const site = express()
  site.disable('x-powered-by')
  site.use((request, _response, next) => {
    asked.push(request.path)
    // The portal opens a page by POST (portal.md §1.1).
    if (request.method === 'POST') request.method = 'GET'
    next()
  })
  site.use(
    sirv(directory, {
      etag: true,
      gzip: true,
      setHeaders: (response, path) => {
        const forGood = path.includes('/assets/')
        response.setHeader('Cache-Control', forGood ? 'public, max-age=31536000, immutable' : 'no-cache')
      },
    }),
  )
  return site
}
