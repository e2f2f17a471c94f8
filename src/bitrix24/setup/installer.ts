// An installation that may be run again at any time and leaves exactly one tab; every step tells what it
// found, and the end is told only when the portal itself says that the application is installed.
import type { Failure } from '../../note/failure'
import type { Clock } from '../../ports'
import type { Frame } from '../host/frame'
import { toFields, toList, toText } from '../rest/portalValues'
import type { Requester } from '../rest/transport'
import { type FoundTab, findTab, settleTab, type TabTitles } from './cardTab'
import { type AddressRefusal, addressRefusal } from './handlerAddress'
import { canReadNames, missingScopes } from './scopes'

type InstallationStep = 'administrator' | 'scopes' | 'address' | 'register' | 'finish'

type InstallationRefusal =
  | { readonly kind: 'notAdministrator' }
  | { readonly kind: 'missingScopes'; readonly scopes: readonly string[] }
  | { readonly kind: 'addressWithoutDot' | 'insecure' }
  | { readonly kind: 'pageRedirects' | 'pageMissing'; readonly address: string }
  /** The portal waits for the end of the installation, but did not open this page for it (portal.md §5). */
  | { readonly kind: 'notOpenedAsInstaller' }
  /** `why`: the portal's own words, may be ''. Text, never HTML. */
  | { readonly kind: 'portal'; readonly why: string }
  /** No answer, or none that says what became of the request. */
  | { readonly kind: 'silent' }

type InstallationResult =
  | { readonly kind: 'address'; readonly address: string }
  | { readonly kind: 'removed'; readonly count: number }
  | { readonly kind: 'withoutNames' | 'added' | 'renewed' | 'kept' | 'finished' | 'finishedBefore' }

export type InstallationReport =
  | { readonly step: InstallationStep; readonly state: 'running' }
  | {
      readonly step: InstallationStep
      readonly state: 'done'
      readonly results: readonly InstallationResult[]
    }
  | { readonly step: InstallationStep; readonly state: 'failed'; readonly because: InstallationRefusal }

/** What an earlier installation left. */
interface EarlierInstallation extends FoundTab {
  /** False: the portal hides the tab from everybody until `installFinish` (portal.md §5). */
  readonly finished: boolean
}

export interface Installer {
  /** Reads only. Resolves to null where it can not be asked for: no administrator, no permission, no answer. */
  look(): Promise<EarlierInstallation | null>
  /** Does every step, up to the first that fails. Resolves to true when the application is installed. */
  run(report: (report: InstallationReport) => void): Promise<boolean>
}

export interface InstallerOptions {
  /** One attempt each: what failed is shown, and the installation may be run again. */
  readonly transport: Requester
  /** The handler to register (`handlerAddress`). */
  readonly address: URL
  readonly titles: TabTitles
  readonly clock: Clock
  /** The browser's `fetch`. */
  readonly ask: typeof fetch
}

/** The portal reloads its page when the installation is finished, and never answers (portal.md §5); ms. */
const RELOAD_TAKES = 5_000

type Checked = InstallationRefusal | readonly InstallationResult[]

export function createInstaller(frame: Frame, options: InstallerOptions): Installer {
  const steps: readonly [InstallationStep, () => Promise<Checked>][] = [
    ['administrator', async () => (frame.isAdmin ? [] : { kind: 'notAdministrator' })],
    ['scopes', () => checkScopes(options)],
    ['address', () => checkAddress(frame, options)],
    ['register', () => register(options)],
    ['finish', () => finish(frame, options)],
  ]
  return {
    look: () => look(frame, options),
    run: async (report) => {
      for (const [step, check] of steps) {
        report({ step, state: 'running' })
        const checked = await check()
        if ('kind' in checked) {
          report({ step, state: 'failed', because: checked })
          return false
        }
        report({ step, state: 'done', results: checked })
      }
      return true
    },
  }
}

async function look(frame: Frame, options: InstallerOptions): Promise<EarlierInstallation | null> {
  if (!frame.isAdmin) return null
  const [tab, installed] = await Promise.all([
    findTab(options.transport, wanted(options)),
    isInstalled(options),
  ])
  return tab.ok ? { ...tab.value, finished: installed ?? !frame.installMode } : null
}

function wanted({ address, titles }: InstallerOptions) {
  return { handler: address.href, titles }
}

/** What the portal says (portal.md §4.1); null when it does not. */
async function isInstalled({ transport }: InstallerOptions): Promise<boolean | null> {
  const info = await transport.post('app.info', {})
  const installed = info.ok ? toFields(info.value).INSTALLED : null
  return typeof installed === 'boolean' ? installed : null
}

async function checkScopes({ transport }: InstallerOptions): Promise<Checked> {
  const granted = await transport.post('scope', {})
  if (!granted.ok) return toRefusal(granted.failure)
  const names = toList(granted.value).map(toText)
  const scopes = missingScopes(names)
  if (scopes.length > 0) return { kind: 'missingScopes', scopes }
  return canReadNames(names) ? [] : [{ kind: 'withoutNames' }]
}

async function checkAddress(frame: Frame, { address, ask }: InstallerOptions): Promise<Checked> {
  const refusal = await addressRefusal(address, frame.origin, ask)
  return refusal ? refusedAddress(refusal, address.href) : [{ kind: 'address', address: address.href }]
}

function refusedAddress(kind: AddressRefusal, address: string): InstallationRefusal {
  return kind === 'pageRedirects' || kind === 'pageMissing' ? { kind, address } : { kind }
}

const DONE = { missing: 'added', outdated: 'renewed', current: 'kept' } as const

async function register(options: InstallerOptions): Promise<Checked> {
  const settled = await settleTab(options.transport, wanted(options), options.clock)
  if (!settled.ok) return toRefusal(settled.failure)
  const { was, removed } = settled.value
  return [{ kind: DONE[was] }, ...(removed > 0 ? [{ kind: 'removed', count: removed } as const] : [])]
}

/** `installFinish` is for the install mode alone; its only answer is that the page goes (portal.md §5). */
async function finish(frame: Frame, options: InstallerOptions): Promise<Checked> {
  if (!frame.installMode) {
    const isLeftOpen = (await isInstalled(options)) === false
    return isLeftOpen ? { kind: 'notOpenedAsInstaller' } : [{ kind: 'finishedBefore' }]
  }
  frame.sdk.installFinish().catch(() => {})
  await new Promise<void>((resolve) => options.clock.wakeAt(options.clock.now() + RELOAD_TAKES, resolve))
  return (await isInstalled(options)) ? [{ kind: 'finished' }] : { kind: 'silent' }
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
