// Files a note of another call that waits, by the same menu as this call's note.
import { useRef, useState } from 'preact/hooks'
import type { Filing, RecoveredNote } from '../../../session/cardState'
import type { Text } from '../../../text/text'
import { withFocusAfterwards } from '../hostDialogs'
import { FilingMenu, type FocusAfterwards } from './FilingMenu'

export interface FileWaitingProps {
  readonly note: RecoveredNote
  readonly filing: Filing
  readonly text: Text
  readonly focusNote: () => boolean
}

export function FileWaiting({ note, filing, text, focusNote }: FileWaitingProps) {
  const button = useRef<HTMLButtonElement>(null)
  const [isOpen, setOpen] = useState(false)
  const { number, item } = note
  const close = (focus: FocusAfterwards) => {
    if (focus === 'button' || (focus === 'note' && !focusNote())) button.current?.focus()
    setOpen(false)
  }
  return (
    <>
      <button
        type="button"
        class="button"
        ref={button}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        // Else the menu would close by losing the focus, and the click would open it again.
        onMouseDown={(event) => isOpen && event.preventDefault()}
        onClick={() => (isOpen ? close('note') : setOpen(true))}
      >
        {text.recent.file}
      </button>
      {isOpen && (
        <FilingMenu
          cardState={{
            call: number ? { number: { kind: 'known', number } } : null,
            filedTo: item,
            choices: [],
            client: null,
          }}
          actions={withFocusAfterwards(filing, focusNote)}
          text={text}
          close={close}
        />
      )}
    </>
  )
}
