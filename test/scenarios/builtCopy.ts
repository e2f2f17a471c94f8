// Builds the product from a copy of the sources in another folder, with the usual command: the result depends on the
// sources only.
import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

const ROOT = resolve(import.meta.dirname, '../..')
const SOURCES = [
  'src',
  'public',
  'index.html',
  'install.html',
  'vite.config.ts',
  // Part of that configuration.
  'test/environmentSequencer.ts',
  'package.json',
  'LICENSE',
]

/** Resolves to the copy's folder; the caller removes it. */
export function copySources(): string {
  const folder = mkdtempSync(join(tmpdir(), 'call-notes-copy-'))
  for (const source of SOURCES.filter((one) => existsSync(join(ROOT, one))))
    cpSync(join(ROOT, source), join(folder, source), { recursive: true })
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'))
  return folder
}

/** Runs a script of `package.json` there. */
export function runScript(folder: string, script: string, env: Readonly<Record<string, string>> = {}): void {
  execFileSync('npm', ['run', '--silent', script], {
    cwd: folder,
    env: { ...process.env, NODE_ENV: 'production', ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
}

/** Makes another version of the product, with this English name. */
export function rename(folder: string, name: string): void {
  const file = join(folder, 'src/text/card/en.ts')
  const text = readFileSync(file, 'utf8')
  const renamed = text.replace("product: 'Call Notes'", `product: '${name}'`)
  if (renamed === text) throw new Error('The English table names no product.')
  writeFileSync(file, renamed)
}
