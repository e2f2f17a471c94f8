// Enter continues a list in the note (`continueList`), and confirms an input method's word without it.
import type { RefObject } from 'preact'
import { useEffect } from 'preact/hooks'
import { continueList } from './continueList'
import { insertWords } from './insertWords'

/** Safari tells by this alone that the Enter after a composition is the input method's. */
const INPUT_METHOD = 229

export function useListKeys(field: RefObject<HTMLTextAreaElement | null>): void {
  useEffect(() => {
    const note = field.current
    const keyDown = (event: KeyboardEvent) => {
      const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey
      if (event.key !== 'Enter' || !isPlain || event.defaultPrevented) return
      if (!note || event.isComposing || event.keyCode === INPUT_METHOD) return
      const goOn = note.selectionStart === note.selectionEnd && continueList(note.value, note.selectionEnd)
      if (!goOn) return
      event.preventDefault()
      insertWords(note, goOn.words, goOn.from, goOn.to)
    }
    note?.addEventListener('keydown', keyDown)
    return () => note?.removeEventListener('keydown', keyDown)
  }, [field])
}
