// An entry of the menu that does something at once.
import type { ComponentChildren } from 'preact'

export function MenuEntry({ act, children }: { act: () => void; children: ComponentChildren }) {
  return (
    <button type="button" class="filing_choice" role="menuitem" tabIndex={-1} onClick={act}>
      {children}
    </button>
  )
}
