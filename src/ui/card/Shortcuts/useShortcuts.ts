// Every action of the card has its key, wherever the focus is; a key presses the very button that the
// operator sees, so what is not on offer cannot be done by a key either.
import { useEffect } from 'preact/hooks'
import { actionOf } from './shortcuts'

/** `showList`: what `?` does outside of text fields. Buttons are found by `keyed`. */
export function useShortcuts(showList: () => void): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const action = actionOf(event)
      // What lies on top has the keys.
      if (!action || event.defaultPrevented || document.querySelector('dialog[open]')) return
      if (action === 'shortcuts' && isTextField(event.target)) return
      event.preventDefault()
      if (event.repeat) return
      if (action === 'shortcuts') showList()
      else document.querySelector<HTMLElement>(`[data-key="${action}"]`)?.click()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [showList])
}

function isTextField(target: EventTarget | null): boolean {
  return target instanceof Element && target.matches('textarea, input:not([type="radio"], [type="checkbox"])')
}
