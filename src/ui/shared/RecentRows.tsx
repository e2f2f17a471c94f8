// The operator's notes of today as a list: client, time, first words, and what is not right with them. The card opens
// one in a sheet, the page of the left menu in its row.
import type { ComponentChildren } from 'preact'
import type { RecentNote, RecentNotes } from '../../session/cardState'
import type { Text } from '../../text/text'
import { statusWords } from '../../text/words'
import { useObservable } from './useObservable'
import { useOutcomeFilter } from './useOutcomeFilter'

export interface RecentRowsProps {
  readonly recent: RecentNotes
  readonly text: Text
  readonly open: (note: RecentNote) => void
  /** Stands below the row of this note. */
  readonly below?: (note: RecentNote) => ComponentChildren
}

export function RecentRows({ recent, text, open, below }: RecentRowsProps) {
  const { state, notes } = useObservable(recent.list)
  const { shown, filter } = useOutcomeFilter(notes, text)
  const words = state === 'reading' ? text.recent.reading : notes.length === 0 ? text.recent.none : ''
  return (
    <>
      {filter}
      <ul class="recent_list">
        {shown.map((note) => (
          <li key={note.reference}>
            <Row note={note} text={text} open={() => open(note)} />
            {below?.(note)}
          </li>
        ))}
      </ul>
      {state === 'failed' ? (
        <button type="button" class="button" onClick={() => recent.read()}>
          {text.recent.failed}
        </button>
      ) : (
        <p class="recovered_status" role="status" hidden={words === ''}>
          {words}
        </p>
      )}
    </>
  )
}

function Row({ note, text, open }: { note: RecentNote; text: Text; open: () => void }) {
  const state =
    note.status?.kind === 'unfiled' ? text.filing.none : note.status && statusWords(note.status, text)
  return (
    <button type="button" class="recent_open" onClick={open}>
      <span>
        <bdi class="recovered_number">{clientOf(note, text)}</bdi>{' '}
        <time dateTime={new Date(note.at).toISOString()}>{text.time(note.at)}</time>{' '}
        {note.outcome && <bdi class="outcome_mark">{note.outcome}</bdi>}
      </span>
      <bdi class="recent_first">{note.text.split('\n').find((line) => line.trim() !== '')}</bdi>
      {state && <span>{state}</span>}
    </button>
  )
}

/** So that nobody takes it for another note: `Anna Berg · 16:05`. */
export function titleOf(note: RecentNote, text: Text): string {
  return `\u2068${clientOf(note, text)}\u2069 · ${text.time(note.at)}`
}

function clientOf({ name, number, item }: RecentNote, text: Text): string {
  return name ?? (number || (item ? `${text.items[item.type]} #${item.id}` : text.recovered.unknownNumber))
}
