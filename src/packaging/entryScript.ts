// Makes the entry run only once. It is an inline script, which no chunk can import, so it stores its exports in one
// global object, from which every other chunk reads them. Imports and exports are found by parsing, not by text search.
import { resolve } from 'node:path/posix'
import { parseSync, type Rolldown } from 'vite'

type Chunk = Rolldown.OutputChunk

/** The global object of the entry's exports, inside a frame of our own origin. */
const EXPORTS = 'globalThis.callNotesEntry'

/** Replaces the code from `start` to `end` by `text`. */
interface Edit {
  readonly start: number
  readonly end: number
  readonly text: string
}

/**
 * The entry as an inline script: chunks are imported relative to the page, exports are stored in the global object. A
 * plain script runs at once, a module would wait for the rest of the page. Throws if an import's address is computed.
 */
export function toInlineScript({ fileName, code }: Chunk): string {
  const { module } = parseSync(fileName, code)
  const exports = module.staticExports.map(({ start, end, entries }) => {
    const names = entries.map(({ exportName, localName }) => `${exportName.name}:${localName.name}`)
    return { start, end, text: `${EXPORTS}={${names}};` }
  })
  const requests = module.dynamicImports.map(({ moduleRequest: { start, end } }) => {
    const request = code.slice(start, end)
    if (!/^(["'`]).*\1$/.test(request))
      throw new Error(`The entry imports ${request}, which is known too late.`)
    const address = addressFrom(fileName, request.slice(1, -1))
    return { start, end, text: `".${address}"` }
  })
  return `(()=>{"use strict";${edited(code, [...exports, ...requests]).trim()}})()`
}

/**
 * Replaces `import { a as b } from './main.js'` in the chunk by reads from the global object of the running entry.
 * Throws if the chunk imports the entry in a way that cannot be replaced.
 */
export function takeFromEntry(chunk: Chunk, entry: Chunk): void {
  const { module } = parseSync(chunk.fileName, chunk.code)
  const isEntry = (specifier: string) => addressFrom(chunk.fileName, specifier) === `/${entry.fileName}`
  const reexported = module.staticExports.flatMap(({ entries }) =>
    entries.map((one) => one.moduleRequest?.value ?? ''),
  )
  const later = module.dynamicImports.map(({ moduleRequest: { start, end } }) =>
    chunk.code.slice(start + 1, end - 1),
  )
  if ([...reexported, ...later].some(isEntry))
    throw new Error(`${chunk.fileName} imports the entry as a file, and it is none.`)
  replaceImports(chunk, entry, EXPORTS)
}

/** Replaces the chunk's import of `helpers`, which imports nothing itself, by their code. */
export function inlineHelpers(chunk: Chunk, helpers: Chunk): void {
  const { module } = parseSync(helpers.fileName, helpers.code)
  const returned = module.staticExports.map(({ start, end, entries }) => {
    const names = entries.map(({ exportName, localName }) => `${exportName.name}:${localName.name}`)
    return { start, end, text: `return{${names}}` }
  })
  const made = `(()=>{${edited(helpers.code, returned).trim()}})()`
  replaceImports(chunk, helpers, made)
}

/** Replaces `import { a as b } from` that chunk by reads from `source`, an expression. Throws if it cannot. */
function replaceImports(chunk: Chunk, from: Chunk, source: string): void {
  const imports = parseSync(chunk.fileName, chunk.code).module.staticImports.filter(
    ({ moduleRequest }) => addressFrom(chunk.fileName, moduleRequest.value) === `/${from.fileName}`,
  )
  const edits = imports.map(({ start, end, entries }) => {
    const names = entries.map(({ importName, localName }) => {
      if (importName.kind !== 'Name')
        throw new Error(`${chunk.fileName} takes the whole of ${from.fileName}.`)
      return `${importName.name}:${localName.value}`
    })
    return { start, end, text: names.length > 0 ? `const{${names}}=${source};` : '' }
  })
  chunk.code = edited(chunk.code, edits)
  chunk.imports = chunk.imports.filter((name) => name !== from.fileName)
}

/** The path of an imported file from the root of the site. */
function addressFrom(chunk: string, specifier: string): string {
  return resolve('/', chunk, '..', specifier)
}

function edited(code: string, edits: readonly Edit[]): string {
  const fromLast = [...edits].sort((one, other) => other.start - one.start)
  return fromLast.reduce(
    (sofar, { start, end, text }) => sofar.slice(0, start) + text + sofar.slice(end),
    code,
  )
}
