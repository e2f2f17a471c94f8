// @vitest-environment node
// Every citation of a document in code, tests and documents leads to a section that exists, so that a reader who
// doubts a fact finds it with its source.
import { readdirSync, readFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const ROOT = resolve(import.meta.dirname, '..')
const SINGLE = [
  'README.md',
  'CHANGELOG.md',
  'CONTRIBUTING.md',
  'index.html',
  'install.html',
  'vite.config.ts',
]
const FOLDERS = ['src', 'test', 'docs']

const inFolders = FOLDERS.flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((name) => `${folder}/${name}`),
)
const files = [...SINGLE, ...inFolders]
  .filter(
    (name) =>
      /\.(tsx?|css|html|md|conf)$|Caddyfile$/.test(name) && !/^test\/(\.output\/|citations\.)/.test(name),
  )
  .map((name) => ({ name, text: readFileSync(join(ROOT, name), 'utf8').replaceAll('’', "'") }))

interface Section {
  /** `2.4`, or nothing. */
  readonly number: string
  readonly title: string
  readonly text: string
}

/** By their names without `.md`. */
const documents = new Map<string, readonly Section[]>()
for (const { name, text } of files) {
  if (name.endsWith('.md')) documents.set(basename(name, '.md'), sectionsOf(text))
}

function sectionsOf(text: string): Section[] {
  return text.split(/^(?=#+ )/m).map((part) => {
    const [, number = '', title = ''] = /^#+ (?:(\d+(?:\.\d+)*[a-z]?)\.? )?(.*)/.exec(part) ?? []
    return { number, title, text: part }
  })
}

const NUMBER = String.raw`\d+(?:\.\d+)*[a-e]?`
const NUMBERS = `§${NUMBER}(?:(?:, |; |–| and )§?${NUMBER})*`
const LIST = String.raw`\d+(?:(?:, |–| and )\d+)*`
/** `portal.md §2.1 rules 4–5`, `words.md, "Limits" 1 and 4`, `design "Last words"`, or a section of its own: `§8.6`. */
const CITATION = new RegExp(
  [
    String.raw`(?:\b(?<page>\w+)\.md\b(?!#)${'`'}?(?:,? (?<numbers>${NUMBERS}))?(?:,? "(?<quote>[^"]+)")?`,
    String.raw`|\b(?<design>design),? "(?<heading>[^"]+)"`,
    String.raw`|(?<alone>${NUMBERS}))(?:(?: rules?)? (?<rules>${LIST})\b)?`,
  ].join(''),
  'g',
)

/** What a citation in this text names and no document has, each in a sentence. */
function lostIn(name: string, text: string): string[] {
  const joined = text.replace(/\n[ \t]*(?:\/\/|\*(?!\/))?[ \t]*/g, ' ')
  // A section without a page is one of the page itself, or of the portal's. What the design says are decisions.
  const own = name.startsWith('docs/platform/') ? basename(name, '.md') : 'portal'
  return [...joined.matchAll(CITATION)].flatMap(({ 0: citation, groups = {} }) => {
    const why = reasonAgainst(groups.page ?? (groups.design ? 'decisions' : own), groups)
    return why ? [`${name}: ${citation} – ${why}`] : []
  })
}

function reasonAgainst(page: string, groups: Readonly<Record<string, string | undefined>>): string | null {
  const sections = documents.get(page)
  if (!sections) return `there is no ${page}.md`
  const numbers = [...(groups.numbers ?? groups.alone ?? '').matchAll(new RegExp(NUMBER, 'g'))].map(
    ([one]) => one,
  )
  const missing = numbers.find((number) => !sections.some((section) => section.number === number))
  if (missing) return `${page}.md has no section ${missing}`

  const quote = groups.quote ?? groups.heading
  const titled = sections.find(({ title }) => quote !== undefined && title.startsWith(quote))
  const numbered = sections.find(({ number }) => number === numbers.at(-1))
  if (quote && numbered && !numbered.text.includes(quote))
    return `section ${numbered.number} has no "${quote}"`
  if (quote && !numbered && !titled) return `${page}.md has no heading "${quote}"`

  const place = numbered ?? titled
  const rules = place ? ((groups.rules ?? '').match(/\d+/g) ?? []) : []
  const noRule = rules.find((rule) => !new RegExp(`^${rule}\\. `, 'm').test(place?.text ?? ''))
  return noRule ? `"${place?.title}" has no item ${noRule}` : null
}

describe('Citations', () => {
  it('lead to a section that is there', () => {
    expect(files.flatMap(({ name, text }) => lostIn(name, text))).toEqual([])
  })

  it('are found in code, also where they go on in the next line', () => {
    const cited = files
      .filter(({ name }) => !name.startsWith('docs/'))
      .map(({ text }) => text.match(CITATION))
    expect(cited.flatMap((found) => found ?? []).length).toBeGreaterThan(300)
    const [no, other] = [99, 98]
    expect(
      lostIn('src/a.ts', `// as it is (portal.md §2.4,\n// §${no}).\n * design\n * "No\n * such"`),
    ).toEqual([
      `src/a.ts: portal.md §2.4, §${no} – portal.md has no section ${no}`,
      'src/a.ts: design "No such" – decisions.md has no heading "No such"',
    ])
    expect(lostIn('docs/platform/sdk.md', `§4, §${other}`)).toHaveLength(1)
    expect(
      lostIn('src/a.ts', `portal.md §2.1 rule ${no}, portal.md §3 "Nowhere", ${'nowhere'}.md`),
    ).toHaveLength(3)
  })

  it('of a number are not ambiguous', () => {
    for (const sections of documents.values()) {
      const numbers = sections.map(({ number }) => number).filter((number) => number !== '')
      expect(numbers).toEqual([...new Set(numbers)])
    }
  })
})
