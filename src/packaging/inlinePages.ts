// A Vite plugin that puts theme script, styles and entry into each page (`fillPage`), so that the operator can type as
// soon as the page itself has arrived. Later chunks use the entry that is running (`entryScript`). Only for
// `vite build`: the development server serves the sources as they are.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { minifySync, type Plugin, parseSync, type Rolldown } from 'vite'
import { takeFromEntry, toInlineScript } from './entryScript.ts'
import { fillPage } from './fillPage.ts'

export interface InlinePagesOptions {
  /** By page: the sources of the chunks that it needs right after its entry. The page preloads them. */
  readonly preload: Readonly<Record<string, readonly string[]>>
  /** Modules that are loaded together become one chunk: each request costs time on a slow processor. */
  readonly groups: readonly { readonly name: string; readonly test: RegExp }[]
}

type Bundle = Rolldown.OutputBundle
type Chunk = Rolldown.OutputChunk

/**
 * Vite's wrapper round each dynamic import, which waits for styles and preloads. Here there is nothing to wait for, the
 * wrapper exceeds the size budget of the first key, and an inline script has no `import.meta`. No option leaves it out
 * of pages, so the module with this id is replaced, and its arguments are found by their placeholder and removed;
 * `assertNoWrapper` checks that both worked.
 */
const WRAPPER = '\0vite/preload-helper.js'
const WRAPPER_ARGUMENTS = /,\s*__VITE_PRELOAD__,\s*import\.meta\.url/g
/** An event of Vite's documented interface, which only that wrapper dispatches. */
const WRAPPER_EVENT = 'vite:preloadError'

export function inlinePages({ preload, groups }: InlinePagesOptions): Plugin {
  let publicDir = ''
  return {
    name: 'call-notes:inline-pages',
    apply: 'build',
    enforce: 'pre',
    // What a page needs from `public/` is put into the page. The entry is one chunk, even if others share its modules.
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

/** Only the wrapper's arguments use `import.meta`; our own code does not. Throws when the wrapper is still there. */
function assertNoWrapper({ fileName, code }: Chunk): void {
  const { importMetas } = parseSync(fileName, code).module
  if (importMetas.length > 0 || code.includes(WRAPPER_EVENT))
    throw new Error(`${fileName} has "import.meta" or "${WRAPPER_EVENT}": Vite's wrapper was not taken out.`)
}

/** The files of the chunks of these sources, and of all chunks that they import statically. */
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
