// A key that is held down acts where it was pressed, and nowhere else: its repetitions write nothing into a field that
// got the focus meanwhile, or that shows another note now, and press no button.
import { useEffect, useLayoutEffect } from 'preact/hooks'

/** The newest press without its repetitions; null while no key is down. */
let pressed: KeyboardEvent | null = null
/** By the `code` of the key whose end they wait for. */
let waiting: { readonly code: string; readonly act: () => void }[] = []

/** Resolves when the key that asks for something is up again: whatever gets the focus then is not pressed by it. */
export function keyUp(): Promise<void> {
  return new Promise((act) => (pressed ? waiting.push({ code: pressed.code, act }) : act()))
}

/** `noteId`: what is held down when it changes was meant for the note before. */
export function useHeldKeys(noteId?: string): void {
  useLayoutEffect(() => {
    pressed = null
  }, [noteId])
  useEffect(() => {
    const ends = new AbortController()
    // Before everybody else.
    const options = { capture: true, signal: ends.signal }
    window.addEventListener('keydown', keyDown, options)
    window.addEventListener('keyup', keyReleased, options)
    // The window loses the focus: the end of a key that goes elsewhere is not heard.
    const blur = ({ target }: Event) => target instanceof Element || released(() => true)
    window.addEventListener('blur', blur, options)
    return () => {
      ends.abort()
      released(() => true)
    }
  }, [])
}

function keyDown(event: KeyboardEvent): void {
  if (!event.repeat) {
    pressed = event
  } else if (!isMeantHere(event)) {
    event.preventDefault()
    event.stopImmediatePropagation()
  }
}

function keyReleased(event: KeyboardEvent): void {
  // While ⌘ is down, a Mac tells of no other key that it is up.
  released((one) => one === event.code || event.key === 'Meta')
}

function released(isUp: (code: string) => boolean): void {
  if (pressed && isUp(pressed.code)) pressed = null
  // Nearly always: this runs with each key.
  if (waiting.length === 0) return
  const over = waiting.filter(({ code }) => isUp(code))
  waiting = waiting.filter(({ code }) => !isUp(code))
  for (const { act } of over) act()
}

/** Keys that write or delete; all others may be held wherever they are. */
const WRITES = /^(.|Enter|Backspace|Delete)$/u

function isMeantHere({ key, target }: KeyboardEvent): boolean {
  if (!WRITES.test(key)) return true
  const isField = target instanceof Element && target.matches('textarea, input')
  if (!isField) return key !== 'Enter' && key !== ' '
  // What was prevented was a command: its repetitions are no text.
  const isText = pressed?.target === target && !pressed.defaultPrevented
  return isText && (key !== 'Enter' || target.matches('textarea'))
}
