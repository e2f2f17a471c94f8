// The operator sees what became of the follow-up, and takes it back as long as nothing was sent. A screen
// reader hears that it is planned, and a refusal; the steps between are not news.
import { useRef } from 'preact/hooks'
import type { CardActions, CardState, FollowUpState } from '../../../session/cardState'
import { interpolate, type Text } from '../../../text/text'

export interface FollowUpLineProps {
  readonly cardState: Pick<CardState, 'followUp' | 'filedTo'>
  readonly actions: Pick<CardActions, 'undoFollowUp'>
  readonly text: Text
  /** Where the focus goes when the button that had it has done its work. */
  readonly focusNote: () => void
}

const NEWS: ReadonlySet<FollowUpState['state']> = new Set(['undoable', 'refused'])

export function FollowUpLine({ cardState, actions, text, focusNote }: FollowUpLineProps) {
  const { followUp } = cardState
  const words = followUp ? wordsOf(followUp, cardState.filedTo !== null, text) : ''
  const said = useRef('')
  if (!followUp) said.current = ''
  else if (NEWS.has(followUp.state)) said.current = words
  const undo = () => {
    focusNote()
    actions.undoFollowUp()
  }
  return (
    <>
      {followUp && (
        <div class={`followup followup-${followUp.state}`}>
          <p class="followup_words">{words}</p>
          {followUp.state === 'undoable' && (
            <button type="button" class="button button-small" onClick={undo}>
              {text.followUp.undo}
            </button>
          )}
        </div>
      )}
      <p class="unseen" aria-live="polite">
        {said.current}
      </p>
    </>
  )
}

function wordsOf({ state, deadline, why }: FollowUpState, hasClient: boolean, text: Text): string {
  const known = interpolate(text.followUp[state], { time: text.dayAndTime(deadline), why }).trim()
  return hasClient || state === 'planned' || state === 'refused'
    ? known
    : `${known}. ${text.followUp.needsClient}`
}
