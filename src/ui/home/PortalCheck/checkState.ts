// All that the portal check's page sees of a check. Whoever checks fills it in; the words are `text`'s.

import type { PortalFinding } from '../../../note/portalFinding'

/** Besides what the portal tells: what this browser allows, and which version this is. */
export type CheckFinding =
  | PortalFinding
  | { readonly kind: 'storage' | 'noStorage' }
  | { readonly kind: 'version'; readonly version: string }

export interface CheckingPage {
  /** Null when the portal does not answer. Never rejects. */
  run(): Promise<readonly CheckFinding[] | null>
  /** Opens the installer in the place of this page; null for whoever may not install. */
  readonly install: (() => void) | null
}
