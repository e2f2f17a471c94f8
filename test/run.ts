// `npm test` and `npm run check`: their parts, side by side where they cannot disturb each other, and in the end how long
// each one took, and once more how those ended that failed and which tests failed in them. Ends with an error as soon as
// a step has a part that failed.
//
//     npm test
//     npm run check
import { spawn } from 'node:child_process'
import { availableParallelism } from 'node:os'
import { stripVTControlCharacters } from 'node:util'

/** Scripts of `package.json`, one after the other. */
type Part = readonly string[]

/** A step begins when the one before has passed. Its parts run side by side, the longest first. */
type Steps = readonly (readonly Part[])[]

const CHECKS: readonly Part[] = [['types'], ['lint'], ['unused']]

const RUNS: Readonly<Record<string, Steps>> = {
  check: [[...CHECKS, ['test:rules']]],
  // The short benches compare no times, and wait as much as the stories do.
  test: [
    [['setup']],
    [['test:unit'], ['test:model'], ['test:portal'], ...CHECKS, ['build', 'test:size']],
    [['test:browser'], ['test:firefox', 'test:bench']],
  ],
}

interface Result {
  readonly part: string
  readonly seconds: number
  readonly passed: boolean
  readonly printed: string
}

/** Lines. So many of a failed part stand again at the end: some places keep only the end of a long log. */
const REPEATED = 160

/** Vitest's line for a test that failed; it comes once for each of its errors. */
const FAILED_TEST = /^ *FAIL .*/gm

function failedTests({ printed }: Result): string[] {
  return [...new Set(stripVTControlCharacters(printed).match(FAILED_TEST))]
}

/** @param isShown what it prints is seen at once; else when it is over. */
async function runPart(part: Part, isShown: boolean): Promise<Result> {
  const begun = Date.now()
  let printed = ''
  let passed = true
  for (const script of part) {
    if (!passed) break
    const args = ['run', '--silent', script]
    const child = spawn('npm', args, { stdio: ['ignore', 'pipe', 'pipe'] })
    const collect = (words: string) => {
      printed += words
      if (isShown) process.stdout.write(words)
    }
    child.stdout.setEncoding('utf8').on('data', collect)
    child.stderr.setEncoding('utf8').on('data', collect)
    passed = await new Promise((resolve, reject) => {
      child.on('error', reject)
      child.on('close', (code) => resolve(code === 0))
    })
  }
  const seconds = Math.round((Date.now() - begun) / 1000)
  const name = part.join(', ')
  console.log(`${isShown ? '' : printed}${name}: ${passed ? 'passed' : 'FAILED'} after ${seconds} s\n`)
  return { part: name, seconds, passed, printed }
}

/** As many parts at a time as there are processors: more would only wait for each other. */
async function runStep(parts: readonly Part[]): Promise<Result[]> {
  const waiting = [...parts]
  const results: Result[] = []
  const worker = async () => {
    for (let part = waiting.shift(); part; part = waiting.shift())
      results.push(await runPart(part, part === parts[0]))
  }
  await Promise.all(Array.from({ length: Math.max(2, availableParallelism()) }, worker))
  return results
}

async function run(steps: Steps): Promise<void> {
  const begun = Date.now()
  const results: Result[] = []
  for (const step of steps) if (results.every(({ passed }) => passed)) results.push(...(await runStep(step)))
  console.table(Object.fromEntries(results.map(({ part, seconds, passed }) => [part, { seconds, passed }])))
  console.log(`${Math.round((Date.now() - begun) / 1000)} s in all`)
  const failed = results.filter(({ passed }) => !passed)
  if (failed.length === 0) return
  process.exitCode = 1
  for (const { part, printed } of failed)
    console.error(`\n${part} ended with:\n\n${printed.trimEnd().split('\n').slice(-REPEATED).join('\n')}`)
  console.error(`\n${failed.flatMap(failedTests).join('\n')}`)
  const names = failed.map(({ part }) => part).join('; ')
  console.error(`\nFailed: ${names}. What would follow was not run.`)
}

const named = process.argv[2] ?? ''
const steps = RUNS[named]
if (!steps) throw new Error(`"${named}" is none of ${Object.keys(RUNS).join(', ')}`)
void run(steps)
