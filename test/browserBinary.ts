// A real browser for the scenarios, or one sentence about how to get one.
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

interface Kind {
  title: string
  variable: string
  /** Names looked for in PATH. */
  commands: string[]
  /** Where the usual installers put it. */
  places: string[]
  debianPackages: string[]
}

const programFiles = [process.env.ProgramFiles, process.env['ProgramFiles(x86)'], process.env.LOCALAPPDATA]
const onWindows = (path: string) => programFiles.flatMap((folder) => (folder ? [join(folder, path)] : []))

const CHROMIUM: Kind = {
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

const FIREFOX: Kind = {
  title: 'Firefox',
  variable: 'FIREFOX_PATH',
  commands: ['firefox-esr', 'firefox'],
  places: ['/Applications/Firefox.app/Contents/MacOS/firefox', ...onWindows('Mozilla Firefox\\firefox.exe')],
  debianPackages: ['firefox-esr', 'firefox'],
}

/** Path of a Chromium or Chrome. Rejects with a sentence for the reader when there is none. */
export async function findChromium(): Promise<string> {
  return find(CHROMIUM)
}

/** Path of a Firefox. Rejects with a sentence for the reader when there is none. */
export async function findFirefox(): Promise<string> {
  return find(FIREFOX)
}

function find(kind: Kind): string {
  const named = process.env[kind.variable]
  if (named) {
    if (existsSync(named)) return named
    throw new Error(`${kind.variable} names ${named}, but there is no such file.`)
  }
  const found = installed(kind) ?? (installOnDebian(kind) ? installed(kind) : undefined)
  if (found) return found
  throw new Error(
    `The browser tests need ${kind.title}. Install it, or set ${kind.variable} to its executable, and run again.`,
  )
}

function installed(kind: Kind): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean)
  const inPath = kind.commands.flatMap((command) => folders.map((folder) => join(folder, command)))
  return [...inPath, ...kind.places].find((path) => existsSync(path))
}

/** True when one of the packages could be installed; only tried as root on a Debian. */
function installOnDebian(kind: Kind): boolean {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false
  const run = (...args: string[]) => execFileSync('apt-get', args, { stdio: 'ignore' })
  return kind.debianPackages.some((name) => {
    try {
      run('update', '-qq')
      run('install', '-y', '-qq', '--no-install-recommends', name)
      return true
    } catch {
      return false
    }
  })
}
