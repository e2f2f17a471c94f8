// The entries of the menu, and its keys as in every menu: arrows in a circle, Home, End; Esc and Tab close it.
import type { ComponentChildren } from 'preact'
import type { CrmItem } from '../../../note/call'
import type { Text } from '../../../text/text'

interface ItemChoiceProps {
  readonly item: CrmItem
  /** Null when it is not known: the number of the item stands for it. */
  readonly name: string | null
  readonly isChosen: boolean
  readonly choose: (item: CrmItem) => void
  readonly text: Text
}

/** An item that the note can go to. Its name is text, whatever it contains. */
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

/** Does something at once. */
export function MenuEntry({ act, children }: { act: () => void; children: ComponentChildren }) {
  return (
    <button type="button" class="filing_choice" role="menuitem" tabIndex={-1} onClick={act}>
      {children}
    </button>
  )
}

/** To be called with every `keydown` inside the menu; `leave` closes it. */
export function pressedInMenu(
  event: KeyboardEvent,
  menu: HTMLElement | null,
  leave: (focus: 'note' | 'button') => void,
): void {
  // Not prevented: Tab moves on from the button.
  if (event.key === 'Tab') {
    leave('button')
    return
  }
  const entries = entriesOf(menu)
  const at = entries.indexOf(document.activeElement as HTMLElement)
  const next: Readonly<Record<string, number>> = {
    ArrowDown: (at + 1) % entries.length,
    ArrowUp: (Math.max(at, 0) + entries.length - 1) % entries.length,
    Home: 0,
    End: entries.length - 1,
  }
  const to = next[event.key]
  if (event.key !== 'Escape' && to === undefined) return
  // Esc closes only the topmost thing.
  event.preventDefault()
  event.stopPropagation()
  if (to === undefined) leave('note')
  else entries[to]?.focus()
}

/** Focuses the current choice, else the first entry that is no choice. */
export function focusCurrent(menu: HTMLElement | null): void {
  entriesOf(menu)
    .find((entry) => entry.getAttribute('aria-checked') !== 'false')
    ?.focus()
}

function entriesOf(menu: HTMLElement | null): HTMLElement[] {
  return [...(menu?.querySelectorAll<HTMLElement>('button') ?? [])]
}
