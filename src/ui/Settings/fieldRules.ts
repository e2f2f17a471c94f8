// Promise: what cannot be saved as it stands is said at the field in plain words, before anything is sent.
import { linesOf, PHRASE_LIMIT, WRAP_UP_SECONDS } from '../../note/settings'
import type { SetupText } from '../../text/setupText'
import { fill } from '../../text/text'

/** What is wrong with a list, one a line; '' when nothing is. */
export function listError(typed: string, { settings }: SetupText): string {
  const { length, count } = PHRASE_LIMIT
  const long = typed.split('\n').findIndex((line) => line.trim().length > length)
  if (long >= 0) return fill(settings.errors.long, { line: String(long + 1), most: String(length) })
  const n = linesOf(typed).length
  return n > count ? fill(settings.errors.many, { n: String(n), most: String(count) }) : ''
}

/** What is wrong with the seconds; '' when nothing is. */
export function secondsError(typed: string, { settings }: SetupText): string {
  const { least, most } = WRAP_UP_SECONDS
  const isRight = /^\d{1,4}$/.test(typed.trim()) && Number(typed) >= least && Number(typed) <= most
  return isRight ? '' : fill(settings.errors.seconds, secondsLimits)
}

/** For phrases with `{least}` and `{most}`. */
export const secondsLimits = {
  least: String(WRAP_UP_SECONDS.least),
  most: String(WRAP_UP_SECONDS.most),
}
