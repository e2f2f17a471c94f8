// A menu is walked through as menus are everywhere: arrows in a circle, Home, End; Esc and Tab leave it.

/** To be called with every `keydown` inside the menu; `leave`: the operator wants to be where he came from. */
export function pressedInMenu(event: KeyboardEvent, menu: HTMLElement | null, leave: () => void): void {
  // Not prevented: from where the menu was opened, Tab goes on as always.
  if (event.key === 'Tab') {
    leave()
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
  // Only the topmost thing hears Esc.
  event.preventDefault()
  event.stopPropagation()
  if (to === undefined) leave()
  else entries[to]?.focus()
}

/** The entry that is the present choice, or else the first that is none. */
export function focusPresent(menu: HTMLElement | null): void {
  entriesOf(menu)
    .find((entry) => entry.getAttribute('aria-checked') !== 'false')
    ?.focus()
}

function entriesOf(menu: HTMLElement | null): HTMLElement[] {
  return [...(menu?.querySelectorAll<HTMLElement>('button') ?? [])]
}
