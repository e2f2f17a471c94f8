// The clipboard of a frame to which its host delegates none (portal.md §1.1). The old command works there all the same;
// it moves neither the focus nor the selection, so a note that is being written is not touched.

/** To be called by a click or a key. False when the browser refuses. */
export function copy(text: string): boolean {
  let isCopied = false
  const answer = (event: ClipboardEvent) => {
    event.preventDefault()
    event.stopImmediatePropagation()
    event.clipboardData?.setData('text/plain', text)
    isCopied = event.clipboardData !== null
  }
  // First of all, so that nobody else answers.
  window.addEventListener('copy', answer, true)
  // Deprecated, and the only command that needs no permission of the host.
  const isRun = document.execCommand?.('copy') ?? false
  window.removeEventListener('copy', answer, true)
  return isRun && isCopied
}
