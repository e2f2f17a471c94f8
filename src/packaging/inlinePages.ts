// A Vite plugin that puts the first styles and the entry into each page (`fillPage`), so that the operator can type as
// soon as the page itself has arrived. Later chunks use the entry that is running (`entryScript`). Only for
// `vite build`: the development server serves the sources as they are.
import { type Plugin, parseSync, type Rolldown } from 'vite'
import { inlineHelpers, takeFromEntry, toInlineScript } from './entryScript.ts'
import { fillPage } from './fillPage.ts'

export interface InlinePagesOptions {
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

/** The chunk of the bundler's own helpers, where several chunks need them: some 150 bytes, and one round trip more. */
const HELPERS = 'rolldown-runtime'
/**
 * Tells V8 to compile every function of a file while it still arrives, in a thread of its own; else each is parsed once
 * more at its first call, in the thread in which the operator types. Browsers that know no such comment ignore it.
 */
const COMPILED_AHEAD = '//# allFunctionsCalledOnLoad\n'

export function inlinePages({ groups }: InlinePagesOptions): Plugin {
  return {
    name: 'call-notes:inline-pages',
    apply: 'build',
    enforce: 'pre',
    // The entry is one chunk, even if others share its modules.
    config: () => {
      const codeSplitting = { groups: [{ name: 'main', test: /\/src\/main\.tsx$/ }, ...groups] }
      return {
        build: { modulePreload: false, rolldownOptions: { output: { codeSplitting } } },
      }
    },
    load: (id) => (id === WRAPPER ? 'export const __vitePreload = (load) => load()' : null),
    renderChunk: (code) => code.replace(WRAPPER_ARGUMENTS, ''),
    generateBundle: {
      order: 'post',
      handler: (_options, bundle) => {
        const helpers = chunksOf(bundle).find(({ name }) => name === HELPERS)
        if (helpers) {
          delete bundle[helpers.fileName]
          for (const chunk of chunksOf(bundle)) inlineHelpers(chunk, helpers)
        }
        const entry = entryOf(bundle)
        const later = chunksOf(bundle).filter((chunk) => chunk !== entry)
        for (const chunk of [entry, ...later]) assertNoWrapper(chunk)
        for (const chunk of later) {
          takeFromEntry(chunk, entry)
          chunk.code = COMPILED_AHEAD + chunk.code
        }
        const entryScript = toInlineScript(entry)
        const inPages = new Set([entry.fileName])
        for (const page of Object.values(bundle)) {
          if (page.type !== 'asset' || !page.fileName.endsWith('.html')) continue
          page.source = fillPage(String(page.source), {
            page: page.fileName,
            entryFile: entry.fileName,
            entryScript,
            styleOf: (file) => {
              inPages.add(file)
              return sheetOf(bundle, file)
            },
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

function sheetOf(bundle: Bundle, file: string): string {
  const sheet = bundle[file]
  if (sheet?.type !== 'asset') throw new Error(`A page names ${file}, which was not built.`)
  return String(sheet.source)
}
