// Who is on the line, the call timer, and where the note goes. Names come from the CRM and are shown as text; nothing
// moves when they arrive.
import type { CallDirection } from '../../../note/call'
import type { CardActions, CardStateWithoutText } from '../../../session/cardState'
import { interpolate, type Text } from '../../../text/text'
import { FiledTo } from '../FiledTo/FiledTo'
import { asClock, useSeconds } from '../useSeconds'

export interface CallerProps {
  readonly cardState: CardStateWithoutText
  readonly actions: CardActions
  readonly text: Text
  /** False where the focus stays (`useNoteFocus`). */
  readonly focusNote: () => boolean
}

export function Caller({ cardState, actions, text, focusNote }: CallerProps) {
  const { call, client } = cardState
  return (
    <header class="caller">
      <h1 class="caller_name">
        <Name cardState={cardState} actions={actions} text={text} />
      </h1>
      <p class="caller_call">
        {call?.campaign && (
          <span class="caller_campaign" title={text.caller.campaign}>
            {text.caller.campaign}
          </span>
        )}
        {call && <DirectionIcon direction={call.direction} label={text.caller.direction[call.direction]} />}
        {cardState.connectedAt !== null && (
          <CallTimer from={cardState.connectedAt} to={cardState.endedAt} text={text} />
        )}
      </p>
      <div class="caller_where">
        {client && call && (
          <bdi class="caller_number" dir={call.number.kind === 'known' ? 'ltr' : 'auto'}>
            {numberWords(cardState, text)}
          </bdi>
        )}
        {/* Anew with each note: what was found for one client is never offered for the next one's note. */}
        {call && (
          <FiledTo
            key={cardState.noteId}
            cardState={cardState}
            actions={actions}
            text={text}
            focusNote={focusNote}
          />
        )}
      </div>
    </header>
  )
}

/** The client's name opens the client; as long as there is none, the number stands for it. */
function Name({ cardState, actions, text }: Omit<CallerProps, 'focusNote'>) {
  const { client, connection } = cardState
  if (!client) {
    const nobody = connection === 'connecting' ? text.caller.connecting : text.product
    return <bdi>{numberWords(cardState, text) ?? nobody}</bdi>
  }
  const { item, name } = client
  const open = interpolate(text.caller.open, { name })
  return (
    <button
      type="button"
      class="caller_open"
      aria-label={open}
      title={open}
      onClick={() => actions.openItem(item)}
    >
      <bdi>{name}</bdi>
    </button>
  )
}

/** Counts up during the call and stands at the call's length afterwards. `from`, `to`: epoch ms. */
function CallTimer({ from, to, text }: { from: number; to: number | null; text: Text }) {
  const now = useSeconds(to === null ? from : null)
  return (
    <span class="caller_timer" role="timer" aria-label={text.caller.duration}>
      {asClock(((to ?? now) - from) / 1000)}
    </span>
  )
}

/** Written as at the client, else as the portal gave it: how other numbers are grouped is not known. */
function numberWords({ call, storedNumber }: CardStateWithoutText, text: Text): string | undefined {
  const number = call?.number
  return number?.kind === 'known' ? (storedNumber ?? number.number) : number && text.caller[number.kind]
}

const ARROWS = {
  incoming: 'M13 3 4 12M4 5v7h7',
  outgoing: 'M3 13 12 4M5 4h7v7',
  callback: 'M4 8a4.5 4.5 0 1 1 1.6 3.4M4 3v5h5',
} as const satisfies Record<CallDirection, string>

/** Never mirrored: an arrow into the handset means "incoming" in every script. */
function DirectionIcon({ direction, label }: { direction: CallDirection; label: string }) {
  return (
    <svg
      class={`caller_direction caller_direction-${direction}`}
      viewBox="0 0 16 16"
      role="img"
      aria-label={label}
    >
      <path d={ARROWS[direction]} fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" />
    </svg>
  )
}
