// `npm run gallery` takes a screenshot of every state in every look and writes one page that shows them all. It fails,
// with a sentence for each, where words are cut off: in all languages, the longest buttons.
// `npm run gallery -- --only card/wrap-up` takes only the states whose names begin with these letters.
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { dirname, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { type Browser, chromium, type Page } from 'playwright-core'
import type { Theme } from '../../src/settings/settings'
import { CHROMIUM_ARGUMENTS } from '../chromiumArguments'
import { CHROMIUM, findProgram } from '../programs'
import { contactSheet, type Picture } from './contactSheet'
import { WORDIEST } from './galleryState'
import { openGallery } from './openGallery'

const OUTPUT = resolve(import.meta.dirname, '../.output/gallery')

interface Look {
  /** Also the name of the folder of the pictures. */
  readonly name: string
  readonly theme: Theme
  readonly language: string
  readonly width: number
  readonly height: number
  readonly zoom?: number
  readonly forcedColors?: 'active'
  /** Only states whose names match are drawn in this look. */
  readonly only?: RegExp
}

/** Bitrix24's codes: the tables are named after them. */
const LANGUAGES = readdirSync(resolve(import.meta.dirname, '../../src/text/card')).map((name) =>
  name.slice(0, 2),
)

/** CSS pixels (WCAG 2.2, 2.5.8). */
const LEAST_TARGET = 24
const STANDARD = { width: 350, height: 560 } as const
/** The states with the most content: if these fit, the others fit as well. */
const TIGHT = /everything|endless|wrap-up$|-open$|home|installed|standalone|trial/
const SIZES = [
  { name: '320x300', width: 320, height: 300 },
  { name: '900x600', width: 900, height: 600 },
  // A card of 650 × 600 in a page that is enlarged to 200 %.
  { name: 'zoom-200', width: 325, height: 300, zoom: 2 },
] as const

const LOOKS: readonly Look[] = [
  ...['en', 'de', 'ar'].flatMap((language) =>
    (['light', 'dark'] as const).map(
      (theme): Look => ({ name: `${language}-${theme}`, theme, language, ...STANDARD }),
    ),
  ),
  ...['de', 'ar'].flatMap((language) =>
    SIZES.map(
      (size): Look => ({ ...size, name: `${language}-${size.name}`, theme: 'light', language, only: TIGHT }),
    ),
  ),
  // The longest buttons of the other languages.
  ...LANGUAGES.filter((language) => !['en', 'de', 'ar'].includes(language)).map(
    (language): Look => ({ name: language, theme: 'light', language, ...STANDARD, only: WORDIEST }),
  ),
  ...(['light', 'dark'] as const).map((theme): Look => {
    const name = `en-forced-${theme}`
    return { name, theme, language: 'en', ...STANDARD, forcedColors: 'active', only: TIGHT }
  }),
]

/** Draws the states of one look, one after the other. Resolves to what is wrong with them, in sentences. */
async function drawLook(browser: Browser, look: Look, only: string, pictures: Picture[]): Promise<string[]> {
  const { width, height, zoom = 1, forcedColors = 'none' } = look
  const page = await openGallery(browser, {
    viewport: { width, height },
    deviceScaleFactor: zoom,
    colorScheme: look.theme === 'dark' ? 'dark' : 'light',
    forcedColors,
  })
  const failures: string[] = []
  const names = await page.evaluate(() => window.gallery.names)
  for (const name of names.filter((one) => one.startsWith(only) && (look.only?.test(one) ?? true))) {
    const findings = await draw(page, name, look).catch((error: Error) => {
      return [error.message.split('\n')[0] ?? error.name]
    })
    failures.push(...findings.map((finding) => `${look.name} ${name}: ${finding}`))
    pictures.push({ state: name, look: look.name, path: pathOf(name, look), width, height })
  }
  await page.context().close()
  return failures
}

/** Takes the picture. Resolves to what is cut off or out of reach, in sentences. */
async function draw(page: Page, name: string, look: Look): Promise<readonly string[]> {
  const { theme, language } = look
  await page.evaluate(([state, wanted]) => window.gallery.show(state, wanted), [
    name,
    { theme, language },
  ] as const)
  const path = resolve(OUTPUT, pathOf(name, look))
  mkdirSync(dirname(path), { recursive: true })
  // The card fills its frame; the other pages can be longer than the window.
  await page.screenshot({ path, fullPage: !name.startsWith('card/'), animations: 'disabled' })
  return page.evaluate((least) => window.gallery.findMisplaced(least), LEAST_TARGET)
}

function pathOf(name: string, look: Look): string {
  return `${look.name}/${name.replace('/', '-')}.png`
}

const { only } = parseArgs({ options: { only: { type: 'string', default: '' } } }).values
const started = Date.now()
rmSync(OUTPUT, { recursive: true, force: true })
const browser = await chromium.launch({
  executablePath: findProgram(CHROMIUM),
  args: CHROMIUM_ARGUMENTS,
})
const pictures: Picture[] = []
const failures: string[] = []
const queue = [...LOOKS]
async function work(): Promise<void> {
  for (let look = queue.shift(); look; look = queue.shift())
    failures.push(...(await drawLook(browser, look, only, pictures)))
}
await Promise.all(Array.from({ length: availableParallelism() }, work))
await browser.close()

const sheet = resolve(OUTPUT, 'index.html')
writeFileSync(
  sheet,
  contactSheet(
    pictures,
    LOOKS.map(({ name }) => name),
  ),
)
for (const failure of failures) console.error(failure)
console.log(
  `${pictures.length} pictures in ${Math.round((Date.now() - started) / 1000)} s: ${pathToFileURL(sheet)}`,
)
process.exitCode = failures.length > 0 ? 1 : 0
