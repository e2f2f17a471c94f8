// Mutation testing: Stryker changes the source in a copy, one small change at a time, and the unit tests must notice.
// `npm run test:mutation` does all folders, `npm run test:mutation -- browser src/note/call.ts` only these. Results
// are kept in test/.output/mutation, so that the next run repeats only what is concerned by a change since.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { setPriority, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { Stryker } from '@stryker-mutator/core'
import { FOLDERS, OUTPUT, type Report, resultsOf, writeTable } from './table.ts'

/** Hours of computing: everything else on this machine goes first. */
setPriority(15)
process.chdir(resolve(import.meta.dirname, '../..'))

/**
 * A mutant of what a file does when it is loaded is reached by no test in particular, so Stryker would keep "survived"
 * for it whatever tests are added: it is left out of what is known, and tried again.
 */
function tryStaticOnesAgain(results: string, isMeant: (name: string) => boolean): void {
  if (!existsSync(results)) return
  const report = JSON.parse(readFileSync(results, 'utf8')) as Report
  for (const [name, file] of Object.entries(report.files)) {
    if (!isMeant(name)) continue
    file.mutants = file.mutants.filter((mutant) => !mutant.static || mutant.status !== 'Survived')
  }
  writeFileSync(results, JSON.stringify(report))
}

const named = process.argv.slice(2)
for (const folder of FOLDERS) {
  const files = named.filter((name) => name.startsWith(`src/${folder}/`))
  if (named.length > 0 && files.length === 0 && !named.includes(folder)) continue
  tryStaticOnesAgain(resultsOf(folder), (name) => files.length === 0 || files.includes(name))
  // Read by vitest.config.ts, in Stryker's own processes.
  process.env.MUTATED_FOLDER = folder
  await new Stryker({
    mutate: files.length > 0 ? files : [`src/${folder}/**/*.ts`, '!src/**/*.d.ts'],
    packageManager: 'npm',
    plugins: ['@stryker-mutator/vitest-runner'],
    testRunner: 'vitest',
    vitest: { configFile: 'test/mutation/vitest.config.ts', related: false },
    coverageAnalysis: 'perTest',
    concurrency: 1,
    incremental: true,
    incrementalFile: resultsOf(folder),
    htmlReporter: { fileName: join(OUTPUT, `${folder}.html`) },
    reporters: ['progress-append-only', 'html'],
    // Not in the project: a test run there would take the copy's tests for its own.
    tempDirName: join(tmpdir(), 'call-notes-mutation'),
    cleanTempDir: 'always',
    disableTypeChecks: false,
    ignorePatterns: [
      '/.ci',
      '/dist',
      '/docs',
      '/test/.output',
      '/test/{bench,gallery,long,portal,scenarios}',
    ],
    // A mutant that loops is found by the number of its rounds; a busy machine must not count as one.
    timeoutMS: 30_000,
  }).runMutationTest()
}
writeTable()
