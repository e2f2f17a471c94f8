// The rules of the machine for what the portal answers, and for what is sent to it. They come with the portal
// (`Portal.rules`): imported by `next.ts` they would cost 4.0 KB gzip before the first key, which has 11.
import { applyResponse } from './applyResponse'
import { flushOnPageHide, storeOnHidden } from './flushOnPageHide'
import { needsOptionDraft, nextAction } from './nextAction'

export const portalRules = { applyResponse, nextAction, flushOnPageHide, storeOnHidden, needsOptionDraft }

export type PortalRules = typeof portalRules
