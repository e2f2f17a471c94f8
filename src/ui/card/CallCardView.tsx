// The call card. It renders the same elements as index.html, so that taking the painted page over moves nothing.
// Whatever else breaks, the text field stays usable.
import { useMemo, useRef } from 'preact/hooks'
import type { CardActions, CardState, Observable, RecoveredNote } from '../../session/cardState'
import type { Text } from '../../text/text'
import { ConnectionBanner } from '../shared/ConnectionBanner'
import type { CopyingPage } from '../shared/CopyButton'
import { useHeldKeys } from '../shared/heldKeys'
import { RecoveredNotes } from '../shared/RecoveredNotes'
import { useDocumentLanguage } from '../shared/useDocumentLanguage'
import { useObservable } from '../shared/useObservable'
import { Caller, type CallerProps } from './Caller/Caller'
import { CardFoot } from './CardFoot'
import { Context } from './Context/Context'
import { cardStateWithoutText } from './cardStateWithoutText'
import { Editor } from './Editor/Editor'
import { callStamp, insertWords } from './Editor/insertWords'
import { ErrorBoundary } from './ErrorBoundary'
import { FileWaiting } from './FiledTo/FileWaiting'
import { FollowUpLine } from './FollowUp/FollowUpLine'
import { usePortalText } from './FollowUp/followUpPlan'
import { withFocusAfterwards } from './hostDialogs'
import { Notices } from './Notices/Notices'
import { Outcome } from './Outcome/Outcome'
import { PhraseMenu } from './PhraseMenu/PhraseMenu'
import { usePicker } from './PhraseMenu/usePicker'
import { RecentFold } from './RecentNotes/RecentFold'
import { keyed, useShortcuts, withKeys } from './Shortcuts/shortcuts'
import type { StatusLineProps } from './StatusLine/StatusLine'
import { ToolIcon, Tools } from './Tools/Tools'
import { useNoteFocus } from './useNoteFocus'
import { useSheets } from './useSheets'

export interface CallCardProps {
  readonly cardState: Observable<CardState>
  readonly actions: CardActions
  readonly text: Text
  readonly page: CopyingPage
}

export function CallCardView({ cardState, actions: given, text, page }: CallCardProps) {
  const withoutText = useMemo(() => cardStateWithoutText(cardState), [cardState])
  const shown = useObservable(withoutText)
  const field = useRef<HTMLTextAreaElement>(null)
  const { focusNote, isMeant } = useNoteFocus(field, shown)
  const actions = useMemo(() => withFocusAfterwards(given, focusNote), [given, focusNote])
  const portalText = usePortalText(shown, text)
  const sheets = useSheets(shown, actions, { text, portalText, page }, focusNote)
  const { openFollowUp } = sheets
  const { noteId } = shown
  const picker = usePicker({ cardState, noteId, field, actions, text, portalText, openFollowUp })
  useDocumentLanguage(text)
  useHeldKeys(shown.noteId)
  useShortcuts(field, sheets.openList, isMeant)

  const common = { cardState: shown, actions, text, page }
  const { earlier, openDeals, nextTodo } = shown
  // The same element until something of it changes: with the status, which changes every few seconds, it is not rendered.
  const context = useMemo(() => {
    const read = { cardState: { earlier, openDeals, nextTodo }, actions, text, focusNote }
    // Anew with each note: a search in one client's notes is none in the next one's.
    return <Context key={noteId} {...read} />
  }, [earlier, openDeals, nextTodo, noteId, actions, text, focusNote])
  const stamp = () => field.current && insertWords(field.current, callStamp(shown, performance.timeOrigin))
  return (
    <main class="card">
      <CardHead {...common} focusNote={focusNote} openMenu={sheets.openMenu} />
      <div class="card_folds">
        {shown.connection === 'silent' && (
          <ConnectionBanner
            words={text.connection.silent}
            reconnect={() => actions.reconnect()}
            text={text}
          />
        )}
        <ErrorBoundary>
          <RecoveredFold {...common} focusNote={focusNote} />
        </ErrorBoundary>
        <ErrorBoundary>
          {shown.recent && <RecentFold recent={shown.recent} text={text} open={sheets.openRecent} />}
        </ErrorBoundary>
      </div>
      <div class="card_body">
        <ErrorBoundary>{context}</ErrorBoundary>
        <Editor cardState={cardState} actions={actions} text={text} field={field}>
          <ErrorBoundary>
            <PhraseMenu picker={picker} field={field} text={text} />
          </ErrorBoundary>
        </Editor>
      </div>
      <div class="card_lines">
        <ErrorBoundary>
          <FollowUpLine {...common} focusNote={focusNote} />
        </ErrorBoundary>
        <ErrorBoundary>
          <Notices {...common} focusNote={focusNote} />
        </ErrorBoundary>
      </div>
      <CardFoot {...common} note={cardState}>
        <Tools picker={picker} stamp={stamp} followUp={sheets.openFollowUp} text={text} />
        <Outcome {...common} picker={picker} focusNote={focusNote} />
      </CardFoot>
      <ErrorBoundary>{sheets.shown}</ErrorBoundary>
    </main>
  )
}

/** Who is on the line, and beside it the menu. */
function CardHead({ text, openMenu, ...caller }: CallerProps & { openMenu: () => void }) {
  const { menu } = text.tools
  return (
    <div class="card_head">
      <ErrorBoundary>
        <Caller text={text} {...caller} />
      </ErrorBoundary>
      <button
        type="button"
        class="icon_button card_menu"
        aria-haspopup="dialog"
        aria-label={menu}
        title={withKeys(menu, 'menu', text)}
        onClick={openMenu}
        {...keyed('menu')}
      >
        <ToolIcon name="menu" />
      </button>
    </div>
  )
}

/** Notes of earlier calls: one line that unfolds, and never takes the place of this call's note. */
function RecoveredFold({
  cardState: { recovered, filingOf },
  actions,
  text,
  page,
  focusNote,
}: Omit<StatusLineProps, 'note'> & { focusNote: () => boolean }) {
  if (recovered.length === 0) return null
  return (
    <details class="earlier">
      <summary class="earlier_fold">{foldedWords(recovered, text)}</summary>
      <RecoveredNotes
        notes={recovered}
        text={text}
        page={page}
        retry={() => actions.retry()}
        more={(note) => {
          const filing = filingOf?.(note.id)
          return filing && <FileWaiting note={note} filing={filing} text={text} focusNote={focusNote} />
        }}
      />
    </details>
  )
}

/** How many still wait; when none does, that they have arrived. */
function foldedWords(recovered: readonly RecoveredNote[], text: Text): string {
  const waiting = recovered.filter(({ status }) => status.kind !== 'saved').length
  const { folded, arrived } = text.recovered
  return waiting > 0 ? text.count(folded, waiting) : text.count(arrived, recovered.length)
}
