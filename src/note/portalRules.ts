// The rules of the machine that matter only once the portal answered, in one value: they load with the portal's part.
import { answered } from './answered'
import { hide, leave } from './leave'
import { needsStash, proceed } from './proceed'
import type { PortalRules } from './saving'

export const portalRules: PortalRules = { answered, proceed, leave, hide, needsStash }
