// Promise: the portal as a session is given it, with the real gateway, transport and stash, for one operator of the
// bench. The opening batch is one request, repeated as the SDK does.
import type { Frame } from '../../../src/bitrix24/frame'
import { createNoteGateway } from '../../../src/bitrix24/noteGateway'
import { createStash, overwrittenComments, stashedDrafts } from '../../../src/bitrix24/stash'
import { createTransport } from '../../../src/bitrix24/transport'
import { answered } from '../../../src/note/answered'
import type { CallStatus } from '../../../src/note/call'
import { done, failed } from '../../../src/note/failure'
import { DEFAULT_SETTINGS } from '../../../src/note/settings'
import type { CallCard, CardReads, Clock, CrmDesk, SettingsStore } from '../../../src/ports'
import type { Portal } from '../../../src/session/outside'
import type { CallAtDesk } from './cardOfCall'
import { type FrameRequests, sendAsSdk } from './frameRequests'

const NOBODY_ASKS: CrmDesk = { findByNumber: async () => done([]), pick: async () => null, open: () => {} }
const NOBODY_DECIDES: SettingsStore = {
  read: async () => done(DEFAULT_SETTINGS),
  savePortal: async (_base, changed) => done(changed),
  saveOwn: async (_base, changed) => done(changed),
}

export interface FrameOfCall {
  /** Of the page: it ends with it. */
  readonly clock: Clock
  readonly requests: FrameRequests
  readonly card: CallCard
  readonly status: CallStatus
  readonly fetch: typeof globalThis.fetch
}

export const PORTAL = 'portal.example'

export function portalOfDesk(
  call: CallAtDesk,
  { clock, requests, card, status, fetch }: FrameOfCall,
): Portal {
  const { operator, rest } = call.desk
  const token = `token-${operator}`
  const frame = { origin: `https://${PORTAL}`, token: () => token, renewToken: async () => token } as Frame
  const transport = createTransport(frame, { fetch, clock, isOnline: () => true })
  const stash = createStash(transport, rest.optionsOf(operator), clock.random)
  return {
    card,
    gateway: createNoteGateway(transport, () => operator, stash.litter),
    answered,
    stash,
    reads: readsOf(call, requests, stash.learn),
    crm: NOBODY_ASKS,
    settings: NOBODY_DECIDES,
    firstStatus: status,
    identified: () => {},
  }
}

function readsOf(
  { clock, desk }: CallAtDesk,
  requests: FrameRequests,
  learn: (options: unknown) => void,
): CardReads {
  return {
    async open(item) {
      const fields = { halt: '0', 'cmd[p]': 'user.option.get?' }
      const answer = await sendAsSdk(requests, clock, 'batch', fields)
      if (answer.status !== 200) return failed({ kind: 'busy', until: null })
      const options = { ...desk.rest.optionsOf(desk.operator) }
      learn(options)
      return done({
        operator: { id: desk.operator, name: 'Olga' },
        client: item && { item, name: 'Anna' },
        comments: [],
        stashed: stashedDrafts(options).map(({ draft }) => draft),
        overwritten: overwrittenComments(options),
        authors: new Map(),
        bindings: [],
        settings: DEFAULT_SETTINGS,
      })
    },
  }
}
