// Promise: the card as the operator sees it. Its skeleton is the same as in index.html, element by element, so
// that taking over the painted page moves nothing under the operator's hands.
import type { CardActions, CardFace, Observable } from '../../session/cardFace'
import type { Text } from '../../text/text'
import { Caller } from '../Caller/Caller'
import { ConnectionBanner } from '../ConnectionBanner/ConnectionBanner'
import type { CopyingPage } from '../CopyButton/CopyButton'
import { Editor } from '../Editor/Editor'
import { RecoveredNotes } from '../RecoveredNotes/RecoveredNotes'
import { StatusLine } from '../StatusLine/StatusLine'
import { useDocumentLanguage } from '../useDocumentLanguage'
import { useObservable } from '../useObservable'
import { WrapUp } from '../WrapUp/WrapUp'

export interface CallCardProps {
  readonly face: Observable<CardFace>
  readonly actions: CardActions
  readonly text: Text
  readonly page: CopyingPage
}

/** How many still wait; when none does, that they have arrived. */
function foldedWords(recovered: CardFace['recovered'], text: Text): string {
  const waiting = recovered.filter(({ status }) => status.kind !== 'saved').length
  const { folded, arrived } = text.recovered
  return waiting > 0 ? text.count(folded, waiting) : text.count(arrived, recovered.length)
}

export function CallCardView({ face, actions, text, page }: CallCardProps) {
  const shown = useObservable(face)
  const { recovered, closesAt } = shown
  useDocumentLanguage(text)
  return (
    <main class="card">
      <Caller face={shown} text={text} />
      {shown.connection === 'silent' && (
        <ConnectionBanner reconnect={() => actions.reconnect()} text={text} />
      )}
      {recovered.length > 0 && (
        <details class="earlier">
          <summary class="earlier_fold">{foldedWords(recovered, text)}</summary>
          <RecoveredNotes notes={recovered} text={text} page={page} retry={() => actions.retry()} />
        </details>
      )}
      <Editor face={face} actions={actions} text={text} />
      <footer class="foot">
        {closesAt !== null && <WrapUp closesAt={closesAt} stay={() => actions.stay()} text={text} />}
        <StatusLine face={shown} actions={actions} text={text} page={page} />
        <div class="foot_actions">
          <button type="button" class="button" onClick={() => actions.save()}>
            {text.actions.save}
          </button>
          <button type="button" class="button button-filled" onClick={() => actions.saveAndClose()}>
            {text.actions.saveAndClose}
          </button>
        </div>
      </footer>
    </main>
  )
}
