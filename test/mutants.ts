// Shows that the model test notices a broken rule: each mutant breaks one in a copy of the source, and the random schedules
// must fail for every one of them. Writes the table of test/mutants.md.
import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { MUTANTS, type Mutant } from './mutantList'

const ROOT = resolve(import.meta.dirname, '..')
const RUNS = process.env.MODEL_RUNS ?? '60000'

/** The first word of the counter-example that the model test prints, or null when it stayed green. */
function judge(mutant: Mutant): string | null {
  const copy = mkdtempSync(join(tmpdir(), 'mutant-'))
  try {
    for (const part of ['src', 'test/model', 'test/fakes', 'vite.config.ts', 'package.json']) {
      cpSync(join(ROOT, part), join(copy, part), { recursive: true })
    }
    symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'))
    const file = join(copy, 'src', mutant.file)
    const source = readFileSync(file, 'utf8')
    if (source.split(mutant.from).length !== 2)
      throw new Error(`"${mutant.what}" fits no place in ${mutant.file}`)
    writeFileSync(
      file,
      source.replace(mutant.from, () => mutant.to),
    )
    const vitest = join(copy, 'node_modules/vitest/vitest.mjs')
    const options = ['run', '--project', 'unit', 'test/model', '--bail', '1', '--root', copy]
    const env = { ...process.env, MODEL_RUNS: RUNS }
    const { status, stdout, stderr } = spawnSync(process.execPath, [vitest, ...options], {
      env,
      encoding: 'utf8',
    })
    if (status === 0) return null
    return /after (\d+) tests/.exec(`${stdout}${stderr}`)?.[1] ?? 'at once'
  } finally {
    rmSync(copy, { recursive: true, force: true })
  }
}

const rows = MUTANTS.map((mutant) => {
  const found = judge(mutant)
  console.log(`${found === null ? 'SURVIVED' : `caught (${found})`.padEnd(14)} ${mutant.what}`)
  return { ...mutant, found }
})
const table = rows.map(
  ({ what, file, found }) => `| ${what} | \`src/${file}\` | ${found ?? '**survived**'} |`,
)
writeFileSync(
  join(ROOT, 'test/mutants.md'),
  `# Mutants of the saving engine

Written by \`npm run test:mutants\`: each row breaks one rule in a copy of the source; the number tells after how
many random schedules (of ${RUNS} at most) the model test noticed.

| Broken rule | Where | Caught after |
| --- | --- | --- |
${table.join('\n')}
`,
)
const survivors = rows.filter(({ found }) => found === null).length
console.log(`${rows.length - survivors} passed, ${survivors} failed`)
process.exitCode = survivors > 0 ? 1 : 0
