// What is suggested for a follow-up: the times, and the to-do's title in the language in which colleagues read it.
import { useEffect, useState } from 'preact/hooks'
import type { CardState, CardStateWithoutText } from '../../../session/cardState'
import { interpolate, type Text, textFor } from '../../../text/text'
import { inAnHour, nextMornings, weekendOf } from './deadlines'

export interface SuggestedTime {
  readonly name: string
  /** What the name does not say. */
  readonly when: string
  /** Epoch ms. */
  readonly deadline: number
}

/** Soonest first. `now`: epoch ms. */
export function suggestedTimes(now: number, text: Text): readonly SuggestedTime[] {
  const soon = inAnHour(now)
  const mornings = nextMornings(now, weekendOf(navigator.language))
  return [
    { name: text.followUp.inAnHour, when: text.time(soon), deadline: soon },
    ...mornings.map((at) => ({ name: text.weekdayAndTime(at), when: text.day(at), deadline: at })),
  ]
}

/** The to-do says whom to call. */
export function followUpTitle(
  { client, call }: Pick<CardState, 'client' | 'call'>,
  { followUp, caller }: Text,
): string {
  const number = call?.number
  const name = number?.kind === 'known' ? number.number : caller[number?.kind ?? 'unknown']
  return interpolate(followUp.title, { name: client?.name ?? name })
}

/** The phrases of the portal's own language; the operator's until they are known and loaded. */
export function usePortalText({ portalLanguage }: CardStateWithoutText, text: Text): Text {
  const [portalText, setPortalText] = useState<Text | null>(null)
  useEffect(() => {
    if (portalLanguage) void textFor(portalLanguage).then(setPortalText)
  }, [portalLanguage])
  return portalText ?? text
}
