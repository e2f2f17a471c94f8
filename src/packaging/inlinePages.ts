// The page's own answer is all that the first key needs: theme, styles and entry stand in the page (`fillPage`), and
// later chunks share the entry that runs (`entryScript`). For `vite build` alone: the development server serves the
// sources as they are.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { minifySync, type Plugin, parseSync, type Rolldown } from 'vite'
import { takeFromEntry, toInlineScript } from './entryScript.ts'
import { fillPage } from './fillPage.ts'

export interface InlinePagesOptions {
  /** Sources of the chunks that a page is going to ask for at once, by page: they set out with the entry. */
  readonly preload: Readonly<Record<string, readonly string[]>>
  /** What is asked for together is one chunk: each costs a request, and with a slow processor that counts. */
  readonly groups: readonly { readonly name: string; readonly test: RegExp }[]
}

type Bundle = Rolldown.OutputBundle
type Chunk = Rolldown.OutputChunk

/**
 * Vite's wrapper round each import, which waits for styles and preloads: here is nothing to wait for, it would weigh
 * more than the first key's budget has room for, and an inline script has no `import.meta`. No option leaves it out of
 * pages, so it is replaced by its id, and its arguments by their placeholder; `assertNoWrapper` sees that both worked.
 */
const WRAPPER = '\0vite/preload-helper.js'
const WRAPPER_ARGUMENTS = /,\s*__VITE_PRELOAD__,\s*import\.meta\.url/g
/** An event of Vite's documented interface, which that wrapper alone raises. */
const WRAPPER_EVENT = 'vite:preloadError'

export function inlinePages({ preload, groups }: InlinePagesOptions): Plugin {
  let publicDir = ''
  return {
    name: 'call-notes:inline-pages',
    apply: 'build',
    enforce: 'pre',
    // What a page needs from `public/` stands in the page; the entry is one chunk, whatever others share with it.
    config: () => {
      const codeSplitting = { groups: [{ name: 'main', test: /\/src\/main\.tsx$/ }, ...groups] }
      return {
        build: { copyPublicDir: false, modulePreload: false, rolldownOptions: { output: { codeSplitting } } },
      }
    },
    configResolved: (config) => {
      publicDir = config.publicDir
    },
    load: (id) => (id === WRAPPER ? 'export const __vitePreload = (load) => load()' : null),
    renderChunk: (code) => code.replace(WRAPPER_ARGUMENTS, ''),
    generateBundle: {
      order: 'post',
      handler: (_options, bundle) => {
        const entry = entryOf(bundle)
        const later = chunksOf(bundle).filter((chunk) => chunk !== entry)
        for (const chunk of [entry, ...later]) assertNoWrapper(chunk)
        for (const chunk of later) takeFromEntry(chunk, entry)
        const entryScript = toInlineScript(entry)
        const inPages = new Set([entry.fileName])
        for (const page of Object.values(bundle)) {
          if (page.type !== 'asset' || !page.fileName.endsWith('.html')) continue
          page.source = fillPage(String(page.source), {
            page: page.fileName,
            entryFile: entry.fileName,
            entryScript,
            preload: preloaded(bundle, preload[page.fileName] ?? []),
            styleOf: (file) => {
              inPages.add(file)
              return sheetOf(bundle, file)
            },
            scriptOf: (file) => minifySync(file, readFileSync(join(publicDir, file), 'utf8')).code.trim(),
          })
        }
        const lost = Object.keys(bundle).find((file) => file.endsWith('.css') && !inPages.has(file))
        if (lost) throw new Error(`${lost} stands in no page, and no chunk loads it.`)
        for (const file of inPages) delete bundle[file]
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

/** Its arguments need `import.meta`, and nothing of ours does. */
function assertNoWrapper({ fileName, code }: Chunk): void {
  const { importMetas } = parseSync(fileName, code).module
  if (importMetas.length > 0 || code.includes(WRAPPER_EVENT))
    throw new Error(`${fileName} has "import.meta" or "${WRAPPER_EVENT}": Vite's wrapper was not taken out.`)
}

/** The chunks of these sources and all that those need before they run. */
function preloaded(bundle: Bundle, sources: readonly string[]): string[] {
  const chunks = new Set(sources.map((source) => chunkOf(bundle, source)))
  for (const { imports } of chunks)
    for (const chunk of chunksOf(bundle)) if (imports.includes(chunk.fileName)) chunks.add(chunk)
  return [...chunks].map(({ fileName }) => fileName)
}

function chunkOf(bundle: Bundle, source: string): Chunk {
  const chunk = chunksOf(bundle).find(({ moduleIds }) => moduleIds.some((id) => id.includes(source)))
  if (!chunk) throw new Error(`No chunk holds ${source}.`)
  return chunk
}

function sheetOf(bundle: Bundle, file: string): string {
  const sheet = bundle[file]
  if (sheet?.type !== 'asset') throw new Error(`A page names ${file}, which was not built.`)
  return String(sheet.source)
}
