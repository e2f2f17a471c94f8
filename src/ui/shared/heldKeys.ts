// A key that is held down acts where it was pressed, and nowhere else: its repetitions write nothing into a field that
// got the focus meanwhile, or that shows another note now, and press no button.
import { useEffect, useLayoutEffect } from 'preact/hooks'

/** The newest press without its repetitions; null once its end was heard. */
let pressed: KeyboardEvent | null = null
/** The end of that press will be heard. Not in the note, where each listener is a part of what a key costs. */
let isEndHeard = false
/** The focus went to the note last. Kept, because to ask each key for its target would cost as much as the rest of it. */
let isWriting = false
/** By the `code` of the key whose end they wait for. */
let waiting: { readonly code: string; readonly act: () => void }[] = []

/**
 * Resolves when the key that asks for something is up again: whatever gets the focus then is not pressed by it. A key of
 * the note has to be handled still; what it wrote before is not waited for.
 */
export function keyUp(): Promise<void> {
  return new Promise((act) => {
    // It is being handled.
    if (pressed?.eventPhase) hearEnds()
    if (pressed && isEndHeard) waiting.push({ code: pressed.code, act })
    else act()
  })
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
    followFocus()
    window.addEventListener('focusin', followFocus, options)
    // The window loses the focus: the end of a key that goes elsewhere is not heard.
    const blur = ({ target }: Event) => target instanceof Element || released(() => true)
    window.addEventListener('blur', blur, options)
    return () => {
      ends.abort()
      released(() => true)
    }
  }, [])
}

function followFocus(): void {
  isWriting = document.activeElement instanceof HTMLTextAreaElement
}

function keyDown(event: KeyboardEvent): void {
  if (!event.repeat) {
    pressed = event
    isEndHeard = false
    if (!isWriting) hearEnds()
  } else if (!isMeantHere(event)) {
    event.preventDefault()
    event.stopImmediatePropagation()
  }
}

function hearEnds(): void {
  isEndHeard = true
  window.addEventListener('keyup', keyReleased)
}

function keyReleased(event: KeyboardEvent): void {
  // While ⌘ is down, a Mac tells of no other key that it is up.
  released((one) => one === event.code || event.key === 'Meta')
}

function released(isUp: (code: string) => boolean): void {
  if (pressed && isUp(pressed.code)) pressed = null
  const over = waiting.filter(({ code }) => isUp(code))
  waiting = waiting.filter(({ code }) => !isUp(code))
  if (!pressed && waiting.length === 0) window.removeEventListener('keyup', keyReleased)
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
