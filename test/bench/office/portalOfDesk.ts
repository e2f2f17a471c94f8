// The portal as a session is given it, with the real reads, gateway, transport and option drafts, for one operator of
// the bench.

import type { Frame } from '../../../src/bitrix24/host/frame'
import { createCardReads } from '../../../src/bitrix24/notes/cardReads'
import { createCookieKeys } from '../../../src/bitrix24/notes/cookieKeys'
import { createNoteGateway } from '../../../src/bitrix24/notes/noteGateway'
import { createOptionDrafts } from '../../../src/bitrix24/notes/optionDrafts'
import { createRecentReads } from '../../../src/bitrix24/notes/recentReads'
import { createTransport } from '../../../src/bitrix24/rest/transport'
import { createCookieDrafts } from '../../../src/browser/cookieDrafts'
import { createRateLimit } from '../../../src/browser/rateLimit'
import { sharedValues } from '../../../src/browser/sharedValues'
import type { CallStatus } from '../../../src/note/call'
import { done } from '../../../src/note/failure'
import { portalRules } from '../../../src/note/portalRules'
import type { CallCard, Clock, CrmDesk, Page, SettingsStore } from '../../../src/ports'
import type { Portal } from '../../../src/session/environment'
import { DEFAULT_SETTINGS } from '../../../src/settings/settings'
import type { CallAtDesk } from './cardOfCall'

const NOBODY_ASKS: CrmDesk = {
  findByNumber: async () => done([]),
  pick: async () => null,
  pickColleague: async () => null,
  open: async () => {},
  openForm: async () => false,
  createdWithin: async () => done([]),
}
const NOBODY_DECIDES: SettingsStore = {
  read: async () => done(DEFAULT_SETTINGS),
  savePortal: async (_base, changed) => done(changed),
  saveOwn: async (_base, changed) => done(changed),
}

export interface FrameOfCall {
  /** Of the page: it ends with it. */
  readonly clock: Clock
  readonly page: Pick<Page, 'onLeave' | 'onVisible'>
  readonly card: CallCard
  readonly status: CallStatus
  readonly fetch: typeof globalThis.fetch
}

export const PORTAL = 'portal.example'

export function portalOfDesk(call: CallAtDesk, { clock, page, card, status, fetch }: FrameOfCall): Portal {
  const { operator, rest, storage, cookies } = call.desk
  const token = `token-${operator}`
  const frame = {
    origin: `https://${PORTAL}`,
    token: () => token,
    renewToken: async () => token,
    onTokenChange: () => () => {},
  } as unknown as Frame
  const rateLimit = createRateLimit(sharedValues(storage.access, cookies), PORTAL, clock)
  const transport = createTransport(frame, { fetch, clock, isOnline: () => true, rateLimit })
  const options = rest.optionsOf(operator)
  const optionDrafts = createOptionDrafts(transport, options, clock.random)
  const keys = storage.refused ? createCookieKeys(options) : null
  const readOptions = (read: unknown) => {
    optionDrafts.readOptions(read)
    keys?.readOptions(read)
  }
  const identity = { known: () => operator, learn: () => {} }
  return {
    card,
    rules: portalRules,
    gateway: createNoteGateway(transport, identity, clock.now, optionDrafts),
    optionDrafts,
    cookieDrafts: keys && createCookieDrafts(cookies, keys.known, clock, page),
    reads: createCardReads(transport, readOptions, keys?.missing),
    recent: createRecentReads(transport.atOnce, identity, optionDrafts.recent),
    crm: NOBODY_ASKS,
    settings: NOBODY_DECIDES,
    rateLimit,
    firstStatus: status,
    identified: () => {},
    openTrial: () => {},
  }
}
