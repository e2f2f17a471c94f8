// What the card puts into the note is undone by the same key as what the operator types there, and it
// reaches the session by the same way.

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
