// What a check of the portal can find, in the words of whoever checks and of whoever shows it alike.

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
  /** `scopes`: codes, as Bitrix24 names them (portal.md §4.8). */
  | { readonly kind: 'missingScopes'; readonly scopes: readonly string[] }
  | { readonly kind: 'tab'; readonly address: string }
  /** `own`: where this page would register it. */
  | { readonly kind: 'tabElsewhere'; readonly address: string; readonly own: string }
  | { readonly kind: 'manyTabs'; readonly addresses: readonly string[] }
  /** `names`: of the options. */
  | { readonly kind: 'newerSettings'; readonly names: readonly string[] }
