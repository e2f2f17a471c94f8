// Promise: the page's own answer is all that the first key needs. What stands in a page by itself (the theme, the
// styles, the entry) is allowed by the hash of exactly these bytes, and no module of the entry runs twice: chunks that
// load later take what they share with it from the entry that already runs. For `vite build` alone.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { minifySync, type Plugin, parseSync, type Rolldown } from 'vite'

export interface InlinePagesOptions {
  /** Sources of the chunks that a page is going to ask for at once, by page: they are on their way with the entry. */
  readonly soon: Readonly<Record<string, readonly string[]>>
  /** What is asked for together is one chunk: each costs a request, and with a slow processor that counts. */
  readonly together: readonly { readonly name: string; readonly test: RegExp }[]
}

type Bundle = Rolldown.OutputBundle
type Chunk = Rolldown.OutputChunk

/** Where a running entry keeps what it exports; inside of a frame of our own origin. */
const SHARED = 'globalThis.callNotesEntry'

const WRAPPER = '\0vite/preload-helper.js'

/** A chunk's place is changed from where it was made to where it runs. */
interface Edit {
  readonly start: number
  readonly end: number
  readonly text: string
}

export function inlinePages({ soon, together }: InlinePagesOptions): Plugin {
  let publicDir = ''
  return {
    name: 'call-notes:inline-pages',
    apply: 'build',
    enforce: 'pre',
    config: () => ({
      build: {
        // What a page needs from `public/` stands in the page.
        copyPublicDir: false,
        // Whatever is loaded ahead is named by the page, not by a wrapper round each import.
        modulePreload: false,
        rolldownOptions: {
          // One chunk, whatever the later chunks share with it.
          output: { codeSplitting: { groups: [{ name: 'main', test: /\/src\/main\.tsx$/ }, ...together] } },
        },
      },
    }),
    configResolved: (config) => {
      publicDir = config.publicDir
    },
    // Vite's wrapper round each import waits for styles and preloads of chunks; here is nothing left to wait for.
    load: (id) => (id === WRAPPER ? 'export const __vitePreload = (load) => load()' : null),
    renderChunk: (code) => code.replace(/,\s*__VITE_PRELOAD__,\s*import\.meta\.url/g, ''),
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const entry = entryOf(bundle)
        for (const chunk of chunksOf(bundle)) if (chunk !== entry) takeFromEntry(chunk, entry)
        const script = inlined(entry)
        for (const page of Object.values(bundle)) {
          if (page.type !== 'asset' || !page.fileName.endsWith('.html')) continue
          const ahead = (soon[page.fileName] ?? []).flatMap((source) => closureOf(bundle, source))
          page.source = fill(String(page.source), { bundle, entry, script, ahead, publicDir })
        }
        delete bundle[entry.fileName]
        for (const file of Object.values(bundle))
          if (file.fileName.endsWith('.css')) delete bundle[file.fileName]
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

/** The chunk of this source and all that it needs before it runs. */
function closureOf(bundle: Bundle, source: string): string[] {
  const first = chunksOf(bundle).find(({ moduleIds }) => moduleIds.some((id) => id.includes(source)))
  if (!first) throw new Error(`No chunk holds ${source}.`)
  const reached = new Set([first.fileName])
  for (const name of reached)
    for (const next of (bundle[name] as Chunk | undefined)?.imports ?? []) reached.add(next)
  return [...reached].filter((name) => bundle[name]?.type === 'chunk')
}

/** `import { a as b } from './main.js'` becomes a look into what the running entry gave. */
function takeFromEntry(chunk: Chunk, entry: Chunk): void {
  const { module } = parseSync(chunk.fileName, chunk.code)
  const edits = module.staticImports
    .filter(
      ({ moduleRequest }) => resolve('/', chunk.fileName, '..', moduleRequest.value) === `/${entry.fileName}`,
    )
    .map(({ start, end, entries }) => {
      const names = entries.map(({ importName, localName }) => {
        if (importName.kind !== 'Name') throw new Error(`${chunk.fileName} takes the whole entry.`)
        return `${importName.name}:${localName.value}`
      })
      return { start, end, text: names.length > 0 ? `const{${names}}=${SHARED};` : '' }
    })
  chunk.code = edited(chunk.code, edits)
  chunk.imports = chunk.imports.filter((name) => name !== entry.fileName)
}

/**
 * The entry as it runs in a page: chunks are asked for beside the page, and exports are kept for them. No module, but a
 * script that runs where it stands: a module would wait for the rest of the page.
 */
function inlined({ fileName, code }: Chunk): string {
  const { module } = parseSync(fileName, code)
  const exports = module.staticExports.map(({ start, end, entries }) => {
    const names = entries.map(({ exportName, localName }) => `${exportName.name}:${localName.name}`)
    return { start, end, text: `${SHARED}={${names}};` }
  })
  const requests = module.dynamicImports.map(({ moduleRequest: { start, end } }) => {
    const address = resolve('/', fileName, '..', code.slice(start + 1, end - 1))
    return { start, end, text: JSON.stringify(`.${address}`) }
  })
  if (module.importMetas.length > 0) throw new Error('The entry asks for its own address, and has none.')
  return `(()=>{"use strict";${edited(code, [...exports, ...requests]).trim()}})()`
}

function edited(code: string, edits: readonly Edit[]): string {
  const fromLast = [...edits].sort((one, other) => other.start - one.start)
  return fromLast.reduce(
    (text, { start, end, text: put }) => text.slice(0, start) + put + text.slice(end),
    code,
  )
}

interface Parts {
  readonly bundle: Bundle
  readonly entry: Chunk
  readonly script: string
  /** Files that are asked for while the entry runs. */
  readonly ahead: readonly string[]
  readonly publicDir: string
}

/** Puts into a page what it names, and the hashes of it into its policy. */
function fill(html: string, { bundle, entry, script, ahead, publicDir }: Parts): string {
  const scripts: string[] = [script]
  const styles: string[] = []
  const links = [...new Set(ahead)].map(
    (name) => `<link rel="modulepreload" fetchpriority="low" href="./${name}">\n`,
  )
  const page = html
    .replace(/\s*<script type="module"[^>]* src="\.\/([^"]+)"><\/script>/, (tag, name: string) => {
      if (name !== entry.fileName) throw new Error(`A page begins with ${tag}, not with the entry.`)
      return ''
    })
    .replace(/<link rel="stylesheet"[^>]* href="\.\/([^"]+)">/g, (_tag, name: string) => {
      const sheet = bundle[name]
      const text = sheet?.type === 'asset' ? String(sheet.source).trim() : ''
      styles.push(text)
      return `<style>${text}</style>`
    })
    .replace(/<script\s+src="\.\/([^"]+)"><\/script>/g, (_tag, name: string) => {
      const { code } = minifySync(name, readFileSync(join(publicDir, name), 'utf8'))
      scripts.push(code.trim())
      return `<script>${code.trim()}</script>`
    })
    .replace('</body>', () => `<script>${script}</script>\n${links.join('')}</body>`)
  if (/<\/(script|style)|<!--/i.test([...scripts, ...styles].join()))
    throw new Error('What stands in a page may not end its own element.')
  return page
    .replace("script-src 'self'", `script-src 'self' ${scripts.map(hashOf).join(' ')}`)
    .replace("style-src 'self'", `style-src ${styles.map(hashOf).join(' ')}`)
}

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`
}
