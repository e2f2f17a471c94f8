// A portal with a real Firefox in front of it, for the scenarios: one browser a worker, one portal and one
// browser context a test. Third-party storage is partitioned and frames of another site have their own process,
// as in a Firefox that a person installed: both decide what outlives a removed frame (browser.md).
import puppeteer, { type Browser, type BrowserContext, type Frame, type Page } from 'puppeteer-core'
import type { CallOptions, HostPage, HostVariant } from '../portal/contract'
import { type Portal, type PortalOptions, startPortal } from '../portal/portal'
import { FIREFOX, findProgram } from '../programs'
import { builtApp } from './builtApp'

export const WAIT_MS = 20_000
/** Not by animation frames, Puppeteer's default: a tab in the background has none. */
export const PATIENTLY = { timeout: WAIT_MS, polling: 50 }
/** Puppeteer's own profile would allow every third party its unpartitioned storage. */
const PREFERENCES = {
  'browser.contentblocking.features.standard': '-tp,tpPrivate,cookieBehavior5,-cryptoTP,-fp',
  'network.cookie.cookieBehavior': 5,
  'fission.autostart': true,
  'fission.webContentIsolationStrategy': 1,
}
/** Every third party is refused its storage, as an operator or an administrator may set it. */
const STORAGE_REFUSED = {
  'browser.contentblocking.features.standard': '-tp,tpPrivate,cookieBehavior1,-cryptoTP,-fp',
  'network.cookie.cookieBehavior': 1,
}

type Functions = {
  [Name in keyof HostPage as HostPage[Name] extends (...args: never[]) => unknown
    ? Name
    : never]: HostPage[Name]
}

export interface DrivenFirefox {
  readonly portal: Portal
  /** The portal's tab; another one after `newTab`. */
  page: Page
  /** Calls a function of `window.host` in the page; resolves to what it returns. */
  host<Name extends keyof Functions>(
    name: Name,
    ...args: Parameters<Functions[Name]>
  ): Promise<Awaited<ReturnType<Functions[Name]>>>
  vary(variant: Partial<HostVariant>): Promise<void>
  /** Our app's frame in the open card, else in the app's own page, with its field painted. */
  frame(): Promise<Frame>
  /**
   * Raises a card as soon as the portal's page is ready; resolves to the card's frame when it shows `caller`: the
   * handshake and the first read are done.
   */
  card(options: CallOptions & { caller: string }): Promise<Frame>
  /** Resolves when no card is on the screen. */
  cardGone(): Promise<void>
  /** The portal in another tab of the same browser; the one before stays as it is. */
  newTab(): Promise<void>
  /** The portal's page in the present tab, loaded anew. */
  enter(): Promise<void>
  close(): Promise<void>
}

/**
 * Vitest ends a worker by SIGTERM, and kills it 500 ms later. At SIGTERM Puppeteer removes the profile and then kills
 * Firefox, in that order: where the first takes too long, Firefox would go on for good.
 */
const CLOSING_MS = 300

/** Every one of the worker, also while it starts. */
const launches: Promise<Browser>[] = []

/** The worker's own ones, by the storage that they grant. */
const shared = new Map<FirefoxStorage, Promise<Browser>>()

type FirefoxStorage = 'partitioned' | 'refused'

export interface FirefoxOptions {
  /** A profile that is kept in this folder. Default: a fresh one that goes with the browser. */
  userDataDir?: string
  /** Default: partitioned. */
  storage?: FirefoxStorage
}

export async function launchFirefox({ userDataDir, storage }: FirefoxOptions = {}): Promise<Browser> {
  const executablePath = findProgram(FIREFOX)
  const own = userDataDir === undefined ? {} : { userDataDir }
  if (launches.length === 0) process.once('SIGTERM', () => setTimeout(killFirefox, CLOSING_MS))
  const launch = puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    // Little more than the page: the window is painted with the processor.
    env: { ...process.env, MOZ_HEADLESS_WIDTH: '900', MOZ_HEADLESS_HEIGHT: '700' },
    extraPrefsFirefox: { ...PREFERENCES, ...(storage === 'refused' && STORAGE_REFUSED) },
    ...own,
  })
  launches.push(launch)
  return launch
}

/** The worker's one Firefox that grants this storage, whatever file asks. It ends with the worker's process. */
function sharedFirefox(storage: FirefoxStorage): Promise<Browser> {
  const browser = shared.get(storage) ?? launchFirefox({ storage })
  shared.set(storage, browser)
  return browser
}

/** One that never started has nothing to kill. */
function killFirefox(): void {
  for (const launch of launches)
    launch.then(
      (browser) => browser.process()?.kill('SIGKILL'),
      () => undefined,
    )
}

/** All cards of a test share the portal's rate limit, as those of an office do. */
export async function openFirefox({
  storage = 'partitioned',
  ...options
}: PortalOptions & Pick<FirefoxOptions, 'storage'> = {}): Promise<DrivenFirefox> {
  const [browser, portal] = await Promise.all([
    sharedFirefox(storage),
    startPortal({ app: builtApp(), panels: false, ...options }),
  ])
  return driveFirefox(portal, await browser.createBrowserContext())
}

/** Enters the portal with a browser whose storage this context is. */
export async function driveFirefox(portal: Portal, browserContext: BrowserContext): Promise<DrivenFirefox> {
  const driven: DrivenFirefox = {
    portal,
    page: await browserContext.newPage(),
    host: (name, ...args) =>
      driven.page.evaluate(
        (called, given) => (window.host[called] as (...all: unknown[]) => unknown)(...given),
        name,
        args as unknown[],
      ) as never,
    vary: (variant) =>
      driven.page.evaluate((change) => {
        window.host.variant = { ...window.host.variant, ...change }
      }, variant),
    frame: () => appFrame(driven.page),
    async card({ caller, ...call }) {
      await showsPortal(driven.page)
      await driven.host('call', call)
      const frame = await driven.frame()
      await showsCaller(frame, caller)
      return frame
    },
    async cardGone() {
      await driven.page.waitForFunction(() => !window.host.card().open, PATIENTLY)
    },
    async newTab() {
      driven.page = await browserContext.newPage()
      await driven.enter()
    },
    async enter() {
      const { page } = driven
      page.removeAllListeners('dialog')
      // A portal asks before it lets a card with a call go: the operator leaves all the same.
      page.on('dialog', (dialog) => void dialog.accept())
      await page.goto(portal.portalUrl)
      await showsPortal(page)
    },
    async close() {
      await browserContext.close()
      await portal.stop()
    },
  }
  await driven.enter()
  return driven
}

async function showsPortal(page: Page): Promise<void> {
  await page.waitForFunction(() => window.host !== undefined, PATIENTLY)
}

/** Resolves when the card shows this name, number or title above the note. */
export async function showsCaller(frame: Frame, caller: string): Promise<void> {
  await frame.waitForFunction(
    (shown: string) => document.querySelector('.caller_name')?.textContent === shown,
    PATIENTLY,
    caller,
  )
}

/** Found by its APP_SID: a frame that was just removed may still be listed for a moment. */
async function appFrame(page: Page): Promise<Frame> {
  const named = await page.waitForFunction(
    () =>
      window.host.card().frameName ??
      document.querySelector<HTMLIFrameElement>('#application > iframe')?.name ??
      null,
    PATIENTLY,
  )
  const sid = String(await named.jsonValue()).split('|')[2]
  const frame = await page.waitForFrame((one) => one.url().includes(`APP_SID=${sid}`), { timeout: WAIT_MS })
  await frame.waitForSelector('#note, .page_heading', { timeout: WAIT_MS })
  return frame
}
