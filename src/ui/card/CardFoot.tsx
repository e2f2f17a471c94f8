// The last line of the card: the state of the note, the tools, and Save. After the call, below it, why the card still
// stands and how to close it. Save comes before what closes the card.
import type { ComponentChildren } from 'preact'
import { ErrorBoundary } from './ErrorBoundary'
import { keyed, withKeys } from './Shortcuts/shortcuts'
import { StatusLine, type StatusLineProps } from './StatusLine/StatusLine'
import { ToolIcon } from './Tools/Tools'
import { WrapUp } from './WrapUp'

export interface CardFootProps extends StatusLineProps {
  /** The tools, before Save. */
  readonly children: ComponentChildren
}

export function CardFoot({ children, ...props }: CardFootProps) {
  const { cardState, actions, text } = props
  const { hold, endedAt, status } = cardState
  const isOver = hold !== null || (endedAt !== null && status.kind === 'notSafe')
  const { save } = text.actions
  return (
    <footer class="foot">
      <ErrorBoundary>
        <StatusLine {...props} />
      </ErrorBoundary>
      <div class="foot_tools">
        <ErrorBoundary>{children}</ErrorBoundary>
        <button
          type="button"
          class="tool"
          aria-label={save}
          title={withKeys(save, 'save', text)}
          onClick={() => actions.save()}
          {...keyed('save')}
        >
          <ToolIcon name="save" />
          <span class="tool_name">{save}</span>
        </button>
      </div>
      <ErrorBoundary>{isOver && <WrapUp hold={hold} actions={actions} text={text} />}</ErrorBoundary>
    </footer>
  )
}
