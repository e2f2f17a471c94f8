// What the left menu's page and the installer need for a trial call. `src/main/` provides it.
import type { NamedItem } from '../../session/cardState'
import type { Trial } from '../../trial/trial'

export interface TrialPage {
  readonly trial: Trial
  /** The portal's own CRM picker; null when nothing was picked. A cancelled one may never resolve. */
  pick(): Promise<NamedItem | null>
}
