// What the page of the left menu shows of waiting notes, settings and portal check, and what it can ask for.
// `src/main/home.tsx` provides it.
import type { CrmItem } from '../../note/call'
import type { NamedItem, Observable, RecoveredNote } from '../../session/cardState'
import type { PortalFinding } from '../../settings/portalFinding'
import type { OwnSettings, PortalSettings, Settings } from '../../settings/settings'

export interface WaitingNotes {
  /** Newest first; null while they are being looked for. */
  readonly notes: Observable<readonly RecoveredNote[] | null>
  /** Sends again whatever waits. */
  retry(): void
  /** The note goes to this item, now. */
  file(id: string, item: CrmItem): void
  /** Resolves to false when the portal did not confirm: then the note is kept. Never rejects. */
  discard(id: string): Promise<boolean>
  /** Items that the CRM knows for the number; null when they could not be asked for. Never rejects. */
  findByNumber(number: string): Promise<readonly NamedItem[] | null>
  /** The portal's own CRM picker; null when nothing was picked. A cancelled one may never resolve. */
  pick(): Promise<NamedItem | null>
}

export interface SettingsPage {
  /** Administrators see what applies to everybody. */
  readonly isAdmin: boolean
  /** Null when the portal did not answer. Never rejects. */
  read(): Promise<Settings | null>
  /**
   * `base`: what the form was filled with. What others changed meanwhile is kept; resolves to what applies afterwards.
   * Never rejects.
   */
  saveOwn(base: OwnSettings, changed: OwnSettings): Promise<Saved<OwnSettings>>
  savePortal(base: PortalSettings, changed: PortalSettings): Promise<Saved<PortalSettings>>
}

export type Saved<S> =
  | { readonly kind: 'saved'; readonly settings: S }
  | { readonly kind: 'refused'; readonly because: 'forbidden' | 'offline' | 'signedOut' | 'other' }

/** What the portal says, what this browser allows, and which version this is. */
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
