// Shortens a text between two characters. A cut between the two UTF-16 units of one (an emoji) leaves a lone surrogate,
// which no request carries: U+FFFD stands in its place, and what is read back is not what was sent. A file of its own,
// because the card and the settings' options need it and may not import each other.

/** The beginning of a text: at most `most` UTF-16 units, without half a character at its end. */
export function cut(text: string, most: number): string {
  const beginning = text.slice(0, most)
  const endsInside = text.length > most && /[\ud800-\udbff]$/.test(beginning)
  return endsInside ? beginning.slice(0, -1) : beginning
}
