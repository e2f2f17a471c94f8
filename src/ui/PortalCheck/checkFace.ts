// Promise: all that the portal check's page sees of a check. Whoever checks fills it in; the words are `text`'s.

export type CheckFinding =
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
        | 'storage'
        | 'noStorage'
        | 'settings'
        | 'newerNotes'
    }
  /** `scopes`: codes, as Bitrix24 names them (portal.md §4.8). */
  | { readonly kind: 'missingScopes'; readonly scopes: readonly string[] }
  | { readonly kind: 'tab'; readonly address: string }
  /** `own`: where this page would register it. */
  | { readonly kind: 'tabElsewhere'; readonly address: string; readonly own: string }
  | { readonly kind: 'manyTabs'; readonly addresses: readonly string[] }
  /** `names`: of the options. */
  | { readonly kind: 'newerSettings'; readonly names: readonly string[] }
  | { readonly kind: 'version'; readonly version: string }

export interface CheckingPage {
  /** Null when the portal does not answer. Never rejects. */
  run(): Promise<readonly CheckFinding[] | null>
  /** Opens the installer in the place of this page; null for whoever may not install. */
  readonly install: (() => void) | null
}
