// Quick phrases and outcomes are picked while the focus and the words stay in the note. `/` at the start
// of a line or after white space offers phrases; as soon as nothing matches, or after Esc, it is a plain `/`.
// Lives outside of rendering, as `NoteField` does.
import type { Observable } from '../../../session/cardState'
import { insertWords } from '../Editor/insertWords'

export type PickKind = 'phrases' | 'tags'

export interface Picking {
  readonly kind: PickKind
  /** What matches the filter; empty only when the operator asked for the list by key or button. */
  readonly options: readonly string[]
  /** Index in `options`. */
  readonly active: number
  /** There is nothing of this kind at all, whatever the filter. */
  readonly nothingYet: boolean
  /** Where the words begin that the choice replaces (UTF-16 units). */
  readonly from: number
}

export type Offers = Readonly<Record<PickKind, readonly string[]>>

/** A slash where a word could begin, and what was typed behind it. */
const SLASH = /(?<=^|\s)\/(?!\s)([^\n/]{0,60})$/

export class PhrasePicker implements Observable<Picking | null> {
  readonly #offers: () => Offers
  readonly #listeners = new Set<() => void>()
  #field: HTMLTextAreaElement | null = null
  #picking: Picking | null = null
  /** Where the list was asked for by hand; null: a slash opened it. */
  #asked: number | null = null
  /** The slash that Esc has made a plain one. */
  #done: number | null = null

  constructor(offers: () => Offers) {
    this.#offers = offers
  }

  get(): Picking | null {
    return this.#picking
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Follows what is typed into `field`. Returns a way to let go of it. */
  attach(field: HTMLTextAreaElement): () => void {
    const ends = new AbortController()
    const { signal } = ends
    const look = () => this.#look()
    this.#field = field
    field.addEventListener('input', (event) => !(event as InputEvent).isComposing && this.#look(), { signal })
    field.addEventListener('compositionend', look, { signal })
    field.addEventListener('pointerup', look, { signal })
    field.addEventListener('keyup', (event) => MOVING.has(event.key) && this.#look(), { signal })
    field.addEventListener('keydown', (event) => this.#keyDown(event), { signal })
    field.addEventListener('blur', () => this.close(), { signal })
    return () => ends.abort()
  }

  /** Offers everything of a kind at the caret; a second time: no more. */
  open(kind: PickKind): void {
    const field = this.#field
    if (!field) return
    const again = this.#picking?.kind === kind && this.#asked !== null
    this.close()
    field.focus()
    if (again) return
    this.#asked = field.selectionStart
    this.#offer(kind, field.selectionStart, '')
  }

  close(): void {
    this.#asked = null
    this.#show(null)
  }

  /** Puts the choice in the place of what was typed to find it. `index` in `options`. */
  choose(index: number): void {
    const picking = this.#picking
    const words = picking?.options[index]
    if (!picking || words === undefined || !this.#field) return
    this.close()
    insertWords(this.#field, words, picking.from, this.#field.selectionEnd)
  }

  #look(): void {
    const field = this.#field
    if (!field) return
    const before = field.value.slice(0, field.selectionStart)
    if (this.#asked !== null && this.#picking) {
      const filter = before.slice(this.#asked)
      if (before.length < this.#asked || filter.includes('\n')) this.close()
      else this.#offer(this.#picking.kind, this.#asked, filter)
      return
    }
    const slash = SLASH.exec(before)
    if (slash?.index !== this.#done) this.#done = null
    if (!slash || this.#done !== null || field.selectionStart !== field.selectionEnd) this.#show(null)
    else this.#offer('phrases', slash.index, slash[1] ?? '')
  }

  #offer(kind: PickKind, from: number, filter: string): void {
    const all = this.#offers()[kind]
    const wanted = folded(filter.trimEnd())
    const options = all.filter((one) => folded(one).includes(wanted))
    if (options.length === 0 && this.#asked === null) {
      this.#show(null)
      return
    }
    const was = this.#picking
    const stays = was?.kind === kind && was.from === from && was.options.join('\n') === options.join('\n')
    this.#show({ kind, options, active: stays ? was.active : 0, nothingYet: all.length === 0, from })
  }

  #keyDown(event: KeyboardEvent): void {
    const picking = this.#picking
    if (!picking || event.isComposing || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey)
      return
    const { options, active } = picking
    const move = (step: number) =>
      this.#show({ ...picking, active: (active + step + options.length) % options.length })
    if (event.key === 'Escape') {
      if (this.#asked === null) this.#done = picking.from
      this.close()
    } else if (options.length === 0) return
    else if (event.key === 'ArrowDown') move(1)
    else if (event.key === 'ArrowUp') move(-1)
    else if (event.key === 'Enter' || event.key === 'Tab') this.choose(active)
    else return
    event.preventDefault()
  }

  #show(picking: Picking | null): void {
    if (picking === this.#picking) return
    this.#picking = picking
    for (const listener of this.#listeners) listener()
  }
}

/** Keys that move the caret without typing; up and down are the list's own while it is open. */
const MOVING: ReadonlySet<string> = new Set(['ArrowLeft', 'ArrowRight', 'Home', 'End', 'PageUp', 'PageDown'])

/** Without case and accents, so that nobody has to hunt for them. */
function folded(text: string): string {
  return text.toLocaleLowerCase().normalize('NFD').replace(/\p{M}/gu, '')
}
