// The list of notes of earlier calls that wait to be saved. Each is shown with its own call and state, so that nobody
// takes it for this call's note, and its text can always be copied.
import type { ComponentChildren } from 'preact'
import type { RecoveredNote } from '../../session/cardState'
import type { Text } from '../../text/text'
import { notedWords, statusWords } from '../../text/words'
import { CopyButton, type CopyingPage } from './CopyButton'

export interface RecoveredNotesProps {
  /** Newest first. */
  readonly notes: readonly RecoveredNote[]
  readonly text: Text
  readonly page: CopyingPage
  /** Sends again whatever waits. */
  readonly retry: () => void
  /** What else can be done with a note that waits, after what is always offered. */
  readonly more?: (note: RecoveredNote) => ComponentChildren
}

export function RecoveredNotes({ notes, ...shared }: RecoveredNotesProps) {
  return (
    <ul class="recovered">
      {notes.map((note) => (
        <Recovered key={note.id} note={note} {...shared} />
      ))}
    </ul>
  )
}

function Recovered({
  note,
  text,
  page,
  retry,
  more,
}: Omit<RecoveredNotesProps, 'notes'> & { note: RecoveredNote }) {
  const waits = note.status.kind !== 'saved'
  const isUnfiled = note.status.kind === 'unfiled'
  return (
    <li class="recovered_note" tabIndex={-1}>
      <Call note={note} text={text} />
      {note.outcome && <bdi class="outcome_mark">{note.outcome}</bdi>}
      <p class="recovered_words" dir="auto">
        {note.text}
      </p>
      {/* Its call is over: no client will come by itself. */}
      <p class="recovered_status">{isUnfiled ? text.filing.none : statusWords(note.status, text)}</p>
      <div class="recovered_actions">
        {waits && !isUnfiled && (
          <button type="button" class="button" onClick={retry}>
            {text.actions.tryAgain}
          </button>
        )}
        <CopyButton page={page} text={text} words={() => notedWords(note)} />
        {waits && more?.(note)}
      </div>
    </li>
  )
}

/** Whose call, when, and where the note belongs. */
function Call({ note, text }: { note: RecoveredNote; text: Text }) {
  const { number, startedAt, reference, item } = note
  return (
    <p class="recovered_call">
      <bdi class="recovered_number">{number || text.recovered.unknownNumber}</bdi>{' '}
      <time dateTime={new Date(startedAt).toISOString()}>{text.dayAndTime(startedAt)}</time>{' '}
      <bdi class="recovered_reference" dir="ltr">
        #{reference}
      </bdi>{' '}
      {item && (
        <span class="recovered_item">
          {text.items[item.type]} {item.id}
        </span>
      )}
    </p>
  )
}
