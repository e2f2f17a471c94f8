// @vitest-environment node
// What the documents name exists: links, files, npm scripts and their options; and a fresh
// machine is set up by the commands of the README.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { phrases as enAdmin } from '../src/text/admin/en'
import { phrases as en } from '../src/text/card/en'
import { phrases as trial } from '../src/text/trial/en'

const ROOT = resolve(import.meta.dirname, '..')
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8')

const inFolders = ['docs', 'test'].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((name) => `${folder}/${name}`),
)
const DOCUMENTS = ['README.md', 'CHANGELOG.md', 'CONTRIBUTING.md', ...inFolders]
  .filter((name) => name.endsWith('.md') && !name.startsWith('test/.output/'))
  .map((name) => ({ name, text: read(name) }))

const { scripts } = JSON.parse(read('package.json')) as { scripts: Readonly<Record<string, string>> }
/** npm's own, with options of their own. */
const COMMANDS = ['ci', 'install', 'version']

const FOLDERS = readdirSync(ROOT, { withFileTypes: true }).filter((entry) => entry.isDirectory())
const isOurFolder = (name: string) => FOLDERS.some((folder) => folder.name === name)
/** Generated folders (`.gitignore`) need not exist. */
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
    const isFile = /^[\w.][\w./-]*\.(tsx?|md|json|html|css|png|conf)$/.test(word)
    return isFile || /^[\w.][\w./-]*\/$/.test(word) || (second !== undefined && isOurFolder(first))
  })
}

function linksOf(text: string): string[] {
  const targets = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map((found) => found[1] ?? '')
  return targets.filter((target) => !/^(\w+:|#)/.test(target)).map((target) => target.replace(/#.*/, ''))
}

/** `](other.md#part)`: the part has to be a heading there, or here when no file is named. */
function lostAnchorsOf(name: string, text: string): string[] {
  const targets = [...text.matchAll(/\]\(([\w./-]*)#([\w-]+)\)/g)]
  return targets.flatMap(([, file = '', anchor = '']) => {
    const headings = file === '' ? text : read(join(dirname(name), file))
    const anchors = [...headings.matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) =>
      heading
        .toLowerCase()
        .replace(/[^\w -]/g, '')
        .replaceAll(' ', '-'),
    )
    return anchors.includes(anchor) ? [] : [`${file}#${anchor}`]
  })
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

/** The files of ours that this one imports. */
function importsOf(file: string): string[] {
  return [...read(file).matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)].flatMap(([, path = '']) =>
    ['ts', 'tsx'].map((end) => `${join(dirname(file), path)}.${end}`),
  )
}

interface Step {
  readonly file: string
  /** A file of types that the step names: by it one is handed to the other without an import. */
  readonly through: string | undefined
}

/** True when the step imports one of these files, is imported by one, or shares with one the types that it names. */
function isReached({ file, through = '' }: Step, from: readonly string[]): boolean {
  const imports = importsOf(file)
  return from.some((other) => {
    const others = importsOf(other)
    return (
      imports.includes(other) ||
      others.includes(file) ||
      [imports, others].every((all) => all.includes(through))
    )
  })
}

describe.each(DOCUMENTS)('$name', ({ name, text }) => {
  it('has no marks of a merge that was not finished', () => {
    expect(text.match(/^(<<<<<<<|=======|>>>>>>>)( .*)?$/gm)).toBeNull()
  })

  it('links to nothing that is not there', () => {
    const broken = linksOf(text).filter((target) => !existsSync(join(ROOT, dirname(name), target)))
    expect(broken).toEqual([])
    expect(lostAnchorsOf(name, text)).toEqual([])
  })

  it('names no file or folder that is not there', () => {
    const kept = pathsOf(text).filter((path) => !MADE.some((folder) => path.startsWith(folder)))
    // What a test tells about a source file is named from `src/`.
    const roots = name.startsWith('test/') ? [ROOT, join(ROOT, 'src')] : [ROOT]
    expect(kept.filter((path) => !roots.some((root) => existsSync(join(root, path))))).toEqual([])
  })

  it('names no npm script, and no option of one, that does not exist', () => {
    const calls = callsOf(text).filter(({ script }) => !COMMANDS.includes(script))
    const unknown = calls.filter(({ script }) => !(script in scripts))
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

it('CHANGELOG.md keeps the form of Keep a Changelog', () => {
  const lines = read('CHANGELOG.md').split('\n')
  const versions = lines.filter((line) => line.startsWith('## '))
  const others = versions.filter((line) => !/^## \[\d+\.\d+\.\d+\] - \d{4}-\d\d-\d\d$/.test(line))
  expect(others).toEqual(['## [Unreleased]'])
  expect(versions[0]).toBe('## [Unreleased]')
  const kinds = lines.filter((line) => line.startsWith('### ')).map((line) => line.slice(4))
  const known = ['Added', 'Changed', 'Deprecated', 'Removed', 'Fixed', 'Security']
  expect(kinds.filter((kind) => !known.includes(kind))).toEqual([])
})

describe('docs/architecture.md', () => {
  const text = read('docs/architecture.md')
  const sectionOf = (title: string) => text.split(/^## /m).find((part) => part.startsWith(`${title}\n`)) ?? ''
  const stepsOf = (title: string): Step[] =>
    [...sectionOf(title).matchAll(/^\d+\. `(src\/[^`]+)`.*?(?:through `(src\/[^`]+)`.*)?$/gm)].map(
      ([, file = '', through]) => ({ file, through }),
    )

  it.each([
    { title: 'What happens when a key is pressed', last: 'fetch(' },
    { title: 'What happens when the portal answers', last: 'statusWords(' },
  ])('"$title" is a chain of 15 files at most', ({ title, last }) => {
    const steps = stepsOf(title)
    const files = steps.map(({ file }) => file)
    expect(files.length).toBeGreaterThan(8)
    expect(files.length).toBeLessThanOrEqual(15)
    expect(files).toEqual([...new Set(files)])
    const isolated = steps.slice(1).filter((step, at) => !isReached(step, files.slice(0, at + 1)))
    expect(isolated).toEqual([])
    expect(read(files.at(-1) ?? '')).toContain(last)
  })

  it('has a glossary that stays short', () => {
    const words = sectionOf('Glossary').match(/^\| [a-z]/gm) ?? []
    expect(words.length).toBeGreaterThan(10)
    expect(words.length).toBeLessThanOrEqual(25)
  })
})

describe('docs/install.md', () => {
  const text = read('docs/install.md')

  it('names buttons as the app does', () => {
    const phrases = JSON.stringify([en, enAdmin, trial]).replaceAll('\\n', ' ')
    const named = [...text.matchAll(/\*\*(.+?)\*\*/g)].map(([, name = '']) => name)
    expect(named.length).toBeGreaterThan(5)
    expect(named.filter((name) => !phrases.includes(`"${name}"`))).toEqual([])
  })

  it('names the archive as it is made', () => {
    const { version } = JSON.parse(read('package.json')) as { version: string }
    expect(text).toContain(`\`call-notes-${version}.zip\``)
  })

  it('knows every permission that the product asks for', () => {
    for (const scope of Object.keys(enAdmin.standalonePage.scopes)) expect(text).toContain(`| \`${scope}\` |`)
  })
})
