// Inserts quick phrases, and lets an outcome be chosen, while the focus stays in the note. `/` at the start of a line or after white space
// lists phrases; once nothing matches, or after Esc, it is a plain `/`. A class outside of the components, as
// `NoteField` is.
import type { Observable } from '../../../session/cardState'
import { insertWords } from '../Editor/insertWords'
import { isComposed } from '../Editor/isComposed'

export type PickKind = 'phrases' | 'tags'

/** The list that is open. */
export interface PhraseSelection {
  readonly kind: PickKind
  /** What matches the filter; empty only when the operator asked for the list by key or button. */
  readonly options: readonly string[]
  /** Index in `options`. */
  readonly active: number
  /** There is nothing of this kind at all, whatever the filter. */
  readonly nothingYet: boolean
  /** Where the typed filter begins, which the choice replaces (UTF-16 units). */
  readonly from: number
}

export type PhraseOptions = Readonly<Record<PickKind, readonly string[]>>

/** A slash where a word could begin, and what was typed behind it. */
const SLASH = /(?<=^|\s)\/(?!\s)([^\n/]{0,60})$/

export class PhrasePicker implements Observable<PhraseSelection | null> {
  readonly #allOptions: () => PhraseOptions
  readonly #chooseOutcome: (outcome: string) => void
  readonly #listeners = new Set<() => void>()
  #field: HTMLTextAreaElement | null = null
  #selection: PhraseSelection | null = null
  /** Where the caret was when a key or a button opened the list; null: a slash opened it. */
  #openedAt: number | null = null
  /** Position of the slash after which Esc closed the list: it stays a plain one. */
  #dismissed: number | null = null

  constructor(allOptions: () => PhraseOptions, chooseOutcome: (outcome: string) => void) {
    this.#allOptions = allOptions
    this.#chooseOutcome = chooseOutcome
  }

  get(): PhraseSelection | null {
    return this.#selection
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Listens to `field`. Returns a function that stops listening. */
  attach(field: HTMLTextAreaElement): () => void {
    const ends = new AbortController()
    const { signal } = ends
    const update = () => this.#update()
    this.#field = field
    field.addEventListener('input', (event) => !(event as InputEvent).isComposing && this.#update(), {
      signal,
    })
    field.addEventListener('compositionend', update, { signal })
    field.addEventListener('pointerup', update, { signal })
    field.addEventListener('keyup', (event) => MOVING.has(event.key) && this.#update(), { signal })
    field.addEventListener('keydown', (event) => this.#keyDown(event), { signal })
    field.addEventListener('blur', () => this.close(), { signal })
    return () => ends.abort()
  }

  /** Lists everything of a kind at the caret; closes that list when called again. */
  open(kind: PickKind): void {
    const field = this.#field
    if (!field) return
    const again = this.#selection?.kind === kind && this.#openedAt !== null
    this.close()
    field.focus()
    if (again) return
    this.#openedAt = field.selectionStart
    this.#list(kind, field.selectionStart, '')
  }

  close(): void {
    this.#openedAt = null
    this.#show(null)
  }

  /** Replaces the typed filter by the phrase; an outcome is no words of the text. `index` in `options`. */
  choose(index: number): void {
    const selection = this.#selection
    const words = selection?.options[index]
    const field = this.#field
    if (!selection || words === undefined || !field) return
    this.close()
    const { from, kind } = selection
    if (kind === 'phrases') {
      insertWords(field, words, from, field.selectionEnd)
      return
    }
    // What is selected there was selected before the list was opened.
    if (field.selectionStart > from) insertWords(field, '', from, field.selectionStart)
    this.#chooseOutcome(words)
  }

  #update(): void {
    const field = this.#field
    if (!field) return
    const before = field.value.slice(0, field.selectionStart)
    if (this.#openedAt !== null && this.#selection) {
      const filter = before.slice(this.#openedAt)
      if (before.length < this.#openedAt || filter.includes('\n')) this.close()
      else this.#list(this.#selection.kind, this.#openedAt, filter)
      return
    }
    const slash = SLASH.exec(before)
    if (slash?.index !== this.#dismissed) this.#dismissed = null
    if (!slash || this.#dismissed !== null || field.selectionStart !== field.selectionEnd) this.#show(null)
    else this.#list('phrases', slash.index, slash[1] ?? '')
  }

  #list(kind: PickKind, from: number, filter: string): void {
    const all = this.#allOptions()[kind]
    const wanted = folded(filter.trimEnd())
    const options = all.filter((one) => folded(one).includes(wanted))
    if (options.length === 0 && this.#openedAt === null) {
      this.#show(null)
      return
    }
    const before = this.#selection
    const stays =
      before?.kind === kind && before.from === from && before.options.join('\n') === options.join('\n')
    this.#show({ kind, options, active: stays ? before.active : 0, nothingYet: all.length === 0, from })
  }

  #keyDown(event: KeyboardEvent): void {
    const selection = this.#selection
    if (!selection || isComposed(event)) return
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
    const { options, active } = selection
    const move = (step: number) =>
      this.#show({ ...selection, active: (active + step + options.length) % options.length })
    if (event.key === 'Escape') {
      if (this.#openedAt === null) this.#dismissed = selection.from
      this.close()
    } else if (options.length === 0) return
    else if (event.key === 'ArrowDown') move(1)
    else if (event.key === 'ArrowUp') move(-1)
    else if (event.key === 'Enter' || event.key === 'Tab') this.choose(active)
    else return
    event.preventDefault()
  }

  #show(selection: PhraseSelection | null): void {
    if (selection === this.#selection) return
    this.#selection = selection
    for (const listener of this.#listeners) listener()
  }
}

/** Keys that move the caret without typing; up and down are the list's own while it is open. */
const MOVING: ReadonlySet<string> = new Set(['ArrowLeft', 'ArrowRight', 'Home', 'End', 'PageUp', 'PageDown'])

/** Without case and accents, so that nobody has to hunt for them. */
function folded(text: string): string {
  return text.toLocaleLowerCase().normalize('NFD').replace(/\p{M}/gu, '')
}
