// Everything that needs the portal's answer but the handshake, in one chunk that loads beside the editor, not before it.

import { createCrmDesk } from '../bitrix24/crm/crmDesk'
import { createCallCard } from '../bitrix24/host/callCard'
import { toCallStatus } from '../bitrix24/host/callStatus'
import type { Frame } from '../bitrix24/host/frame'
import { createCardReads } from '../bitrix24/notes/cardReads'
import { createCookieKeys } from '../bitrix24/notes/cookieKeys'
import { createNoteGateway } from '../bitrix24/notes/noteGateway'
import { createOptionDrafts } from '../bitrix24/notes/optionDrafts'
import { createRecentReads } from '../bitrix24/notes/recentReads'
import { createTransport, type Transport } from '../bitrix24/rest/transport'
import { createSettingsStore } from '../bitrix24/setup/settingsOptions'
import { canStore } from '../browser/canStore'
import { clock } from '../browser/clock'
import { needsCookieDrafts } from '../browser/needsCookieDrafts'
import { createPage } from '../browser/page'
import { createRateLimit } from '../browser/rateLimit'
import { sharedValues } from '../browser/sharedValues'
import { portalRules } from '../note/portalRules'
import type { CookieDrafts, Identity, RateLimit } from '../ports'
import type { Portal } from '../session/environment'

/** A chunk of its own, which a frame with storage never loads. */
const loadCookieDrafts = canStore(() => window.localStorage)
  ? null
  : () => import('../browser/cookieDrafts').catch(() => null)
/** Begun beside the handshake where there is something to read, or drafts are about to be kept there. */
const neededChunk = loadCookieDrafts && needsCookieDrafts(document) ? loadCookieDrafts() : null

export { connectCall } from '../session/connectedCall'

/** What one frame learns of the rate limit holds for every frame of this browser. */
export function transportOf(frame: Frame, rateLimit = rateLimitOf(frame)): Transport {
  const isOnline = () => navigator.onLine
  return createTransport(frame, { fetch: window.fetch.bind(window), clock, isOnline, rateLimit })
}

function rateLimitOf(frame: Frame): RateLimit {
  const shared = sharedValues(() => window.localStorage, document)
  return createRateLimit(shared, new URL(frame.origin).host, clock)
}

export function portalOf(frame: Frame): Portal {
  const rateLimit = rateLimitOf(frame)
  const transport = transportOf(frame, rateLimit)
  const optionDrafts = createOptionDrafts(transport, frame.userOptions, clock.random)
  const cookieKeys = loadCookieDrafts && createCookieKeys(frame.userOptions)
  const readOptions = (options: unknown) => {
    optionDrafts.readOptions(options)
    cookieKeys?.readOptions(options)
  }
  let cookieDrafts: CookieDrafts | null = null
  // Else while the portal answers: nothing that is shown waits for it, and before the answer a new operator has no key.
  const cookieChunk = loadCookieDrafts && (neededChunk ?? idle().then(loadCookieDrafts))
  const cookiesLoaded = cookieChunk?.then((chunk) => {
    if (chunk && cookieKeys)
      cookieDrafts = chunk.createCookieDrafts(document, cookieKeys.known, clock, createPage(window))
  })
  const identity = createIdentity()
  const card = createCallCard(frame)
  let isTrialOpened = false
  return {
    card,
    gateway: createNoteGateway(transport, identity, clock.now, optionDrafts),
    rules: portalRules,
    optionDrafts,
    get cookieDrafts() {
      return cookieDrafts
    },
    cookiesLoaded,
    reads: createCardReads(transport, readOptions, cookieKeys?.missing),
    recent: createRecentReads(transport.atOnce, identity, optionDrafts.recent),
    crm: createCrmDesk(frame, transport.atOnce),
    settings: createSettingsStore(transport.atOnce),
    rateLimit,
    firstStatus: toCallStatus(frame.placementOptions),
    identified: identity.learn,
    openTrial: (trial) => {
      if (isTrialOpened) return
      isTrialOpened = true
      // A chunk that does not load leaves a trial without a report: the home page says so.
      import('./cardTrial')
        .then(({ openCardTrial }) => openCardTrial(frame, transport, card, trial))
        .catch(() => {})
    },
  }
}

/** The longest time (ms) that a busy page keeps the drafts in cookies waiting. */
const BUSY_MS = 200

/** Resolves behind the task that runs, as soon as nothing else does. Safari knows no idle time. */
function idle(): Promise<unknown> {
  return new Promise((resolve) => {
    if (window.requestIdleCallback) window.requestIdleCallback(resolve, { timeout: BUSY_MS })
    else setTimeout(resolve)
  })
}

function createIdentity(): Identity {
  let operator: string | null = null
  return {
    known: () => operator,
    learn: (id) => {
      operator = id
    },
  }
}
