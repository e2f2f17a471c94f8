// Promise: in the left menu everybody finds the notes of theirs that are not in the CRM yet, and what can be done.
import type { Observable, RecoveredNote } from '../../session/cardFace'
import type { Text } from '../../text/text'
import type { CopyingPage } from '../CopyButton/CopyButton'
import { RecoveredNotes } from '../RecoveredNotes/RecoveredNotes'
import { useDocumentLanguage } from '../useDocumentLanguage'
import { useObservable } from '../useObservable'

export interface HomeProps {
  /** Newest first; null while they are being looked for. */
  readonly waiting: Observable<readonly RecoveredNote[] | null>
  /** Sends again whatever waits. */
  readonly retry: () => void
  readonly text: Text
  readonly page: CopyingPage
}

export function HomeView({ waiting, retry, text, page }: HomeProps) {
  const notes = useObservable(waiting)
  useDocumentLanguage(text)
  return (
    <main class="page">
      <h1 class="page_heading">{text.home.heading}</h1>
      <p role="status">{summary(notes, text)}</p>
      {notes && <RecoveredNotes notes={notes} text={text} page={page} retry={retry} />}
    </main>
  )
}

function summary(notes: readonly RecoveredNote[] | null, text: Text): string {
  if (!notes) return text.home.looking
  return notes.length === 0 ? text.home.none : text.count(text.home.waiting, notes.length)
}
