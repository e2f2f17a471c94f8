// Lists of phrases and outcomes as they are typed into one field. Apart from the settings, which are there before the
// first key.

/**
 * One phrase a line; a line that begins with white space continues the one above. Without empty lines, spaces around,
 * repetitions and halves of characters; in the order of their first standing.
 */
export function phrasesOf(text: string): readonly string[] {
  const phrases: string[] = []
  for (const line of text.toWellFormed().split(LINE_END)) {
    const words = line.trim()
    const isContinued = /^\s/.test(line) && phrases.length > 0
    if (words) phrases.push(isContinued ? `${phrases.pop()}\n${words}` : words)
  }
  return [...new Set(phrases)]
}

/** Phrases as they are typed: what `phrasesOf` reads. */
export function phrasesText(phrases: readonly string[]): string {
  return phrases.map((phrase) => phrase.replaceAll('\n', '\n  ')).join('\n')
}

const LINE_END = /\r\n|\r|\n/

/** One a line, without what `phrasesOf` leaves out. */
export function linesOf(text: string): readonly string[] {
  const lines = text
    .toWellFormed()
    .split(LINE_END)
    .map((line) => line.trim())
  return [...new Set(lines.filter(Boolean))]
}
