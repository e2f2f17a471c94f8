// What an operator downloads stays within its budgets, and nothing but the product is delivered. Reads the
// built site, prints every file, and reports each exceeded budget with its numbers and what the chunks are made of. Run after a
// build.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { dirname, join } from 'node:path/posix'
import { gzipSync } from 'node:zlib'
import { Window } from 'happy-dom'
import { parseSync } from 'vite'
import { type Makeup, makeups } from './makeup'

const DIST = resolve('dist')
const PAGES = ['index.html', 'install.html']
const KB = 1024

/**
 * KB of gzip. Until the first are run, nothing that is typed is kept.
 * No call waits for a table of the installer and the left menu.
 */
const LIMITS = { firstKey: 11.5, card: 83.5, language: 4, admin: 5, trial: 5 } as const

/** How many of a chunk's sources are listed when it is too heavy. */
const SOURCES = 15

/** All scripts that stand in `index.html` itself, as if they were a file beside it. */
const ENTRY = 'index.html, its scripts'
/**
 * Chunks that an ordinary call card never asks for: other surfaces, a trial call, what a frame without storage needs.
 * Whatever is not named here counts for the card.
 */
const OTHER_SURFACES = ['menu', 'install', 'standalonePage', 'cardTrial', 'cookieDrafts']
/** Tables are named after Bitrix24's two-letter language codes; English is in the entry. */
const LANGUAGE = /^(?:(admin|trial)-)?[a-z]{2}$/

interface Delivered {
  readonly text: string
  /** Bytes. */
  readonly raw: number
  readonly gzip: number
}

type Files = ReadonlyMap<string, Delivered>
type Makeups = ReadonlyMap<string, Makeup>

/** A group of files that share a limit (KB of gzip). */
interface Budget {
  readonly what: string
  readonly limit: number
  readonly parts: readonly string[]
}

function readFiles(): Files {
  const names = readdirSync(DIST, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      resolve(entry.parentPath, entry.name)
        .slice(DIST.length + 1)
        .replaceAll('\\', '/'),
    )
  const read = (name: string) => weighed(readFileSync(join(DIST, name), 'utf8'))
  const files = new Map(names.sort().map((name) => [name, read(name)]))
  const entry = entryOf(files.get('index.html')?.text ?? '')
  if (entry === '') throw new Error('No script stands in index.html.')
  return files.set(ENTRY, weighed(entry))
}

function weighed(text: string): Delivered {
  return { text, raw: Buffer.byteLength(text), gzip: gzipSync(text, { level: 9 }).length }
}

function entryOf(html: string): string {
  const scripts = [...parsed(html).querySelectorAll('script:not([src])')]
  return scripts.map((script) => script.textContent).join('\n')
}

function parsed(html: string) {
  return new new Window().DOMParser().parseFromString(html, 'text/html')
}

/** The chunks that load before this one runs, and those that it asks for later. */
function importsOf(files: Files, chunk: string): { first: string[]; later: string[] } {
  const code = files.get(chunk)?.text ?? ''
  const { module } = parseSync(chunk, code)
  const beside = (specifier: string) => join(dirname(chunk), specifier)
  const reexports = module.staticExports.flatMap(({ entries }) => entries.map((one) => one.moduleRequest))
  const requests = [...module.staticImports.map((one) => one.moduleRequest), ...reexports]
  const first = requests.flatMap((request) => (request ? [beside(request.value)] : []))
  // The request is the quoted source text.
  const later = module.dynamicImports.map(({ moduleRequest: { start, end } }) =>
    code.slice(start + 1, end - 1),
  )
  return { first, later: later.map(beside) }
}

/** `main` of `assets/main-CL4QTsM9.js`. */
function nameOf(chunk: string): string {
  return /([^/]+)-[\w-]{8}\.\w+$/.exec(chunk)?.[1] ?? chunk
}

/** The chunks and all that they lead to by way of `follow`. */
function closureOf(chunks: readonly string[], follow: (chunk: string) => readonly string[]): string[] {
  const reached = new Set(chunks)
  for (const chunk of reached) for (const next of follow(chunk)) reached.add(next)
  return [...reached]
}

/** Which of its tables a language's chunk is. */
function tableOf(chunk: string): 'language' | 'admin' | 'trial' {
  const surface = LANGUAGE.exec(nameOf(chunk))?.[1]
  return surface === 'admin' || surface === 'trial' ? surface : 'language'
}

function budgetsOf(files: Files): Budget[] {
  const chunks = [...files.keys()].filter((name) => name.endsWith('.js') || name === ENTRY)
  const imports = new Map(chunks.map((chunk) => [chunk, importsOf(files, chunk)]))
  const firstOf = (chunk: string) => imports.get(chunk)?.first ?? []
  const laterOf = (chunk: string) => imports.get(chunk)?.later ?? []
  const isLanguage = (chunk: string) => LANGUAGE.test(nameOf(chunk))
  const isCard = (chunk: string) => !OTHER_SURFACES.includes(nameOf(chunk)) && !isLanguage(chunk)
  const scripts = closureOf([ENTRY], (chunk) => [...firstOf(chunk), ...laterOf(chunk).filter(isCard)])
  // The page holds the entry already.
  const card = ['index.html', ...scripts.filter((chunk) => chunk !== ENTRY)]
  const languages = chunks.filter(isLanguage).map((chunk) => {
    const limit = LIMITS[tableOf(chunk)]
    return { what: `The language table ${nameOf(chunk)}`, limit, parts: [chunk] }
  })
  return [
    { what: 'Scripts before the first key', limit: LIMITS.firstKey, parts: closureOf([ENTRY], firstOf) },
    { what: 'The whole call card', limit: LIMITS.card, parts: card },
    ...languages,
  ]
}

/** Prints where the budget stands; true when it is broken. */
function weigh(files: Files, { what, limit, parts }: Budget): boolean {
  const sum = parts.reduce((sofar, part) => sofar + weightOf(files, part), 0)
  console.log(`${what}: ${inKb(sum)} KB gzip of ${limit} KB`)
  return sum > limit * KB
}

const weightOf = (files: Files, part: string) => files.get(part)?.gzip ?? 0
const inKb = (bytes: number) => (bytes / KB).toFixed(1)

/** By how much, and what the chunks are made of, the heaviest first: the reader sees what grew. */
function breachOf(files: Files, { what, limit, parts }: Budget, made: Makeups): string {
  const byWeight = [...parts].sort((one, other) => weightOf(files, other) - weightOf(files, one))
  const sum = parts.reduce((sofar, part) => sofar + weightOf(files, part), 0)
  const chunks = byWeight.flatMap((part) => {
    // The page is its entry and little else.
    const isEntry = part === ENTRY || part === 'index.html'
    const sources = made.get(isEntry ? 'main' : nameOf(part)) ?? []
    const heaviest = sources.slice(0, SOURCES).map(([source, bytes]) => `    ${bytes} bytes  ${source}`)
    return [`  ${part}: ${inKb(weightOf(files, part))} KB gzip, ${sources.length} sources`, ...heaviest]
  })
  return [`${what}: ${inKb(sum - limit * KB)} KB gzip more than ${limit} KB.`, ...chunks].join('\n')
}

/** What a page makes the browser load: scripts, styles, icons, pictures. */
function addressesOf(html: string): string[] {
  const loaded = [...parsed(html).querySelectorAll('[src], [href]')]
  return loaded.map((element) => element.getAttribute('src') ?? element.getAttribute('href') ?? '')
}

/** A page may be served from any sub-path: it names nothing but files that are delivered beside it. */
function foreignAddresses(files: Files, page: string): string[] {
  const isBeside = (address: string) => address.startsWith('./') && files.has(join(address))
  return addressesOf(files.get(page)?.text ?? '')
    .filter((address) => !isBeside(address) && !/^(data:|#)/.test(address))
    .map((address) => `${page} asks for "${address}", which is no relative address of a delivered file.`)
}

/** What does not belong in the delivery: other pages, paths of the tests, absolute paths. */
function strays(name: string, text: string, testFolders: readonly string[]): string[] {
  const sources: string[] = name.endsWith('.map') ? JSON.parse(text).sources : []
  const isStrange = name.endsWith('.html') && !PAGES.includes(name)
  return [
    ...(isStrange ? [`${name} is no page of the product.`] : []),
    ...testFolders.filter((path) => text.includes(path)).map((path) => `${name} contains the path ${path}.`),
    ...(text.includes(resolve()) ? [`${name} contains the path of this folder.`] : []),
    ...sources
      .filter((path) => /^([/\\]|\w+:)/.test(path))
      .map((path) => `${name} contains the path ${path}.`),
  ]
}

if (!existsSync(DIST)) throw new Error('There is nothing to weigh: run `npm run build` first.')
const files = readFiles()
console.table(Object.fromEntries([...files].map(([name, { raw, gzip }]) => [name, { raw, gzip }])))
const folders = readdirSync('test', { withFileTypes: true }).filter((entry) => entry.isDirectory())
const testFolders = folders.map(({ name }) => `test/${name}/`)
const broken = budgetsOf(files).filter((budget) => weigh(files, budget))
const made = broken.length > 0 ? await makeups() : new Map()
const breaches = [
  ...broken.map((budget) => breachOf(files, budget, made)),
  ...PAGES.flatMap((page) => foreignAddresses(files, page)),
  ...[...files].flatMap(([name, { text }]) => strays(name, text, testFolders)),
]
for (const breach of breaches) console.error(breach)
process.exitCode = breaches.length > 0 ? 1 : 0
