// Promise: one call card of the host with our frame in it: the real session, machine, journal, gateway and stash in
// a page whose end is the host's business (portal.md §2.4, browser.md).

import { createCardReads } from '../../src/bitrix24/cardReads'
import type { Frame } from '../../src/bitrix24/frame'
import { createNoteGateway } from '../../src/bitrix24/noteGateway'
import { createStash } from '../../src/bitrix24/stash'
import { createTransport } from '../../src/bitrix24/transport'
import { createJournal } from '../../src/browser/journal'
import { createRushHour } from '../../src/browser/rushHour'
import type { CallStatus, CrmItem } from '../../src/note/call'
import { done } from '../../src/note/failure'
import { portalRules } from '../../src/note/portalRules'
import { DEFAULT_SETTINGS } from '../../src/note/settings'
import type {
  CallCard,
  CallCardEvent,
  Clock,
  CrmDesk,
  DeferredNet,
  OutgoingRequest,
  SettingsStore,
} from '../../src/ports'
import { attendCall } from '../../src/session/attendCall'
import { type CallSession, createCallSession } from '../../src/session/callSession'
import type { Portal } from '../../src/session/outside'
import { OPERATOR, PORTAL, type World } from './world'

export interface Engine {
  readonly name: string
  readonly storage: boolean
  readonly net: boolean
  /** Whether a request begun in `pagehide` arrives: always, or by chance. */
  readonly pagehide: 'dependable' | 'toss'
  /** Variant of the host: does it close a held card after 65 s? */
  readonly closing: 'V1' | 'V2'
}

const NOBODY_ASKS: CrmDesk = { findByNumber: async () => done([]), pick: async () => null, open: () => {} }
const NOBODY_DECIDES: SettingsStore = {
  read: async () => done(DEFAULT_SETTINGS),
  savePortal: async (_base, changed) => done(changed),
  saveOwn: async (_base, changed) => done(changed),
}

export const HANDSHAKE_MS = 120
const HELD_MS = 65_000

export class ModelCard {
  readonly session: CallSession
  status: CallStatus
  readonly atLoad: CallStatus
  alive = true
  /** Epoch ms of the last key. */
  typedAt = 0
  /** Epoch ms at which the host wanted to close the card. */
  refusedAt = 0
  readonly claims = new Set<string>()
  autoCloseAllowed = true
  private leaving = false
  private timer: (() => void) | null = null
  private readonly world: World
  private readonly nets = new Set<{ request: OutgoingRequest | null }>()
  private readonly listeners: Record<'leave' | 'blur' | 'online', (() => void)[]> = {
    leave: [],
    blur: [],
    online: [],
  }
  private hear: (event: CallCardEvent) => void = () => {}

  constructor(world: World, status: CallStatus) {
    this.world = world
    this.status = status
    this.atLoad = status
    const journal = createJournal(world.storage.access, PORTAL)
    this.session = createCallSession(
      {
        clock: this.clock(),
        journal,
        // Locks come and go with the storage (browser.md).
        live: {
          claim: (id) => {
            this.claims.add(id)
            return () => void this.claims.delete(id)
          },
          heldElsewhere: async () => new Set(world.engine.storage ? world.claimedBeside(this) : []),
        },
        page: {
          onLeave: (callback) => this.listeners.leave.push(callback),
          onBlur: (callback) => this.listeners.blur.push(callback),
          onHidden: (callback) => this.listeners.blur.push(callback),
          onOnline: (callback) => this.listeners.online.push(callback),
        },
        createNet: () => this.net(),
      },
      () => {},
    )
    this.clock().wakeAt(world.clock.now() + HANDSHAKE_MS, () => this.connect())
  }

  /** Timers and answers of a page end with it. */
  private clock(): Clock {
    const { clock } = this.world
    return {
      now: clock.now,
      random: clock.random,
      wakeAt: (at, callback) => clock.wakeAt(at, () => this.alive && callback()),
    }
  }

  private connect() {
    const { world } = this
    const clock = this.clock()
    const frame = {
      origin: `https://${PORTAL}`,
      token: () => `token-${OPERATOR}`,
      renewToken: async () => `token-${OPERATOR}`,
      onTokenChange: () => () => {},
    } as unknown as Frame
    const fetch = ((url: string, init: { body: FormData }) =>
      this.send(url, init.body)) as typeof globalThis.fetch
    const rush = createRushHour(world.storage.access, PORTAL, clock)
    const transport = createTransport(frame, { fetch, clock, isOnline: () => true, rush })
    const stash = createStash(transport, world.rest.optionsOf(OPERATOR), clock.random)
    const portal: Portal = {
      card: this.card(),
      gateway: createNoteGateway(
        transport,
        { known: () => OPERATOR, learn: () => {} },
        clock.now,
        stash.litter,
      ),
      rules: portalRules,
      stash,
      reads: createCardReads(transport, stash.learn),
      crm: NOBODY_ASKS,
      settings: NOBODY_DECIDES,
      rush,
      firstStatus: this.atLoad,
      identified: () => {},
    }
    this.session.connect(portal, attendCall)
  }

  private send(url: string, body: FormData): Promise<Response> {
    const { network, engine, clock } = this.world
    const fields = Object.fromEntries([...body.entries()].map(([name, value]) => [name, String(value)]))
    if (this.leaving && engine.pagehide === 'toss' && clock.random() < 0.5) return new Promise(() => {})
    return network.send(url, fields, () => this.alive)
  }

  private net(): DeferredNet {
    if (!this.world.engine.net) return { arm: () => false, disarm: () => {} }
    const net: { request: OutgoingRequest | null } = { request: null }
    this.nets.add(net)
    return {
      arm: (request) => {
        const size = Object.values(request.fields).join().length
        net.request = size < 8_000 ? request : null
        return net.request !== null
      },
      disarm: () => {
        net.request = null
      },
    }
  }

  private card(): CallCard {
    return {
      status: async () => this.status,
      disableAutoClose: async () => {
        this.autoCloseAllowed = false
        if (this.timer) this.hold()
        return true
      },
      enableAutoClose: async () => {
        this.autoCloseAllowed = true
        this.world.judgeRelease(this)
        if (this.timer && this.world.engine.closing === 'V2') this.end('removed')
        return true
      },
      listen: (listener) => {
        this.hear = listener
      },
    }
  }

  /** How many drafts the browser would send off if the page ended now. */
  armed(): number {
    return [...this.nets].filter(({ request }) => request !== null).length
  }

  changeItem(item: CrmItem) {
    this.status = { ...this.status, item }
    this.hear({ kind: 'entityChanged', item, number: this.status.number })
  }

  blur() {
    for (const listener of this.listeners.blur) listener()
  }

  end(how: 'removed' | 'crashed' | 'remote'): void {
    if (!this.alive) return
    if (how === 'remote') {
      this.remoteHangUp()
      return
    }
    this.timer?.()
    if (how === 'removed') {
      this.leaving = true
      for (const listener of this.listeners.leave) listener()
    }
    this.alive = false
    for (const { request } of this.nets) {
      // A portal that is out of reach at the very moment a frame without storage dies: see docs/words.md.
      if (!this.world.engine.storage) this.world.network.spare()
      if (request) void this.world.network.send(request.url, { ...request.fields }, () => false)
    }
  }

  private remoteHangUp(): void {
    this.status = { ...this.status, state: 'idle' }
    this.hear({ kind: 'stateChanged', state: 'idle' })
    if (this.status.campaign) return
    if (this.autoCloseAllowed) {
      this.end('removed')
      return
    }
    this.refusedAt = this.world.clock.now()
    this.hear({ kind: 'beforeClose' })
    if (this.world.engine.closing === 'V2') this.hold()
  }

  private hold() {
    this.timer?.()
    this.timer = this.world.clock.wakeAt(this.world.clock.now() + HELD_MS, () => this.end('removed'))
  }
}
