// Promise: an installation that may be run again at any time and leaves exactly one tab; every step tells what it
// found, and the end is told only when the portal itself says that the application is installed.
import type { Failure } from '../note/failure'
import type { Clock } from '../ports'
import type { Frame } from './frame'
import { type AddressRefusal, addressRefusal } from './handlerAddress'
import { type Fields, toFields, toList, toText } from './portalValues'
import { type CallParameters, sdkCall } from './sdkCall'

export type InstallationStep = 'administrator' | 'scopes' | 'address' | 'register' | 'finish'

export type InstallationRefusal =
  | { readonly kind: 'notAdministrator' }
  | { readonly kind: 'missingScopes'; readonly scopes: readonly string[] }
  | { readonly kind: AddressRefusal }
  /** `why`: the portal's own words, may be ''. Text, never HTML. */
  | { readonly kind: 'portal'; readonly why: string }
  /** No answer, or none that says what became of the request. */
  | { readonly kind: 'silent' }

export type InstallationReport =
  | { readonly step: InstallationStep; readonly state: 'running' | 'done' }
  | { readonly step: InstallationStep; readonly state: 'failed'; readonly because: InstallationRefusal }

export interface Installer {
  /** Does every step, up to the first that fails. Resolves to true when the application is installed. */
  run(report: (report: InstallationReport) => void): Promise<boolean>
}

/** The tab's name by language (as the portal writes languages). */
export type TabTitles = Readonly<Record<string, { readonly title: string; readonly description: string }>>

const PLACEMENT = 'CALL_CARD'
/** Tab, call, notes (portal.md §4.8). */
const SCOPES = ['placement', 'telephony', 'crm']
/** The portal reloads its page when the installation is finished, and never answers (portal.md §5); ms. */
const RELOAD_TAKES = 5_000

type Check = () => Promise<InstallationRefusal | null>

/** @param address the handler to register (`handlerAddress`). */
export function createInstaller(frame: Frame, address: URL, titles: TabTitles, clock: Clock): Installer {
  const steps: readonly [InstallationStep, Check][] = [
    ['administrator', async () => (frame.isAdmin ? null : { kind: 'notAdministrator' })],
    ['scopes', () => missingScopes(frame)],
    ['address', async () => unlessNull(addressRefusal(address, frame.origin))],
    ['register', () => register(frame, address.href, titles)],
    ['finish', () => finish(frame, clock)],
  ]
  return {
    run: async (report) => {
      for (const [step, check] of steps) {
        report({ step, state: 'running' })
        const because = await check()
        if (because) {
          report({ step, state: 'failed', because })
          return false
        }
        report({ step, state: 'done' })
      }
      return true
    },
  }
}

async function missingScopes({ sdk }: Frame): Promise<InstallationRefusal | null> {
  const granted = await sdkCall(sdk, 'scope')
  if (!granted.ok) return toRefusal(granted.failure)
  const names = toList(granted.value).map(toText)
  const scopes = SCOPES.filter((scope) => !names.includes(scope))
  return scopes.length > 0 ? { kind: 'missingScopes', scopes } : null
}

/** Our tab first, then the ones that older addresses of this application left: never a moment without a tab. */
async function register(
  { sdk }: Frame,
  handler: string,
  titles: TabTitles,
): Promise<InstallationRefusal | null> {
  // An application sees its own placements only.
  const existing = await sdkCall(sdk, 'placement.get')
  if (!existing.ok) return toRefusal(existing.failure)
  const handlers = toList(existing.value).map(toFields).filter(isCallCard).map(handlerOf)
  if (!handlers.includes(handler)) {
    const bound = await sdkCall(sdk, 'placement.bind', bindParameters(handler, titles))
    if (!bound.ok && !isBoundAlready(bound.failure)) return toRefusal(bound.failure)
  }
  for (const stale of handlers.filter((one) => one !== handler)) {
    const unbound = await sdkCall(sdk, 'placement.unbind', { PLACEMENT, HANDLER: stale })
    if (!unbound.ok) return toRefusal(unbound.failure)
  }
  return null
}

function bindParameters(handler: string, titles: TabTitles): CallParameters {
  const languages = Object.entries(titles).map(([lang, { title, description }]) => {
    return [lang, { TITLE: title, DESCRIPTION: description }] as const
  })
  const fallback = (titles.en ?? Object.values(titles)[0])?.title
  return { PLACEMENT, HANDLER: handler, TITLE: fallback, LANG_ALL: Object.fromEntries(languages) }
}

/** `installFinish` is for the install mode alone; its only answer is that the page goes (portal.md §5). */
async function finish({ sdk, installMode }: Frame, clock: Clock): Promise<InstallationRefusal | null> {
  if (!installMode) return null
  sdk.installFinish().catch(() => {})
  await new Promise<void>((resolve) => clock.wakeAt(clock.now() + RELOAD_TAKES, resolve))
  const info = await sdkCall(sdk, 'app.info')
  if (!info.ok) return toRefusal(info.failure)
  return toFields(info.value).INSTALLED === true ? null : { kind: 'silent' }
}

function isCallCard(row: Fields): boolean {
  return toText(row.placement).toUpperCase() === PLACEMENT
}

function handlerOf(row: Fields): string {
  return toText(row.handler)
}

/** "Handler already binded", or somebody is just doing it (portal.md §4.2). */
function isBoundAlready(failure: Failure): boolean {
  return failure.kind === 'rejected' && /already (binded|bound|started)/i.test(failure.why)
}

function toRefusal(failure: Failure): InstallationRefusal {
  switch (failure.kind) {
    case 'rejected':
      return { kind: 'portal', why: failure.why }
    case 'forbidden':
      return { kind: 'notAdministrator' }
    case 'gone':
      return { kind: 'portal', why: '' }
    default:
      return { kind: 'silent' }
  }
}

function unlessNull(kind: AddressRefusal | null): InstallationRefusal | null {
  return kind && { kind }
}
