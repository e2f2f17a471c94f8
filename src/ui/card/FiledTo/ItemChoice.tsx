// An item that a note can go to is told by its type and its name, whatever the name contains.
import type { CrmItem } from '../../../note/call'
import type { Text } from '../../../text/text'

export interface ItemChoiceProps {
  readonly item: CrmItem
  /** Null when it is not known: the number of the item stands for it. */
  readonly name: string | null
  readonly isChosen: boolean
  readonly choose: (item: CrmItem) => void
  readonly text: Text
}

export function ItemChoice({ item, name, isChosen, choose, text }: ItemChoiceProps) {
  return (
    <button
      type="button"
      class="filing_choice"
      role="menuitemradio"
      aria-checked={isChosen}
      tabIndex={-1}
      onClick={() => choose(item)}
    >
      <span class="filing_type">{text.items[item.type]}</span>
      {' · '}
      <bdi>{name ?? `#${item.id}`}</bdi>
    </button>
  )
}
