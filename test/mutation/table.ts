// The table of test/mutation.md, from the results that Stryker keeps: how many mutants of each folder and file the
// tests notice. The reasons for those that survive are written by hand, below the table.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

export const FOLDERS = ['note', 'session', 'bitrix24', 'browser'] as const
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

function rowOf(name: string, mutants: readonly Mutant[]): string {
  const count = (...statuses: string[]) => mutants.filter(({ status }) => statuses.includes(status)).length
  const noticed = count('Killed', 'Timeout')
  const unnoticed = count('Survived', 'NoCoverage')
  const share = noticed + unnoticed === 0 ? 100 : (100 * noticed) / (noticed + unnoticed)
  return `| ${name} | ${noticed + unnoticed} | ${noticed} | ${unnoticed} | ${share.toFixed(1)} % |`
}

/** Replaces what stands between the two comments of test/mutation.md. Folders without a result yet are left out. */
export function writeTable(): void {
  const rows = FOLDERS.flatMap((folder) => {
    if (!existsSync(resultsOf(folder))) return []
    const { files } = JSON.parse(readFileSync(resultsOf(folder), 'utf8')) as Report
    const byName = Object.entries(files).sort(([one], [other]) => one.localeCompare(other))
    const all = byName.flatMap(([, { mutants }]) => mutants)
    return [
      rowOf(`**\`src/${folder}/\`**`, all),
      ...byName.map(([name, { mutants }]) => rowOf(`\`${name}\``, mutants)),
    ]
  })
  const table = [
    '| Where | Mutants | Noticed | Not | Share |',
    '| --- | ---: | ---: | ---: | ---: |',
    ...rows,
  ]
  const [before = '', rest = ''] = readFileSync(PAGE, 'utf8').split(BEGIN)
  const after = rest.split(END)[1] ?? ''
  writeFileSync(PAGE, `${before}${BEGIN}\n\n${table.join('\n')}\n\n${END}${after}`)
}
