// The page's own answer is all that the first key needs. Theme, styles and entry stand in the page, each
// allowed by the hash of exactly these bytes; later chunks share the entry that runs (`oneEntry`). For `vite build`
// alone: the development server serves the sources as they are.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { minifySync, type Plugin, type Rolldown } from 'vite'
import { inPage, takeFromEntry } from './oneEntry.ts'

export interface InlinePagesOptions {
  /** Sources of the chunks that a page is going to ask for at once, by page: they set out with the entry. */
  readonly soon: Readonly<Record<string, readonly string[]>>
  /** What is asked for together is one chunk: each costs a request, and with a slow processor that counts. */
  readonly together: readonly { readonly name: string; readonly test: RegExp }[]
}

type Bundle = Rolldown.OutputBundle
type Chunk = Rolldown.OutputChunk

/** Vite's wrapper round each import, which waits for styles and preloads: here is nothing to wait for. */
const WRAPPER = '\0vite/preload-helper.js'

export function inlinePages({ soon, together }: InlinePagesOptions): Plugin {
  let publicDir = ''
  return {
    name: 'call-notes:inline-pages',
    apply: 'build',
    enforce: 'pre',
    // What a page needs from `public/` stands in the page; the entry is one chunk, whatever others share with it.
    config: () => {
      const groups = [{ name: 'main', test: /\/src\/main\.tsx$/ }, ...together]
      const rolldownOptions = { output: { codeSplitting: { groups } } }
      return { build: { copyPublicDir: false, modulePreload: false, rolldownOptions } }
    },
    configResolved: (config) => {
      publicDir = config.publicDir
    },
    load: (id) => (id === WRAPPER ? 'export const __vitePreload = (load) => load()' : null),
    renderChunk: (code) => code.replace(/,\s*__VITE_PRELOAD__,\s*import\.meta\.url/g, ''),
    generateBundle: {
      order: 'post',
      handler: (_options, bundle) => {
        const entry = entryOf(bundle)
        for (const chunk of chunksOf(bundle)) if (chunk !== entry) takeFromEntry(chunk, entry)
        const parts = { bundle, entry: entry.fileName, script: inPage(entry), publicDir }
        for (const page of Object.values(bundle)) {
          if (page.type !== 'asset' || !page.fileName.endsWith('.html')) continue
          page.source = filled(String(page.source), parts, aheadOf(bundle, soon[page.fileName] ?? []))
        }
        // They stand in the pages.
        for (const name of Object.keys(bundle))
          if (name === entry.fileName || name.endsWith('.css')) delete bundle[name]
      },
    },
  }
}

function chunksOf(bundle: Bundle): Chunk[] {
  return Object.values(bundle).filter((file) => file.type === 'chunk')
}

function entryOf(bundle: Bundle): Chunk {
  const [entry, ...others] = chunksOf(bundle).filter(({ name }) => name === 'main')
  if (!entry || others.length > 0) throw new Error('There has to be exactly one chunk "main".')
  if (entry.imports.length > 0) throw new Error(`The entry needs ${entry.imports.join(', ')} before it runs.`)
  return entry
}

/** Links to the chunks of these sources and to all that those need before they run. */
function aheadOf(bundle: Bundle, sources: readonly string[]): string {
  const chunks = new Set(sources.map((source) => chunkOf(bundle, source)))
  for (const { imports } of chunks)
    for (const chunk of chunksOf(bundle)) if (imports.includes(chunk.fileName)) chunks.add(chunk)
  return [...chunks]
    .map(({ fileName }) => `<link rel="modulepreload" fetchpriority="low" href="./${fileName}">\n`)
    .join('')
}

function chunkOf(bundle: Bundle, source: string): Chunk {
  const chunk = chunksOf(bundle).find(({ moduleIds }) => moduleIds.some((id) => id.includes(source)))
  if (!chunk) throw new Error(`No chunk holds ${source}.`)
  return chunk
}

interface Parts {
  readonly bundle: Bundle
  /** Its file; `script` is what runs. */
  readonly entry: string
  readonly script: string
  readonly publicDir: string
}

/** A page with what it named in it, and with the hashes of that in its policy. */
function filled(html: string, { bundle, entry, script, publicDir }: Parts, ahead: string): string {
  const hashes = { script: '', style: '' }
  const element = (kind: keyof typeof hashes, text: string) => {
    if (/<\/(script|style)|<!--/i.test(text)) throw new Error(`A ${kind} would end before its end.`)
    hashes[kind] += ` 'sha256-${createHash('sha256').update(text).digest('base64')}'`
    return `<${kind}>${text}</${kind}>`
  }
  const page = html
    .replace(new RegExp(`\\s*<script type="module"[^>]* src="./${entry}"></script>`), '')
    .replace(/<link rel="stylesheet"[^>]* href="\.\/([^"]+)">/g, (_, name) =>
      element('style', sheetOf(bundle[name])),
    )
    .replace(/<script\s+src="\.\/([^"]+)"><\/script>/g, (_, name) =>
      element('script', minifySync(name, readFileSync(join(publicDir, name), 'utf8')).code.trim()),
    )
    .replace('</body>', () => `${element('script', script)}\n${ahead}</body>`)
  return page
    .replace("script-src 'self'", `script-src 'self'${hashes.script}`)
    .replace("style-src 'self'", `style-src${hashes.style}`)
}

function sheetOf(file: Bundle[string] | undefined): string {
  if (file?.type !== 'asset') throw new Error('A page names a style sheet that was not built.')
  return String(file.source).trim()
}
