// @vitest-environment node
// Builds a small site as the product is built: what its page contains, what may run in it, and that nothing runs twice.
import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build, type Plugin } from 'vite'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { inlineHelpers } from '../../src/packaging/entryScript'
import { inlinePages } from '../../src/packaging/inlinePages'

const PAGE = `<!doctype html>
<html><head>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'; style-src 'self'" />
<link rel="stylesheet" href="./src/style.css" />
<script type="module" src="./src/main.tsx"></script>
</head><body><textarea></textarea></body></html>`

const SOURCES = {
  'index.html': PAGE,
  'install.html': PAGE,
  'src/style.css': 'textarea { color: red }',
  'src/seen.ts': 'export const seen = []\nexport const see = (one) => seen.push(one)',
  'src/main.tsx': `import { see, seen } from './seen'
see('entry')
export const later = () => import('./later')
globalThis.opened = async () => { (await later()).tell(); return seen }`,
  'src/later.ts':
    "import { see } from './seen'\nimport { far } from './far'\nexport const tell = () => see(far)",
  'src/far.ts': "export const far = 'later'.slice(0)",
}

const folders: string[] = []
let folder: string
const dist = (name: string) => readFileSync(join(folder, 'dist', name), 'utf8')
const inlineOf = (page: string, element: string) =>
  [...page.matchAll(new RegExp(`<${element}(?![^>]* src=)[^>]*>(.*?)</${element}>`, 'gs'))].map(
    ([, text = '']) => text,
  )
const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

/** Resolves to the folder of the site; rejects as `vite build` does. */
async function buildSite(
  changes: Readonly<Record<string, string>> = {},
  viteDoes: Plugin[] = [],
): Promise<string> {
  const root = mkdtempSync(join(tmpdir(), 'call-notes-pages-'))
  folders.push(root)
  for (const [name, text] of Object.entries({ ...SOURCES, ...changes })) {
    mkdirSync(join(root, name, '..'), { recursive: true })
    writeFileSync(join(root, name), text)
  }
  await build({
    root,
    base: './',
    configFile: false,
    logLevel: 'silent',
    plugins: [...viteDoes, inlinePages({ groups: [] })],
    build: {
      target: 'es2022',
      rolldownOptions: { input: ['index.html', 'install.html'].map((one) => join(root, one)) },
    },
  })
  return root
}

beforeAll(async () => {
  folder = await buildSite()
})

afterAll(() => {
  for (const one of folders) rmSync(one, { recursive: true, force: true })
})

it('a page loads nothing before its entry runs', () => {
  const page = dist('index.html')
  expect(inlineOf(page, 'script')).toHaveLength(1)
  expect(page).toContain('textarea{color:red}')
  const named = [...page.matchAll(/ (?:src|href)="([^"]+)"/g)].map(([, address = '']) => address)
  expect(named).toEqual([])
  expect(readdirSync(join(folder, 'dist/assets')).every((name) => name.startsWith('later-'))).toBe(true)
})

it('the policy allows the inline scripts and styles of a page by their hashes, and no others', () => {
  const page = dist('index.html')
  const [policy = ''] = /(?<=content=")[^"]*/.exec(page) ?? []
  const scripts = inlineOf(page, 'script').map(hashOf)
  const styles = inlineOf(page, 'style').map(hashOf)
  const rules = policy.split('; ').map((rule) => rule.split(' '))
  expect(rules[0]).toEqual(['default-src', "'none'"])
  expect(rules[1]?.slice(0, 2)).toEqual(['script-src', "'self'"])
  expect(rules[1]?.slice(2).sort()).toEqual(scripts.sort())
  expect(rules[2]).toEqual(['style-src', ...styles])
})

it('a module that the entry shares with a later chunk runs once', async () => {
  const [entry = ''] = inlineOf(dist('index.html'), 'script')
  const beside = join(folder, 'dist', 'entry.mjs')
  writeFileSync(beside, entry)
  writeFileSync(join(folder, 'dist', 'package.json'), '{"type":"module"}')
  await import(/* @vite-ignore */ pathToFileURL(beside).href)
  const { opened } = globalThis as unknown as { opened(): Promise<string[]> }
  expect(await opened()).toEqual(['entry', 'later'])
})

it('the build fails when Vite names its wrapper in another way', async () => {
  const load = (id: string) =>
    id === '\0vite/preload-helper.js'
      ? "export const __vitePreload = (load) => load().catch(() => dispatchEvent(new Event('vite:preloadError')))"
      : null
  const built = buildSite({}, [{ name: 'other-wrapper', enforce: 'pre', load }])
  await expect(built).rejects.toThrow(/"vite:preloadError": Vite's wrapper was not taken out/)
})

it('the build fails when Vite gives its wrapper other arguments', async () => {
  const renderChunk = (code: string) => code.replaceAll('__VITE_PRELOAD__', '[]')
  const built = buildSite({}, [{ name: 'other-arguments', enforce: 'pre', renderChunk }])
  await expect(built).rejects.toThrow(/has "import.meta" .*: Vite's wrapper was not taken out/)
})

it.each([
  ['dynamically imports a module', "export const tell = () => import('./seen')"],
  ['re-exports a module', "export * as tell from './seen'\nexport { see } from './seen'"],
])('the build fails when a chunk %s of the entry, which is no file', async (_, later) => {
  await expect(buildSite({ 'src/later.ts': later })).rejects.toThrow(/imports the entry as a file/)
})

it('the build fails when the entry imports a chunk by a computed name', async () => {
  const main = `${SOURCES['src/main.tsx']}\nglobalThis.other = () => import(globalThis.name)`
  await expect(buildSite({ 'src/main.tsx': main })).rejects.toThrow(/The entry imports globalThis.name,/)
})

it('the build fails when only a later chunk needs a style sheet, which would be lost', async () => {
  const later = `import './late.css'\n${SOURCES['src/later.ts']}`
  const built = buildSite({ 'src/later.ts': later, 'src/late.css': 'p { color: red }' })
  await expect(built).rejects.toThrow(/later.*\.css stands in no page, and no chunk loads it/)
})

it('helpers of the bundler stand in each chunk that needs them: a request of their own would hold it up', () => {
  const helpers = { fileName: 'assets/runtime.js', code: 'var a=(x)=>x+1;export{a as t};', imports: [] }
  const code = 'import{t as e}from"./runtime.js";import"./other.js";globalThis.helped=e(1);'
  const chunk = { fileName: 'assets/later.js', code, imports: ['assets/runtime.js', 'assets/other.js'] }
  inlineHelpers(chunk as never, helpers as never)
  expect(chunk.imports).toEqual(['assets/other.js'])
  expect(chunk.code).toMatch(/^const\{t:e\}=/)
  new Function(chunk.code.replace('import"./other.js";', ''))()
  expect(globalThis).toHaveProperty('helped', 2)
})

it('every later chunk asks V8 to compile it while it arrives', () => {
  const [later = ''] = readdirSync(join(folder, 'dist/assets'))
  expect(dist(`assets/${later}`)).toMatch(/^\/\/# allFunctionsCalledOnLoad\n/)
})
