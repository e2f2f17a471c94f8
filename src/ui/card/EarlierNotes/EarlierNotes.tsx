// Earlier notes of this client: one line with the newest, unfolded by one key; those of one outcome can be shown alone.
// Its place is reserved from the first paint on. Comments are shown as text.
import { useRef, useState } from 'preact/hooks'
import type { EarlierNote } from '../../../session/cardState'
import type { Text } from '../../../text/text'
import { keyed } from '../Shortcuts/shortcuts'

export interface EarlierNotesProps {
  /** Newest first; null until they were read. */
  readonly notes: readonly EarlierNote[] | null
  readonly text: Text
}

export function EarlierNotes({ notes, text }: EarlierNotesProps) {
  const [newest] = notes ?? []
  return <div class="history">{notes && newest && <History notes={notes} newest={newest} text={text} />}</div>
}

interface HistoryProps {
  readonly notes: readonly EarlierNote[]
  readonly newest: EarlierNote
  readonly text: Text
}

function History({ notes, newest, text }: HistoryProps) {
  const details = useRef<HTMLDetailsElement>(null)
  const fold = useRef<HTMLElement>(null)
  const [only, setOnly] = useState('')
  const outcomes = [...new Set(notes.map(({ outcome }) => outcome))].filter(Boolean)
  // Of another client, whose notes have other outcomes, all are shown.
  const isFiltered = outcomes.includes(only)
  const pressed = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !details.current?.open) return
    event.preventDefault()
    event.stopPropagation()
    details.current.open = false
    fold.current?.focus()
  }
  return (
    <details ref={details} id="earlier-notes" class="history_notes" onKeyDown={pressed}>
      <summary ref={fold} class="history_fold" {...keyed('earlier')}>
        <span class="history_heading">{text.earlier.heading}</span>{' '}
        <span class="history_newest">
          <span class="history_who">
            {text.day(newest.at)} · <bdi>{authorOf(newest, text)}</bdi> ·
          </span>{' '}
          {newest.outcome && <bdi class="outcome_mark">{newest.outcome}</bdi>}
          <span class="history_first" dir="auto">
            {firstLineOf(newest)}
          </span>
        </span>
        <span class="history_count">{text.count(text.earlier.all, notes.length)}</span>
        <span class="arrow" aria-hidden="true" />
      </summary>
      {outcomes.length > 0 && (
        <fieldset class="history_filter" aria-label={text.outcome.filter}>
          {outcomes.map((outcome) => (
            <button
              type="button"
              class="outcome_mark"
              key={outcome}
              dir="auto"
              aria-pressed={outcome === only}
              title={text.outcome.filter}
              onClick={() => setOnly(outcome === only ? '' : outcome)}
            >
              {outcome}
            </button>
          ))}
        </fieldset>
      )}
      {/* Long: the keyboard scrolls it as well. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled region has to be reached by keys (WCAG 2.1.1). */}
      <ul class="history_list" tabIndex={0} aria-label={text.earlier.heading}>
        {notes
          .filter(({ outcome }) => !isFiltered || outcome === only)
          .map((note) => (
            <Earlier key={note.commentId} note={note} text={text} />
          ))}
      </ul>
    </details>
  )
}

function Earlier({ note, text }: { note: EarlierNote; text: Text }) {
  return (
    <li class="history_note">
      <p class="history_about">
        <bdi class="history_author">{authorOf(note, text)}</bdi>{' '}
        <time dateTime={new Date(note.at).toISOString()}>{text.dayAndTime(note.at)}</time>{' '}
        {note.reference && <bdi dir="ltr">#{note.reference}</bdi>}{' '}
        {note.outcome && <bdi class="outcome_mark">{note.outcome}</bdi>}
      </p>
      <p class="history_words" dir="auto">
        {note.text}
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
