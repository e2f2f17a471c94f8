// What a chunk is made of, in bytes of what is delivered: each byte belongs to the source that the source map
// names for it. Builds the site once more, into memory.
import { SourceMap } from 'node:module'
import { build, type Plugin, type Rolldown } from 'vite'

/** Source → bytes, the heaviest first. */
export type Makeup = readonly (readonly [source: string, bytes: number])[]

/** By the chunk's name without its fingerprint. */
export async function makeups(): Promise<ReadonlyMap<string, Makeup>> {
  const found = new Map<string, Makeup>()
  const collect: Plugin = {
    name: 'call-notes:makeup',
    enforce: 'pre',
    // Before the entry is put into its pages.
    generateBundle: {
      order: 'pre',
      handler: (_options, bundle) => {
        for (const file of Object.values(bundle))
          if (file.type === 'chunk' && file.map) found.set(file.name, makeupOf(file))
      },
    },
  }
  await build({ logLevel: 'error', plugins: [collect], build: { write: false, sourcemap: 'hidden' } })
  return found
}

function makeupOf({ code, map }: Rolldown.OutputChunk): Makeup {
  const sources = new SourceMap(map as never)
  const bytes = new Map<string, number>()
  for (const [line, text] of code.split('\n').entries()) {
    for (let column = 0; column < text.length; column += 1) {
      const entry = sources.findEntry(line, column)
      const source =
        'originalSource' in entry && entry.originalSource ? nameOf(entry.originalSource) : '(wiring)'
      bytes.set(source, (bytes.get(source) ?? 0) + Buffer.byteLength(text[column] ?? ''))
    }
  }
  return [...bytes].sort(([, one], [, other]) => other - one)
}

/** A source's path, of a package's from its name on. */
function nameOf(source: string): string {
  return (
    source
      .split('/node_modules/')
      .at(-1)
      ?.replace(/^(\.\.\/)+/, '') ?? source
  )
}
