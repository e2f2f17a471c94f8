// Promise: who is on the line, for how long. Names come from the CRM and are shown as text, whatever they contain.
import type { CallStatus } from '../../note/call'
import type { CardFace } from '../../session/cardFace'
import type { Text } from '../../text/text'
import { asClock, useSeconds } from '../useSeconds'
import { DirectionIcon } from './DirectionIcon'
import { groupDigits } from './groupDigits'

export function Caller({ face, text }: { face: CardFace; text: Text }) {
  const { call, client, connection } = face
  const number = call && numberWords(call, text)
  const nobody = connection === 'connecting' ? text.caller.connecting : text.product
  const isNumber = call?.number.kind === 'known'
  return (
    <header class="caller">
      <h1 class="caller_name" title={client?.name}>
        <bdi>{client?.name ?? number ?? nobody}</bdi>
      </h1>
      <p class="caller_call">
        {call && <DirectionIcon direction={call.direction} label={text.caller.direction[call.direction]} />}
        {face.connectedAt !== null && <CallTimer from={face.connectedAt} to={face.endedAt} text={text} />}
      </p>
      <p class="caller_number">{client && number && <bdi dir={isNumber ? 'ltr' : 'auto'}>{number}</bdi>}</p>
    </header>
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

function numberWords({ number }: CallStatus, text: Text): string {
  return number.kind === 'known' ? groupDigits(number.number) : text.caller[number.kind]
}
