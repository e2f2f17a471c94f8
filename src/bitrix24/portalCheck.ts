// Promise: in one request, whether all that the product needs of this portal is in place. It only looks.
import { done, failed, type Outcome } from '../note/failure'
import type { Frame } from './frame'
import { type Fields, toFields, toList, toText } from './portalValues'
import { newerSettings } from './settingsOptions'
import { hasNewerDraft } from './stash'
import { failureOfException } from './toFailure'

export type PortalFinding =
  | {
      readonly kind:
        | 'scopes'
        | 'noNames'
        | 'notInstalled'
        | 'placeOffered'
        | 'placeMissing'
        | 'tabUnknown'
        | 'tabMissing'
        | 'events'
        | 'settings'
        | 'newerNotes'
    }
  | { readonly kind: 'missingScopes'; readonly scopes: readonly string[] }
  | { readonly kind: 'tab'; readonly address: string }
  | { readonly kind: 'tabElsewhere'; readonly address: string; readonly own: string }
  | { readonly kind: 'manyTabs'; readonly addresses: readonly string[] }
  | { readonly kind: 'newerSettings'; readonly names: readonly string[] }

/** Of this operator, put away by a newer version of the product. */
const NEWER_NOTES: PortalFinding = { kind: 'newerNotes' }
const PLACEMENT = 'CALL_CARD'
/** Tab, call, notes (portal.md §4.8). */
const SCOPES = ['placement', 'telephony', 'crm']

const METHODS = {
  scopes: 'scope',
  app: 'app.info',
  offered: 'placement.list',
  // An administrator's; others are refused and told so (portal.md §4.2).
  tabs: 'placement.get',
  appOptions: 'app.option.get',
  userOptions: 'user.option.get',
} as const

/** @param own the address at which this page would register the tab (`handlerAddress`). Never rejects. */
export async function checkPortal(
  { sdk }: Pick<Frame, 'sdk'>,
  own: string,
): Promise<Outcome<readonly PortalFinding[]>> {
  try {
    const calls = Object.fromEntries(
      Object.entries(METHODS).map(([key, method]) => [key, { method, params: {} }]),
    )
    const options = { isHaltOnError: false, returnAjaxResult: false }
    const parts = toFields((await sdk.actions.v2.batch.make({ calls, options })).getData())
    return Array.isArray(parts.scopes) ? done(findingsOf(parts, own)) : failed({ kind: 'unknownOutcome' })
  } catch (thrown) {
    return failed(failureOfException(thrown, false))
  }
}

/** Keys of commands that failed are missing (sdk.md §3): what was not told is not judged. */
function findingsOf(parts: Fields, own: string): readonly PortalFinding[] {
  const scopes = toList(parts.scopes).map(toText)
  return [
    ...scopeFindings(scopes),
    ...(toFields(parts.app).INSTALLED === false ? [{ kind: 'notInstalled' } as const] : []),
    ...placeFindings(parts.offered),
    ...tabFindings(parts.tabs, own, scopes),
    // The host tells the interface of a placement to that placement alone (portal.md §1.5).
    { kind: 'events' },
    settingsFinding(newerSettings(parts.appOptions, parts.userOptions)),
    ...(hasNewerDraft(parts.userOptions) ? [NEWER_NOTES] : []),
  ]
}

function scopeFindings(granted: readonly string[]): readonly PortalFinding[] {
  const missing = SCOPES.filter((scope) => !granted.includes(scope))
  const needed: PortalFinding =
    missing.length > 0 ? { kind: 'missingScopes', scopes: missing } : { kind: 'scopes' }
  // The names of the comments' authors.
  const canRead = ['user', 'user_basic', 'user_brief'].some((scope) => granted.includes(scope))
  return canRead ? [needed] : [needed, { kind: 'noNames' }]
}

function placeFindings(offered: unknown): readonly PortalFinding[] {
  if (offered === undefined) return []
  const places = toList(offered).map((place) => toText(place).toUpperCase())
  return [{ kind: places.includes(PLACEMENT) ? 'placeOffered' : 'placeMissing' }]
}

function tabFindings(rows: unknown, own: string, scopes: readonly string[]): readonly PortalFinding[] {
  if (rows === undefined) return scopes.includes('placement') ? [{ kind: 'tabUnknown' }] : []
  const addresses = toList(rows)
    .map(toFields)
    .filter(({ placement }) => toText(placement).toUpperCase() === PLACEMENT)
    .map(({ handler }) => toText(handler))
  const [address] = addresses
  if (address === undefined) return [{ kind: 'tabMissing' }]
  if (addresses.length > 1) return [{ kind: 'manyTabs', addresses }]
  return [address === own ? { kind: 'tab', address } : { kind: 'tabElsewhere', address, own }]
}

function settingsFinding(names: readonly string[]): PortalFinding {
  return names.length > 0 ? { kind: 'newerSettings', names } : { kind: 'settings' }
}
