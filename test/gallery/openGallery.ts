// Opens the gallery's page in a real Chromium. The page is built in memory: it needs no server and writes no files.
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { bundleInMemory, type PageFiles } from '../bundleInMemory'
import { NOW, TIME_ZONE } from './galleryState'

/** Never reached: every request is answered from memory. */
const ADDRESS = 'https://gallery.invalid'
const TYPES: Readonly<Record<string, string>> = { html: 'text/html', js: 'text/javascript', css: 'text/css' }

let built: Promise<PageFiles> | null = null

/** Resolves to a page with `window.gallery`, whose clock stands at `NOW`. Rejects when the page does not load. */
export async function openGallery(browser: Browser, options: BrowserContextOptions = {}): Promise<Page> {
  built ??= bundleInMemory(new URL('.', import.meta.url))
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
