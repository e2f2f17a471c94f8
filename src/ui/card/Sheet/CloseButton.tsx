// The cross that closes a sheet, or takes a line away that was read.
import type { Text } from '../../../text/text'

export interface CloseButtonProps {
  readonly text: Text
  readonly close: () => void
}

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
