// How the note is, and the two ways to have done with it; Save comes before what closes.
import { ErrorBoundary } from './ErrorBoundary'
import { keyed, withKeys } from './Shortcuts/shortcuts'
import { StatusLine, type StatusLineProps } from './StatusLine/StatusLine'
import { WrapUp } from './WrapUp'

export function CardFoot({ cardState, note, actions, text, page }: StatusLineProps) {
  const { closesAt } = cardState
  const { save, saveAndClose } = text.actions
  return (
    <footer class="foot">
      <ErrorBoundary>
        {closesAt !== null && <WrapUp closesAt={closesAt} stay={() => actions.stay()} text={text} />}
      </ErrorBoundary>
      <ErrorBoundary>
        <StatusLine cardState={cardState} note={note} actions={actions} text={text} page={page} />
      </ErrorBoundary>
      <div class="foot_actions">
        <button
          type="button"
          class="button"
          title={withKeys(save, 'save')}
          onClick={() => actions.save()}
          {...keyed('save')}
        >
          {save}
        </button>
        <button
          type="button"
          class="button button-filled"
          title={withKeys(saveAndClose, 'saveAndClose')}
          onClick={() => actions.saveAndClose()}
          {...keyed('saveAndClose')}
        >
          {saveAndClose}
        </button>
      </div>
    </footer>
  )
}
