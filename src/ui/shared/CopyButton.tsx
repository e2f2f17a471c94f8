// Copies a note's text, or a report, to the clipboard. Where the browser refuses that (the host delegates no clipboard to this frame,
// portal.md §1.1) the text is selected, ready for Ctrl+C.
import { useState } from 'preact/hooks'
import type { Text } from '../../text/text'

/** Resolves to false when the browser refuses the clipboard; never rejects. */
export interface CopyingPage {
  copy(text: string): Promise<boolean>
}

export interface CopyButtonProps {
  readonly page: CopyingPage
  readonly text: Text
  readonly words: string
  /** Selects the text where it is shown. */
  readonly select: () => void
  /** Where it is something else than a note. */
  readonly labels?: { readonly copy: string; readonly copyByHand: string }
  /** Where a key of the card presses this button. */
  readonly keys?: { readonly 'data-key': string; readonly 'aria-keyshortcuts': string }
}

export function CopyButton({ page, text, words, select, keys, labels }: CopyButtonProps) {
  const phrases = { ...text.actions, ...labels }
  // With the text that it was about: "Copied" must not stand beside a note that has changed since.
  const [last, setLast] = useState<{ words: string; outcome: 'copied' | 'copyByHand' } | null>(null)
  const copy = async () => {
    const copied = await page.copy(words)
    if (!copied) select()
    setLast({ words, outcome: copied ? 'copied' : 'copyByHand' })
  }
  return (
    <>
      <button type="button" class="button" onClick={copy} {...keys}>
        {phrases.copy}
      </button>
      <span class="button_outcome" role="alert">
        {last?.words === words && phrases[last.outcome]}
      </span>
    </>
  )
}
