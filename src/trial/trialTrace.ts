// The little of a trial call that every card reads from the operator's options. A file of its own: no card but a trial's
// loads the rest.
import type { TrialTrace } from '../ports'

/** Names of the options in which a trial is marked, and its CALL_ID. */
export const TRACE_OPTIONS = { mark: 'trial', call: 'trial_call' } as const

/** Options as `user.option.get` gives them; nothing is read as no trial. */
export function trialTraceIn(options: Readonly<Record<string, unknown>>): TrialTrace {
  const { trial, trial_call: callId } = options
  return {
    callId: typeof callId === 'string' ? callId : '',
    isMarked: typeof trial === 'string' && trial !== '',
  }
}
