// The rules of the machine for what the portal answers, and for what is sent to it. They come with the portal
// (`Portal.rules`): imported by `next.ts` they would cost 4.0 KB gzip before the first key, which has 11.
import { applyConnectedInput } from './applyConnectedInput'
import { applyResponse } from './applyResponse'
import { flushOnPageHide, storeOnHidden } from './flushOnPageHide'
import { needsOptionDraft, nextAction } from './nextAction'
import type { ConnectedEvent, ResponseEvent, SavingState } from './savingState'

export type PortalEvent = ResponseEvent | ConnectedEvent

function applyPortalEvent(state: SavingState, event: PortalEvent): SavingState {
  const isResponse = 'requestId' in event || event.type === 'resumed'
  return isResponse ? applyResponse(state, event) : applyConnectedInput(state, event)
}

export const portalRules = { applyPortalEvent, nextAction, flushOnPageHide, storeOnHidden, needsOptionDraft }

export type PortalRules = typeof portalRules
