// Keeps the text field and the session's text the same. Only the operator's typing and the restoring of this note's
// text change them; typing is never blocked and the caret never jumps. A class outside of the components, so that the
// field works before any of them is loaded.
import { NOTE_LIMIT } from '../../../note/note'
import type { CardActions, CardState, Observable } from '../../../session/cardState'

export interface NoteFieldOwner {
  readonly cardState: Observable<CardState>
  readonly actions: Pick<CardActions, 'edit'>
  /** The text changed; `length` in characters (UTF-16 units). */
  onLength(length: number): void
  /** Some input would have passed NOTE_LIMIT and was refused as a whole. */
  onRefused(): void
}

export class NoteField {
  readonly #field: HTMLTextAreaElement
  readonly #owner: NoteFieldOwner
  readonly #ends = new AbortController()
  readonly #unsubscribe: () => void
  #noteId: string
  /** The session's text when it was read last: only a change of it can be a restoring. */
  #seen: string
  /** What the field held when it was last within the limit. */
  #accepted = ''
  /** Restored words that stand before the field's own while an input method composes: it must not be disturbed. */
  #ahead = ''
  #composing = false
  #isDeaf = false

  /** Words typed before now are taken over: they go to the session at once. */
  constructor(field: HTMLTextAreaElement, owner: NoteFieldOwner) {
    this.#field = field
    this.#owner = owner
    const { noteId, text } = owner.cardState.get()
    this.#noteId = noteId
    this.#seen = text
    this.#listen()
    this.#unsubscribe = owner.cardState.subscribe(() => this.#follow())
    this.#takeOver(text)
  }

  /** Stops listening and leaves the field as it is. */
  detach(): void {
    this.#ends.abort()
    this.#unsubscribe()
  }

  #listen(): void {
    const { signal } = this.#ends
    const field = this.#field
    field.addEventListener('beforeinput', (event) => this.#beforeInput(event), { signal })
    field.addEventListener('input', () => this.#input(), { signal })
    field.addEventListener('compositionstart', () => (this.#composing = true), { signal })
    field.addEventListener('compositionend', () => this.#composed(), { signal })
  }

  #takeOver(text: string): void {
    const typed = this.#field.value
    if (typed === '' || typed === text) {
      this.#show(text, 0)
    } else {
      if (text !== '') this.#ahead = `${text}\n`
      this.#composed()
    }
  }

  /** Prevents what can be prevented, because that leaves the browser's undo intact. */
  #beforeInput(event: InputEvent): void {
    const { data } = event
    // Nearly every key: there is room.
    if (data !== null && this.#accepted.length + data.length <= NOTE_LIMIT) return
    if (this.#composing || event.isComposing || !event.inputType.startsWith('insert')) return
    const inserted = event.inputType.endsWith('Break') ? '\n' : insertedText(event)
    const beyond = this.#field.textLength + inserted.length - NOTE_LIMIT
    // What is selected will be replaced; asking for that costs as much as the rest of a key.
    if (beyond <= 0 || beyond <= this.#field.selectionEnd - this.#field.selectionStart) return
    event.preventDefault()
    this.#owner.onRefused()
  }

  #input(): void {
    if (this.#isDeaf) return
    const { value } = this.#field
    const whole = this.#ahead + value
    if (whole.length > NOTE_LIMIT) {
      // Not every input can be prevented (redo, input methods, some corrections): undo it instead.
      if (!this.#composing) this.#goBack()
      return
    }
    this.#accepted = value
    this.#owner.actions.edit(whole)
    this.#owner.onLength(whole.length)
  }

  #composed(): void {
    if (this.#isDeaf) return
    this.#composing = false
    if (this.#ahead !== '') {
      const whole = this.#ahead + this.#field.value
      const fromEnd = this.#field.value.length - this.#field.selectionEnd
      this.#ahead = ''
      this.#write(whole, fromEnd)
    }
    this.#input()
  }

  #goBack(): void {
    this.#show(this.#accepted, this.#field.value.length - this.#field.selectionEnd)
    this.#owner.onRefused()
  }

  #follow(): void {
    const { noteId, text } = this.#owner.cardState.get()
    if (noteId !== this.#noteId) {
      this.#noteId = noteId
      this.#ahead = ''
      this.#seen = text
      if (this.#composing) this.#cutOff()
      this.#show(text, 0)
    } else if (text !== this.#seen) {
      this.#seen = text
      if (text !== this.#ahead + this.#field.value) this.#restore(text)
    }
  }

  /**
   * What an input method has composed so far went to the note before with its last input. Only a field that loses the
   * focus makes the input method itself forget it; what it says on that occasion would go to this note.
   */
  #cutOff(): void {
    this.#composing = false
    const isFocused = document.activeElement === this.#field
    this.#isDeaf = true
    this.#field.blur()
    this.#write('', 0)
    this.#isDeaf = false
    if (isFocused) this.#field.focus()
  }

  #restore(text: string): void {
    if (!this.#composing) {
      this.#show(text, this.#field.value.length - this.#field.selectionEnd)
    } else if (text.endsWith(this.#accepted)) {
      this.#ahead = text.slice(0, text.length - this.#accepted.length)
    } else {
      this.#ahead = `${text}\n`
    }
  }

  #show(text: string, caretFromEnd: number): void {
    this.#write(text, caretFromEnd)
    this.#accepted = text
    this.#owner.onLength(text.length)
  }

  #write(text: string, caretFromEnd: number): void {
    if (this.#field.value === text) return
    this.#field.value = text
    const caret = Math.max(0, text.length - caretFromEnd)
    this.#field.setSelectionRange(caret, caret)
  }
}

function insertedText(event: InputEvent): string {
  const text = event.data ?? event.dataTransfer?.getData('text/plain') ?? ''
  return text.replace(/\r\n?/g, '\n')
}
