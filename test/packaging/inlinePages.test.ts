// @vitest-environment node
// A small site built as the product is: what its page holds, what may run in it, and what runs twice.
import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { inlinePages } from '../../src/packaging/inlinePages'

const PAGE = `<!doctype html>
<html><head>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'; style-src 'self'" />
<script vite-ignore src="./theme.js"></script>
<link rel="stylesheet" href="./src/style.css" />
<script type="module" src="./src/main.tsx"></script>
</head><body><textarea></textarea></body></html>`

const SOURCES = {
  'index.html': PAGE,
  'install.html': PAGE,
  'public/theme.js': '// Words about it.\ndocument.title = "dark"',
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

let folder: string
const dist = (name: string) => readFileSync(join(folder, 'dist', name), 'utf8')
const inlineOf = (page: string, element: string) =>
  [...page.matchAll(new RegExp(`<${element}(?![^>]* src=)[^>]*>(.*?)</${element}>`, 'gs'))].map(
    ([, text = '']) => text,
  )
const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'call-notes-pages-'))
  for (const [name, text] of Object.entries(SOURCES)) {
    mkdirSync(join(folder, name, '..'), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
  await build({
    root: folder,
    base: './',
    configFile: false,
    logLevel: 'error',
    plugins: [inlinePages({ soon: { 'index.html': ['src/later.ts'] }, together: [] })],
    build: {
      target: 'es2022',
      rolldownOptions: { input: ['index.html', 'install.html'].map((one) => join(folder, one)) },
    },
  })
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

it('a page asks for nothing before its entry runs, and its later chunks are on their way', () => {
  const page = dist('index.html')
  expect(inlineOf(page, 'script')).toHaveLength(2)
  expect(page).toContain('textarea{color:red}')
  const named = [...page.matchAll(/ (?:src|href)="([^"]+)"/g)].map(([, address = '']) => address)
  expect(named).toEqual([expect.stringMatching(/^\.\/assets\/later-.*\.js$/)])
  expect(readdirSync(join(folder, 'dist/assets')).every((name) => name.startsWith('later-'))).toBe(true)
  expect(dist('install.html')).not.toContain('modulepreload')
})

it('what stands in a page is allowed by its hash, and nothing else that stands there', () => {
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

it('what the entry shares with a later chunk is one and the same', async () => {
  const [, entry = ''] = inlineOf(dist('index.html'), 'script')
  const beside = join(folder, 'dist', 'entry.mjs')
  writeFileSync(beside, entry)
  writeFileSync(join(folder, 'dist', 'package.json'), '{"type":"module"}')
  await import(/* @vite-ignore */ pathToFileURL(beside).href)
  const { opened } = globalThis as unknown as { opened(): Promise<string[]> }
  expect(await opened()).toEqual(['entry', 'later'])
})
