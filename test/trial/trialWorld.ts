// A trial call in memory: the simulated portal's REST, a host page with one card, the home page. Time is the test's, and
// each page can be made to die before any of its requests.
import type { Frame } from '../../src/bitrix24/host/frame'
import { createTransport, type Transport } from '../../src/bitrix24/rest/transport'
import { createCheckRequests } from '../../src/bitrix24/trial/checkRequests'
import { createDeskRequests } from '../../src/bitrix24/trial/trialRequests'
import { deriveReference } from '../../src/note/reference'
import type { CallCardEvent, Clock, OutgoingRequest } from '../../src/ports'
import { runCardTrial } from '../../src/trial/cardTrial'
import type { Trial, TrialClient } from '../../src/trial/trial'
import { createTrial } from '../../src/trial/trialDesk'
import type { TrialFindingKind } from '../../src/trial/trialFindings'
import { hasTrial } from '../../src/trial/trialOptions'
import type { TrialHost } from '../../src/trial/trialPorts'
import type { TrialReport } from '../../src/trial/trialReport'
import { ManualClock } from '../fakes/manualClock'
import { NO_RATE_LIMIT } from '../fakes/noRateLimit'
import type { Fault } from '../portal/contract'
import { createPortalCore, type ExternalCallNews } from '../portal/core'
import { answerRequest } from '../portal/rest/answerRequest'
import { methodTable } from '../portal/rest/methodTable'
import { parseQuery } from '../portal/rest/php'
import { INIT_DATA, OFFERED, statusOf } from './hostAnswers'

export const CLIENT: TrialClient = { type: 'CONTACT', id: 17 }
/** What a request takes (ms). */
const LATENCY = 20
/** From the portal's push to the handshake of the card's frame (ms). */
const OPENING = 900

/** How this portal's host page and this browser differ from the ordinary ones. */
export interface Oddities {
  init?: Partial<Record<keyof typeof INIT_DATA, unknown>>
  status?: Record<string, unknown> | null
  offered?: unknown
  /** Commands without an answer. */
  silent?: readonly string[]
  /** `older`: released, it stays; `desktop`: neither is the end announced nor does it ever close. */
  card?: 'usual' | 'older' | 'desktop' | 'ignoresHold'
  /** No card opens: another one stands, or the tab is unknown to this page. */
  withoutCard?: boolean
  storage?: boolean
  withoutDeferred?: boolean
  losesLast?: boolean
  handshakeMs?: number
}

/** One page: what it asks the portal for ends with it. */
class WorldPage {
  alive = true
  /** Requests until it dies. */
  lives = Number.POSITIVE_INFINITY
  constructor(
    private readonly world: TrialWorld,
    private readonly ended: () => void = () => {},
  ) {}

  /** A crash: the browser sends what it keeps for the end of the page (browser.md, "fetchLater"). */
  die() {
    if (this.alive) this.ended()
    this.alive = false
  }
  readonly clock: Clock = {
    now: () => this.world.clock.now(),
    random: () => this.world.clock.random(),
    wakeAt: (at, callback) => this.world.clock.wakeAt(at, () => this.alive && callback()),
  }
  readonly fetch = (async (url: string, { body }: { body: FormData }) => {
    if (this.lives <= 0) this.die()
    this.lives -= 1
    if (!this.alive) return new Promise(() => {})
    const answer = this.world.send({ url, fields: fieldsOf(body) })
    await new Promise<void>((resolve) => this.world.clock.wakeAt(this.world.clock.now() + LATENCY, resolve))
    return this.alive ? answer() : new Promise(() => {})
  }) as unknown as typeof globalThis.fetch
  readonly transport: Transport = createTransport(
    {
      origin: 'https://portal.example',
      token: () => this.world.token,
      renewToken: async () => null,
      onTokenChange: () => () => {},
    } as unknown as Frame,
    { fetch: this.fetch, clock: this.clock, isOnline: () => true, rateLimit: NO_RATE_LIMIT },
  )
}

export class TrialWorld {
  readonly clock = new ManualClock()
  readonly core = createPortalCore({ now: this.clock.now })
  readonly token = this.core.issueToken(1).access
  readonly home = new WorldPage(this)
  readonly card = new WorldPage(this, () => this.sendDeferred())
  /** What the card said to its operator. */
  readonly said: string[] = []
  isCardOpen = false
  /** The card has given up what was typed. */
  isDiscarded = false
  private readonly table = methodTable()
  private callId = ''
  private hasClient = false
  private isHeld = false
  hasEnded = false
  private hear: (event: CallCardEvent) => void = () => {}
  private leave: () => void = () => {}
  private deferred: OutgoingRequest | null = null

  constructor(readonly odd: Oddities = {}) {
    this.core.restVariant.proactiveFilter = false
    this.core.rate = null
    this.core.state.placements = [{ id: 1, placement: 'CALL_CARD', handler: '', title: '', langAll: {} }]
    this.core.onExternalCall((news) => this.push(news))
  }

  /** The home page of the operator; a new one for each call of this. */
  openHome(page = this.home): Trial {
    const { clock, transport } = page
    const desk = {
      requests: createDeskRequests(transport.atOnce),
      clock,
      version: '1.2.0',
      browser: 'Chrome 156',
    }
    return createTrial(desk, hasTrial(this.options()))
  }
  newPage(): WorldPage {
    return new WorldPage(this)
  }
  /** A later start: neither page of before lives any more. */
  laterPage(): WorldPage {
    this.home.alive = false
    this.closeCard()
    return this.newPage()
  }
  /** The trial's card in another tab of the portal. */
  openSecondFrame(): void {
    void this.runCard(this.newPage(), this.callId)
  }
  /** Another call's card, in a later page. */
  async openOtherCard(page = this.laterPage()): Promise<void> {
    void this.runCard(page, 'another call')
    await this.clock.advance(60_000)
  }

  /** Lets the trial come to its end. */
  async toTheEnd(trial: Trial): Promise<TrialReport> {
    for (let second = 0; second < 300 && trial.state.get().kind !== 'over'; second += 1)
      await this.clock.advance(1_000)
    const state = trial.state.get()
    if (state.kind !== 'over') throw new Error(`The trial is ${state.kind}`)
    return state.report
  }

  options(): Record<string, unknown> {
    return this.core.state.users[0]?.options ?? {}
  }
  /** Options that still say something, without the report and the CALL_ID. */
  optionsLeft = (): string[] => {
    const names = Object.entries(this.options()).filter(([, value]) => value !== '')
    return names.map(([name]) => name).filter((name) => name !== 'trial_report' && name !== 'trial_call')
  }

  closeCard(): void {
    if (!this.isCardOpen) return
    this.isCardOpen = false
    if (this.card.alive && !this.odd.losesLast) this.leave()
    this.card.die()
  }
  private sendDeferred(): void {
    if (this.deferred) this.send(this.deferred)
    this.deferred = null
  }

  /** Runs when it arrives; the answer is read later. */
  send({ url, fields }: OutgoingRequest): () => Response {
    const name = url.replace(/^.*\/rest\//, '').toLowerCase()
    const params = parseQuery(new URLSearchParams(fields).toString())
    const { status, body } = answerRequest(
      { core: this.core, table: this.table },
      { name, isWebhook: false, params, bearer: '' },
    )
    return () => new Response(JSON.stringify(body), { status })
  }

  private push({ kind, callId, item }: ExternalCallNews): void {
    if (kind === 'hide') {
      if (this.isCardOpen && callId === this.callId) this.endCall()
      return
    }
    if (this.odd.withoutCard || this.isCardOpen) return
    this.callId = callId
    this.hasClient = item !== null
    this.isCardOpen = true
    // What the operator types is kept by the ordinary way, at once.
    if (item) this.typed()
    this.clock.wakeAt(
      this.clock.now() + OPENING,
      () => this.isCardOpen && void this.runCard(this.card, callId),
    )
  }
  private typed(): void {
    const comment = `Incoming call #${deriveReference(this.callId)}\ntyped in a trial`
    this.core.state.comments.push({ id: 700, bindings: [CLIENT], authorId: 1, createdAt: 0, comment })
  }
  private endCall(): void {
    const { card = 'usual' } = this.odd
    if (card === 'desktop' && this.hasEverHeld) return
    if (!this.isHeld || card === 'ignoresHold') {
      this.closeCard()
    } else {
      this.hasEnded = true
      this.hear({ kind: 'beforeClose' })
    }
  }
  private hasEverHeld = false

  private runCard(page: WorldPage, callId: string): Promise<void> {
    const { odd } = this
    // The SDK waits so long for an answer (sdk.md §4).
    const isSilent = async (command: string) => {
      if (!odd.silent?.includes(command)) return false
      await new Promise<void>((resolve) => page.clock.wakeAt(page.clock.now() + 900, resolve))
      return true
    }
    const host: TrialHost = {
      init: { ...INIT_DATA, ...odd.init },
      handshakeMs: odd.handshakeMs ?? 300,
      startedAt: this.clock.now() - 300,
      status: async () =>
        (await isSilent('getStatus')) ? undefined : { ...statusOf(callId), ...odd.status },
      offered: async () => ((await isSilent('getInterface')) ? undefined : (odd.offered ?? OFFERED)),
      disableAutoClose: async () => {
        if (await isSilent('disableAutoClose')) return false
        this.isHeld = true
        this.hasEverHeld = true
        return true
      },
      enableAutoClose: async () => {
        this.isHeld = false
        if (this.hasEnded && (odd.card ?? 'usual') === 'usual') this.closeCard()
        return true
      },
      listen: (listener) => {
        this.hear = listener
      },
    }
    return runCardTrial({
      requests: createCheckRequests(page.transport, {
        arm: (request) => {
          if (!odd.withoutDeferred) this.deferred = request
          return !odd.withoutDeferred
        },
        disarm: () => {
          this.deferred = null
        },
      }),
      host,
      notes: {
        items: this.hasClient ? [CLIENT] : [],
        hasActivity: false,
        discard: async () => this.discard(),
      },
      clock: page.clock,
      page: {
        onLeave: (callback) => {
          this.leave = callback
        },
      },
      callId,
      canStore: () => odd.storage ?? true,
      version: '1.2.0',
      browser: 'Chrome 156',
      show: (what) => this.said.push(what),
    })
  }
  private discard(): boolean {
    this.isDiscarded = true
    this.core.state.comments = this.core.state.comments.filter(({ id }) => id !== 700)
    return true
  }
}

export function kindsOf({ findings }: TrialReport): TrialFindingKind[] {
  return findings.map(({ kind }) => kind)
}

function fieldsOf(form: FormData): Record<string, string> {
  return Object.fromEntries([...form.entries()].map(([name, value]) => [name, String(value)]))
}

/** Of a trial with a client, from its start to its end. */
export async function reportOf(odd: Oddities, change: (world: TrialWorld) => void = () => {}) {
  const world = new TrialWorld(odd)
  change(world)
  const trial = world.openHome()
  trial.start(CLIENT)
  return { world, trial, report: await world.toTheEnd(trial) }
}

export const refuses = (kind: Fault['kind'], ...methods: string[]): Fault => ({ kind, methods })
