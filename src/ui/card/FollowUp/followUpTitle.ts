// The to-do says whom to call, in the operator's language, also when it is read by somebody else.
import type { CardState } from '../../../session/cardState'
import { interpolate, type Text } from '../../../text/text'
import { groupDigits } from '../../../text/words'

export function followUpTitle({ client, call }: Pick<CardState, 'client' | 'call'>, text: Text): string {
  const number = call?.number
  const caller =
    number?.kind === 'known' ? groupDigits(number.number) : text.caller[number?.kind ?? 'unknown']
  return interpolate(text.followUp.title, { name: client?.name ?? caller })
}
