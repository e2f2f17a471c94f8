// The outcome of the call in the footer: a button that opens the list, and once something is chosen the mark itself,
// with a button that takes it back. The focus is the note's again after either.
import type { CardActions, CardStateWithoutText } from '../../../session/cardState'
import { interpolate, type Text } from '../../../text/text'
import { useObservable } from '../../shared/useObservable'
import type { PhrasePicker } from '../PhraseMenu/phrasePicker'
import { keyed, withKeys } from '../Shortcuts/shortcuts'
import { ToolIcon } from '../Tools/Tools'

export interface OutcomeProps {
  readonly cardState: Pick<CardStateWithoutText, 'outcome'>
  readonly actions: Pick<CardActions, 'chooseOutcome'>
  readonly picker: PhrasePicker
  readonly text: Text
  readonly focusNote: () => void
}

export function Outcome({ cardState: { outcome }, actions, picker, text, focusNote }: OutcomeProps) {
  const isOpen = useObservable(picker)?.kind === 'tags'
  const { tags } = text.tools
  const chosen = outcome && interpolate(text.outcome.chosen, { outcome })
  const remove = () => {
    focusNote()
    actions.chooseOutcome('')
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: who points at it goes on typing in the note.
    <div class="outcome" onMouseDown={(event) => event.preventDefault()}>
      <button
        type="button"
        class={outcome ? 'outcome_chosen' : 'tool'}
        aria-label={chosen || tags}
        aria-haspopup="listbox"
        aria-expanded={isOpen}
        title={withKeys(chosen || tags, 'tags', text)}
        onClick={() => picker.open('tags')}
        {...keyed('tags')}
      >
        {outcome ? (
          <bdi class="outcome_words">{outcome}</bdi>
        ) : (
          <>
            <ToolIcon name="tags" />
            <span class="tool_name">{tags}</span>
          </>
        )}
      </button>
      {outcome && (
        <button
          type="button"
          class="tool outcome_remove"
          aria-label={text.outcome.remove}
          title={text.outcome.remove}
          onClick={remove}
        >
          <ToolIcon name="remove" />
        </button>
      )}
      <p class="unseen" aria-live="polite">
        {chosen}
      </p>
    </div>
  )
}
