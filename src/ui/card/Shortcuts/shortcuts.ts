// The table of keyboard shortcuts. The listener, `aria-keyshortcuts` and the list of shortcuts are made from it, so they
// cannot differ. A key presses the very button that the operator sees, so what is not on offer cannot be done by a key.
//
// Alt with a letter opens menus of Windows and Linux and types signs on a Mac, AltGr is Ctrl and Alt, and most letters
// with Ctrl are the browser's. What is left is few (decision 35): these have a key of their own, signs are typed in the
// note, and a letter counts while the list is open.
import type { RefObject } from 'preact'
import { useEffect } from 'preact/hooks'
import type { Text } from '../../../text/text'
import { isComposed } from '../Editor/isComposed'
import { continueListBy } from '../Editor/listKeys'

/** In the order of the list. `Ctrl` is ⌘ on a Mac. */
export const SHORTCUTS = {
  save: 'Ctrl+Enter',
  closeNow: 'Ctrl+Shift+Enter',
  stay: 'Alt+Enter',
  previous: 'Alt+Shift+Enter',
  phrases: '/',
  tags: '#',
  mention: '@',
  followUp: '>',
  stamp: 'T',
  filing: 'L',
  earlier: 'E',
  retry: 'R',
  copy: 'C',
  menu: 'M',
  shortcuts: 'Ctrl+/',
} as const satisfies Readonly<Record<string, string>>

export type KeyedAction = keyof typeof SHORTCUTS

const ACTIONS = Object.keys(SHORTCUTS) as KeyedAction[]
const IS_MAC = /Mac|iP(?:hone|ad)/.test(navigator.platform)
const MAC_SIGNS: Readonly<Record<string, string>> = { Ctrl: '⌘', Shift: '⇧', Alt: '⌥', Enter: '↩' }

/** The action that this key asks for, null for every other key and while an input method composes. */
export function actionOf(event: KeyboardEvent): KeyedAction | null {
  // Every chord has one of them. The listener hears each key of a note.
  if (!event.ctrlKey && !event.metaKey && !event.altKey) return null
  const pressed = pressedKeys(event)
  return (
    ACTIONS.find((action) => isChord(action) && SHORTCUTS[action] === pressed && !isComposed(event)) ?? null
  )
}

/** The action that this key asks for while the list is open. */
export function listedActionOf(event: KeyboardEvent): KeyedAction | null {
  const { ctrlKey, metaKey, altKey } = event
  if (ctrlKey || metaKey || altKey || isComposed(event)) return null
  const letter = letterOf(event)
  return ACTIONS.find((action) => SHORTCUTS[action] === letter) ?? null
}

/** The keys one by one, as this computer's keyboard calls them; a letter comes behind those that open the list. */
export function shownKeys(action: KeyedAction, text: Pick<Text, 'shortcuts'>, isMac = IS_MAC): string[] {
  const keys = SHORTCUTS[action]
  if (/^[A-Z]$/.test(keys)) return [...shownKeys('shortcuts', text, isMac), keys]
  const printed: Readonly<Record<string, string>> = isMac ? MAC_SIGNS : (text.shortcuts.keys ?? {})
  return keys.split('+').map((key) => printed[key] ?? key)
}

/**
 * Attributes of a button: its action's key presses it (`useShortcuts`), and screen readers name that key, which has
 * standard names there.
 */
export function keyed(action: KeyedAction): { 'data-key': KeyedAction; 'aria-keyshortcuts'?: string } {
  const keys = SHORTCUTS[action]
  if (!isChord(action)) return { 'data-key': action }
  const [control, meta] = ['Control', 'Meta'].map((name) => keys.replace('Ctrl', name))
  return { 'data-key': action, 'aria-keyshortcuts': control === meta ? keys : `${control} ${meta}` }
}

/** For a tooltip: `Save (Ctrl+Enter)`, `Timestamp (Ctrl+/ T)`. */
export function withKeys(name: string, action: KeyedAction, text: Pick<Text, 'shortcuts'>): string {
  return `${name} (${shownKeys(action, text)
    .join('+')
    .replace(/\+(?=[A-Z]$)/, ' ')})`
}

/** Null where it is not on offer. */
export function buttonOf(action: KeyedAction): HTMLElement | null {
  return document.querySelector(`[data-key="${action}"]`)
}

/**
 * Listens for all shortcuts, and for Enter in the note. `showList`: what the list's own key does; `isMeant`: false for
 * keys that are meant for somebody else. Buttons are found by `keyed`.
 */
export function useShortcuts(
  note: RefObject<HTMLTextAreaElement | null>,
  showList: () => void,
  isMeant: () => boolean,
): void {
  useEffect(() => {
    const keyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented) return
      const action = actionOf(event)
      if (!action) return continueListBy(event, note.current)
      // An open dialog has the keys to itself.
      if (document.querySelector('dialog[open]') || !isMeant()) return
      const button = buttonOf(action)
      const isList = action === 'shortcuts'
      if (!button && !isList) return
      event.preventDefault()
      if (event.repeat) return
      if (isList) showList()
      else button?.click()
    }
    document.addEventListener('keydown', keyDown)
    return () => document.removeEventListener('keydown', keyDown)
  }, [note, showList, isMeant])
}

function isChord(action: KeyedAction): boolean {
  return SHORTCUTS[action].length > 1
}

function pressedKeys(event: KeyboardEvent): string {
  const { key, code, altKey, shiftKey } = event
  // It is typed with Shift on many keyboards. A keyboard that has none has another script on that key.
  const isSlash = key === '/' || (code === 'Slash' && key > '~')
  const mod = event.ctrlKey || event.metaKey
  const keys = [mod && 'Ctrl', altKey && 'Alt', shiftKey && !isSlash && 'Shift', isSlash ? '/' : key]
  return keys.filter(Boolean).join('+')
}

/** The letter that the key types; by its place where it types none (Cyrillic, Arabic, …). */
function letterOf({ key, code }: KeyboardEvent): string {
  return /^[a-z]$/i.test(key) ? key.toUpperCase() : code.replace(/^Key/, '')
}
