// What an administrator decides for everybody and what an operator decides for themself, as plain values that are
// always complete: what is missing or broken is the default.
import type { CrmItemType } from '../note/call'

/** Light unless chosen by hand: the portal's card is light, whatever the operator's computer prefers. */
export type Theme = 'light' | 'dark' | 'system'

/** Seconds for which the card stays open after a call: enough to ask for more (WCAG 2.2.1). */
export type KeepOpen = 'off' | '20' | '30' | '60'

/** For everybody in the portal; set by an administrator. */
export interface PortalSettings {
  /** Where a note goes unless the operator chooses: the item that the card shows, or the call's binding of a type. */
  readonly defaultItem: 'card' | CrmItemType
  /** The comment's first line: the whole call, or the reference alone. */
  readonly header: 'full' | 'reference'
  /** Quick phrases for all, in the order in which they are offered. */
  readonly phrases: readonly string[]
  /** More of them for certain calls (`callPhrases.ts`). */
  readonly callPhrases: readonly string[]
  readonly tags: readonly string[]
  /** For operators who chose nothing else. */
  readonly keepOpen: KeepOpen
}

export interface OwnSettings {
  readonly theme: Theme
  readonly keepOpen: KeepOpen | 'portal'
  readonly phrases: readonly string[]
  readonly callPhrases: readonly string[]
}

export interface Settings {
  readonly portal: PortalSettings
  readonly own: OwnSettings
}

export const KEEP_OPEN = ['off', '20', '30', '60'] as const satisfies readonly KeepOpen[]
/** Characters in a phrase or tag, and how many of them a list holds. */
export const PHRASE_LIMIT = { length: 500, count: 50 } as const

export const DEFAULT_SETTINGS: Settings = {
  portal: { defaultItem: 'card', header: 'full', phrases: [], callPhrases: [], tags: [], keepOpen: 'off' },
  own: { theme: 'light', keepOpen: 'portal', phrases: [], callPhrases: [] },
}

/** What applies to this operator; 0: the card closes with the call. */
export function keepOpenSeconds({ portal, own }: Settings): number {
  const chosen = own.keepOpen === 'portal' ? portal.keepOpen : own.keepOpen
  return chosen === 'off' ? 0 : Number(chosen)
}
