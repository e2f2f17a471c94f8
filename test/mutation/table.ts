// The table of test/mutation.md, from the results that Stryker keeps: how many mutants of each folder and file the
// tests notice. The reasons for those that survive are written by hand, below the table.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

export const FOLDERS = ['note', 'settings', 'session', 'bitrix24', 'browser'] as const
export const OUTPUT = 'test/.output/mutation'

/** What is used of Stryker's results (the schema of mutation testing reports). */
export interface Report {
  readonly files: Readonly<Record<string, { mutants: readonly Mutant[] }>>
}
interface Mutant {
  readonly status: string
  /** Of what a file does when it is loaded. */
  readonly static?: boolean
}

/** Where the results of a folder of `src` are kept. */
export function resultsOf(folder: string): string {
  return join(OUTPUT, `${folder}.json`)
}

const PAGE = resolve(import.meta.dirname, '../mutation.md')
const BEGIN = '<!-- written by npm run test:mutation -->'
const END = '<!-- end -->'

interface Count {
  readonly noticed: number
  readonly unnoticed: number
}

function countOf(mutants: readonly Mutant[]): Count {
  const count = (...statuses: string[]) => mutants.filter(({ status }) => statuses.includes(status)).length
  return { noticed: count('Killed', 'Timeout'), unnoticed: count('Survived', 'NoCoverage') }
}

function rowOf(name: string, { noticed, unnoticed }: Count): string {
  const all = noticed + unnoticed
  const share = all === 0 ? 100 : (100 * noticed) / all
  return `| ${name} | ${all} | ${noticed} | ${unnoticed} | ${share.toFixed(1)} % |`
}

/** The counts of a folder's files as the page has them, of those that are still there. */
function countsIn(table: string, folder: string): [name: string, count: Count][] {
  const rows = [...table.matchAll(/^\| `(src\/\S+)` \| \d+ \| (\d+) \| (\d+) \|/gm)].map(
    ([, name = '', noticed, unnoticed]): [string, Count] => [
      name,
      { noticed: Number(noticed), unnoticed: Number(unnoticed) },
    ],
  )
  return rows.filter(
    ([name]) => name.startsWith(`src/${folder}/`) && existsSync(resolve(PAGE, '../..', name)),
  )
}

function resultsIn(folder: string): [name: string, count: Count][] {
  if (!existsSync(resultsOf(folder))) return []
  const { files } = JSON.parse(readFileSync(resultsOf(folder), 'utf8')) as Report
  return Object.entries(files).map(([name, { mutants }]) => [name, countOf(mutants)])
}

/** Replaces what stands between the two comments of test/mutation.md. Files without a result keep their row. */
export function writeTable(): void {
  const [before = '', rest = ''] = readFileSync(PAGE, 'utf8').split(BEGIN)
  const [known = '', after = ''] = rest.split(END)
  const rows = FOLDERS.flatMap((folder) => {
    const counts = new Map([...countsIn(known, folder), ...resultsIn(folder)])
    const sum = (of: keyof Count) => [...counts.values()].reduce((all, count) => all + count[of], 0)
    return [
      rowOf(`**\`src/${folder}/\`**`, { noticed: sum('noticed'), unnoticed: sum('unnoticed') }),
      ...[...counts]
        .sort(([one], [other]) => one.localeCompare(other))
        .map(([name, count]) => rowOf(`\`${name}\``, count)),
    ]
  })
  const table = [
    '| Where | Mutants | Noticed | Not | Share |',
    '| --- | ---: | ---: | ---: | ---: |',
    ...rows,
  ]
  writeFileSync(PAGE, `${before}${BEGIN}\n\n${table.join('\n')}\n\n${END}${after}`)
}
