// Discards a note that waits, after a question in place that says what cannot be undone and has the focus on "No".
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { RecoveredNote } from '../../session/cardState'
import type { AdminText } from '../../text/adminText'

export interface DiscardProps {
  readonly note: RecoveredNote
  /** Resolves to false when the note could not be discarded. */
  readonly discard: () => Promise<boolean>
  readonly text: AdminText
}

type State = 'closed' | 'asking' | 'going' | 'failed'

export function Discard({ note, discard, text }: DiscardProps) {
  const [state, setState] = useState<State>('closed')
  const opener = useRef<HTMLButtonElement>(null)
  const wasAsked = useRef(false)
  const isAsking = state === 'asking' || state === 'going'
  useLayoutEffect(() => {
    if (wasAsked.current && !isAsking) opener.current?.focus()
    wasAsked.current = isAsking
  }, [isAsking])
  const go = async () => {
    setState('going')
    // A discarded note disappears with its buttons.
    if (!(await discard())) setState('failed')
  }
  if (isAsking) {
    return (
      <Question note={note} going={state === 'going'} go={go} keep={() => setState('closed')} text={text} />
    )
  }
  return (
    <>
      <button type="button" class="button" ref={opener} onClick={() => setState('asking')}>
        {text.home.discard}
      </button>
      <p class="button_outcome" role="alert">
        {state === 'failed' && text.home.discardFailed}
      </p>
    </>
  )
}

interface QuestionProps {
  readonly note: RecoveredNote
  readonly going: boolean
  readonly go: () => void
  readonly keep: () => void
  readonly text: AdminText
}

function Question({ note, going, go, keep, text }: QuestionProps) {
  const { home } = text
  const id = useId()
  const no = useRef<HTMLButtonElement>(null)
  useLayoutEffect(() => no.current?.focus(), [])
  const close = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || going) return
    event.stopPropagation()
    keep()
  }
  return (
    <div class="discard" role="alertdialog" aria-labelledby={id} onKeyDown={close}>
      <div id={id}>
        <p>{home.discardAsk}</p>
        {note.mayStand && <p>{home.discardStanding}</p>}
      </div>
      <div class="recovered_actions">
        <button type="button" class="button" ref={no} aria-disabled={going} onClick={() => going || keep()}>
          {home.discardNo}
        </button>
        <button type="button" class="button" aria-disabled={going} onClick={() => going || go()}>
          {home.discardYes}
        </button>
      </div>
    </div>
  )
}
