// The one place that turns a status, and so a failure, into words.
import type { OperatorStatus } from '../note/status'
import { interpolate, type Text } from './text'

/** What the status line says; '' when there is nothing to say. Plain text, also where the portal is quoted. */
export function statusWords(status: OperatorStatus, text: Text): string {
  switch (status.kind) {
    case 'quiet':
      return ''
    case 'needsYou':
      return interpolate(text.needs[status.because], { why: status.why }).trim()
    case 'notResponding':
      return text.connection.silent
    case 'saved':
      return interpolate(text.status.saved, { time: text.time(status.at) })
    case 'waitingForPortal':
      return interpolate(text.status.waitingForPortal, { time: text.time(status.until) })
    default:
      return text.status[status.kind]
  }
}
