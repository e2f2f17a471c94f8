// Who is on the line, and beside it the way to everything that is set once.
import { Caller, type CallerProps } from './Caller/Caller'
import { ErrorBoundary } from './ErrorBoundary'
import { keyed, withKeys } from './Shortcuts/shortcuts'
import { ToolIcon } from './Tools/ToolIcon'

export function CardHead({ cardState, actions, text, openMenu }: CallerProps & { openMenu: () => void }) {
  const { menu } = text.tools
  return (
    <div class="card_head">
      <ErrorBoundary>
        <Caller cardState={cardState} actions={actions} text={text} />
      </ErrorBoundary>
      <button
        type="button"
        class="icon_button card_menu"
        aria-haspopup="dialog"
        aria-label={menu}
        title={withKeys(menu, 'menu')}
        onClick={openMenu}
        {...keyed('menu')}
      >
        <ToolIcon sign="menu" />
      </button>
    </div>
  )
}
