// Promise: what the card puts into the note is undone by the same key as what the operator types there, and it
// reaches the session by the same way.

/** Replaces `from` to `to` (UTF-16 units; default: what is selected) and leaves the caret behind the new words. */
export function insertWords(
  field: HTMLTextAreaElement,
  words: string,
  from = field.selectionStart,
  to = field.selectionEnd,
): void {
  field.focus()
  field.setSelectionRange(from, to)
  // Deprecated, and the only way that every browser's own undo knows; it may be refused or missing.
  const command = words === '' ? 'delete' : 'insertText'
  if (document.execCommand?.(command, false, words)) return
  field.setRangeText(words, from, to, 'end')
  field.dispatchEvent(
    new InputEvent('input', { bubbles: true, inputType: 'insertReplacementText', data: words }),
  )
}
