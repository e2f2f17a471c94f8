// How the note is, and the two ways to have done with it; Save comes before what closes.
import { Part } from '../Part/Part'
import { keyed, withKeys } from '../Shortcuts/shortcuts'
import { StatusLine, type StatusLineProps } from '../StatusLine/StatusLine'
import { WrapUp } from '../WrapUp/WrapUp'

export function CardFoot({ face, note, actions, text, page }: StatusLineProps) {
  const { closesAt } = face
  const { save, saveAndClose } = text.actions
  return (
    <footer class="foot">
      <Part>
        {closesAt !== null && <WrapUp closesAt={closesAt} stay={() => actions.stay()} text={text} />}
      </Part>
      <Part>
        <StatusLine face={face} note={note} actions={actions} text={text} page={page} />
      </Part>
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
