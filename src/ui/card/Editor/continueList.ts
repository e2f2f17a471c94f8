// Enter goes on with the list that the operator began, and ends it on an empty item. A pure rule; nothing
// else in the note is ever changed for the operator.

/** What to write between two places of the text (UTF-16 units). */
export interface Replacement {
  readonly from: number
  readonly to: number
  readonly words: string
}

/** Indent, the mark with its number, the space behind it. */
const ITEM = /^([ \t]*)(?:([-*])|(\d{1,3})\.)([ \t]+)/

/** What Enter means with the caret at `caret`; null: a plain line break. */
export function continueList(text: string, caret: number): Replacement | null {
  const start = text.lastIndexOf('\n', caret - 1) + 1
  const [mark, indent = '', bullet, number, space = ''] = ITEM.exec(text.slice(start)) ?? []
  if (mark === undefined || caret < start + mark.length) return null
  const end = text.indexOf('\n', caret)
  const line = text.slice(start, end < 0 ? text.length : end)
  if (line.trim() === mark.trim()) return { from: start, to: start + line.length, words: '' }
  const next = bullet ?? `${Number(number) + 1}.`
  return { from: caret, to: caret, words: `\n${indent}${next}${space}` }
}
