// @vitest-environment node
// Which folder may import which, and other rules of the code; each violation is reported in a sentence (design, "Shape of the code").
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const ROOT = resolve(import.meta.dirname, '..')
const SOURCE = join(ROOT, 'src')

/** Folder (or file) of `src` → what it may import besides itself. `main` sees all. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  note: [],
  settings: ['note/call.ts'],
  'ports.ts': ['note', 'settings'],
  'requestBody.ts': [],
  trial: ['note', 'ports.ts', 'session/observable.ts'],
  session: ['note', 'settings', 'ports.ts', 'trial'],
  browser: ['note', 'settings', 'ports.ts', 'requestBody.ts'],
  bitrix24: ['note', 'settings', 'ports.ts', 'requestBody.ts', 'trial'],
  text: ['note', 'settings', 'trial'],
  ui: ['note', 'settings', 'text', 'trial', 'session/cardState.ts'],
}

const files = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name) && !name.endsWith('.d.ts'))
  .map((name) => ({ name, text: readFileSync(join(SOURCE, name), 'utf8') }))

function importsOf(text: string): string[] {
  return [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map((found) => found[1] ?? '')
}

function targetOf(file: string, specifier: string): string {
  const found = relative(SOURCE, resolve(SOURCE, dirname(file), specifier))
  return files.some(({ name }) => name === `${found}.tsx`)
    ? `${found}.tsx`
    : `${found.replace(/\.tsx?$/, '')}.ts`
}

/** The files of `src` that a file imports, those of types included. */
function targetsOf(name: string, text: string): string[] {
  return importsOf(text)
    .filter((specifier) => specifier.startsWith('.') && !/\.css(\?inline)?$/.test(specifier))
    .map((specifier) => targetOf(name, specifier))
}

function breaches(): string[] {
  return files.flatMap(({ name, text }) => {
    const owner = name.split('/')[0] ?? ''
    if (owner === 'main' || owner === 'main.tsx') return []
    const allowed = [owner, ...(MAY_IMPORT[owner] ?? [])]
    return targetsOf(name, text)
      .filter((target) => !allowed.some((one) => target === one || target.startsWith(`${one}/`)))
      .map((target) => `src/${name} must not know src/${target}: "${owner}" may import ${allowed.join(', ')}`)
  })
}

/** Import cycles, at least one of each group of entangled files, reported once: `a.ts → b.ts → a.ts`. */
function importCycles(): string[] {
  const targets = new Map(files.map(({ name, text }) => [name, targetsOf(name, text)]))
  return files.flatMap(({ name }) => {
    const cycle = shortestCycleOf(name, targets)
    // Reported only for the cycle's first file in alphabetical order.
    return cycle?.every((one) => one >= name) ? [[...cycle, name].join(' → ')] : []
  })
}

/** The files on the way from this one back to itself, this one first; null when no way leads back. */
function shortestCycleOf(start: string, targets: ReadonlyMap<string, readonly string[]>): string[] | null {
  const ways = [[start]]
  const seen = new Set<string>()
  for (const way of ways) {
    for (const target of targets.get(way.at(-1) ?? '') ?? []) {
      if (target === start) return way
      if (seen.has(target)) continue
      seen.add(target)
      ways.push([...way, target])
    }
  }
  return null
}

describe('The shape of the code', () => {
  it('every folder imports only those that the design allows', () => {
    expect(breaches()).toEqual([])
  })

  it('the surfaces of src/ui import what they share, and no other surface', () => {
    const surfaceOf = (name: string) => /^ui\/(\w+)\//.exec(name)?.[1]
    // The trial call belongs to the home page and to the installer. What is in `shared` would be loaded with the card.
    const shared = (other: string, name: string) =>
      other === 'shared' || (other === 'trial' && surfaceOf(name) !== 'card')
    const crossings = files.flatMap(({ name, text }) =>
      targetsOf(name, text)
        .map(surfaceOf)
        .filter((other) => surfaceOf(name) && other && other !== surfaceOf(name) && !shared(other, name))
        .map((other) => `src/${name} must not know src/ui/${other}`),
    )
    expect(crossings).toEqual([])
  })

  it('there are no import cycles, not for types either', () => {
    expect(importCycles()).toEqual([])
  })

  it('nobody but src/bitrix24 touches the SDK', () => {
    const others = files.filter(({ name }) => !name.startsWith('bitrix24/'))
    const guilty = others.filter(({ text }) => importsOf(text).some((one) => one.startsWith('@bitrix24/')))
    expect(guilty.map(({ name }) => name)).toEqual([])
  })

  it('nothing of the tests enters the product', () => {
    const guilty = files.filter(({ text }) => importsOf(text).some((one) => one.includes('/test/')))
    expect(guilty.map(({ name }) => name)).toEqual([])
  })

  it('what is exported is never given another value: later chunks take it once from the entry (inlinePages)', () => {
    const guilty = files.filter(({ text }) => /^export (let|var) /m.test(text))
    expect(guilty.map(({ name }) => name)).toEqual([])
  })

  it('there are no default exports, and every file begins by saying what it is for', () => {
    const silent = files.filter(({ text }) => !text.startsWith('//'))
    const byDefault = files.filter(({ text }) => /^export default/m.test(text))
    expect([...silent, ...byDefault].map(({ name }) => name)).toEqual([])
  })

  it('names say what a thing is: no utils, helpers, managers, services', () => {
    const vague = files.filter(({ name }) => /(util|helper|manager|service)s?\b/i.test(name))
    expect(vague.map(({ name }) => name)).toEqual([])
  })
})
