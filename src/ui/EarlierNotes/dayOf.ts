// Promise: a day of the past is told as people tell it: the year only where it is another one.
import type { Text } from '../../text/text'

/** `at`: epoch ms, in the operator's time zone. */
export function dayOf(at: number, { language }: Pick<Text, 'language'>): string {
  const isThisYear = new Date(at).getFullYear() === new Date().getFullYear()
  const year = isThisYear ? {} : ({ year: 'numeric' } as const)
  return new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short', ...year }).format(at)
}
