// What an operator can be told about a note. A file of its own, because texts and components show it and may not import
// the session that decides it.
import type { FailureKind } from './failure'

export type OperatorStatus =
  /** Nothing typed, or nothing to say. */
  | { readonly kind: 'quiet' }
  /** On the screen alone, and sent after a pause. */
  | { readonly kind: 'unsaved' }
  /** On its way to the portal, and until then on the screen alone. */
  | { readonly kind: 'saving' }
  /** Kept if the card closes, and on its way to the portal. */
  | { readonly kind: 'sending' }
  /** Kept if the card closes, and sent after a pause. */
  | { readonly kind: 'safeHere' }
  /** Delivered; `at` is epoch ms. */
  | { readonly kind: 'saved'; readonly at: number }
  /** Kept; the browser has no network. */
  | { readonly kind: 'waitingForNetwork' }
  /** Kept; a request has had no answer for a while. */
  | { readonly kind: 'notResponding' }
  /** Kept; the portal asked us to wait, or did not answer properly. `until` is epoch ms. */
  | { readonly kind: 'waitingForPortal'; readonly until: number }
  /** Kept; the answer to a write was lost, and a lookup finds out whether it stands. */
  | { readonly kind: 'checking' }
  /** Kept; there is no client yet to file it to. */
  | { readonly kind: 'unfiled' }
  /** Kept; somebody has to act. `why`: the portal's own words, may be ''. Text, never HTML. */
  | { readonly kind: 'needsYou'; readonly because: FailureKind; readonly why: string }
  /** Kept nowhere but on the screen: the only red one. */
  | { readonly kind: 'notSafe'; readonly because: Danger }

/** Why words are on the screen alone. All but the last two are tried again and again. */
export type Danger = 'offline' | 'silent' | 'busy' | 'signedOut' | 'noClient' | 'refused'
