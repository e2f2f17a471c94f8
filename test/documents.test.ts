// @vitest-environment node
// Promise: what the documents name exists: links, files, npm scripts and their options; and what runs on a fresh
// machine is the very command of the README.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const ROOT = resolve(import.meta.dirname, '..')
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8')

const inDocs = readdirSync(join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' })
const names = ['README.md', 'CHANGELOG.md', ...inDocs.map((name) => `docs/${name}`)]
const DOCUMENTS = names.filter((name) => name.endsWith('.md')).map((name) => ({ name, text: read(name) }))

const { scripts } = JSON.parse(read('package.json')) as { scripts: Readonly<Record<string, string>> }
/** npm's own. */
const COMMANDS = ['ci', 'install']

const FOLDERS = readdirSync(ROOT, { withFileTypes: true }).filter((entry) => entry.isDirectory())
const isOurFolder = (name: string) => FOLDERS.some((folder) => folder.name === name)
/** What is made, not kept (`.gitignore`), need not be there. */
const MADE = read('.gitignore')
  .split('\n')
  .filter((line) => line.endsWith('/'))

/** Spans and blocks of code, without the fences. */
function codeOf(text: string): string[] {
  const indented = text.split('\n').filter((line) => line.startsWith('    '))
  const fenced = [...text.matchAll(/^```\w*\n(.*?)^```/gms)].map((found) => found[1] ?? '')
  const spans = [...text.matchAll(/`([^`\n]+)`/g)].map((found) => found[1] ?? '')
  return [...indented, ...fenced, ...spans]
}

/** Words of the code that are paths: they end like a file or a folder of ours, or begin in one of our folders. */
function pathsOf(text: string): string[] {
  const words = codeOf(text).flatMap((code) => code.split(/[\s,;:()"']+/))
  return words.filter((word) => {
    const [first = '', second] = word.split('/')
    const isFile = /^[\w.][\w./-]*\.(tsx?|md|json|html|css|png)$/.test(word)
    return isFile || /^[\w.][\w./-]*\/$/.test(word) || (second !== undefined && isOurFolder(first))
  })
}

function linksOf(text: string): string[] {
  const targets = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map((found) => found[1] ?? '')
  return targets.filter((target) => !/^(\w+:|#)/.test(target)).map((target) => target.replace(/#.*/, ''))
}

/** `npm start -- --state FILE`: the script and its options. */
function callsOf(text: string): { script: string; options: string[] }[] {
  return [...text.matchAll(/\bnpm (?:run )?([a-z][\w:]*)([^`\n]*)/g)].map(([, script = '', rest = '']) => {
    return { script, options: [...rest.matchAll(/ --([a-z][\w-]*)/g)].map((found) => found[1] ?? '') }
  })
}

function knowsOption(script: string, option: string): boolean {
  const file = /\S+\.ts\b/.exec(scripts[script] ?? '')?.[0]
  return file !== undefined && new RegExp(`\\b${option}'?: \\{`).test(read(file))
}

describe.each(DOCUMENTS)('$name', ({ name, text }) => {
  it('links to nothing that is not there', () => {
    const broken = linksOf(text).filter((target) => !existsSync(join(ROOT, dirname(name), target)))
    expect(broken).toEqual([])
  })

  it('names no file or folder that is not there', () => {
    const kept = pathsOf(text).filter((path) => !MADE.some((folder) => path.startsWith(folder)))
    expect(kept.filter((path) => !existsSync(join(ROOT, path)))).toEqual([])
  })

  it('names no npm script, and no option of one, that does not exist', () => {
    const calls = callsOf(text)
    const unknown = calls.filter(({ script }) => !(script in scripts) && !COMMANDS.includes(script))
    const misused = calls.flatMap(({ script, options }) =>
      options.filter((option) => !knowsOption(script, option)).map((option) => `${script} --${option}`),
    )
    expect([...unknown.map(({ script }) => script), ...misused]).toEqual([])
  })
})

it('a fresh machine installs and tests by the commands of the README', () => {
  const run = read('.ci/run').split('\n')
  expect(read('README.md')).toContain('npm ci && npm test')
  expect(run.filter((line) => line.startsWith('npm '))).toEqual(['npm ci', 'npm test'])
})
