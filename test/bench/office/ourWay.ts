// Our own way, with the real session, machine, journal, gateway and option drafts in a call card that ends as the
// host ends it (portal.md §2.4). Only time, chance, the network and the browser's `fetchLater` are simulated.
import { createDeferredRequests } from '../../../src/browser/deferredRequest'
import { createJournal } from '../../../src/browser/journal'
import type { CallStatus } from '../../../src/note/call'
import type { CallCard, CallCardEvent, Clock, Page } from '../../../src/ports'
import { createCallSession } from '../../../src/session/callSession'
import { connectCall } from '../../../src/session/connectedCall'
import { FakeFetchLater } from '../../fakes/fakeFetchLater'
import { FIREFOX_UNHEARD } from '../../model/modelHost'
import type { CallAtDesk, CardOfCall, WayOfSaving } from './cardOfCall'
import { createFrameRequests } from './frameRequests'
import { PORTAL, portalOfDesk } from './portalOfDesk'

export interface Browser {
  readonly name: string
  /** Whether a frame of another site may store anything (browser.md). */
  readonly storage: boolean
  /** Whether it keeps partitioned cookies of such a frame. */
  readonly cookies: boolean
  /** `fetchLater`. */
  readonly fetchLater: boolean
  /** The share of closings of which nothing arrives that is begun as the page goes. */
  readonly unheardClosings: number
}

export const CHROMIUM: Browser = {
  name: 'Chromium',
  storage: true,
  cookies: true,
  fetchLater: true,
  unheardClosings: 0,
}
export const WITHOUT_STORAGE: Browser = { ...CHROMIUM, name: 'Chromium, storage refused', storage: false }
export const WITHOUT_SITE_DATA: Browser = {
  ...WITHOUT_STORAGE,
  name: 'Chromium, all site data refused',
  cookies: false,
}
export const FIREFOX: Browser = {
  ...CHROMIUM,
  name: 'Firefox',
  fetchLater: false,
  unheardClosings: FIREFOX_UNHEARD,
}

const HANDSHAKE_MS = 120
/** How long after the last request to hold it the host closes a card (portal.md §2.4). */
const HELD_MS = 65_000

/** @param tabs open tabs of the portal; each shows the card and loads a frame, one of them is seen (portal.md §8.4). */
export function ourWay(browser: Browser, tabs = 1): WayOfSaving {
  return {
    name: `Call Notes, ${browser.name}`,
    storage: browser.storage,
    cookies: browser.cookies,
    open(call) {
      const seen = openCard(call, browser, false)
      const others = Array.from({ length: tabs - 1 }, () =>
        openCard({ ...call, closed: () => {} }, browser, true),
      )
      const all = [...others, seen]
      return {
        get isOpen() {
          return seen.isOpen
        },
        type: seen.type,
        hangUp() {
          for (const card of all) card.hangUp()
        },
        clientLeaves() {
          for (const card of all) card.clientLeaves()
        },
      }
    },
  }
}

function openCard(call: CallAtDesk, browser: Browser, isHidden: boolean): CardOfCall {
  const { desk } = call
  let isOpen = true
  let isLeaving = false
  let isUnheard = false
  let mayClose = true
  let wantsToClose = false
  let cancelHeld: (() => void) | null = null
  let hear: (event: CallCardEvent) => void = () => {}
  const leave: (() => void)[] = []
  const deferred = new FakeFetchLater()
  const requests = createFrameRequests(call, () => isOpen)
  const clock: Clock = {
    now: call.clock.now,
    random: call.clock.random,
    wakeAt: (at, callback) => call.clock.wakeAt(at, () => isOpen && callback()),
  }
  const status: CallStatus = {
    callId: call.callId,
    number: { kind: 'known', number: '49301234' },
    lineName: '',
    item: call.item,
    activityId: null,
    bindings: [],
    direction: 'incoming',
    state: 'connected',
    campaign: false,
  }

  function remove() {
    if (!isOpen || isLeaving) return
    cancelHeld?.()
    isLeaving = true
    isUnheard = browser.unheardClosings > 0 && clock.random() < browser.unheardClosings
    for (const listener of leave) listener()
    isOpen = false
    for (const { url, fields } of deferred.requests()) void requests.send(methodOf(url), { ...fields }, true)
    call.closed()
  }
  function hold() {
    cancelHeld?.()
    cancelHeld = call.clock.wakeAt(call.clock.now() + HELD_MS, remove)
  }
  const card: CallCard = {
    status: async () => status,
    disableAutoClose: async () => {
      mayClose = false
      if (wantsToClose) hold()
      return true
    },
    enableAutoClose: async () => {
      mayClose = true
      // A message to the host: what it does comes after this task.
      if (wantsToClose) call.clock.wakeAt(call.clock.now(), () => mayClose && remove())
      return true
    },
    listen: (listener) => {
      hear = listener
    },
  }
  const fetch = async (url: string, init: { body: FormData }) => {
    if (isLeaving && isUnheard) return new Promise(() => {})
    const fields = Object.fromEntries([...init.body.entries()].map(([name, value]) => [name, String(value)]))
    const { status: code, body } = await requests.send(methodOf(url), fields, true)
    return { status: code, text: async () => JSON.stringify(body) }
  }
  const page: Page = {
    onLeave: (callback) => leave.push(callback),
    onBlur: () => {},
    isHidden: () => isHidden,
    onHidden: () => {},
    onVisible: () => {},
    onOnline: () => {},
  }
  const journal = createJournal(desk.storage.access, PORTAL)
  const session = createCallSession(
    {
      clock,
      journal,
      live: { claim: () => () => {}, heldElsewhere: async () => new Set<string>() },
      page,
      createDeferredRequest: createDeferredRequests(browser.fetchLater ? deferred.fetchLater : undefined),
    },
    () => {},
  )
  const ways = { clock, page, card, status, fetch: fetch as unknown as typeof globalThis.fetch }
  clock.wakeAt(clock.now() + HANDSHAKE_MS, () => session.connect(portalOfDesk(call, ways), connectCall))

  return {
    get isOpen() {
      return isOpen
    },
    type: (text) => session.actions.edit(text),
    hangUp: remove,
    clientLeaves() {
      hear({ kind: 'stateChanged', state: 'idle' })
      if (mayClose) return remove()
      wantsToClose = true
      hear({ kind: 'beforeClose' })
      hold()
    },
  }
}

function methodOf(url: string): string {
  return url.replace(/^.*\/rest\//, '')
}
