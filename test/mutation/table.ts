// The table of test/mutation.md, from the results that Stryker keeps: how many mutants of each folder and file the
// tests notice. The reasons for those that survive are written by hand, below the table.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

export const FOLDERS = ['note', 'session', 'bitrix24', 'browser'] as const
export const OUTPUT = 'test/.output/mutation'

interface Report {
  readonly files: Readonly<Record<string, { readonly mutants: readonly { readonly status: string }[] }>>
}

const PAGE = resolve(import.meta.dirname, '../mutation.md')
const BEGIN = '<!-- written by npm run test:mutation -->'
const END = '<!-- end -->'

function rowOf(name: string, mutants: Report['files'][string]['mutants']): string {
  const count = (...statuses: string[]) => mutants.filter(({ status }) => statuses.includes(status)).length
  const noticed = count('Killed', 'Timeout')
  const unnoticed = count('Survived', 'NoCoverage')
  const share = noticed + unnoticed === 0 ? 100 : (100 * noticed) / (noticed + unnoticed)
  return `| ${name} | ${noticed + unnoticed} | ${noticed} | ${unnoticed} | ${share.toFixed(1)} % |`
}

/** Replaces what stands between the two comments of test/mutation.md. Folders without a result yet are left out. */
export function writeTable(): void {
  const rows = FOLDERS.flatMap((folder) => {
    const kept = join(OUTPUT, `${folder}.json`)
    if (!existsSync(kept)) return []
    const { files } = JSON.parse(readFileSync(kept, 'utf8')) as Report
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
