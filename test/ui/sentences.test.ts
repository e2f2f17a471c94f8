// @vitest-environment node
// No component joins words by punctuation of its own: where a sentence ends, and how a colon is written, differs
// between languages, so it stands in the tables.
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseSync } from 'vite'
import { expect, test } from 'vitest'

const SOURCE = resolve(import.meta.dirname, '../../src')

/** As it stands between two sentences, or between a name and what it names. The clock's `1:05` has no space. */
const JOINS = /[.:;](?:\s|$)/

/** Sentences about what a source joins; `name` as in "src/ui/card/CardFoot.tsx". */
function joinsIn(name: string, source: string): string[] {
  const found: string[] = []
  const look = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return
    if (Array.isArray(node)) {
      node.forEach(look)
      return
    }
    const { type, value, quasis } = node as {
      type?: string
      value?: unknown
      quasis?: { value: { cooked: string } }[]
    }
    if (type === 'ImportDeclaration') return
    const parts =
      type === 'JSXText' ? [String(value)] : (quasis ?? []).map((quasi) => `${quasi.value.cooked}…`)
    if (type === 'Literal' && typeof value === 'string' && /^\s*[.:;]\s+$/.test(value)) parts.push(value)
    for (const part of parts)
      if (JOINS.test(part)) found.push(`${name} writes "${part.trim()}" between words`)
    Object.values(node).forEach(look)
  }
  look(parseSync(name, source).program)
  return found
}

const files = ['ui', 'main'].flatMap((folder) =>
  readdirSync(join(SOURCE, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => `src/${folder}/${name}`),
)

test.each([...files, 'src/text/words.ts', 'src/text/text.ts'])('%s joins no words', (name) => {
  expect(joinsIn(name, readFileSync(resolve(SOURCE, '..', name), 'utf8'))).toEqual([])
})

test.each([
  // biome-ignore lint/suspicious/noTemplateCurlyInString: source text that has a template in it.
  'const words = `${known}. ${more}`',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: source text that has a template in it.
  'const words = `${label}: `',
  "const words = [one, two].join('. ')",
  'const line = <p>{name}: {value}</p>',
])('finds what joins words: %s', (source) => {
  expect(joinsIn('joined.tsx', source)).toHaveLength(1)
})
