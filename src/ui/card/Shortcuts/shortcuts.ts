// The table of keyboard shortcuts. The listener, `aria-keyshortcuts` and the list of shortcuts are made from it, so they
// cannot differ. A key presses the very button that the operator sees, so what is not on offer cannot be done by a key.
//
// Letters go with Alt alone: AltGr is Ctrl and Alt on Windows and stays free for typing. On a Mac, Option types
// signs; these letters type none that a language of the product needs (CLDR's keyboard tables for macOS: Polish,
// Turkish, French, Swiss German, Ukrainian; that is why there is no A, C, E, G, I, L, N, O, S, U, X, Z), and all
// but M lie at the same place on QWERTY, QWERTZ and AZERTY.
import { useEffect } from 'preact/hooks'
import { isComposed } from '../Editor/isComposed'

/** In the order of the list. */
export const SHORTCUTS = {
  save: 'Mod+Enter',
  closeNow: 'Mod+Shift+Enter',
  phrases: 'Alt+P',
  tags: 'Alt+V',
  stamp: 'Alt+T',
  followUp: 'Alt+F',
  filing: 'Alt+J',
  earlier: 'Alt+H',
  previous: 'Alt+K',
  stay: 'Alt+B',
  retry: 'Alt+R',
  copy: 'Alt+D',
  menu: 'Alt+M',
  shortcuts: '?',
} as const satisfies Readonly<Record<string, string>>

export type KeyedAction = keyof typeof SHORTCUTS

const ACTIONS = Object.keys(SHORTCUTS) as KeyedAction[]
const IS_MAC = /Mac|iP(?:hone|ad)/.test(navigator.platform)
const MAC_SIGNS: Readonly<Record<string, string>> = { Mod: '⌘', Shift: '⇧', Alt: '⌥', Enter: '↩' }

/** The action that this key asks for, null for every other key and while an input method composes. */
export function actionOf(event: KeyboardEvent): KeyedAction | null {
  if (isComposed(event)) return null
  const pressed = pressedKeys(event)
  return ACTIONS.find((action) => SHORTCUTS[action] === pressed) ?? null
}

/** The key's name as `aria-keyshortcuts` spells it; `Mod` is Ctrl as well as ⌘. */
export function ariaKeys(action: KeyedAction): string {
  const keys: string = SHORTCUTS[action]
  return keys.startsWith('Mod') ? `${keys.replace('Mod', 'Control')} ${keys.replace('Mod', 'Meta')}` : keys
}

/** The keys one by one, as this computer's keyboard calls them. */
export function shownKeys(action: KeyedAction, isMac = IS_MAC): string[] {
  const keys = SHORTCUTS[action].split('+')
  return keys.map((key) => (isMac ? (MAC_SIGNS[key] ?? key) : key === 'Mod' ? 'Ctrl' : key))
}

/** Attributes of a button: its action's key presses it (`useShortcuts`), and screen readers name that key. */
export function keyed(action: KeyedAction): { 'data-key': KeyedAction; 'aria-keyshortcuts': string } {
  return { 'data-key': action, 'aria-keyshortcuts': ariaKeys(action) }
}

/** For a tooltip: `Timestamp (Alt+T)`. */
export function withKeys(name: string, action: KeyedAction): string {
  return `${name} (${shownKeys(action).join('+')})`
}

/**
 * Listens for all shortcuts. `showList`: what `?` does outside of text fields; `isMeant`: false for keys that are
 * meant for somebody else. Buttons are found by `keyed`.
 */
export function useShortcuts(showList: () => void, isMeant: () => boolean): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const action = actionOf(event)
      // An open dialog has the keys to itself.
      if (!action || event.defaultPrevented || document.querySelector('dialog[open]') || !isMeant()) return
      if (action === 'shortcuts' && isTextField(event.target)) return
      event.preventDefault()
      if (event.repeat) return
      if (action === 'shortcuts') showList()
      else document.querySelector<HTMLElement>(`[data-key="${action}"]`)?.click()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [showList, isMeant])
}

function pressedKeys(event: KeyboardEvent): string {
  const { key, altKey, shiftKey } = event
  const mod = event.ctrlKey || event.metaKey
  if (key === 'Enter')
    return [mod && 'Mod', altKey && 'Alt', shiftKey && 'Shift', key].filter(Boolean).join('+')
  // The Arabic question mark stands on the same key.
  if ((key === '?' || key === '؟') && !mod && !altKey) return '?'
  return altKey && !mod && !shiftKey ? `Alt+${letterOf(event)}` : ''
}

/** The letter that the key types; by its place where it types none (Option on a Mac, Cyrillic, Arabic, …). */
function letterOf({ key, code }: KeyboardEvent): string {
  return /^[a-z]$/i.test(key) ? key.toUpperCase() : code.replace(/^Key/, '')
}

function isTextField(target: EventTarget | null): boolean {
  return target instanceof Element && target.matches('textarea, input:not([type="radio"], [type="checkbox"])')
}
