// The body of a REST request, the same from the transport as from the request that the browser sends after the page has
// gone. A file of its own beside the ports, because `bitrix24` and `browser` may not import each other.

/** A form carries any script, and needs no preflight (browser.md, "Limits"). */
export function toFormData(fields: Readonly<Record<string, string>>): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  return form
}
