// The rules of the machine that matter only once the portal answered, in one value: they load with the portal's part.
import { applyResponse } from './applyResponse'
import { flushOnPageHide, storeOnHidden } from './flushOnPageHide'
import { needsOptionDraft, nextAction } from './nextAction'
import type { PortalRules } from './savingState'

export const portalRules: PortalRules = {
  applyResponse,
  nextAction,
  flushOnPageHide,
  storeOnHidden,
  needsOptionDraft,
}
