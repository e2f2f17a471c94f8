// Packs the built site into an archive that Bitrix24 accepts as a static local app: the pages in its root, the licences
// beside them, nothing else. The same site gives the same bytes on every machine and in every time zone.
//
//     tsx src/packaging/packArchive.ts [SITE] [ARCHIVE]      default: dist, call-notes-<version>.zip
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { type Zippable, zipSync } from 'fflate'

const ROOT = resolve(import.meta.dirname, '../..')
/** The tab needs the first page, the installation needs the second (portal.md §5). */
const PAGES = ['index.html', 'install.html']
/** The earliest time that an archive can store. It stores local time, so a local date gives the same bytes everywhere. */
const MODIFIED = new Date(1980, 0, 1)

const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string }
const [site = join(ROOT, 'dist'), archive = join(ROOT, `call-notes-${version}.zip`)] = process.argv.slice(2)

const names = readdirSync(site, { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => statSync(join(site, name)).isFile())
const missing = PAGES.filter((page) => !names.includes(page))
if (missing.length > 0) throw new Error(`${site} has no ${missing.join(', ')}: run "npm run build" first.`)

const files: Zippable = { 'LICENSE.txt': readFileSync(join(ROOT, 'LICENSE')) }
for (const name of names.sort()) files[name] = readFileSync(join(site, name))
writeFileSync(archive, zipSync(files, { level: 9, mtime: MODIFIED }))
process.stdout.write(`${archive}\n`)
