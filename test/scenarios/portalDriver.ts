// A portal with a real Chromium in front of it, for the scenarios: one browser a worker, one portal
// and one browser context a test. The host is driven by the functions that the page's buttons call.
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Frame,
  type Page,
} from 'playwright-core'
import { CHROMIUM_ARGUMENTS, STORY_ARGUMENTS } from '../chromiumArguments'
import type { HostPage, HostVariant } from '../portal/contract'
import { type Portal, type PortalOptions, startPortal } from '../portal/portal'
import { CHROMIUM, findProgram } from '../programs'

const WAIT_MS = 10_000
const SCREEN = { width: 1440, height: 900 }
const STAGE = { width: 752, height: 694 }
/** Far longer than a context takes to close on a busy machine. */
const CLOSING_MS = 15_000

type Functions = {
  [Name in keyof HostPage as HostPage[Name] extends (...args: never[]) => unknown
    ? Name
    : never]: HostPage[Name]
}

/** A page of the portal, driven. */
export interface DrivenPage {
  page: Page
  /** Calls a function of `window.host` in the page; resolves to what it returns. */
  host<Name extends keyof Functions>(
    name: Name,
    ...args: Parameters<Functions[Name]>
  ): Promise<Awaited<ReturnType<Functions[Name]>>>
  vary(variant: Partial<HostVariant>): Promise<void>
  /** Our app's frame in the open card, else in the app's own page. Rejects when there is none in time. */
  frame(): Promise<Frame>
  /** The operator switches to this tab: of pages opened by `openTabs`, all others are hidden then. */
  look(): Promise<void>
}

export interface DrivenPortal extends DrivenPage {
  portal: Portal
  browser: Browser
  close(): Promise<void>
}

export interface DriverOptions extends PortalOptions {
  context?: BrowserContextOptions
}

let launched: Promise<Browser> | null = null

/** The worker's one browser, whatever file asks: a start costs as much as two stories. It ends with the worker's process. */
export function sharedBrowser(): Promise<Browser> {
  launched ??= launchBrowser(true)
  return launched
}

/** A browser of one's own. @param cheaply for stories, in which the time that a page takes is not measured. */
export async function launchBrowser(cheaply = false): Promise<Browser> {
  const args = cheaply ? STORY_ARGUMENTS : CHROMIUM_ARGUMENTS
  return chromium.launch({ executablePath: findProgram(CHROMIUM), args })
}

/** A browser that keeps what it stores in this folder. It ends with the context. */
export async function openProfile(userDataDir: string): Promise<BrowserContext> {
  return chromium.launchPersistentContext(userDataDir, {
    executablePath: findProgram(CHROMIUM),
    args: CHROMIUM_ARGUMENTS,
  })
}

/**
 * Ends a browser context with all its pages. Chromium may never answer when a page is closed while it navigates (seen
 * in 8 of 160 runs): then the worker's whole browser ends, and the next test starts another.
 */
export async function closeContext(browserContext: BrowserContext): Promise<void> {
  const closed = browserContext.close().then(
    () => true,
    () => true,
  )
  const limit = new Promise<false>((resolve) => setTimeout(resolve, CLOSING_MS, false).unref())
  if (await Promise.race([closed, limit])) return
  console.log(`A browser context did not close within ${CLOSING_MS} ms: its browser is ended`)
  const browser = await launched
  launched = null
  await browser?.close()
}

export async function openPortal({ context, ...options }: DriverOptions = {}): Promise<DrivenPortal> {
  const [browser, portal] = await Promise.all([sharedBrowser(), startPortal(options)])
  const browserContext = await newBrowserContext(browser, {
    ...screenFor(options.panels ?? true),
    ...context,
  })
  return {
    ...(await openPage(browserContext, portal)),
    portal,
    browser,
    close: async () => {
      await closeContext(browserContext)
      await portal.stop()
    },
  }
}

/**
 * Without panels the page is its stage alone, as large as that of a whole screen: Chromium paints with the processor
 * here, so every pixel costs time.
 */
export function screenFor(panels: boolean): BrowserContextOptions {
  return { viewport: panels ? SCREEN : STAGE, screen: SCREEN }
}

/** What a machine of its own has: cookies and storage that nobody else sees. */
export function newBrowserContext(
  browser: Browser,
  context?: BrowserContextOptions,
): Promise<BrowserContext> {
  return browser.newContext({ viewport: SCREEN, ...context })
}

/** One more tab with the portal's page. It believes that it is looked at, whatever tab is in front. */
export async function openPage(browserContext: BrowserContext, portal: Portal): Promise<DrivenPage> {
  return drive(await browserContext.newPage(), portal)
}

/**
 * Tabs with the portal's page of which the operator looks at one, at first the first one: `document.visibilityState`
 * of page and frame is the browser's own (portal.md §8.4). `opened` is taken as the first tab. Clicks by a locator wait
 * for animation frames, which a hidden page does not have: `look` first.
 */
export async function openTabs(
  browserContext: BrowserContext,
  portal: Portal,
  count: number,
  opened?: DrivenPage,
): Promise<DrivenPage[]> {
  const tabs = opened ? [opened] : []
  while (tabs.length < count) tabs.push(await openPage(browserContext, portal))
  for (const { page } of tabs) await knowWhetherVisible(page)
  await tabs[0]?.look()
  return tabs
}

async function drive(page: Page, portal: Portal): Promise<DrivenPage> {
  await page.goto(portal.portalUrl)
  await page.waitForFunction(() => window.host !== undefined, undefined, POLLED)
  return {
    page,
    host: (name, ...args) =>
      page.evaluate(([called, given]) => (window.host[called] as (...all: unknown[]) => unknown)(...given), [
        name,
        args,
      ] as const) as never,
    vary: (variant) =>
      page.evaluate((change) => {
        window.host.variant = { ...window.host.variant, ...change }
      }, variant),
    frame: () => appFrame(page, portal.appUrl),
    look: async () => {
      await page.bringToFront()
      await page.waitForFunction(() => document.visibilityState === 'visible', undefined, POLLED)
    },
  }
}

/** A hidden page has no animation frames, at which Playwright looks otherwise. */
const POLLED = { timeout: WAIT_MS, polling: 50 }

/**
 * Playwright makes every page believe that it is looked at. Only the session that asked for that can take it back, and
 * that one is Playwright's own, which it does not offer.
 */
async function knowWhetherVisible(page: Page): Promise<void> {
  const { _connection } = page as unknown as { _connection: { toImpl(page: Page): PageInside } }
  const session = _connection.toImpl(page).delegate._mainFrameSession._client
  await session.send('Emulation.setFocusEmulationEnabled', { enabled: false })
}

/** The part of playwright-core 1.65 that is not public. */
interface PageInside {
  delegate: {
    _mainFrameSession: { _client: { send(method: string, params: object): Promise<unknown> } }
  }
}

/** Looked up by name: a frame that was just removed may still be listed for a moment. */
async function appFrame(page: Page, appUrl: string): Promise<Frame> {
  const named = await page.waitForFunction(
    () =>
      window.host.card().frameName ??
      document.querySelector<HTMLIFrameElement>('#application > iframe')?.name ??
      null,
    undefined,
    POLLED,
  )
  const name = await named.jsonValue()
  const current = () =>
    page.frames().find((frame) => frame.name() === name && frame.url().startsWith(`${appUrl}/`))
  let frame = current()
  while (!frame) {
    await page.waitForEvent('framenavigated', { timeout: WAIT_MS })
    frame = current()
  }
  return frame
}
