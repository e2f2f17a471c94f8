// Earlier notes of this client: all of them, those of one outcome, or those in which the search finds its words, and the
// newest one in a line. Comments are shown as text.
import type { EarlierNote } from '../../../session/cardState'
import type { Text } from '../../../text/text'
import { useOutcomeFilter } from '../../shared/useOutcomeFilter'
import { Marked, type SearchKeys, useNoteSearch } from './useNoteSearch'

export interface EarlierNotesProps extends SearchKeys {
  /** Newest first, at least one. */
  readonly notes: readonly EarlierNote[]
  readonly text: Text
}

export function EarlierNotes({ notes, text, ...keys }: EarlierNotesProps) {
  const { shown, filter } = useOutcomeFilter(notes, text)
  const { query, found, box } = useNoteSearch(shown, text, keys)
  return (
    <>
      {box}
      {filter}
      {/* Long: the keyboard scrolls it as well. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled region has to be reached by keys (WCAG 2.1.1). */}
      <ul class="history_list" tabIndex={0} aria-label={text.earlier.heading}>
        {found.map((note) => (
          <Earlier key={note.commentId} note={note} query={query} text={text} />
        ))}
      </ul>
    </>
  )
}

/** When, who, and the first words, in one line. */
export function NewestNote({ note, text }: { note: EarlierNote; text: Text }) {
  return (
    <span class="history_newest">
      <span class="history_who">
        {text.day(note.at)} · <bdi>{authorOf(note, text)}</bdi> ·
      </span>{' '}
      {note.outcome && <bdi class="outcome_mark">{note.outcome}</bdi>}
      <span class="history_first" dir="auto">
        {firstLineOf(note)}
      </span>
    </span>
  )
}

function Earlier({ note, query, text }: { note: EarlierNote; query: string; text: Text }) {
  return (
    <li class="history_note">
      <p class="history_about">
        <bdi class="history_author">{authorOf(note, text)}</bdi>{' '}
        <time dateTime={new Date(note.at).toISOString()}>{text.dayAndTime(note.at)}</time>{' '}
        {note.reference && <bdi dir="ltr">#{note.reference}</bdi>}{' '}
        {note.outcome && <bdi class="outcome_mark">{note.outcome}</bdi>}
      </p>
      <p class="history_words" dir="auto">
        <Marked query={query} words={note.text} />
      </p>
    </li>
  )
}

function authorOf({ author, isOwn }: EarlierNote, text: Text): string {
  return isOwn ? text.earlier.you : (author ?? text.earlier.colleague)
}

function firstLineOf({ text }: EarlierNote): string {
  return text.split('\n').find((line) => line.trim() !== '') ?? ''
}
