// In one request, whether all that the product needs of this portal is in place. It only looks.
import { done, failed, type Outcome } from '../../note/failure'
import type { PortalFinding } from '../../settings/portalFinding'
import { hasNewerDraft } from '../notes/optionDrafts'
import { readParts } from '../rest/batch'
import { type Fields, toFields, toList, toText } from '../rest/portalValues'
import type { Requester } from '../rest/transport'
import { PLACEMENT, tabRows } from './cardTab'
import { canReadNames, missingScopes } from './scopes'
import { newerSettings } from './settingsOptions'

/** Of this operator, put away by a newer version of the product. */
const NEWER_NOTES: PortalFinding = { kind: 'newerNotes' }

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
  transport: Requester,
  own: string,
): Promise<Outcome<readonly PortalFinding[]>> {
  const commands = Object.fromEntries(
    Object.entries(METHODS).map(([key, method]) => [key, { method, fields: {} }]),
  )
  const outcome = await readParts(transport, commands)
  if (!outcome.ok) return outcome
  const parts = outcome.value
  return Array.isArray(parts.scopes) ? done(findingsOf(parts, own)) : failed({ kind: 'unknownOutcome' })
}

/** Keys of commands that failed are missing: what was not told is not judged. */
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
  const missing = missingScopes(granted)
  const needed: PortalFinding =
    missing.length > 0 ? { kind: 'missingScopes', scopes: missing } : { kind: 'scopes' }
  return canReadNames(granted) ? [needed] : [needed, { kind: 'noNames' }]
}

function placeFindings(offered: unknown): readonly PortalFinding[] {
  if (offered === undefined) return []
  const places = toList(offered).map((place) => toText(place).toUpperCase())
  return [{ kind: places.includes(PLACEMENT) ? 'placeOffered' : 'placeMissing' }]
}

function tabFindings(rows: unknown, own: string, scopes: readonly string[]): readonly PortalFinding[] {
  if (rows === undefined) return scopes.includes('placement') ? [{ kind: 'tabUnknown' }] : []
  const addresses = tabRows(rows).map(({ handler }) => toText(handler))
  const [address] = addresses
  if (address === undefined) return [{ kind: 'tabMissing' }]
  if (addresses.length > 1) return [{ kind: 'manyTabs', addresses }]
  return [address === own ? { kind: 'tab', address } : { kind: 'tabElsewhere', address, own }]
}

function settingsFinding(names: readonly string[]): PortalFinding {
  return names.length > 0 ? { kind: 'newerSettings', names } : { kind: 'settings' }
}
