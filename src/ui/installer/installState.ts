// What the installer's page shows of an installation. `src/main/install.tsx` fills it in; the phrases are in
// `src/text`.

export const INSTALL_STEPS = ['administrator', 'scopes', 'address', 'register', 'finish'] as const
export type InstallStep = (typeof INSTALL_STEPS)[number]

/** Why a step failed. The page says what the administrator has to change, and where. */
export type InstallRefusal =
  /** Handler rules of portal.md §4.2. */
  | { readonly kind: 'notAdministrator' | 'addressWithoutDot' | 'insecure' }
  /** `scopes`: the codes that are missing, as Bitrix24 names them (portal.md §4.8). */
  | { readonly kind: 'missingScopes'; readonly scopes: readonly string[] }
  | { readonly kind: 'pageRedirects' | 'pageMissing'; readonly address: string }
  /** `why`: the portal's own words, may be ''. Text, never HTML. */
  | { readonly kind: 'portal'; readonly why: string }
  | { readonly kind: 'silent' | 'notOpenedAsInstaller' }

/** What a finished step reports. */
export type InstallResult =
  | { readonly kind: 'address'; readonly address: string }
  | { readonly kind: 'removed'; readonly count: number }
  | { readonly kind: 'withoutNames' | 'added' | 'renewed' | 'kept' | 'finished' | 'finishedBefore' }

export type InstallStepState =
  | { readonly state: 'waiting' | 'running' }
  | { readonly state: 'done'; readonly results: readonly InstallResult[] }
  | { readonly state: 'failed'; readonly because: InstallRefusal }

/** What an earlier installation left. */
export interface InstallFound {
  readonly tab: 'missing' | 'current' | 'outdated'
  /** Addresses of tabs that will be removed. */
  readonly stale: readonly string[]
  readonly finished: boolean
}

export interface InstallState {
  /** `ready`: nothing was done yet, the administrator has not said "Install". */
  readonly state: 'ready' | 'running' | 'installed' | 'failed'
  /** Null: unknown. */
  readonly found: InstallFound | 'looking' | null
  readonly steps: Readonly<Record<InstallStep, InstallStepState>>
}
