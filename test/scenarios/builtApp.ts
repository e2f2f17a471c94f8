// Builds the product that the scenarios test from the current sources: never a `dist/` that is older than the code,
// and never one that somebody rebuilds in the middle of a run.
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const SOURCES = ['src', 'public', 'index.html', 'install.html', 'vite.config.ts', 'package.json']

/** A folder with the built app. Built by the first file that asks, in about a second; kept for the next run. */
export function builtApp(): { directory: string } {
  const directory = join(tmpdir(), `call-notes-${fingerprintOfSources()}`)
  if (!existsSync(directory)) build(directory)
  return { directory }
}

/** Runs the build command itself; called from a test run, Vite would make a build for tests. */
function build(directory: string): void {
  const ours = `${directory}.${process.pid}`
  execFileSync(
    process.execPath,
    [
      join(ROOT, 'node_modules/vite/bin/vite.js'),
      'build',
      '--outDir',
      ours,
      '--emptyOutDir',
      '--logLevel',
      'error',
    ],
    { cwd: ROOT, env: { ...process.env, NODE_ENV: 'production' }, stdio: ['ignore', 'ignore', 'inherit'] },
  )
  try {
    renameSync(ours, directory)
  } catch {
    // Another file of this run was faster; what it built is the same.
    rmSync(ours, { recursive: true, force: true })
  }
}

function fingerprintOfSources(): string {
  const hash = createHash('sha256')
  for (const source of SOURCES)
    for (const file of filesOf(join(ROOT, source))) hash.update(file).update(readFileSync(file))
  return hash.digest('hex').slice(0, 16)
}

function filesOf(path: string): string[] {
  if (!existsSync(path)) return []
  if (!statSync(path).isDirectory()) return [path]
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesOf(join(path, name)))
}
