// The entry runs once. It stands in the page, where no chunk could import it, so it keeps what it exports in one object,
// and every other chunk takes it from there. Found by parsing the chunks, not by how their text looks.
import { resolve } from 'node:path/posix'
import { parseSync, type Rolldown } from 'vite'

type Chunk = Rolldown.OutputChunk

/** Where a running entry keeps what it exports; inside of a frame of our own origin. */
const KEPT = 'globalThis.callNotesEntry'

/** Text to be put in the place of other text. */
interface Edit {
  readonly start: number
  readonly end: number
  readonly text: string
}

/**
 * The entry as it runs in a page: chunks are asked for beside the page, exports are kept. No module, but a script that
 * runs where it stands: a module would wait for the rest of the page. Throws where an import's address is computed.
 */
export function toInlineScript({ fileName, code }: Chunk): string {
  const { module } = parseSync(fileName, code)
  const exports = module.staticExports.map(({ start, end, entries }) => {
    const names = entries.map(({ exportName, localName }) => `${exportName.name}:${localName.name}`)
    return { start, end, text: `${KEPT}={${names}};` }
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
 * `import { a as b } from './main.js'` becomes a look into what the running entry keeps. Changes the chunk. Throws where
 * a chunk asks for the entry in a way that cannot be written so.
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
  const fromEntry = module.staticImports.filter(({ moduleRequest }) => isEntry(moduleRequest.value))
  const edits = fromEntry.map(({ start, end, entries }) => {
    const names = entries.map(({ importName, localName }) => {
      if (importName.kind !== 'Name') throw new Error(`${chunk.fileName} takes the whole entry.`)
      return `${importName.name}:${localName.value}`
    })
    return { start, end, text: names.length > 0 ? `const{${names}}=${KEPT};` : '' }
  })
  chunk.code = edited(chunk.code, edits)
  chunk.imports = chunk.imports.filter((name) => name !== entry.fileName)
}

/** From the root of the site. */
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
