// Enter continues a list in the note, and ends it on an empty item. Nothing else in the note is ever changed for the
// operator.
import { insertWords } from './insertWords'
import { isComposed } from './isComposed'

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

/** `event`: a key that nobody has taken. */
export function continueListBy(event: KeyboardEvent, note: HTMLTextAreaElement | null): void {
  if (event.key !== 'Enter' || !note || event.target !== note || isComposed(event)) return
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
  const replacement = note.selectionStart === note.selectionEnd && continueList(note.value, note.selectionEnd)
  if (!replacement) return
  event.preventDefault()
  insertWords(note, replacement.words, replacement.from, replacement.to)
}
