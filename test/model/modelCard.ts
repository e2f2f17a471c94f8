// One call card of the host with our frame in it: the real session, saving machine, journal, gateway and option drafts
// in a page that the host ends (portal.md §2.4, browser.md).

import { createCardReads } from '../../src/bitrix24/notes/cardReads'
import { createCookieKeys } from '../../src/bitrix24/notes/cookieKeys'
import { createNoteGateway } from '../../src/bitrix24/notes/noteGateway'
import { createOptionDrafts } from '../../src/bitrix24/notes/optionDrafts'
import { createRecentReads } from '../../src/bitrix24/notes/recentReads'
import { createTransport } from '../../src/bitrix24/rest/transport'
import { createCookieDrafts } from '../../src/browser/cookieDrafts'
import { createDeferredRequests } from '../../src/browser/deferredRequest'
import { createJournal } from '../../src/browser/journal'
import { createRateLimit } from '../../src/browser/rateLimit'
import { type CallStatus, type CrmItem, isExternal } from '../../src/note/call'
import { portalRules } from '../../src/note/portalRules'
import type { CallCard, CallCardEvent, Clock, Journal, OutgoingRequest, Page } from '../../src/ports'
import { type CallSession, createCallSession } from '../../src/session/callSession'
import { connectCall } from '../../src/session/connectedCall'
import type { Portal } from '../../src/session/environment'
import { FakeFetchLater } from '../fakes/fakeFetchLater'
import { judgeRefusal, judgeRelease } from './cardHold'
import { isLeftOut } from './leftOut'
import { modelFrame, modelIdentity, NOBODY_ASKS, NOBODY_DECIDES } from './modelHost'
import { methodsOf } from './modelNetwork'
import { pageClock } from './pageClock'
import type { PortalPage } from './portalPage'
import { RequestBudget } from './requestBudget'
import { OPERATOR, PORTAL, type World } from './world'

export const HANDSHAKE_MS = 120
/** How long a card may say "Saving…" of words that are on the screen alone before it says what is wrong. */
const SAVING_MS = 15_000

/** The operator's language differs from card to card: a note is recognised in any. */
const LANGUAGES = [
  { incoming: 'Incoming call', outgoing: 'Outgoing call', callback: 'Callback' },
  { incoming: 'Eingehender Anruf', outgoing: 'Ausgehender Anruf', callback: 'Rückruf' },
] as const

export class ModelCard {
  readonly session: CallSession
  status: CallStatus
  readonly atLoad: CallStatus
  /** The call had a frame before this one. */
  readonly isReopened: boolean
  alive = true
  /** Its portal tab is behind another one. */
  isHidden = false
  /** Epoch ms of the last key. */
  typedAt = 0
  /** Epoch ms at which the host first wanted to close the card; 0: it did not. */
  refusedAt = 0
  /** Requests besides its initial reads. */
  asked = 0
  /** An initial read named the operator, and what of this call was there already. */
  isIdentified = false
  readonly claims = new Set<string>()
  autoCloseAllowed = true
  /** The host wanted to close it while something was on the screen alone. */
  wasAtRisk = false
  /** The operator pressed "Close now". */
  isGivenUp = false
  /** By the operator, the browser or another call: not by us, and not by the host after its time. */
  isClosedByHand = false
  /** The storage was full at some time: what was typed then may not be in the journal. */
  hadNoRoom = false
  /** This browser knows that the portal asks for fewer requests; false before the handshake. */
  isRateLimited = () => false
  /** It can keep drafts in cookies; false before the handshake. */
  knowsKey = () => false
  private isInCookies = false
  private dying = false
  private leaving = false
  private hiding = false
  /** What is begun from now on, as the page goes, does not arrive. */
  private isUnheard = false
  /** Stops the timer that the last refusal started. */
  private timer: (() => void) | null = null
  readonly page: PortalPage
  private readonly world: World
  private readonly clock: Clock
  private readonly budget = new RequestBudget()
  /** Notes that this card saves. */
  private readonly notes = new Set<string>()
  /** Epoch ms since when the card says "Saving…"; null: it says something else. */
  private savingSince: number | null = null
  private readonly deferred = new FakeFetchLater()
  private readonly listeners: Record<'leave' | 'blur' | 'hidden' | 'visible' | 'online', (() => void)[]> = {
    leave: [],
    blur: [],
    hidden: [],
    visible: [],
    online: [],
  }
  private readonly pageEvents: Page = {
    onLeave: (callback) => this.listeners.leave.push(callback),
    onBlur: (callback) => this.listeners.blur.push(callback),
    isHidden: () => this.isHidden,
    onHidden: (callback) => this.listeners.hidden.push(callback),
    onVisible: (callback) => this.listeners.visible.push(callback),
    onOnline: (callback) => this.listeners.online.push(callback),
  }
  private notify: (event: CallCardEvent) => void = () => {}

  constructor(world: World, page: PortalPage, status: CallStatus, isReopened: boolean) {
    this.world = world
    this.page = page
    page.card = this
    this.status = status
    this.atLoad = status
    this.isReopened = isReopened
    this.clock = pageClock(world.clock, world.time, () => this.alive)
    this.session = createCallSession(
      {
        clock: this.clock,
        journal: this.journal(),
        // Locks come and go with the storage (browser.md).
        live: {
          claim: (id) => {
            this.claims.add(id)
            if (world.isKept(id)) this.notes.add(id)
            return () => void this.claims.delete(id)
          },
          heldElsewhere: async () => new Set(world.engine.storage ? world.claimedBeside(this) : []),
        },
        page: this.pageEvents,
        createDeferredRequest: createDeferredRequests(
          world.engine.deferredRequest ? this.deferred.fetchLater : undefined,
        ),
      },
      () => {},
    )
    this.session.applyLanguage(LANGUAGES[world.clock.now() % 2 === 0 ? 0 : 1])
    this.session.cardState.subscribe(() => {
      const { kind } = this.session.cardState.get().status
      if (kind !== 'saving' && kind !== 'unsaved') this.savingSince = null
      else this.savingSince ??= world.clock.now()
    })
    world.clock.wakeAt(world.clock.now() + HANDSHAKE_MS, () => this.alive && this.connect())
  }

  private journal(): Journal {
    const journal = createJournal(this.world.storage.access, PORTAL)
    return {
      ...journal,
      store: (draft) => {
        this.notes.add(draft.id)
        return journal.store(draft)
      },
    }
  }

  private connect() {
    const { world, clock } = this
    const frame = modelFrame(world, OPERATOR, `https://${PORTAL}`, clock)
    const fetch = ((url: string, init: RequestInit & { body: FormData }) =>
      this.send(url, init)) as typeof globalThis.fetch
    const rateLimit = createRateLimit(world.sharedValues(), PORTAL, clock)
    this.isRateLimited = rateLimit.isOn
    const transport = createTransport(frame, {
      fetch,
      clock,
      isOnline: () => !world.faults.offline,
      rateLimit,
    })
    const options = world.rest.optionsOf(OPERATOR)
    const optionDrafts = createOptionDrafts(transport, options, clock.random)
    const keys = world.engine.storage ? null : createCookieKeys(options)
    this.knowsKey = () => (keys?.known().length ?? 0) > 0
    const readOptions = (read: unknown) => {
      optionDrafts.readOptions(read)
      keys?.readOptions(read)
    }
    const identity = modelIdentity()
    const portal: Portal = {
      card: this.card(),
      gateway: createNoteGateway(transport, identity, clock.now, optionDrafts),
      rules: portalRules,
      optionDrafts,
      cookieDrafts: keys && createCookieDrafts(world.cookies, keys.known, clock, this.pageEvents),
      reads: createCardReads(transport, readOptions, keys?.missing),
      recent: createRecentReads(transport.atOnce, identity, optionDrafts.recent),
      crm: NOBODY_ASKS,
      settings: NOBODY_DECIDES,
      rateLimit,
      firstStatus: this.atLoad,
      identified: (operator) => {
        this.isIdentified = true
        identity.learn(operator)
      },
      openTrial: () => {},
    }
    this.session.connect(portal, connectCall)
  }

  private send(
    url: string,
    { body, signal, keepalive }: RequestInit & { body: FormData },
  ): Promise<Response> {
    const { network, clock } = this.world
    const fields = Object.fromEntries([...body.entries()].map(([name, value]) => [name, String(value)]))
    const method = url.replace(/^.*\/rest\//, '')
    const methods = methodsOf(method, fields)
    // A note that does not know the operator asks for the profile alone.
    const isInitialRead = methods.includes('profile') && methods.length > 1
    const isDraft = this.dying && method === 'user.option.set'
    // A replacement that is begun as the page becomes hidden is all that carries the words (`hide` in src/note/flushOnPageHide.ts).
    if (isDraft || (this.hiding && methods.includes('crm.timeline.comment.update'))) this.spareDraft()
    if (!isInitialRead) this.asked += 1
    this.budget.count(isInitialRead ? 'initialRead' : 'note', clock.now())
    // Judged already; a schedule that goes on with thousands of requests only takes time.
    if (!isLeftOut('budget') && this.budget.isStorm(this.notes.size)) return new Promise(() => {})
    if (this.isUnheard) return new Promise(() => {})
    // Without `keepalive` it arrives in some runs (browser.md).
    const endsWithPage = keepalive !== true && clock.random() < 0.5
    return network.send({ url, fields, signal, endsWithPage }, () => this.alive)
  }

  private card(): CallCard {
    return {
      status: async () => this.status,
      disableAutoClose: async () => {
        this.autoCloseAllowed = false
        if (this.timer) this.restartTimer()
        return true
      },
      enableAutoClose: async () => {
        this.autoCloseAllowed = true
        judgeRelease(this.world, this)
        if (this.timer) this.release()
        return true
      },
      listen: (listener) => {
        this.notify = listener
      },
    }
  }

  /** The initial read was put to use, or there is nobody left to do so. */
  hasRead(): boolean {
    const isShown = this.status.item === null || this.session.cardState.get().client !== null
    return !this.alive || (this.isIdentified && isShown)
  }

  /** How many requests the browser would send off if the page ended now. */
  armed(): number {
    return this.deferred.requests().length
  }

  /** Sentences about what this card did since somebody last did something; from now on it is judged anew. */
  judgeUndisturbed(undisturbedSince: number): string[] {
    // A lookup in a busy timeline takes up to five requests.
    const { isAnyBusy } = this.world.rest.timeline
    const exceeded = isLeftOut('budget') ? [] : this.budget.exceeded(this.notes.size * (isAnyBusy ? 2 : 1))
    this.budget.restart()
    const since = Math.max(this.savingSince ?? Number.POSITIVE_INFINITY, undisturbedSince)
    const saying = this.world.clock.now() - since
    const isStuck = !isLeftOut('saying') && this.alive && !this.world.faults.hang && saying > SAVING_MS
    return isStuck ? [...exceeded, `a card said "Saving…" for ${saying / 1_000} s`] : exceeded
  }

  changeItem(item: CrmItem) {
    this.status = { ...this.status, item }
    this.notify({ kind: 'entityChanged', item, number: this.status.number })
  }

  blur() {
    for (const listener of this.listeners.blur) listener()
  }

  /** What is begun now arrives, in Firefox as well. */
  hide() {
    this.isHidden = true
    this.hiding = true
    this.blur()
    for (const listener of this.listeners.hidden) listener()
    this.hiding = false
  }

  show() {
    this.isHidden = false
    for (const listener of this.listeners.visible) listener()
  }

  online() {
    for (const listener of this.listeners.online) listener()
  }

  /**
   * `tabClosed`: it is behind another tab by then, so the page is told that it is hidden before it is told that it goes. A
   * tab that is in sight ends like a frame that is removed (browser.md, "In which order a page is told of its end").
   */
  end(how: 'removed' | 'crashed' | 'remote' | 'tabClosed' | 'timer'): void {
    // The host removes a frame once, whatever that frame still says to it.
    if (!this.alive || this.leaving) return
    if (how === 'remote') {
      this.remoteHangUp()
      return
    }
    if (how === 'timer') {
      this.goes('removed')
      return
    }
    this.isClosedByHand = true
    this.goes(how)
  }

  /** A timer that runs is left to the page. */
  private goes(how: 'removed' | 'crashed' | 'tabClosed') {
    if (!this.alive || this.leaving) return
    this.world.leavesBehind(this, how)
    this.isInCookies = how !== 'crashed' && this.world.keepsInCookies(this)
    this.dying = true
    if (how === 'tabClosed') this.hide()
    if (how !== 'crashed') {
      const { engine, clock } = this.world
      this.leaving = true
      this.isUnheard = engine.unheardClosings > 0 && clock.random() < engine.unheardClosings
      // With the focus in the frame.
      if (engine.blursFirst && how === 'removed' && clock.random() < 0.5) this.blur()
      for (const listener of this.listeners.leave) listener()
      this.isHidden = true
      if (how === 'removed') for (const listener of this.listeners.hidden) listener()
    }
    this.alive = false
    for (const request of this.deferred.requests()) this.sendLast(request)
  }

  private sendLast(request: OutgoingRequest) {
    this.spareDraft()
    void this.world.network.send(request, () => false)
  }

  /** A portal that is out of reach at the very moment a frame without storage dies: see docs/words.md. */
  private spareDraft() {
    if (!this.world.keepsInStorage() && !this.isInCookies) this.world.network.spare()
  }

  private remoteHangUp(): void {
    const isFirst = this.status.state !== 'idle'
    // Only an external call can be ended twice, and its state never changes (portal.md §2.3, §8.1).
    if (!isExternal(this.status) && isFirst) {
      this.status = { ...this.status, state: 'idle' }
      this.notify({ kind: 'stateChanged', state: 'idle' })
    }
    if (this.status.campaign || !isFirst) return
    if (this.autoCloseAllowed) {
      this.goes('removed')
      return
    }
    judgeRefusal(this.world, this)
    // The host may want it again and again: what counts is since when.
    if (this.refusedAt === 0) this.refusedAt = this.world.clock.now()
    this.notify({ kind: 'beforeClose' })
    if (this.world.engine.closing === 'V2') this.timer = this.page.startTimer(this)
  }

  /** One that an earlier push started runs on. */
  private restartTimer() {
    this.timer?.()
    this.timer = this.page.startTimer(this)
  }

  private release() {
    this.timer?.()
    this.timer = null
    this.goes('removed')
  }
}
