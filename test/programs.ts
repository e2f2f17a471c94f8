// The programs that the tests need besides npm's packages: where each is found, and how it gets onto a Debian.
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

export interface Program {
  readonly title: string
  /** The environment variable that may name its executable. It goes before whatever is installed. */
  readonly variable: string
  /** Names looked for in PATH. */
  readonly commands: readonly string[]
  /** Where the usual installers put it. */
  readonly places: readonly string[]
  /** The first that can be installed will do. */
  readonly debianPackages: readonly string[]
  /** Without it a part of the tests is left out, and says so. */
  readonly isOptional?: true
}

const programFiles = [process.env.ProgramFiles, process.env['ProgramFiles(x86)'], process.env.LOCALAPPDATA]
const onWindows = (path: string) => programFiles.flatMap((folder) => (folder ? [join(folder, path)] : []))

export const CHROMIUM: Program = {
  title: 'Chromium or Chrome',
  variable: 'CHROMIUM_PATH',
  commands: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'],
  places: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    ...onWindows('Google\\Chrome\\Application\\chrome.exe'),
    ...onWindows('Chromium\\Application\\chrome.exe'),
  ],
  debianPackages: ['chromium'],
}

export const FIREFOX: Program = {
  title: 'Firefox',
  variable: 'FIREFOX_PATH',
  commands: ['firefox-esr', 'firefox'],
  places: ['/Applications/Firefox.app/Contents/MacOS/firefox', ...onWindows('Mozilla Firefox\\firefox.exe')],
  debianPackages: ['firefox-esr', 'firefox'],
}

export const NGINX: Program = {
  title: 'nginx',
  variable: 'NGINX_PATH',
  commands: ['nginx'],
  // Not in everybody's PATH.
  places: ['/usr/sbin/nginx', '/usr/local/sbin/nginx'],
  debianPackages: ['nginx-light', 'nginx'],
}

export const OPENSSL: Program = {
  title: 'openssl',
  variable: 'OPENSSL_PATH',
  commands: ['openssl'],
  places: [],
  debianPackages: ['openssl'],
}

export const CADDY: Program = {
  title: 'Caddy',
  variable: 'CADDY_PATH',
  commands: ['caddy'],
  places: [],
  debianPackages: ['caddy'],
  isOptional: true,
}

/** Path of its executable, undefined when there is none. Throws when the environment names a file that is not there. */
export function pathOf({ variable, commands, places }: Program): string | undefined {
  const named = process.env[variable]
  if (named && !existsSync(named)) throw new Error(`${variable} names ${named}, but there is no such file.`)
  return named || [...commands.flatMap(inPath), ...places].find((path) => existsSync(path))
}

/** Path of its executable. Throws a sentence that says how to get it. */
export function findProgram(program: Program): string {
  const path = pathOf(program)
  if (!path) throw new Error(sentenceFor(program))
  return path
}

/** Tells a reader that it is missing, and how to get it. */
export function sentenceFor({ title, variable, debianPackages, isOptional }: Program): string {
  const what = isOptional ? 'Some tests are left out without' : 'The tests need'
  const debian = `on a Debian "apt-get install ${debianPackages[0]}" (as root "npm run setup" does it)`
  return `${what} ${title}: ${debian}, elsewhere install it, or set ${variable} to its executable.`
}

/**
 * Installs what is missing, if this is a Debian and we are root; returns what is missing still. An optional program alone
 * is no reason to ask the packages' archive, which may not have it, before each run.
 */
export function installMissing(programs: readonly Program[]): readonly Program[] {
  const missing = () => programs.filter((program) => !pathOf(program))
  const aptGet = inPath('apt-get').find((path) => existsSync(path))
  if (process.getuid?.() !== 0 || !aptGet || missing().every(({ isOptional }) => isOptional)) return missing()
  console.log(
    `Installing ${missing()
      .map(({ title }) => title)
      .join(', ')}`,
  )
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const run = (...args: string[]) => {
    try {
      // Why something cannot be installed is told by apt-get itself.
      execFileSync(aptGet, ['-qq', ...args], { stdio: ['ignore', 'ignore', 'inherit'], env })
      return true
    } catch {
      return false
    }
  }
  run('update')
  for (const { debianPackages } of missing())
    debianPackages.some((name) => run('install', '-y', '--no-install-recommends', name))
  return missing()
}

function inPath(command: string): string[] {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean)
  return folders.map((folder) => join(folder, command))
}
