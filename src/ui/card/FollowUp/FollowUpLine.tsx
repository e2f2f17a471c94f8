// The state of the planned follow-up, with Undo as long as nothing was sent. A screen reader announces that it is
// planned, and a refusal, but not the steps between.
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

const ANNOUNCED: ReadonlySet<FollowUpState['state']> = new Set(['undoable', 'refused'])

export function FollowUpLine({ cardState, actions, text, focusNote }: FollowUpLineProps) {
  const { followUp } = cardState
  const words = followUp ? wordsOf(followUp, cardState.filedTo !== null, text) : ''
  const announcement = useRef('')
  if (!followUp) announcement.current = ''
  else if (ANNOUNCED.has(followUp.state)) announcement.current = words
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
        {announcement.current}
      </p>
    </>
  )
}

function wordsOf({ state, deadline, why }: FollowUpState, hasClient: boolean, text: Text): string {
  const waitsForClient = !hasClient && (state === 'undoable' || state === 'sending')
  const phrase = text.followUp[waitsForClient ? 'needsClient' : state]
  return interpolate(phrase, { time: text.dayAndTime(deadline), why }).trim()
}
