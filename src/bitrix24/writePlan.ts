// Promise: which commands one write takes, and what their answers mean together. A command that was never executed
// is never taken for done, and a move that could not remove the old place says so.
import { sameItem } from '../note/call'
import { done, type Failure, failed, type Outcome } from '../note/failure'
import type { NoteWrite, StandingComment, WriteReceipt } from '../ports'
import type { BatchAnswer } from './batchAnswer'
import {
  addComment,
  type Command,
  deleteComment,
  getComment,
  keepingPlace,
  keepWas,
  listComments,
  textOfComment,
  updateComment,
} from './commentCommands'
import { toId } from './portalValues'

/** What a write leaves that had nothing to do. */
export const NOTHING: WriteReceipt = { filed: null, was: null, standing: null, remaining: null }

/**
 * In the order of their execution. What is going to be replaced or removed is read and put away first: the answer
 * may find nobody to read it, and by then it may be somebody else's words. What stands is looked at last, so that
 * a failure to look costs nothing.
 */
export function commandsOf({ comment, item, filed }: NoteWrite): Record<string, Command> {
  const standing = listComments(item, 0)
  if (!filed) return comment === null ? {} : { write: addComment(item, comment), standing }
  const before = { was: getComment(filed), keep: keepWas(keepingPlace(filed, comment)) }
  if (comment === null) return { ...before, removed: deleteComment(filed) }
  if (sameItem(filed.item, item)) return { ...before, write: updateComment(filed, comment) }
  return { ...before, write: addComment(item, comment), removed: deleteComment(filed), standing }
}

/** A batch without a batch: the same commands one by one, ended by the first failure; nothing is looked up. */
export async function runPlainly(
  { standing: _, keep: __, tidy: ___, ...commands }: Record<string, Command>,
  run: (command: Command) => Promise<Outcome<unknown>>,
): Promise<BatchAnswer> {
  const outcomes = new Map<string, Outcome<unknown>>()
  for (const [key, command] of Object.entries(commands)) {
    const outcome = await run(command)
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

/** @param standing reads what was looked up, null where nothing was. */
export function receiptOf(
  { comment, item, filed }: NoteWrite,
  answer: BatchAnswer,
  standing: () => readonly StandingComment[] | null,
): Outcome<WriteReceipt> {
  const unread = filed && failureOf(answer, 'was')
  if (unread) return comment === null && unread.kind === 'gone' ? done(NOTHING) : failed(unread)
  const was = filed ? textOfComment(answer.valueOf('was')) : null
  if (comment === null) {
    const failure = failureOf(answer, 'removed')
    return failure && failure.kind !== 'gone' ? failed(failure) : done({ ...NOTHING, was })
  }
  const failure = failureOf(answer, 'write')
  if (failure) return failed(failure)
  const commentId = toId(answer.valueOf('write'))
  // Executed, but nobody can say under which id: looking tells.
  if (commentId === null) return failed({ kind: 'unknownOutcome' })
  const moved = filed !== null && !sameItem(filed.item, item)
  const left = moved ? failureOf(answer, 'removed') : null
  const remaining = left && left.kind !== 'gone' ? filed : null
  return done({ filed: { item, commentId }, was, standing: standing(), remaining })
}

/** Null only for a command that is done; one that was never executed has an unknown outcome. */
export function failureOf(answer: BatchAnswer, key: string): Failure | null {
  return answer.isDone(key) ? null : (answer.failureOf(key) ?? { kind: 'unknownOutcome' })
}
