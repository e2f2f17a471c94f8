// Promise: every note that waits is shown with its own call and its own state, so that nobody takes it for this
// call's note, and its words can always be got out.
import { useRef } from 'preact/hooks'
import type { RecoveredNote } from '../../session/cardFace'
import { statusWords } from '../../text/statusWords'
import type { Text } from '../../text/text'
import { groupDigits } from '../Caller/groupDigits'
import { CopyButton, type CopyingPage } from '../CopyButton/CopyButton'

export interface RecoveredNotesProps {
  /** Newest first. */
  readonly notes: readonly RecoveredNote[]
  readonly text: Text
  readonly page: CopyingPage
  /** Sends again whatever waits. */
  readonly retry: () => void
}

export function RecoveredNotes({ notes, text, page, retry }: RecoveredNotesProps) {
  return (
    <ul class="recovered">
      {notes.map((note) => (
        <Recovered key={note.id} note={note} text={text} page={page} retry={retry} />
      ))}
    </ul>
  )
}

function Recovered({
  note,
  text,
  page,
  retry,
}: Omit<RecoveredNotesProps, 'notes'> & { note: RecoveredNote }) {
  const words = useRef<HTMLParagraphElement>(null)
  const select = () => words.current && getSelection()?.selectAllChildren(words.current)
  return (
    <li class="recovered_note">
      <p class="recovered_call">
        <bdi class="recovered_number">{groupDigits(note.number) || text.recovered.unknownNumber}</bdi>{' '}
        <time dateTime={new Date(note.startedAt).toISOString()}>{text.dayAndTime(note.startedAt)}</time>{' '}
        <span class="recovered_reference">#{note.reference}</span>
      </p>
      <p class="recovered_words" dir="auto" ref={words}>
        {note.text}
      </p>
      <p class="recovered_status">{statusWords(note.status, text)}</p>
      <div class="recovered_actions">
        {note.status.kind !== 'saved' && (
          <button type="button" class="button" onClick={retry}>
            {text.actions.tryAgain}
          </button>
        )}
        <CopyButton page={page} text={text} words={note.text} select={select} />
      </div>
    </li>
  )
}
