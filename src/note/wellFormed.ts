// Text that arrives as it was sent: halves of characters (lone surrogates) have no UTF-8 form, and a browser replaces
// them on the way. What stands in the portal would differ from what is remembered as sent.

const LONE_SURROGATE = /\p{Cs}/gu

/** The text with U+FFFD in the place of each lone surrogate, as `String.prototype.toWellFormed` (ES2024) gives it. */
export function wellFormed(text: string): string {
  return text.replace(LONE_SURROGATE, '\ufffd')
}

/** The beginning of a text: at most `most` UTF-16 units, and no half of a character at its end. */
export function cut(text: string, most: number): string {
  const beginning = text.slice(0, most)
  const endsInside = text.length > most && /[\ud800-\udbff]$/.test(beginning)
  return endsInside ? beginning.slice(0, -1) : beginning
}
