// A dialog on top of the card. The browser's own `<dialog>` keeps the focus inside, closes the topmost one by Esc and
// gives the focus back to where it came from.
import type { ComponentChildren } from 'preact'
import { useId, useLayoutEffect, useRef } from 'preact/hooks'
import type { Text } from '../../../text/text'

export interface SheetProps {
  readonly heading: string
  readonly text: Text
  /** The dialog was closed, however: the owner removes it. */
  readonly onClose: () => void
  readonly children: ComponentChildren
}

/** Gets the focus: the first control of the content unless the content says which one. */
const FIRST = '.sheet_body :is(:checked, button, textarea)'
const MARKED = '.sheet_body [data-first="true"]'

export function Sheet({ heading, text, onClose, children }: SheetProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()
  useLayoutEffect(() => {
    const shown = dialog.current
    shown?.showModal()
    // Not by `autofocus`: browsers leave that aside in a frame of another origin.
    const first = shown?.querySelector<HTMLElement>(MARKED) ?? shown?.querySelector<HTMLElement>(FIRST)
    first?.focus()
    // Also when the owner removes it, the focus has to go back.
    return () => shown?.close()
  }, [])
  const closed = () => {
    const { activeElement } = document
    // Behind a field of the dialog, Chromium gives the note its focus back without the caret: keys would go nowhere.
    if (activeElement instanceof HTMLTextAreaElement) {
      activeElement.blur()
      activeElement.focus()
    }
    onClose()
  }
  return (
    <dialog class="sheet" ref={dialog} aria-labelledby={id} closedby="any" onClose={closed}>
      <header class="sheet_head">
        <h2 class="sheet_heading" id={id}>
          {heading}
        </h2>
        <CloseButton text={text} close={() => dialog.current?.close()} />
      </header>
      <div class="sheet_body">{children}</div>
    </dialog>
  )
}

interface CloseButtonProps {
  readonly text: Text
  readonly close: () => void
}

/** The cross that closes a sheet, or dismisses a line that was read. */
export function CloseButton({ text, close }: CloseButtonProps) {
  return (
    <button
      type="button"
      class="icon_button"
      aria-label={text.menu.close}
      title={text.menu.close}
      onClick={close}
    >
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <path d="m4 4 8 8m0-8-8 8" />
      </svg>
    </button>
  )
}
