// Promise: the gallery's page in a real Chromium, built in memory: no server, and nothing of it on the disk or in
// the product.
import { fileURLToPath } from 'node:url'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { build } from 'vite'
import { NOW, TIME_ZONE } from './galleryState'

type Files = ReadonlyMap<string, string | Uint8Array>

/** Never asked for: every request is answered from memory. */
const ADDRESS = 'https://gallery.invalid'
const TYPES: Readonly<Record<string, string>> = { html: 'text/html', js: 'text/javascript', css: 'text/css' }

let built: Promise<Files> | null = null

/** A page with `window.gallery` in it, whose time stands still. Rejects when it does not come up. */
export async function openGallery(browser: Browser, options: BrowserContextOptions = {}): Promise<Page> {
  built ??= buildPage()
  const files = await built
  const context = await browser.newContext({
    locale: 'en-GB',
    timezoneId: TIME_ZONE,
    reducedMotion: 'reduce',
    ...options,
  })
  const page = await context.newPage()
  await page.route('**/*', (route) => {
    const path = new URL(route.request().url()).pathname
    const body = files.get(path)
    const contentType = TYPES[path.split('.').pop() ?? ''] ?? 'application/octet-stream'
    if (body === undefined) return route.fulfill({ status: 404 })
    return route.fulfill({ contentType, body: typeof body === 'string' ? body : Buffer.from(body) })
  })
  await page.clock.setFixedTime(NOW)
  await page.goto(`${ADDRESS}/index.html`)
  await page.waitForFunction(() => window.gallery !== undefined)
  return page
}

async function buildPage(): Promise<Files> {
  const result = await build({
    root: fileURLToPath(new URL('.', import.meta.url)),
    configFile: false,
    logLevel: 'error',
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: { write: false, target: 'es2022', modulePreload: { polyfill: false }, minify: false },
  })
  const outputs = Array.isArray(result) ? result : [result]
  const files = new Map<string, string | Uint8Array>()
  for (const output of outputs) {
    if (!('output' in output)) throw new Error('The gallery was not built')
    for (const file of output.output)
      files.set(`/${file.fileName}`, file.type === 'chunk' ? file.code : file.source)
  }
  return files
}
