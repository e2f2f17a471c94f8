// @vitest-environment node
// Each surface has the rules of the classes that its components use: a sheet comes with its surface, and no other.
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { expect, it } from 'vitest'

const UI = resolve(import.meta.dirname, '../../src/ui')

/** A sheet with all that it imports, without comments. */
function sheet(path: string): string {
  const css = readFileSync(join(UI, path), 'utf8').replace(/\/\*.*?\*\//gs, '')
  return css.replace(/@import "([^"]+)";/g, (_, imported: string) => sheet(join(dirname(path), imported)))
}

function classesOf(css: string): Set<string> {
  return new Set([...css.matchAll(/\.([a-z][\w-]*)/g)].map((found) => found[1] ?? ''))
}

const files = readdirSync(UI, { recursive: true, encoding: 'utf8' })
const styled = classesOf(
  files
    .filter((name) => name.endsWith('.css'))
    .map((name) => sheet(name))
    .join(''),
)

/** Words of the strings in a folder's components that are a class with a rule. */
function usedIn(folders: readonly string[]): string[] {
  const code = files
    .filter((name) => name.endsWith('.tsx') && folders.some((folder) => name.startsWith(`${folder}/`)))
    .map((name) => readFileSync(join(UI, name), 'utf8'))
  const words = code.flatMap((text) => [...text.matchAll(/(?:class|className)=("[^"]*"|\{[^}]*\})/g)].flat())
  return [...new Set(words.flatMap((text) => text.match(/[a-z][\w-]*/g) ?? []))].filter((word) =>
    styled.has(word),
  )
}

it.each([
  ['the call card', ['card', 'shared'], []],
  ['left menu and installer', ['home', 'installer', 'trial', 'shared'], ['menu.css']],
  ['the page outside of a portal', ['standalone', 'shared'], ['standalone/StandalonePage.css']],
])('%s has a rule for each class that any sheet knows', (_, folders, sheets) => {
  const own = classesOf(['skeleton.css', 'ui.css', ...sheets].map(sheet).join(''))
  const used = usedIn(folders)
  expect(used.length).toBeGreaterThan(5)
  expect(used.filter((name) => !own.has(name))).toEqual([])
})
