// Plans a follow-up with two keys: at one of three times, or at a time of the operator's own, in the local time zone
// and never in the past.
import { useRef, useState } from 'preact/hooks'
import { interpolate, type Text } from '../../../text/text'
import { Sheet } from '../Sheet/Sheet'
import { deadlinesAt, fromLocalInput, localInput } from './deadlines'

export interface FollowUpSheetProps {
  readonly text: Text
  /** Epoch ms. */
  readonly plan: (deadline: number) => void
  readonly onClose: () => void
}

export function FollowUpSheet({ text, plan, onClose }: FollowUpSheetProps) {
  const words = text.followUp
  const body = useRef<HTMLDivElement>(null)
  // Closes the dialog itself, so that it gives the focus back.
  const choose = (deadline: number) => {
    body.current?.closest('dialog')?.close()
    plan(deadline)
  }
  const [now] = useState(Date.now)
  const { inAnHour, tomorrow, nextMonday } = deadlinesAt(now)
  const presets = [
    [words.inAnHour, text.time(inAnHour), () => deadlinesAt(Date.now()).inAnHour],
    [interpolate(words.tomorrow, { time: text.time(tomorrow) }), text.dayAndTime(tomorrow), () => tomorrow],
    [
      interpolate(words.nextMonday, { time: text.time(nextMonday) }),
      text.dayAndTime(nextMonday),
      () => nextMonday,
    ],
  ] as const
  return (
    <Sheet heading={words.action} text={text} onClose={onClose}>
      <div class="followup_body" ref={body}>
        {presets.map(([name, when, deadline]) => (
          <button type="button" class="followup_preset" key={name} onClick={() => choose(deadline())}>
            {name} <span class="followup_when">{when}</span>
          </button>
        ))}
        <OwnTime text={text} first={tomorrow} choose={choose} />
      </div>
    </Sheet>
  )
}

interface OwnTimeProps {
  readonly text: Text
  /** Epoch ms: what stands in the field at first. */
  readonly first: number
  readonly choose: (deadline: number) => void
}

function OwnTime({ text, first, choose }: OwnTimeProps) {
  const field = useRef<HTMLInputElement>(null)
  const [isPast, setPast] = useState(false)
  const submit = (event: Event) => {
    event.preventDefault()
    const deadline = fromLocalInput(field.current?.value ?? '')
    if (deadline !== null && deadline > Date.now()) return choose(deadline)
    setPast(true)
    field.current?.focus()
  }
  return (
    <form class="followup_own" noValidate onSubmit={submit}>
      <label class="followup_label" for="followup-at">
        {text.followUp.dateAndTime}
      </label>
      <input
        class="field"
        id="followup-at"
        type="datetime-local"
        ref={field}
        defaultValue={localInput(first)}
        aria-invalid={isPast}
        aria-describedby="followup-past"
        onInput={() => setPast(false)}
      />
      <button type="submit" class="button">
        {text.followUp.plan}
      </button>
      <p class="followup_past" id="followup-past" role="alert">
        {isPast && text.followUp.past}
      </p>
    </form>
  )
}
