// The state of the note, and the two buttons that end the work on it; Save comes before what closes the card.
import { interpolate, type Text } from '../../text/text'
import { ErrorBoundary } from './ErrorBoundary'
import { keyed, withKeys } from './Shortcuts/shortcuts'
import { StatusLine, type StatusLineProps } from './StatusLine/StatusLine'
import { asClock, useSeconds } from './useSeconds'

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

/**
 * After the call the operator sees when the card closes (`closesAt`: epoch ms), and stops that by one key. The figures
 * are no live region: the end of the call is announced once (StatusLine), seconds never.
 */
function WrapUp({ closesAt, stay, text }: { closesAt: number; stay: () => void; text: Text }) {
  const now = useSeconds(closesAt)
  const time = asClock(Math.ceil((closesAt - now) / 1000))
  return (
    <section class="wrapup">
      <p class="wrapup_words">
        {text.wrapUp.callOver}{' '}
        <span class="wrapup_time" role="timer">
          {interpolate(text.wrapUp.closesIn, { time })}
        </span>
      </p>
      <button type="button" class="button" onClick={stay} {...keyed('stay')}>
        {text.actions.oneMoreMinute}
      </button>
    </section>
  )
}
