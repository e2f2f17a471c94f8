// A browser's `fetchLater` (browser.md): requests that it sends when their page has ended, in whatever way. All that wait
// share one quota.
import type { OutgoingRequest } from '../../src/ports'

/** Chromium's 8 KiB, less what names and headers take. */
const CHROMIUMS_QUOTA = 8_000

export class FakeFetchLater {
  readonly #quota: number
  #waiting: { readonly request: OutgoingRequest; readonly signal: AbortSignal }[] = []

  /** @param quota in characters of the values, with one between two of a request: so many are too many. */
  constructor(quota = CHROMIUMS_QUOTA) {
    this.#quota = quota
  }

  readonly fetchLater: NonNullable<Window['fetchLater']> = (url, { method, body, signal }) => {
    if (method !== 'POST') throw new TypeError('Request with GET/HEAD method cannot have body.')
    const fields = Object.fromEntries([...body.entries()].map(([name, value]) => [name, String(value)]))
    const request = { url, fields }
    const size = [...this.requests(), request].reduce((sum, one) => sum + sizeOf(one), 0)
    if (size >= this.#quota) throw new DOMException('The quota has been exceeded.', 'QuotaExceededError')
    this.#waiting.push({ request, signal })
    return { activated: false }
  }

  /** Those that nobody has taken back. */
  requests(): readonly OutgoingRequest[] {
    this.#waiting = this.#waiting.filter(({ signal }) => !signal.aborted)
    return this.#waiting.map(({ request }) => request)
  }
}

function sizeOf({ fields }: OutgoingRequest): number {
  return Object.values(fields).join().length
}
