// New notes that are sent in the same task share a request, and each gets its own answer. The first is sent at once by
// itself, so that none waits for another; those behind it are sent together when the task ends.
// Additions only: what replaces or removes a comment depends on the command before it, and a batch of several notes may
// not end with the failure of one.

import type { NoteWrite } from '../../note/timeline'
import { type BatchAnswer, batchOf, type Command, suitsBatch } from '../rest/batch'
import type { RestFields } from '../rest/transport'
import { commandsOf } from './writePlan'

interface Waiting<Write, Result> {
  readonly write: Write
  readonly resolve: (result: Result) => void
}

/** @param send resolves to one result for each write, in their order; never rejects. */
export function coalesce<Write, Result>(
  send: (writes: readonly Write[]) => Promise<readonly Result[]>,
): (write: Write) => Promise<Result> {
  let waiting: Waiting<Write, Result>[] | null = null
  const sendAll = async (all: readonly Waiting<Write, Result>[]) => {
    const results = await send(all.map(({ write }) => write))
    for (const [at, { resolve }] of all.entries()) resolve(results[at] as Result)
  }
  const flush = () => {
    const all = waiting ?? []
    waiting = null
    if (all.length > 0) void sendAll(all)
  }
  return (write) =>
    new Promise((resolve) => {
      if (waiting) {
        waiting.push({ write, resolve })
        return
      }
      waiting = []
      queueMicrotask(flush)
      void sendAll([{ write, resolve }])
    })
}

/** Two commands each, of 50 at most (portal.md §4.6). */
const MOST = 20

/** In their order, each group small enough for one request. A comment that a batch would change stays alone. */
export function additionGroups<W extends NoteWrite>(writes: readonly W[]): readonly (readonly W[])[] {
  const groups: W[][] = []
  for (const write of writes) {
    const last = groups.at(-1)
    if (last && last.length < MOST && fitTogether([...last, write])) last.push(write)
    else groups.push([write])
  }
  return groups
}

function fitTogether(group: readonly NoteWrite[]): boolean {
  const fields = additionBatch(group)
  return group.every(({ comment }) => suitsBatch(comment, fields))
}

/** The commands of all, each key with the position of its write behind it. */
export function additionBatch(writes: readonly NoteWrite[]): RestFields {
  const commands: Record<string, Command> = {}
  for (const [at, write] of writes.entries())
    for (const [key, command] of Object.entries(commandsOf(write, null))) commands[key + at] = command
  return batchOf(commands, false)
}

/** The part of a shared batch's answer that belongs to the write at this position, as if it had been sent alone. */
export function answerAt(at: number, answer: BatchAnswer): BatchAnswer {
  return {
    isDone: (key) => answer.isDone(key + at),
    valueOf: (key) => answer.valueOf(key + at),
    failureOf: (key) => answer.failureOf(key + at),
  }
}
