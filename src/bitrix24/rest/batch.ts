// Several REST commands in one request (portal.md §4.6): how a batch is written, what it can carry, and how its answer
// is read key by key.
import { done, type Failure, failed, type Outcome } from '../../note/failure'
import { type Fields, toFields } from './portalValues'
import { failureOfBody } from './toFailure'
import type { Requester, RestFields } from './transport'

/** A REST call as data: one form for plain requests and for batches. */
export interface Command {
  readonly method: string
  readonly fields: RestFields
}

/** A list of values as fields: `select[0]`, `select[1]`, … */
export function listed(name: string, values: readonly string[]): Command['fields'] {
  return Object.fromEntries(values.map((value, at) => [`${name}[${at}]`, value]))
}

/** By the key under which the answer is found. */
export type Commands = Readonly<Record<string, Command>>

/**
 * The fields of a batch. With `halt` the first failure ends it, otherwise the commands behind it are executed all the
 * same. Each command is percent-encoded by itself.
 */
export function batchOf(commands: Commands, halt: boolean): RestFields {
  const fields: Record<string, string> = { halt: halt ? '1' : '0' }
  for (const [key, { method, fields: parameters }] of Object.entries(commands)) {
    fields[`cmd[${key}]`] = `${method}?${new URLSearchParams(parameters)}`
  }
  return fields
}

/** Above this a batch's body, which is percent-encoded within, would not survive the frame (browser.md). */
const BATCH_BYTES = 58_000

/** What looks like a reference would be replaced inside a batch (portal.md §4.6, §8.12), also among typed words. */
const LOOKS_LIKE_REFERENCE = /\$(?:result|error|total|next|time)/i

/** True when a batch carries this comment unchanged, and survives the frame. */
export function suitsBatch(comment: string | null, fields: RestFields): boolean {
  if (comment !== null && LOOKS_LIKE_REFERENCE.test(comment)) return false
  // What `URLSearchParams` leaves is ASCII: characters are bytes.
  return (
    Object.entries(fields).reduce((sum, [key, value]) => sum + key.length + value.length, 0) <= BATCH_BYTES
  )
}

/**
 * A batch's answer. A command that a halt dropped has no key at all and no error (sdk.md §3): here it is neither done
 * nor failed, so that nobody can take it for done.
 */
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

/** Null only for a command that is done; one that was never executed has an unknown outcome. */
export function failureOf(answer: BatchAnswer, key: string): Failure | null {
  return answer.isDone(key) ? null : (answer.failureOf(key) ?? { kind: 'unknownOutcome' })
}

/** What those commands gave that are done, by their keys. */
export function partsOf(answer: BatchAnswer, commands: Commands): Fields {
  const read = Object.keys(commands).filter(answer.isDone)
  return Object.fromEntries(read.map((key) => [key, answer.valueOf(key)]))
}

/**
 * Several reads in one request. A part that the portal refused is missing and takes no other with it. One attempt: the
 * caller sees that it failed and may ask again. Resolves to what each command gave, by its key. Never rejects.
 */
export async function readParts(transport: Requester, commands: Commands): Promise<Outcome<Fields>> {
  const outcome = await transport.post('batch', batchOf(commands, false))
  if (!outcome.ok) return outcome
  return done(partsOf(readBatchAnswer(outcome.value), commands))
}

/** Commands that do not suit a batch, one request each, ended by the first failure. Answers as a batch would. */
export async function runOneByOne(transport: Requester, commands: Commands): Promise<BatchAnswer> {
  const outcomes = new Map<string, Outcome<unknown>>()
  for (const [key, { method, fields }] of Object.entries(commands)) {
    const outcome = await transport.post(method, fields)
    outcomes.set(key, outcome)
    if (!outcome.ok) break
  }
  const outcomeOf = (key: string) => outcomes.get(key) ?? failed({ kind: 'unknownOutcome' })
  return {
    isDone: (key) => outcomeOf(key).ok,
    valueOf: (key) => {
      const outcome = outcomeOf(key)
      return outcome.ok ? outcome.value : undefined
    },
    failureOf: (key) => {
      const outcome = outcomeOf(key)
      return outcome.ok ? null : outcome.failure
    },
  }
}
