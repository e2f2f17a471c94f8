// Shows where the note goes, and opens the menu that changes it. Afterwards the focus is in the note; nothing behind the
// menu moves.
import { useRef, useState } from 'preact/hooks'
import { type CrmItem, sameItem } from '../../../note/call'
import type { CardActions, CardStateWithoutText, NamedItem } from '../../../session/cardState'
import { interpolate, type Text } from '../../../text/text'
import { keyed } from '../Shortcuts/shortcuts'
import { FilingMenu, type FocusAfterwards } from './FilingMenu'

export interface FiledToProps {
  readonly cardState: CardStateWithoutText
  readonly actions: CardActions
  readonly text: Text
  /** False where the focus stays (`useNoteFocus`). */
  readonly focusNote: () => boolean
}

export function FiledTo({ cardState, actions, text, focusNote }: FiledToProps) {
  const button = useRef<HTMLButtonElement>(null)
  const [isOpen, setOpen] = useState(false)
  const { filedTo, choices, client } = cardState
  const place = filedTo ? placeWords(filedTo, choices, client?.item ?? null, text) : text.filing.none
  const phrase = filedTo ? text.filing.label : '{item}'
  const [before, after] = phrase.split('{item}')

  const close = (focus: FocusAfterwards) => {
    if (focus === 'button' || (focus === 'note' && !focusNote())) button.current?.focus()
    setOpen(false)
  }
  return (
    <div class="filing">
      <button
        ref={button}
        type="button"
        id="filing"
        class="filing_button"
        {...keyed('filing')}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-controls={isOpen ? 'filing-menu' : undefined}
        title={interpolate(phrase, { item: place })}
        // Else the menu would close by losing the focus, and the click would open it again.
        onMouseDown={(event) => isOpen && event.preventDefault()}
        onClick={() => (isOpen ? close('note') : setOpen(true))}
      >
        <span class="filing_words">
          {before && <span class="filing_label">{before}</span>}
          <bdi>{place}</bdi>
          {after && <span class="filing_label">{after}</span>}
        </span>
        <span class="arrow" aria-hidden="true" />
      </button>
      {isOpen && <FilingMenu cardState={cardState} actions={actions} text={text} close={close} />}
    </div>
  )
}

/** The type alone where the caller's name is shown above already. */
function placeWords(
  filedTo: CrmItem,
  choices: readonly NamedItem[],
  client: CrmItem | null,
  { items }: Text,
): string {
  const name = choices.find(({ item }) => sameItem(item, filedTo))?.name
  return name && !sameItem(filedTo, client) ? `${items[filedTo.type]} · ${name}` : items[filedTo.type]
}
