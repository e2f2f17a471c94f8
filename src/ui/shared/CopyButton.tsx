// The operator gets the words out, by the clipboard or, where the browser refuses it (the host delegates
// no clipboard to this frame, portal.md §1.1), selected and ready for the keyboard.
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
  /** Selects the words where they are shown. */
  readonly select: () => void
  /** Where a key of the card presses this button. */
  readonly keys?: { readonly 'data-key': string; readonly 'aria-keyshortcuts': string }
}

export function CopyButton({ page, text, words, select, keys }: CopyButtonProps) {
  // Of these very words: "Copied" must not stand beside a note that went on.
  const [last, setLast] = useState<{ words: string; outcome: 'copied' | 'copyByHand' } | null>(null)
  const copy = async () => {
    const copied = await page.copy(words)
    if (!copied) select()
    setLast({ words, outcome: copied ? 'copied' : 'copyByHand' })
  }
  return (
    <>
      <button type="button" class="button" onClick={copy} {...keys}>
        {text.actions.copy}
      </button>
      <span class="button_outcome" role="alert">
        {last?.words === words && text.actions[last.outcome]}
      </span>
    </>
  )
}
