// @vitest-environment node
// The programs that the tests need are found or installed; a missing one is reported in a sentence. With a made-up
// program and a fake apt-get that logs its arguments and installs by writing a file.
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { findProgram, installMissing, type Program, pathOf, sentenceFor } from './programs'

let home: string
let folder: string

const made = (name: string, more: Partial<Program> = {}): Program => ({
  title: `The ${name}`,
  variable: `${name.toUpperCase()}_PATH`,
  commands: [`${name}-esr`, name],
  places: [join(home, 'places', name)],
  debianPackages: [name],
  ...more,
})
const put = (path: string, text = '') => {
  mkdirSync(join(path, '..'), { recursive: true })
  writeFileSync(path, text)
  chmodSync(path, 0o755)
}
/** `has`: packages of its archive; each brings a command of its name. */
const giveAptGet = (has: readonly string[]) =>
  put(
    join(folder, 'apt-get'),
    `#!/bin/sh
echo "$DEBIAN_FRONTEND: $*" >> ${home}/log
for last; do :; done
case " update ${has.join(' ')} " in *" $last "*) ;; *) exit 100 ;; esac
[ $last = update ] || : > ${folder}/$last
`,
  )
const asked = () => readFileSync(join(home, 'log'), 'utf8').trim().split('\n')
const install = 'noninteractive: -qq install -y --no-install-recommends'

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'call-notes-programs-'))
  folder = join(home, 'bin')
  mkdirSync(folder)
  vi.stubEnv('PATH', folder)
  vi.stubEnv('DEBIAN_FRONTEND', '')
  vi.spyOn(process, 'getuid').mockReturnValue(0)
  vi.spyOn(console, 'log').mockReturnValue()
})

afterEach(() => {
  vi.unstubAllEnvs()
  vi.restoreAllMocks()
  rmSync(home, { recursive: true, force: true })
})

it('the environment variable comes before PATH, and PATH before the usual places', () => {
  const fox = made('fox')
  put(join(home, 'places', 'fox'))
  expect(pathOf(fox)).toBe(join(home, 'places', 'fox'))
  put(join(folder, 'fox'))
  expect(pathOf(fox)).toBe(join(folder, 'fox'))
  put(join(home, 'own', 'fox'))
  vi.stubEnv('FOX_PATH', join(home, 'own', 'fox'))
  expect(findProgram(fox)).toBe(join(home, 'own', 'fox'))
})

it('a file that the environment names and that is not there is not replaced by another', () => {
  put(join(folder, 'fox'))
  vi.stubEnv('FOX_PATH', '/nowhere/fox')
  expect(() => pathOf(made('fox'))).toThrow('FOX_PATH names /nowhere/fox, but there is no such file.')
})

it('what is missing on a Debian is installed after one update, and what is there is left alone', () => {
  giveAptGet(['fox', 'web'])
  put(join(folder, 'ssl'))
  const programs = [made('fox'), made('ssl'), made('web', { debianPackages: ['web-light', 'web'] })]
  expect(installMissing(programs)).toEqual([])
  expect(asked()).toEqual([
    'noninteractive: -qq update',
    `${install} fox`,
    `${install} web-light`,
    `${install} web`,
  ])
  expect(programs.map(findProgram)).toEqual(['fox', 'ssl', 'web'].map((name) => join(folder, name)))
})

it('where everything is there, nobody is asked', () => {
  giveAptGet([])
  put(join(folder, 'fox'))
  expect(installMissing([made('fox')])).toEqual([])
  expect(asked).toThrow('ENOENT')
})

it('an optional program comes along with others, and alone is no reason to ask', () => {
  giveAptGet(['fox'])
  const caddy = made('caddy', { isOptional: true })
  expect(installMissing([made('fox'), caddy])).toEqual([caddy])
  expect(asked()).toHaveLength(3)
  expect(installMissing([made('fox'), caddy])).toEqual([caddy])
  expect(asked()).toHaveLength(3)
})

it.each([
  ['somebody else than root', 1000, ['fox']],
  ['an archive without it', 0, []],
])('%s is told what is missing and how to get it', (_, user, has) => {
  giveAptGet(has)
  vi.spyOn(process, 'getuid').mockReturnValue(user)
  const fox = made('fox')
  expect(installMissing([fox])).toEqual([fox])
  expect(() => findProgram(fox)).toThrow(
    'The tests need The fox: on a Debian "apt-get install fox" (as root "npm run setup" does it), elsewhere install it, or set FOX_PATH to its executable.',
  )
})

it('no Debian: nothing is run, and the sentence stands', () => {
  const fox = made('fox', { isOptional: true })
  expect(installMissing([made('fox'), fox])).toHaveLength(2)
  expect(console.log).not.toHaveBeenCalled()
  expect(sentenceFor(fox)).toMatch(/^Some tests are left out without The fox: /)
})
