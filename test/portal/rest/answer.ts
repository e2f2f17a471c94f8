// The value that a REST method returns: a result with its paging, or one of the portal's errors (portal.md §3, §3.1).

export interface Refusal {
  readonly status: number
  /** Often `''` or a number in the CRM's own errors. */
  readonly error: string | number
  readonly description: string
  /** Further members of the body, e.g. `argument`. */
  readonly extra?: Readonly<Record<string, string>>
  /** True: a limit sent with the CORS headers although the portal's own limits have none (portal.md §3). */
  readonly cors?: boolean
}

export interface Given {
  readonly ok: true
  readonly result: unknown
  readonly total?: number
  /** Start of the next page; absent on the last one. */
  readonly next?: number
}

export type Answer = Given | { readonly ok: false; readonly refusal: Refusal }

/** Rows per page (portal.md §3 "Paging"). */
const PAGE = 50

export function give(result: unknown): Given {
  return { ok: true, result }
}

/** One page of `all` from `start`, as in every list method. `result` gives the rows the method's own format. */
export function givePage<T>(all: readonly T[], start: number, result: (rows: T[]) => unknown): Given {
  const end = start + PAGE
  const page: Given = { ok: true, result: result(all.slice(start, end)), total: all.length }
  return end < all.length ? { ...page, next: end } : page
}

export function deny(refusal: Refusal): Answer {
  return { ok: false, refusal }
}

export function refusal(
  status: number,
  error: string | number,
  description: string,
  extra?: Record<string, string>,
): Refusal {
  return extra ? { status, error, description, extra } : { status, error, description }
}
