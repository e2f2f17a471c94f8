// The card as the operator sees it. Its skeleton is the same as in index.html, element by element, so
// that taking over the painted page moves nothing under the operator's hands. Whatever else breaks, the note goes on.
import { useMemo, useRef } from 'preact/hooks'
import type { CardActions, CardState, Observable } from '../../session/cardState'
import type { Text } from '../../text/text'
import { ConnectionBanner } from '../shared/ConnectionBanner'
import type { CopyingPage } from '../shared/CopyButton'
import { useDocumentLanguage } from '../shared/useDocumentLanguage'
import { useObservable } from '../shared/useObservable'
import { CardFoot } from './CardFoot'
import { CardHead } from './CardHead'
import { cardStateWithoutText } from './cardStateWithoutText'
import { EarlierNotes } from './EarlierNotes/EarlierNotes'
import { callStamp } from './Editor/callStamp'
import { Editor } from './Editor/Editor'
import { insertWords } from './Editor/insertWords'
import { useListKeys } from './Editor/useListKeys'
import { ErrorBoundary } from './ErrorBoundary'
import { FollowUpLine } from './FollowUp/FollowUpLine'
import { Notices } from './Notices/Notices'
import { PhraseMenu } from './PhraseMenu/PhraseMenu'
import { PhrasePicker } from './PhraseMenu/phrasePicker'
import { RecoveredFold } from './RecoveredFold'
import { useShortcuts } from './Shortcuts/useShortcuts'
import { Tools } from './Tools/Tools'
import { useSheets } from './useSheets'

export interface CallCardProps {
  readonly cardState: Observable<CardState>
  readonly actions: CardActions
  readonly text: Text
  readonly page: CopyingPage
}

export function CallCardView({ cardState, actions, text, page }: CallCardProps) {
  const around = useMemo(() => cardStateWithoutText(cardState), [cardState])
  const shown = useObservable(around)
  const field = useRef<HTMLTextAreaElement>(null)
  // Anew with each note: what was begun in one is nothing to the next.
  const picker = useMemo(() => new PhrasePicker(() => offersOf(cardState.get())), [cardState, shown.noteId])
  const sheets = useSheets(shown, actions, text)
  useDocumentLanguage(text)
  useShortcuts(sheets.openList)
  useListKeys(field)

  const common = { cardState: shown, actions, text, page }
  const stamp = () => field.current && insertWords(field.current, callStamp(shown, performance.timeOrigin))
  const focusNote = () => field.current?.focus()
  return (
    <main class="card">
      <CardHead {...common} openMenu={sheets.openMenu} />
      {shown.connection === 'silent' && (
        <ConnectionBanner words={text.connection.silent} reconnect={() => actions.reconnect()} text={text} />
      )}
      <ErrorBoundary>
        <RecoveredFold {...common} />
      </ErrorBoundary>
      <ErrorBoundary>
        <EarlierNotes notes={shown.earlier} text={text} />
      </ErrorBoundary>
      <Editor cardState={cardState} actions={actions} text={text} field={field}>
        <ErrorBoundary>
          <PhraseMenu picker={picker} field={field} text={text} />
        </ErrorBoundary>
      </Editor>
      <ErrorBoundary>
        <FollowUpLine {...common} focusNote={focusNote} />
      </ErrorBoundary>
      <ErrorBoundary>
        <Notices cardState={shown} text={text} focusNote={focusNote} />
      </ErrorBoundary>
      <ErrorBoundary>
        <Tools picker={picker} stamp={stamp} followUp={sheets.openFollowUp} text={text} />
      </ErrorBoundary>
      <CardFoot {...common} note={cardState} />
      <ErrorBoundary>{sheets.shown}</ErrorBoundary>
    </main>
  )
}

/** The administrator's phrases first, then the operator's own; each once. */
function offersOf({ settings: { portal, own } }: CardState) {
  return { phrases: [...new Set([...portal.phrases, ...own.phrases])], tags: portal.tags }
}
