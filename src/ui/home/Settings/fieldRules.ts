// What cannot be saved as it stands is said at the field in plain words, before anything is sent.
import { WRAP_UP_SECONDS } from '../../../note/settings'
import type { AdminText } from '../../../text/adminText'
import { interpolate } from '../../../text/text'

/** What is wrong with the seconds; '' when nothing is. */
export function secondsError(typed: string, { settings }: AdminText): string {
  const { least, most } = WRAP_UP_SECONDS
  const isRight = /^\d{1,4}$/.test(typed.trim()) && Number(typed) >= least && Number(typed) <= most
  return isRight ? '' : interpolate(settings.errors.seconds, secondsLimits)
}

/** For phrases with `{least}` and `{most}`. */
export const secondsLimits = {
  least: String(WRAP_UP_SECONDS.least),
  most: String(WRAP_UP_SECONDS.most),
}
