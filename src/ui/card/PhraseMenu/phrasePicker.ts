// Lists phrases (`/`), outcomes (`#`), colleagues (`@`) and times (`>`) while the focus stays in the note. Such a sign
// opens its list at the start of a word; once nothing matches, or after Esc or a space, it is a plain sign. A class
// outside of the components, as `NoteField` is.
import type { Observable } from '../../../session/cardState'
import { insertWords } from '../Editor/insertWords'
import { isComposed } from '../Editor/isComposed'

export type PickKind = 'phrases' | 'tags' | 'colleagues' | 'times'

/** The list that is open. */
export interface PhraseSelection {
  readonly kind: PickKind
  /** What matches the filter, and the way to more; empty only when the operator asked for the list by key or button. */
  readonly options: readonly string[]
  /** Index in `options`; -1: nothing matches, and the way to more waits for an arrow key. */
  readonly active: number
  /** There is nothing of this kind at all, whatever the filter. */
  readonly nothingYet: boolean
  /** Where the typed filter begins, which the choice replaces (UTF-16 units). */
  readonly from: number
}

export interface PhraseOptions extends Readonly<Record<PickKind, readonly string[]>> {
  /** Stands below the options of a kind as long as one word is typed, whatever that is. */
  readonly more: Readonly<Partial<Record<PickKind, string>>>
}

/** Where a choice goes, in UTF-16 units: what was typed of it stands between. */
export interface PickRange {
  readonly from: number
  readonly to: number
}

interface Choice {
  /** Written instead of what was typed; '' removes that, null leaves it. */
  readonly words: string | null
  /** Takes back what is not in the words, when the browser's undo brings back what was typed. */
  readonly undo?: () => void
}

export type ChooseOption = (kind: PickKind, option: string, range: PickRange) => Choice

const KINDS: Readonly<Record<string, PickKind>> = {
  '/': 'phrases',
  '#': 'tags',
  '@': 'colleagues',
  '>': 'times',
}
/**
 * A sign where a word could begin (also behind a bracket, a quotation mark, and the full stop of a script without
 * spaces), and what was typed behind it. `#12`, `>3` and `@2` are meant as they stand.
 */
const TRIGGER = /(?<=^|[\s\p{Ps}\p{Pi}"'。、，！？；：])(\/|[#@>](?!\d))(?!\s)([^\n/#@>]{0,60})$/u
const SIGN = /[/#@>]/
/** UTF-16 units before the caret that a match and what has to stand before it can have: a long note is not searched. */
const TRIGGER_MOST = 130

export class PhrasePicker implements Observable<PhraseSelection | null> {
  readonly #allOptions: () => PhraseOptions
  readonly #chooseOption: ChooseOption
  readonly #listeners = new Set<() => void>()
  #field: HTMLTextAreaElement | null = null
  #selection: PhraseSelection | null = null
  #whileOpen: AbortController | null = null
  /** Where the caret was when a button opened the list; null: a sign opened it. */
  #openedAt: number | null = null
  /** Position of the sign after which the list was closed: it stays a plain one. */
  #dismissed: number | null = null
  /** What is typed next may belong to a sign before it. */
  #isBehindSign = false
  /** The last choice that is more than words, and the text before it. */
  #undoable: { readonly before: string; readonly from: number; readonly undo: () => void } | null = null

  constructor(allOptions: () => PhraseOptions, chooseOption: ChooseOption) {
    this.#allOptions = allOptions
    this.#chooseOption = chooseOption
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
    this.#field = field
    field.addEventListener('input', (event) => this.#input(event as InputEvent, field), { signal })
    field.addEventListener('compositionend', () => this.#update(), { signal })
    field.addEventListener('blur', () => this.close(), { signal })
    return () => {
      ends.abort()
      this.#whileOpen?.abort()
    }
  }

  /** While a list is open. A caret that only moves opens none: Enter behind a word that stands is a line break. */
  #listen(): void {
    this.#whileOpen = new AbortController()
    const { signal } = this.#whileOpen
    const update = () => this.#update()
    this.#field?.addEventListener('pointerup', update, { signal })
    this.#field?.addEventListener('keyup', (event) => MOVING.has(event.key) && update(), { signal })
    // Before the field's other listeners, whenever they came: Enter chooses, and does not continue a list.
    this.#field?.addEventListener('keydown', (event) => this.#keyDown(event), { signal, capture: true })
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

  /** Replaces what was typed by the choice. `index` in `options`. */
  choose(index: number): void {
    const selection = this.#selection
    const words = selection?.options[index]
    const field = this.#field
    if (!selection || words === undefined || !field) return
    const range = { from: selection.from, to: field.selectionEnd }
    this.close()
    const before = field.value
    const { words: written, undo } = this.#chooseOption(selection.kind, words, range)
    this.#undoable = undo ? { before, from: range.from, undo } : null
    this.#dismissed = written === '' ? null : range.from
    if (written) insertWords(field, written, range.from, range.to)
    // What is selected there was selected before the list was opened.
    else if (written === '' && field.selectionStart > range.from)
      insertWords(field, '', range.from, field.selectionStart)
  }

  #input({ data, inputType, isComposing }: InputEvent, field: HTMLTextAreaElement): void {
    // Nearly every key. Where the caret is need not be asked for: a word goes on behind a sign only once that was seen.
    if (data && !this.#isBehindSign && !this.#selection && !SIGN.test(data)) return
    if (inputType === 'historyUndo') this.#undone(field)
    if (!isComposing) this.#update()
  }

  #undone(field: HTMLTextAreaElement): void {
    deselect(field)
    if (this.#undoable?.before !== field.value) return
    this.#dismissed = this.#undoable.from
    this.#undoable.undo()
    this.#undoable = null
  }

  #update(): void {
    const field = this.#field
    if (!field) return
    const { value, selectionStart: caret } = field
    if (this.#openedAt !== null && this.#selection) {
      const filter = value.slice(this.#openedAt, caret)
      if (caret < this.#openedAt || filter.includes('\n')) this.close()
      else this.#list(this.#selection.kind, this.#openedAt, filter)
      return
    }
    const from = Math.max(0, caret - TRIGGER_MOST)
    const found = TRIGGER.exec(value.slice(from, caret))
    const [, sign = '', filter = ''] = found ?? []
    const kind = KINDS[sign]
    const index = found ? from + found.index : null
    this.#isBehindSign = found !== null
    if (index !== this.#dismissed) this.#dismissed = null
    if (!kind || index === null || this.#dismissed !== null || caret !== field.selectionEnd) this.#show(null)
    else this.#list(kind, index, filter)
  }

  #list(kind: PickKind, from: number, filter: string): void {
    const { [kind]: all, more } = this.#allOptions()
    const wanted = folded(filter.trimEnd())
    const matching = all.filter((one) => folded(one).includes(wanted))
    const last = /\s/.test(filter) ? undefined : more[kind]
    const options = last === undefined ? matching : [...matching, last]
    if (options.length === 0 && this.#openedAt === null) {
      this.#show(null)
      return
    }
    const before = this.#selection
    const stays =
      before?.kind === kind && before.from === from && before.options.join('\n') === options.join('\n')
    // Enter behind a word that matches nothing is a line break.
    const isMore = matching.length === 0 && wanted !== ''
    const active = isMore ? -1 : Math.max(0, stays ? before.active : 0)
    this.#show({ kind, options, active, nothingYet: all.length === 0, from })
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
    else if (active >= 0 && (event.key === 'Enter' || event.key === 'Tab')) this.choose(active)
    else return
    event.preventDefault()
  }

  #show(selection: PhraseSelection | null): void {
    if (selection === this.#selection) return
    if (!selection) this.#whileOpen?.abort()
    else if (!this.#selection) this.#listen()
    this.#selection = selection
    for (const listener of this.#listeners) listener()
  }
}

/** An undone choice leaves what was typed for it selected, and the next key would take it. */
function deselect(field: HTMLTextAreaElement): void {
  field.setSelectionRange(field.selectionEnd, field.selectionEnd)
}

/** Keys that move the caret without typing; up and down are the list's own while it is open. */
const MOVING: ReadonlySet<string> = new Set(['ArrowLeft', 'ArrowRight', 'Home', 'End', 'PageUp', 'PageDown'])

/** Without case and accents, so that nobody has to hunt for them. */
function folded(text: string): string {
  return text.toLocaleLowerCase().normalize('NFD').replace(/\p{M}/gu, '')
}
