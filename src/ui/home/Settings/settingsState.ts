// All that the settings' forms see of where settings are kept.
import type { OwnSettings, PortalSettings, Settings } from '../../../note/settings'

export interface SettingsPage {
  /** Administrators see what applies to everybody. */
  readonly isAdmin: boolean
  /** Null when the portal did not tell. Never rejects. */
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
