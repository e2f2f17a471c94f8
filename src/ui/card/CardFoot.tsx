// The state of the note and its Save button; after the call, why the card still stands and how to close it. Save comes
// before what closes the card.
import { ErrorBoundary } from './ErrorBoundary'
import { keyed, withKeys } from './Shortcuts/shortcuts'
import { StatusLine, type StatusLineProps } from './StatusLine/StatusLine'
import { WrapUp } from './WrapUp'

export function CardFoot({ cardState, note, actions, text, page }: StatusLineProps) {
  const { hold } = cardState
  const { save, closeNow } = text.actions
  return (
    <footer class="foot">
      <ErrorBoundary>{hold && <WrapUp hold={hold} stay={() => actions.stay()} text={text} />}</ErrorBoundary>
      <ErrorBoundary>
        <StatusLine cardState={cardState} note={note} actions={actions} text={text} page={page} />
      </ErrorBoundary>
      <div class="foot_actions">
        <button
          type="button"
          class="button"
          title={withKeys(save, 'save', text)}
          onClick={() => actions.save()}
          {...keyed('save')}
        >
          {save}
        </button>
        {hold && (
          // It is the clean way out, but never the obvious one where it costs the words.
          <button
            type="button"
            class={hold.because === 'unsaved' ? 'button' : 'button button-filled'}
            title={withKeys(closeNow, 'closeNow', text)}
            onClick={() => actions.closeNow()}
            {...keyed('closeNow')}
          >
            {closeNow}
          </button>
        )}
      </div>
    </footer>
  )
}
