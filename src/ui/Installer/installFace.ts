// Promise: all that the installer's page sees of an installation. Whoever installs fills it in; the words are `text`'s.

export const INSTALL_STEPS = ['administrator', 'scopes', 'address', 'register', 'finish'] as const
export type InstallStep = (typeof INSTALL_STEPS)[number]

/** Why a step failed: the administrator is told what to change where. */
export type InstallRefusal =
  | { readonly kind: 'notAdministrator' }
  /** `scopes`: the codes that are missing, as Bitrix24 names them (portal.md §4.8). */
  | { readonly kind: 'missingScopes'; readonly scopes: readonly string[] }
  /** Handler rules of portal.md §4.2. */
  | { readonly kind: 'addressWithoutDot' }
  /** `https://x:443/…` never matches the origin check (portal.md §1.4). */
  | { readonly kind: 'explicitPort' }
  | { readonly kind: 'insecure' }
  /** `why`: the portal's own words, may be ''. Text, never HTML. */
  | { readonly kind: 'portal'; readonly why: string }
  | { readonly kind: 'silent' }

export type InstallStepFace =
  | { readonly state: 'waiting' | 'running' | 'done' }
  | { readonly state: 'failed'; readonly because: InstallRefusal }

export interface InstallFace {
  /** `ready`: nothing was done yet, the administrator has not said "Install". */
  readonly state: 'ready' | 'running' | 'installed' | 'failed'
  readonly steps: Readonly<Record<InstallStep, InstallStepFace>>
}
