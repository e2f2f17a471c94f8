// A mutant that fits no place any more breaks no rule: `npm run test:mutants` would stop at it, after an hour.
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, it } from 'vitest'
import { MUTANTS } from './mutantList'

const SOURCE = resolve(import.meta.dirname, '../src')

it.each(MUTANTS)('there is one place in the source at which to $what', ({ file, from, to }) => {
  const source = readFileSync(join(SOURCE, file), 'utf8')
  expect(source.split(from)).toHaveLength(2)
  expect(from).not.toBe(to)
})

it('test/mutants.md has a row for each of them', () => {
  const page = readFileSync(join(import.meta.dirname, 'mutants.md'), 'utf8')
  const rows = [...page.matchAll(/^\| (.+) \| `src\/(.+)` \| \d+ \|$/gm)]
  expect(rows.map(([, what, file]) => [what, file])).toEqual(MUTANTS.map(({ what, file }) => [what, file]))
})
