// Plans a follow-up with two keys: at one of the suggested times, or at a time of the operator's own, in the local time
// zone and never in the past; with a text of one's own, and for a colleague.
import { useRef, useState } from 'preact/hooks'
import type { Colleague } from '../../../note/mentions'
import type { CardActions } from '../../../session/cardState'
import type { Text } from '../../../text/text'
import { Sheet } from '../Sheet/Sheet'
import { fromLocalInput, localInput } from './deadlines'
import { suggestedTimes } from './followUpPlan'

export interface FollowUpSheetProps {
  readonly text: Text
  /** Suggested: what the to-do says unless the operator writes something else. */
  readonly title: string
  readonly actions: Pick<CardActions, 'planFollowUp' | 'pickColleague'>
  readonly onClose: () => void
}

/** Characters of a to-do's title that every portal stores. */
const TITLE_MOST = 255

export function FollowUpSheet({ text, title, actions, onClose }: FollowUpSheetProps) {
  const words = text.followUp
  const body = useRef<HTMLDivElement>(null)
  const own = useRef<HTMLInputElement>(null)
  const [responsible, setResponsible] = useState<Colleague | null>(null)
  const [times] = useState(() => suggestedTimes(Date.now(), text))
  // Closes the dialog itself, so that it gives the focus back.
  const choose = (deadline: number) => {
    body.current?.closest('dialog')?.close()
    actions.planFollowUp({ deadline, title: own.current?.value.trim() || title, responsible })
  }
  return (
    <Sheet heading={words.action} text={text} onClose={onClose}>
      <div class="followup_body" ref={body}>
        <label class="followup_label" for="followup-text">
          {words.text}
        </label>
        <input
          class="field"
          id="followup-text"
          ref={own}
          defaultValue={title}
          maxLength={TITLE_MOST}
          dir="auto"
        />
        <Responsible chosen={responsible} choose={setResponsible} actions={actions} text={text} />
        {times.map(({ name, when, deadline }, at) => (
          <button
            type="button"
            class="followup_preset"
            key={name}
            data-first={at === 0}
            onClick={() => choose(deadline)}
          >
            {name} <span class="followup_when">{when}</span>
          </button>
        ))}
        <OwnTime text={text} first={times[1]?.deadline ?? Date.now()} choose={choose} />
      </div>
    </Sheet>
  )
}

interface ResponsibleProps extends Pick<FollowUpSheetProps, 'actions' | 'text'> {
  /** Null: the operator. */
  readonly chosen: Colleague | null
  readonly choose: (colleague: Colleague) => void
}

/** Nobody says that the portal's picker was cancelled: the button waits for nothing and can be pressed again. */
function Responsible({ chosen, choose, actions, text }: ResponsibleProps) {
  const pick = async () => {
    const picked = await actions.pickColleague()
    if (picked) choose(picked)
  }
  return (
    <div class="followup_own">
      <span class="followup_label" id="followup-responsible">
        {text.followUp.responsible}
      </span>
      <button
        type="button"
        class="button"
        id="followup-who"
        aria-labelledby="followup-responsible followup-who"
        aria-haspopup="dialog"
        onClick={pick}
      >
        <bdi>{chosen?.name ?? text.earlier.you}</bdi>
      </button>
    </div>
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
