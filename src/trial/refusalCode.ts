// A failure as a code of the report: why, without the portal's own words, which may name somebody.
import type { Failure } from '../note/failure'
import type { TrialRefusal } from './trialPorts'

export function refusalCode(failure: Failure): TrialRefusal {
  switch (failure.kind) {
    case 'forbidden':
    case 'signedOut':
    case 'busy':
    case 'offline':
    case 'rejected':
    case 'gone':
      return failure.kind
    default:
      return 'unanswered'
  }
}
