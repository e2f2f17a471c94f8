// The phrases of the trial call. Apart from the other phrases for administrators, because there are many of them; the
// left menu's page and the installer alone load them.
import type { TRIAL_FINDINGS, TrialFindingKind } from '../trial/trialFindings'
import type { TrialStage } from '../trial/trialReport'
import type { Plural } from './phrases'

type CalmKind = {
  [kind in TrialFindingKind]: (typeof TRIAL_FINDINGS)[kind][1] extends 'ok' ? kind : never
}[TrialFindingKind]
type WorryingKind = Exclude<TrialFindingKind, CalmKind>

export interface TrialPhrases {
  readonly heading: string
  /** What will happen, and that nothing of it stays. */
  readonly intro: string
  /** What a client is for; the first has `{name}`, the client that was chosen. */
  readonly withClient: string
  readonly withoutClient: string
  /** Takes the choice of a client back. */
  readonly noClient: string
  /** A deal was chosen. */
  readonly notForDeals: string
  readonly start: string
  readonly stages: Readonly<Record<Exclude<TrialStage, 'over'>, string>>
  readonly cancel: string
  /** Has `{time}`, with the day; so has `interrupted`. */
  readonly made: string
  readonly interrupted: string
  readonly removing: string
  readonly remove: string
  /** In the installer: the tab is new, and the page of the portal does not have it yet. */
  readonly reloadFirst: string
  readonly healthy: string
  readonly oddities: Plural
  /** The findings that are in order, which are folded. */
  readonly calm: Plural
  /** For screen readers, beside those of the portal check: the icon of what could not be checked. */
  readonly unchecked: string
  readonly copy: string
  readonly copyByHand: string
  /** Unfolds what is copied. */
  readonly asText: string
  readonly dismiss: string
  readonly findings: Readonly<Record<CalmKind, string>>
  /** What was found, and what it means for the operators and what can be done. Details stand below. */
  readonly worries: Readonly<Record<WorryingKind, readonly [found: string, meaning: string]>>
  readonly notOpened: Readonly<
    Record<'pageTooOld' | 'otherTab' | 'otherCard' | 'otherCall' | 'desktopApp' | 'noTab', string>
  >
  readonly refusals: Readonly<
    Record<'scope' | 'forbidden' | 'busy' | 'rejected' | 'gone' | 'unchanged', string>
  >
  readonly leftovers: Readonly<Record<'card' | 'note' | 'options', string>>
  /** What a portal stores otherwise than it was sent. */
  readonly samples: Readonly<
    Record<'sql' | 'path' | 'bbcode' | 'joiner' | 'html' | 'letters' | 'emoji' | 'end' | 'lines', string>
  >
}
