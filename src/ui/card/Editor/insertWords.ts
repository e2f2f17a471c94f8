// What the card writes into the note for the operator (a phrase, a time stamp, a list's next item) reaches the session
// and the browser's undo in the same way as what is typed.
import type { CardState } from '../../../session/cardState'
import { asClock } from '../useSeconds'

/** The end of a word or of a sentence: what follows does not belong to it. */
const WORD_END = /[\p{L}\p{N}.,;:!?)\]]/u

/**
 * Replaces `from` to `to` (UTF-16 units; default: what is selected) and leaves the caret behind the new words, which
 * keep a space from a word before them.
 */
export function insertWords(
  field: HTMLTextAreaElement,
  words: string,
  from = field.selectionStart,
  to = field.selectionEnd,
): void {
  field.focus()
  // `delete` with nothing selected would take the character before the caret.
  if (words === '' && from === to) return
  field.setSelectionRange(from, to)
  const isGlued = /^\S/.test(words) && WORD_END.test(field.value.charAt(from - 1))
  const inserted = isGlued ? ` ${words}` : words
  // Deprecated, and the only way that every browser's own undo knows; it may be refused or missing.
  const command = inserted === '' ? 'delete' : 'insertText'
  if (document.execCommand?.(command, false, inserted)) return
  field.setRangeText(inserted, from, to, 'end')
  field.dispatchEvent(
    new InputEvent('input', { bubbles: true, inputType: 'insertReplacementText', data: inserted }),
  )
}

/**
 * `[03:12] ` from the call's connection on, not past its end; `opened` (epoch ms) stands in as long as the
 * connection is not known.
 */
export function callStamp(
  { connectedAt, endedAt }: Pick<CardState, 'connectedAt' | 'endedAt'>,
  opened: number,
): string {
  const now = Math.min(Date.now(), endedAt ?? Number.POSITIVE_INFINITY)
  return `[${asClock((now - (connectedAt ?? opened)) / 1000).padStart(5, '0')}] `
}
