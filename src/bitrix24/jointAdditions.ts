// Several notes that wait are added by one request, and each answer is read as if its note had gone alone.
// Additions only: what replaces or removes a comment depends on the command before it, and a batch of several notes may
// not end with the failure of one.
import type { NoteWrite } from '../note/timeline'
import type { BatchAnswer } from './batchAnswer'
import { batchOf, type Command, suitsBatch } from './commentCommands'
import type { RestFields } from './transport'
import { commandsOf } from './writePlan'

/** Two commands each, of 50 at most (portal.md §4.6). */
const MOST = 20

/** In their order, each group small enough for one request; whoever would be changed by a batch stays alone. */
export function groupsOf(writes: readonly NoteWrite[]): readonly (readonly NoteWrite[])[] {
  const groups: NoteWrite[][] = []
  for (const write of writes) {
    const last = groups.at(-1)
    if (last && last.length < MOST && fitTogether([...last, write])) last.push(write)
    else groups.push([write])
  }
  return groups
}

function fitTogether(group: readonly NoteWrite[]): boolean {
  const fields = jointBatch(group)
  return group.every(({ comment }) => suitsBatch(comment, fields))
}

/** The commands of all, each key with the number of its order behind it. */
export function jointBatch(writes: readonly NoteWrite[]): RestFields {
  const commands: Record<string, Command> = {}
  for (const [at, write] of writes.entries())
    for (const [key, command] of Object.entries(commandsOf(write, false))) commands[key + at] = command
  return batchOf(commands, false)
}

/** What a batch of several answers to one of them. */
export function answerTo(at: number, answer: BatchAnswer): BatchAnswer {
  return {
    isDone: (key) => answer.isDone(key + at),
    valueOf: (key) => answer.valueOf(key + at),
    failureOf: (key) => answer.failureOf(key + at),
  }
}
