// A call card of the simulated portal with one of the compared pages in it, on one of the lines: opened as
// the portal opens it, with the stopwatch in it.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, BrowserContext, BrowserContextOptions, CDPSession, Frame, Page } from 'playwright-core'
import { transformWithOxc } from 'vite'
import { writeSetting } from '../../src/bitrix24/setup/settingForms'
import type { CallOptions } from '../portal/contract'
import { createPortalCore, type RestCore } from '../portal/core'
import { startPortal } from '../portal/portal'
import { type DrivenPage, newBrowserContext, openPage } from '../scenarios/portalDriver'
import type { BenchSite } from './benchSite'
import { type Line, startLine } from './line'
import { leaveRequestsAlone } from './unwatchedFrames'

export const PATHS = {
  product: '/product/index.html?surface=card',
  floor: '/baselines/floor.html',
  documented: '/baselines/documented.html',
  unawaited: '/baselines/unawaited.html',
  autosave: '/baselines/autosave.html',
  complete: '/baselines/complete.html',
} as const
export type Contender = keyof typeof PATHS

/** `loopback`: this machine as it is. `shaped`: 40 ms there and back, 10 Mbit/s, a processor four times slower. */
export type Profile = 'loopback' | 'shaped'
export const PROFILES: readonly Profile[] = ['loopback', 'shaped']

/** What all measurements of one run of the bench share. */
export interface Bench {
  readonly browser: Browser
  readonly site: BenchSite
  /** To the site. */
  readonly siteLine: Line
  /**
   * How many times slower the processor is on the shaped line. Chromium does it by keeping a core busy, for as long as a
   * page is open: 1 where no time is measured.
   */
  readonly slowdown: number
}

export const CLIENT = { type: 'CONTACT', id: 17 } as const
/** Of a measurement. */
export const SLOWDOWN = 4
const WAIT_MS = 20_000
/** As in probe.ts. */
const SHOWN = 'stopwatch: shown'

export interface BenchPage {
  readonly core: RestCore
  readonly page: Page
  readonly host: DrivenPage['host']
  /** The portal as the browser reaches it. */
  readonly origin: string
  /** A call comes, the tab opens; resolves when its page has shown all it has to show. */
  openCard(call?: CallOptions): Promise<Frame>
  /** The card closes, and its frame is gone. */
  closeCard(): Promise<void>
  /** Puts the words at the caret of the field, as one keystroke does. */
  type(frame: Frame, words: string): Promise<void>
  /**
   * Whether the processor of its pages is slowed; on the shaped line it is, from the beginning. A slowed page loads the
   * machine also while it does nothing: of several pages only the one that is measured is to be slowed.
   */
  slow(isSlow: boolean): Promise<void>
  close(): Promise<void>
}

export interface BenchPageOptions {
  readonly contender: Contender
  readonly profile: Profile
  readonly context?: BrowserContextOptions
  /** Of the page's own clock instead of the real one. Default false. */
  readonly ownTime?: boolean
  /** Default `refused`, as to any frame of another site; `granted`: the frame is of the portal's own site. */
  readonly storage?: 'refused' | 'granted'
}

/** A machine of its own: nothing in its cache, a portal that has seen this operator before. */
export async function openBenchPage(bench: Bench, options: BenchPageOptions): Promise<BenchPage> {
  const { contender, profile, ownTime = false, storage = 'refused' } = options
  const isShaped = profile === 'shaped'
  const sitePort = isShaped ? bench.siteLine.port : bench.site.port
  const core = createBenchCore()
  const app = { url: `http://${storage === 'granted' ? 'localhost' : '127.0.0.1'}:${sitePort}` }
  const portal = await startPortal({ core, app, handlerPath: PATHS[contender] })
  await seenBefore(portal.portalUrl)
  const line = isShaped ? await startLine(Number(new URL(portal.portalUrl).port)) : null
  const origin = line ? `http://localhost:${line.port}` : portal.portalUrl
  const browserContext = await newBrowserContext(bench.browser, options.context)
  // First: what the stopwatch counts are the timers that the page gets.
  if (ownTime) await browserContext.clock.install()
  if (ownTime) await browserContext.addInitScript({ content: 'window.countsTimers = true' })
  await browserContext.addInitScript({ content: await stopwatch() })
  const slowed = isShaped ? [await slowDown(browserContext, app.url, bench.slowdown)] : []
  const driven = await openPage(browserContext, { ...portal, portalUrl: origin })
  leaveRequestsAlone(driven.page)
  if (isShaped) {
    const session = await browserContext.newCDPSession(driven.page)
    await throttle(session, bench.slowdown)
    slowed.push(session)
  }
  const { page, host } = driven
  return {
    core,
    page,
    host,
    origin,
    openCard: (call) => openCard(driven, call),
    closeCard: async () => {
      await host('close')
      await page.waitForFunction(() => document.querySelector('iframe[id^=appframe_]') === null)
    },
    async type(frame, words) {
      await frame.locator('#note').focus()
      await page.keyboard.insertText(words)
    },
    async slow(isSlow) {
      for (const session of slowed) await throttle(session, isSlow ? bench.slowdown : 1)
    },
    async close() {
      await browserContext.close()
      // The live view finishes what it has begun to send, before the portal ends.
      await new Promise((resolve) => setImmediate(resolve))
      await Promise.all([portal.stop(), line?.close()])
    },
  }
}

async function openCard({ page, host, frame }: DrivenPage, call: CallOptions = {}): Promise<Frame> {
  await page.evaluate(() => Object.assign(window.stopwatch, { inserted: 0, removed: 0 }))
  // The stopwatch says it by itself: to look for it, the driver would run a script of its own in the frame, which took
  // 45 ms of the slowed processor in the middle of an opening.
  const shown = page.waitForEvent('console', {
    predicate: (message) => message.text() === SHOWN,
    timeout: WAIT_MS,
  })
  await host('call', { item: CLIENT, ...call })
  await host('answer')
  await shown
  return frame()
}

/** No rate limit, a client with a history, the shortest rest before a card may close. */
function createBenchCore(): RestCore {
  const core = createPortalCore()
  // The pause between reading and writing options is there to let two writes meet; here it would count as the app's.
  core.restVariant.optionsOverlap = false
  core.rate = null
  core.operation = null
  core.state.appOptions.setting_wrap_up = writeSetting(WRAP_UP_MS / 1_000)
  for (const [index, comment] of ['asked for an offer', 'offer was sent', 'will call back'].entries())
    core.state.comments.push({
      id: core.takeId(),
      bindings: [CLIENT],
      authorId: 2,
      createdAt: Date.now() - (10 - index) * 24 * 60 * 60_000,
      comment,
    })
  return core
}

/** The promised pause after the last key, before a card may close: the shortest that can be set. */
export const WRAP_UP_MS = 5_000

/** The very first card of an operator on a portal sends one message more (sdk.md §8). */
async function seenBefore(portalUrl: string): Promise<void> {
  const headers = { 'Content-Type': 'application/json' }
  await fetch(`${portalUrl}/_portal/setInstall`, { method: 'POST', headers, body: '{"userId":1}' })
}

/**
 * Slows down the process in which the app's frames are going to run, before there are any: frames of a site share the
 * process of a page of that site, and a frame's own target refuses to be slowed down.
 */
async function slowDown(browserContext: BrowserContext, siteUrl: string, rate: number): Promise<CDPSession> {
  const page = await browserContext.newPage()
  await page.goto(`${siteUrl}${PATHS.floor}`)
  const session = await browserContext.newCDPSession(page)
  await throttle(session, rate)
  return session
}

async function throttle(session: CDPSession, rate: number): Promise<void> {
  await session.send('Emulation.setCPUThrottlingRate', { rate })
}

let script: Promise<string> | null = null

function stopwatch(): Promise<string> {
  const file = join(import.meta.dirname, 'probe.ts')
  script ??= transformWithOxc(readFileSync(file, 'utf8'), file).then(({ code }) => code)
  return script
}
