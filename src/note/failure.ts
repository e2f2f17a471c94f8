// Every way in which a write or a read can fail is one value of one union. REST and SDK errors are
// translated into it in `src/bitrix24/rest/toFailure.ts` alone, and into words in `src/text/` alone.

export type Failure =
  /** The browser itself says that there is no network: nothing was sent. */
  | { readonly kind: 'offline' }
  /** The portal told us to wait (rate or operation limit, portal.md §3.1). `until`: epoch ms, null if not told. */
  | { readonly kind: 'busy'; readonly until: number | null }
  /** No live token, and the host did not give a new one. */
  | { readonly kind: 'signedOut' }
  /** The operator may not write at this item. */
  | { readonly kind: 'forbidden' }
  /** The comment or the item is not there (any more). */
  | { readonly kind: 'gone' }
  /** The portal refuses this content or request for good; `why` is the portal's own text, shown as text. */
  | { readonly kind: 'rejected'; readonly why: string }
  /** The request may or may not have been processed: look before you write again. */
  | { readonly kind: 'unknownOutcome' }
  /** Too much stands at the item to find out whether the note does: it is not added blindly. */
  | { readonly kind: 'unsettled' }

export type FailureKind = Failure['kind']

/** Failures that a repetition alone cannot cure: somebody has to do something first. */
export type Refusal = Extract<Failure, { readonly kind: 'forbidden' | 'rejected' | 'gone' | 'unsettled' }>

export function isRefusal(failure: Failure): failure is Refusal {
  return ['forbidden', 'rejected', 'gone', 'unsettled'].includes(failure.kind)
}

/** A result as a value: expected failures never throw. */
export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly failure: Failure }

export function done<T>(value: T): Outcome<T> {
  return { ok: true, value }
}

export function failed(failure: Failure): Outcome<never> {
  return { ok: false, failure }
}
