// What `fetch` rejects with in Chromium and Firefox, for every fake of it: nothing else may come out of one.

/** No connection, a connection that broke, or an answer without CORS headers: a page can not tell them apart. */
export function networkError(): TypeError {
  return new TypeError('Failed to fetch')
}

/** The request, or the reading of its body, was aborted by its `AbortSignal`. */
function abortError(): DOMException {
  const error = new DOMException('The user aborted a request.', 'AbortError')
  // happy-dom has no numeric code; browsers have, and it must not be taken for one of the portal's.
  if (error.code === undefined) Object.defineProperty(error, 'code', { value: 20 })
  return error
}

/** An answer that never comes: rejects as soon as the signal aborts. */
export function untilAborted(signal: AbortSignal | null | undefined): Promise<never> {
  return new Promise((_, reject) => {
    if (signal?.aborted) reject(abortError())
    signal?.addEventListener('abort', () => reject(abortError()))
  })
}
