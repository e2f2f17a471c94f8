// Measures where the line with the caret is in a text field, so that the list of phrases does not cover it.

/** What decides where lines break. */
const COPIED = [
  'boxSizing',
  'inlineSize',
  'padding',
  'borderWidth',
  'borderStyle',
  'font',
  'letterSpacing',
  'wordSpacing',
  'tabSize',
  'textIndent',
  'direction',
] as const

/** Upper and lower edge in px from the upper edge of the field, scrolling counted in. */
export function caretLine(field: HTMLTextAreaElement): { top: number; bottom: number } {
  const style = getComputedStyle(field)
  const mirror = document.createElement('div')
  for (const name of COPIED) mirror.style[name] = style[name]
  Object.assign(mirror.style, {
    position: 'absolute',
    visibility: 'hidden',
    whiteSpace: 'pre-wrap',
    overflowWrap: 'break-word',
  })
  mirror.textContent = field.value.slice(0, field.selectionEnd)
  const caret = mirror.appendChild(document.createElement('span'))
  // Of no width, so that it does not break the line itself.
  caret.textContent = '\u200b'
  document.body.append(mirror)
  const top = caret.offsetTop - field.scrollTop
  const bottom = top + caret.offsetHeight
  mirror.remove()
  return { top, bottom }
}
