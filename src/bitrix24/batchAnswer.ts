// A batch's answer read key by key. A command that a halt dropped has no key at all and no error
// (sdk.md §3): here it is neither done nor failed, and nobody can take it for done.
import type { Failure } from '../note/failure'
import { toFields } from './portalValues'
import { failureOfBody } from './toFailure'

export interface BatchAnswer {
  /** True when the command was executed without an error. */
  isDone(key: string): boolean
  /** What the command gave; undefined unless it is done. */
  valueOf(key: string): unknown
  /** Why it failed; null when it is done or was never executed. */
  failureOf(key: string): Failure | null
}

/** Reads the `result` of a batch; every empty map in it is `[]` (portal.md §4.6). */
export function readBatchAnswer(result: unknown): BatchAnswer {
  const answer = toFields(result)
  const values = toFields(answer.result)
  const errors = toFields(answer.result_error)
  // A result of null might be left out by PHP; its time is not.
  const times = toFields(answer.result_time)
  const wasRun = (key: string) => Object.hasOwn(values, key) || Object.hasOwn(times, key)
  const isDone = (key: string) => wasRun(key) && !Object.hasOwn(errors, key)
  return {
    isDone,
    valueOf: (key) => (isDone(key) ? values[key] : undefined),
    failureOf: (key) => (Object.hasOwn(errors, key) ? failureOfBody(200, errors[key]) : null),
  }
}
