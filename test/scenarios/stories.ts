// What every story needs: a portal with the built product in it, an operator's desk, and the check that counts: which
// words stand where. Every story runs under a strict Content-Security-Policy, and no page may report an error.
import type { BrowserContext, Page } from 'playwright-core'
import { afterEach, expect } from 'vitest'
import type { EntityType } from '../portal/contract'
import { createPortalCore, type RestCore } from '../portal/core'
import type { Portal } from '../portal/portal'
import { startPortal } from '../portal/portal'
import { builtApp } from './builtApp'
import { answerHeard, Desk, until } from './desk'
import {
  closeContext,
  type DrivenPage,
  type DriverOptions,
  launchBrowser,
  newBrowserContext,
  openPage,
  openTabs,
  screenFor,
  sharedBrowser,
} from './portalDriver'
import { whatOperatorSaw, whatPortalSaw } from './whatHappened'

/** A frame of another site is refused its storage; one of the same site is not (browser.md). */
export type StorageCase = 'refused' | 'allowed'
export const STORAGE: readonly StorageCase[] = ['refused', 'allowed']

export const ANNA = { type: 'CONTACT', id: 17 } as const
export const IVAN = { type: 'CONTACT', id: 19 } as const
export const LEAD = { type: 'LEAD', id: 21 } as const
/** The client of `oneMoreCard`: no story types a note for this one. */
const ANYBODY = { type: 'LEAD', id: 22 } as const

/** Item (`CONTACT:17`) → the words below the first line of each comment there. */
export type Notes = Record<string, string[]>

export interface StoryOptions extends Omit<DriverOptions, 'app'> {
  storage?: StorageCase
  /** A portal without its rate limit. Default: with (portal.md §3.1). A story that sets it says why. */
  withoutRateLimit?: boolean
  /** A browser that only this story has: it may close it. */
  ownBrowser?: boolean
  /** The time of browser and portal is the story's: `desk.pass`. Not the portal's if `core` is given. Default: real. */
  ownTime?: boolean
  /** A Chromium without `fetchLater`. Default: with. */
  withoutFetchLater?: boolean
}

export interface Story {
  readonly core: RestCore
  readonly portal: Portal
  readonly desk: Desk
  /** Another tab of the same browser. */
  anotherTab(): Promise<Desk>
  /**
   * This many tabs of the same browser, `desk` first. The operator looks at the first one until `look` of another; the
   * others are hidden, and so are their frames. To be called before the first call.
   */
  tabs(count: number): Promise<Desk[]>
  /** Another machine. */
  anotherMachine(): Promise<Desk>
  /** Closes the whole browser, as a user does. */
  closeBrowser(): Promise<void>
  /** The portal answers again, and the operator opens a card for somebody else. */
  oneMoreCard(desk?: Desk): Promise<Desk>
  /** Exactly these words stand, once each and nowhere else, and nothing is on its way any more. */
  notes(expected: Notes): Promise<void>
  /** Writes to comments that the portal was asked for. */
  writes(): number
  requests(): number
}

const begun: { end(): Promise<void>; happened(): Promise<string>; complaints: string[] }[] = []

/** To be called once in every file of stories. */
export function endStories(): void {
  afterEach(async ({ task }) => {
    const over = begun.splice(0)
    const failed = task.result?.state === 'fail' ? over : []
    const happened = await Promise.all(failed.map((story) => story.happened()))
    await Promise.all(over.map(({ end }) => end()))
    // As an error, because those are what a long run repeats at its end.
    if (happened.length > 0) throw new Error(happened.join('\n'))
    expect(over.flatMap(({ complaints }) => complaints)).toEqual([])
  })
}

export async function begin(options: StoryOptions = {}): Promise<Story> {
  /** Time that the story skips passes for the portal as well: its limits and its tokens follow the same clock. */
  let ahead = 0
  const passed = (ms: number) => {
    ahead += ms
  }
  const {
    storage = 'refused',
    withoutRateLimit = false,
    ownBrowser = false,
    ownTime = false,
    withoutFetchLater = false,
    context,
    panels = false,
    core = createPortalCore({ now: () => Date.now() + ahead }),
    ...rest
  } = options
  if (withoutRateLimit) core.rate = null
  const appHost = storage === 'allowed' ? 'localhost' : '127.0.0.1'
  const browser = await (ownBrowser ? launchBrowser(true) : sharedBrowser())
  const portal = await startPortal({ app: builtApp(), appHost, core, csp: true, panels, ...rest })
  const complaints: string[] = []
  const browserContexts: BrowserContext[] = []
  const desksOf = new Map<BrowserContext, Desk[]>()
  const openDesk = async (browserContext: BrowserContext) => {
    browserContext.on('page', (page) => listenToComplaints(page, complaints))
    desksOf.set(browserContext, [])
    return newDesk(await openPage(browserContext, portal))
  }
  const newDesk = (driven: DrivenPage) => new Desk(driven, core, passed, desksOf.get(driven.page.context()))
  const newMachine = async () => {
    const browserContext = await newBrowserContext(browser, { ...screenFor(panels), ...context })
    browserContexts.push(browserContext)
    if (ownTime) {
      await browserContext.clock.install()
      await answerHeard(browserContext)
    }
    if (withoutFetchLater)
      await browserContext.addInitScript(() => Reflect.deleteProperty(window, 'fetchLater'))
    return openDesk(browserContext)
  }
  const desk = await newMachine()
  const anotherTab = async () => newDesk(await openPage(desk.page.context(), portal))
  const tabs = async (count: number) => {
    const driven = await openTabs(desk.page.context(), portal, count, desk.driven)
    return [desk, ...driven.slice(1).map(newDesk)]
  }
  const story: Story = {
    core,
    portal,
    desk,
    anotherTab,
    tabs,
    anotherMachine: newMachine,
    closeBrowser: () => browser.close(),
    oneMoreCard: async (given = desk) => {
      await quiet(core)
      core.clearFaults()
      core.refreshRefused = false
      const next = given.page.isClosed() ? await anotherTab() : given
      if ((await next.card()).open) await next.host('close')
      await next.openCall({ item: ANYBODY, number: '12125550100' })
      // Whatever went wrong before: this card has nothing to say about itself.
      await next.reads('')
      return next
    },
    notes: async (expected) => {
      await until(() => standing(core)).toEqual(expected)
      await quiet(core)
      expect(standing(core)).toEqual(expected)
      // Minutes of the story's own time hold as many retries as they should.
      if (!ownTime) expect(core.requests().length).toBeLessThanOrEqual(MOST_REQUESTS_A_CARD * openings(core))
    },
    writes: () => core.requests({ unfolded: true }).filter(({ name }) => WRITE.test(name)).length,
    requests: () => core.requests().length,
  }
  const end = async () => {
    await Promise.all(browserContexts.map(closeContext))
    if (ownBrowser) await browser.close()
    // The portal's live view finishes what it has begun to send.
    await new Promise((resolve) => setImmediate(resolve))
    await portal.stop()
  }
  const happened = async () => {
    const pages = browserContexts.flatMap((browserContext) => browserContext.pages())
    return [...complaints, whatPortalSaw(core), ...(await Promise.all(pages.map(whatOperatorSaw)))].join('\n')
  }
  begun.push({ end, happened, complaints })
  return story
}

/** Enough for every fault of these stories: a card with faults must not flood the portal. Others count exactly. */
const MOST_REQUESTS_A_CARD = 12

/** Cards that were opened, and installations that were run. */
function openings(core: RestCore): number {
  const first = ['profile', 'scope']
  return Math.max(1, core.requests({ unfolded: true }).filter(({ name }) => first.includes(name)).length)
}

const WRITE = /^crm\.timeline\.comment\.(add|update|delete)$/

/** An exception or a breach of the page's policy; a refused request is no complaint. */
function listenToComplaints(page: Page, complaints: string[]): void {
  page.on('pageerror', ({ message, stack = '' }) => {
    // The simulated portal's own page does not expect to be cut off.
    if (!(message === 'Failed to fetch' && stack.includes(new URL(page.url()).origin)))
      complaints.push(message)
  })
  page.on('console', (message) => {
    const words = message.text()
    if (message.type() === 'error' && !/^Failed to load resource|CORS policy/.test(words))
      complaints.push(words)
  })
}

/**
 * All comments as a reader sees them: `\r\n` from multipart bodies is one break, and the word joiners that keep
 * BBCode from being taken for markup are invisible (portal.md §6).
 */
function standing(core: RestCore): Notes {
  const notes: Notes = {}
  for (const { bindings, comment } of core.state.comments) {
    const words = comment.replaceAll('\r\n', '\n').replaceAll('\u2060', '')
    const below = words.slice(words.indexOf('\n') + 1)
    for (const { type, id } of bindings) {
      const key = at({ type, id })
      notes[key] = [...(notes[key] ?? []), below].sort()
    }
  }
  return notes
}

export function at({ type, id }: { type: EntityType; id: number }): string {
  return `${type}:${id}`
}

/** No request came for a while: what was begun has arrived. */
async function quiet(core: RestCore): Promise<void> {
  await until(() => core.now() - (core.requests().at(-1)?.at ?? 0)).toBeGreaterThan(QUIET_MS)
}

/** A recovery takes its next step within a few ms of an answer. */
const QUIET_MS = 300
