// The body of a REST request, and how long its token lives, the same for the transport and for the request that the
// browser sends after the page has gone. A file of its own beside the ports, because `bitrix24` and `browser` may not
// import each other.

/**
 * A deferred request is sent when the page ends. It needs a token that lives at least so long (ms); by then the token
 * has been renewed, or it is known that the host gives no other one.
 */
export const DEFERRED_LIFE_MS = 30_000

/** A form carries any script, and needs no preflight (browser.md, "Limits"). */
export function toFormData(fields: Readonly<Record<string, string>>): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  return form
}
