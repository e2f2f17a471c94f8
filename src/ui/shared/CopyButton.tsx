// Copies a note's text, or a report, to the clipboard. Where the browser refuses that, a copy of the text that cannot be
// changed is shown, selected and ready for Ctrl+C: never the note itself, of which the next key would leave nothing.
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { Text } from '../../text/text'

/** Returns false when the browser refuses the clipboard. */
export interface CopyingPage {
  copy(text: string): boolean
}

export interface CopyButtonProps {
  readonly page: CopyingPage
  readonly text: Text
  /** Asked again at each click: the note may have changed since it was last drawn. */
  readonly words: () => string
  /** Where it is something else than a note. */
  readonly labels?: { readonly copy: string; readonly copyByHand: string }
  /** Where a key of the card presses this button. */
  readonly keys?: { readonly 'data-key': string; readonly 'aria-keyshortcuts'?: string }
}

export function CopyButton({ page, text, words, keys, labels }: CopyButtonProps) {
  const phrases = { ...text.actions, ...labels }
  // With the text that it was about: "Copied" must not stand beside a note that has changed since.
  const [last, setLast] = useState<{ words: string; outcome: 'copied' | 'copyByHand' } | null>(null)
  const outcome = last?.words === words() ? last.outcome : null
  const copy = () => {
    const now = words()
    setLast({ words: now, outcome: page.copy(now) ? 'copied' : 'copyByHand' })
  }
  return (
    <>
      <button
        type="button"
        class="button"
        // Who points at it goes on typing in the note.
        onMouseDown={(event) => event.preventDefault()}
        onClick={copy}
        {...keys}
      >
        {phrases.copy}
      </button>
      <span class="button_outcome" role="alert">
        {outcome && phrases[outcome]}
      </span>
      {outcome === 'copyByHand' && (
        <SelectedCopy words={words()} label={phrases.copy} close={() => setLast(null)} />
      )}
    </>
  )
}

/** Stands as long as it has the focus, which it gives back. */
function SelectedCopy({ words, label, close }: { words: string; label: string; close: () => void }) {
  const field = useRef<HTMLTextAreaElement>(null)
  useLayoutEffect(() => {
    const before = document.activeElement
    const shown = field.current
    shown?.focus()
    shown?.select()
    return () => {
      // Not if the operator has gone elsewhere.
      if (document.activeElement === shown && before instanceof HTMLElement) before.focus()
    }
  }, [])
  return (
    <textarea
      class="field copy_by_hand"
      ref={field}
      rows={2}
      readOnly
      dir="auto"
      aria-label={label}
      value={words}
      onBlur={close}
      // The browser copies when this event is over.
      onCopy={() => setTimeout(close)}
    />
  )
}
