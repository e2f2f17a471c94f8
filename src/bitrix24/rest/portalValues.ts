// What PHP sends (empty maps as `[]`, numbers as strings, escaped text) is read here without surprise:
// every function takes anything and never throws.

export type Fields = Readonly<Record<string, unknown>>

/** An object as it is; an empty map, which PHP sends as `[]`, and everything else as {}. */
export function toFields(value: unknown): Fields {
  return isFields(value) ? value : {}
}

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A list, or the values of a map that PHP made of a list with gaps. */
export function toList(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value
  return isFields(value) ? Object.values(value) : []
}

/** A string or a number as text, anything else as ''. */
export function toText(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}

/** A positive integer given as a number or as digits; anything else is null (`0`, `"0"`, `"undefined"`, absent). */
export function toId(value: unknown): number | null {
  const id = /^\d+$/.test(toText(value)) ? Number(value) : 0
  return Number.isSafeInteger(id) && id > 0 ? id : null
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#039;': "'",
  '&#39;': "'",
}

/** Takes back PHP's `htmlspecialchars`, once: strings of the init data pass through it (portal.md §1.6). */
export function unescapeHtml(text: string): string {
  return text.replace(/&(?:amp|lt|gt|quot|#0?39);/g, (entity) => ENTITIES[entity] ?? entity)
}

/** A text as it came, and with its escapes taken back once and twice: real hosts escape init data twice (§8.8). */
export function unescapedForms(text: string): readonly string[] {
  const once = unescapeHtml(text)
  return [text, once, unescapeHtml(once)]
}

/** JSON that may have been escaped on its way; undefined when it is none. */
export function parseJson(text: string): unknown {
  for (const candidate of unescapedForms(text)) {
    try {
      return JSON.parse(candidate)
    } catch {
      // The next form is tried; text that is no JSON at all is undefined.
    }
  }
  return undefined
}
