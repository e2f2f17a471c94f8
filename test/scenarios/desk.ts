// What an operator does on one page of the portal, for the stories: takes a call, types, reads the status line. Every
// wait is for something visible.
import type { BrowserContext, Frame, Locator, Page, Request } from 'playwright-core'
import { expect } from 'vitest'
import { phrases as en } from '../../src/text/card/en'
import type { CallOptions } from '../portal/contract'
import type { RestCore } from '../portal/core'
import type { DrivenPage } from './portalDriver'

/** Longer than a recovery that had to wait for a retry; ms. */
const PATIENCE_MS = 20_000

/** Polls until the expectation holds. */
export function until(what: () => unknown, timeout = PATIENCE_MS) {
  return expect.poll(what, { timeout, interval: 40 })
}

export interface OpenedCall extends CallOptions {
  /** The operator has not picked up yet. Default false. */
  ringing?: boolean
  /** Do not wait for the portal: it is in trouble, or the story is about the first moments. Default false. */
  unknown?: boolean
}

export class Desk {
  readonly page: Page
  readonly host: DrivenPage['host']
  readonly vary: DrivenPage['vary']
  readonly driven: DrivenPage
  readonly #core: RestCore
  readonly #portalUrl: string
  readonly #passed: (ms: number) => void
  /** REST requests without an answer, and when they were begun (real time, ms). */
  readonly #open = new Map<Request, number>()
  readonly #tabs: Desk[]
  /** Opening reads that this page has the answer to. */
  #openings = 0
  #frame: Frame | null = null

  /**
   * @param passed called with the time that `pass` is about to let go by (ms).
   * @param tabs the desks of one browser, to which this one is added: they share their time.
   */
  constructor(
    driven: DrivenPage,
    core: RestCore,
    passed: (ms: number) => void = () => {},
    tabs: Desk[] = [],
  ) {
    this.#tabs = tabs
    tabs.push(this)
    this.driven = driven
    this.#core = core
    this.#passed = passed
    this.page = driven.page
    this.#portalUrl = driven.page.url()
    this.host = driven.host
    this.vary = driven.vary
    this.#watchRequests()
  }

  /** A call comes, our tab opens and knows its client. */
  async openCall({ ringing = false, unknown = false, ...options }: OpenedCall = {}): Promise<void> {
    const before = this.#openings
    await this.host('call', options)
    await this.showTab()
    if (!ringing) await this.host('answer')
    if (!unknown) await this.known(before)
  }

  /** The operator switches to this tab of the browser (`Story.tabs`). */
  look(): Promise<void> {
    return this.driven.look()
  }

  /** Our tab's frame is there and its field takes words. */
  async showTab(): Promise<void> {
    this.#frame = await this.driven.frame()
    await this.field.waitFor()
  }

  /** The app from the left menu, or its installer. */
  async openApp(surface: 'home' | 'install'): Promise<void> {
    await this.host('openApp', surface)
    this.#frame = await this.driven.frame()
  }

  /** The frame has asked for its three events: the SDK loses those of the next 900 ms (sdk.md §4). */
  async bound(): Promise<void> {
    const binds = () => this.#core.log.filter(({ name }) => name === 'placementBindEvent').length
    await until(binds).toBe(EVENTS)
  }

  /** The card has the answer to its opening read, and shows it; `before`: how many this page had had. */
  async known(before = 0): Promise<void> {
    await until(() => this.#openings).toBeGreaterThan(before)
    await this.connected()
    // It is drawn behind the task that has read it.
    await this.frame.evaluate(
      () =>
        new Promise((drawn) => {
          const { port1, port2 } = new MessageChannel()
          port1.onmessage = drawn
          port2.postMessage('')
        }),
    )
  }

  /** The host has answered: the card shows whom it is about, by the number at least. */
  connected(): Promise<void> {
    return until(() => this.caller.textContent()).not.toMatch(
      new RegExp(`^(|${en.caller.connecting}|${en.product})$`),
    )
  }

  /** Whether time stands still but for `pass`. */
  #isStopped = false

  /** Puts words at the caret as one keystroke does. */
  async type(words: string): Promise<void> {
    await this.field.focus()
    await this.page.keyboard.insertText(words)
    // What follows a key does so in the next task.
    if (this.#isStopped) await this.pass(1)
  }

  /** Opens the list of keys, and presses the letter of an action in it. */
  async pressListed(letter: string): Promise<void> {
    await this.page.keyboard.press('Control+/')
    await this.frame.getByRole('dialog', { name: en.shortcuts.heading }).waitFor()
    await this.page.keyboard.press(letter)
  }

  press(name: keyof typeof en.actions): Promise<void> {
    return this.frame.getByRole('button', { name: en.actions[name], exact: true }).click()
  }

  /** What the operator reads below the note, without its sign. */
  async status(): Promise<string> {
    return (await this.frame.locator('.status_line > span:last-child').textContent()) ?? ''
  }

  async reads(words: string | RegExp): Promise<void> {
    const shown = until(() => this.status())
    await (typeof words === 'string' ? shown.toBe(words) : shown.toMatch(words))
  }

  /** The words have arrived, and the card says so. */
  saved(): Promise<void> {
    return this.reads(SAVED)
  }

  /** `window.host.card()`. */
  card() {
    return this.host('card')
  }

  /** Resolves when the card would stay open after a remote hang-up. */
  async held(isHeld = true): Promise<void> {
    await until(async () => (await this.card()).autoCloseAllowed).toBe(!isHeld)
  }

  /** Holds back the SDK and what needs it until the returned function is called. */
  delaySdk(): Promise<() => void> {
    return this.delayFiles(/\/assets\/(portal|handshake)-/)
  }

  /** Holds back the files of these addresses until the returned function is called. */
  async delayFiles(addresses: RegExp): Promise<() => void> {
    let arrive = () => {}
    const arrived = new Promise<void>((resolve) => {
      arrive = resolve
    })
    await this.page.route(addresses, async (route) => {
      await arrived
      await route.continue()
    })
    return arrive
  }

  /**
   * Lets time go by (`ownTime`) in steps, between which host and frame exchange messages. A request of one step is
   * answered before the next: minutes pass at once, and a busy machine does not make the portal slow.
   */
  async pass(ms: number, step = STEP_MS): Promise<void> {
    for (let left = ms; left > 0; left -= step) {
      const now = Math.min(left, step)
      this.#passed(now)
      await this.page.clock.runFor(now)
      await Promise.all(this.#tabs.map((desk) => desk.#settled()))
    }
  }

  /**
   * From now on only `pass` lets time go by (`ownTime`); before, the clock of the pages runs on. For a story that counts
   * seconds: a busy machine would spend some of them. Passes up to 10 s itself.
   */
  async stopTime(): Promise<void> {
    const now = await this.page.evaluate(() => Date.now())
    await this.page.clock.pauseAt(now + STOPPING_MS)
    this.#isStopped = true
  }

  /** Lets time go by until the expectation holds, `most` ms at most. */
  async passUntil(what: () => boolean | Promise<boolean>, most: number): Promise<void> {
    for (let left = most; !(await what()); left -= SHORT_STEP_MS) {
      if (left <= 0) throw new Error(`It is not so after ${most} ms: ${what}`)
      await this.pass(SHORT_STEP_MS, SHORT_STEP_MS)
    }
  }

  async #settled(): Promise<void> {
    if (this.page.isClosed()) return
    await this.#heard()
    await this.#answered()
  }

  /** Resolves when the host has received all messages of the frame so far, at once when the frame is gone. */
  async #heard(): Promise<void> {
    const said = this.#frame?.evaluate((question) => {
      const { port1, port2 } = new MessageChannel()
      parent.postMessage(question, '*', [port2])
      return new Promise<void>((answered) => {
        port1.onmessage = () => answered()
      })
    }, HEARD)
    await said?.catch(() => undefined)
  }

  /** Crashes the process of our frame, then closes the page. */
  async crash(): Promise<void> {
    const isOwn = new URL(this.frame.url()).hostname !== new URL(this.page.url()).hostname
    const session = await this.page.context().newCDPSession(isOwn ? this.frame : this.page)
    const crashed = this.page.waitForEvent('crash')
    // Never answered: the process is gone.
    session.send('Page.crash').catch(() => undefined)
    await crashed
    await this.page.close()
  }

  /** Back on the portal's page, in the same tab. */
  async arrive(): Promise<void> {
    await this.page.goto(this.#portalUrl)
    await this.page.waitForFunction(() => window.host !== undefined)
  }

  async cardGone(timeout?: number): Promise<void> {
    await until(async () => (await this.card()).open, timeout).toBe(false)
  }

  get frame(): Frame {
    if (!this.#frame) throw new Error('No card was opened')
    return this.#frame
  }

  /** Messages of the card besides the status line, as long as they are not dismissed. */
  get notices(): Locator {
    return this.frame.locator('.notice_words')
  }

  get field(): Locator {
    return this.frame.locator('#note')
  }

  get caller(): Locator {
    return this.frame.locator('.caller_name')
  }

  /** Resolves when no request is open, apart from swallowed ones. */
  async #answered(): Promise<void> {
    const isAwaited = () => [...this.#open.values()].some((since) => Date.now() - since < SWALLOWED_MS)
    if (!isAwaited()) return
    await until(isAwaited).toBe(false)
    await this.#heard()
  }

  #watchRequests(): void {
    this.page.on('request', (request) => {
      if (request.url().includes('/rest/')) this.#open.set(request, Date.now())
    })
    const over = (request: Request) => void this.#open.delete(request)
    this.page.on('requestfinished', over)
    this.page.on('requestfinished', (request) => {
      const isOpening = request.url().includes('/rest/') && request.postData()?.includes('profile')
      if (isOpening && request.existingResponse()?.ok()) this.#openings += 1
    })
    this.page.on('requestfailed', over)
    // No event reports the end of a request that outlived its frame.
    this.page.on('framedetached', (frame) => {
      for (const request of this.#open.keys()) if (request.frame() === frame) this.#open.delete(request)
    })
  }
}

const STEP_MS = 2_500
const SHORT_STEP_MS = 500
/** More than passes until the clock has heard that it shall stop; it cannot go back. */
const STOPPING_MS = 10_000
/** Real time: a request that has been open for so long was swallowed by the portal. */
const SWALLOWED_MS = 1_000
const HEARD = 'story:heard?'

/** Lets the host of a story with `ownTime` answer `HEARD`: messages keep their order, so it has all earlier ones. */
export function answerHeard(browserContext: BrowserContext): Promise<unknown> {
  return browserContext.addInitScript((question) => {
    if (window !== top) return
    addEventListener('message', ({ data, ports }) => data === question && ports[0]?.postMessage(''))
  }, HEARD)
}

/** State, client, closing (portal.md §1.5). */
const EVENTS = 3
const SAVED = /^Saved \d/
