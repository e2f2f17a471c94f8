// The search in the earlier notes that were read: no request, and nothing of it touches this call's note.
import type { ComponentChild } from 'preact'
import { useMemo, useState } from 'preact/hooks'
import type { EarlierNote } from '../../../session/cardState'
import type { Text } from '../../../text/text'
import { keyed } from '../Shortcuts/shortcuts'
import { placesOf } from './placesOf'

export interface NoteSearch {
  readonly query: string
  /** All notes while nothing is searched for. */
  readonly found: readonly EarlierNote[]
  readonly box: ComponentChild
}

export interface SearchKeys {
  /** What Esc does when there is nothing to clear. */
  readonly leave: () => void
  /** The shortcut of the earlier notes leads here: nothing has to be unfolded before. */
  readonly hasKey: boolean
}

export function useNoteSearch(
  notes: readonly EarlierNote[],
  text: Text,
  { leave, hasKey }: SearchKeys,
): NoteSearch {
  const [typed, setTyped] = useState('')
  const query = typed.trim()
  const found = useMemo(
    () => (query ? notes.filter((note) => placesOf(query, note.text).length > 0) : notes),
    [notes, query],
  )
  const pressed = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.preventDefault()
    event.stopPropagation()
    if (typed) setTyped('')
    else leave()
  }
  const { search } = text.context
  const box = (
    <div class="history_search">
      <input
        type="search"
        class="field"
        dir="auto"
        autocomplete="off"
        aria-label={search}
        placeholder={search}
        value={typed}
        onInput={({ currentTarget }) => setTyped(currentTarget.value)}
        onKeyDown={pressed}
        {...(hasKey && { ...keyed('earlier'), onClick: ({ currentTarget }) => currentTarget.focus() })}
      />
      <span class="history_found" role="status">
        {query && text.count(text.earlier.all, found.length)}
      </span>
    </div>
  )
  return { query, found, box }
}

/** Words with the query marked in them. */
export function Marked({ query, words }: { query: string; words: string }) {
  const places = placesOf(query, words)
  const pieces = places.flatMap(([from, to], at) => [
    words.slice(places[at - 1]?.[1] ?? 0, from),
    <mark key={from}>{words.slice(from, to)}</mark>,
  ])
  return (
    <>
      {pieces}
      {words.slice(places.at(-1)?.[1] ?? 0)}
    </>
  )
}
