// Fields as a body that any script fits into and that needs no preflight (browser.md, "Limits").
export function formOf(fields: Readonly<Record<string, string>>): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  return form
}
