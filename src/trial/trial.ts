// A trial call as the home page and the installer use it. `src/main/` provides it.
import type { CrmItem } from '../note/call'
import type { Observable } from '../session/observable'
import type { TrialReport } from './trialReport'

/** An external call can be registered for these only (portal.md §4.7). */
export type TrialClient = CrmItem & { readonly type: 'CONTACT' | 'COMPANY' | 'LEAD' }

export function isTrialClient(item: CrmItem): item is TrialClient {
  return item.type !== 'DEAL'
}

/** @public */
export type TrialState =
  /** Nothing to show: none was made, or its report was dismissed. */
  | { readonly kind: 'none' }
  /** `report.stage` says how far it is. `startedAt` in it is the start for a countdown. */
  | { readonly kind: 'running'; readonly report: TrialReport }
  /** The report stands until it is dismissed or replaced. Its stage is `over`. */
  | { readonly kind: 'over'; readonly report: TrialReport }
  /** An earlier trial was interrupted. `isCleaning`: what it left is being removed just now. */
  | { readonly kind: 'interrupted'; readonly report: TrialReport; readonly isCleaning: boolean }

/**
 * Nothing here rejects or throws. Each request is made once; what fails becomes a line of the report.
 * @public
 */
export interface Trial {
  readonly state: Observable<TrialState>
  /** Registers the call and watches it to its end, two and a half minutes at most. Nothing while one runs. */
  start(client: TrialClient | null): void
  /** Takes the call away and cleans up; the report says how far it came. */
  cancel(): void
  /** Removes what an interrupted trial left (`interrupted`, or `over` with `leftBehind`). */
  cleanUp(): void
  /** The report as text to be copied: without names, numbers, tokens and addresses. '' without a report. */
  text(): string
  /** Removes the report, also from the operator's options. */
  dismiss(): void
}
