// Which commands one write takes, and what their answers mean together. A command that was never executed
// is never taken for done, and a move that could not remove the old place says so.
import { sameItem } from '../../note/call'
import { done, type Failure, failed, type Outcome } from '../../note/failure'
import type { CommentRef } from '../../note/note'
import type { FoundComment, NoteWrite, WriteReceipt } from '../../note/timeline'
import { type BatchAnswer, type Command, type Commands, failureOf } from '../rest/batch'
import { toId } from '../rest/portalValues'
import {
  addComment,
  backUp,
  backupSlot,
  deleteComment,
  getComment,
  listComments,
  textOfComment,
  updateComment,
} from './commentCommands'

/** What a write leaves that had nothing to do. */
export const NOTHING: WriteReceipt = {
  filed: null,
  previousText: null,
  stored: null,
  standing: null,
  remaining: null,
  closed: null,
}

/**
 * In the order of their execution. What is going to be replaced or removed is read and put away first: the answer
 * may find nobody to read it, and by then it may be somebody else's words. A note that moves is added before anything
 * is asked of its old place, which may be closed by now. What stands is looked at last, so that a failure to look costs
 * nothing. `keeps`: whether what is replaced can be put away.
 */
export function commandsOf({ comment, item, filed }: NoteWrite, keeps: boolean): Record<string, Command> {
  const standing = listComments(item, 0)
  if (!filed) return comment === null ? {} : { write: addComment(item, comment), standing }
  const before = {
    was: getComment(filed.commentId),
    ...(keeps && { keep: backUp(backupSlot(filed, comment, item)) }),
  }
  if (comment === null) return { ...before, removed: deleteComment(filed) }
  if (!sameItem(filed.item, item)) {
    return { write: addComment(item, comment), ...before, removed: deleteComment(filed), standing }
  }
  // By the id that the update gave: it is another one where somebody bound the comment twice (portal.md §4.3).
  return { ...before, write: updateComment(filed, comment), stands: getComment('$result[write]') }
}

/** True when the commands ended because what was to be replaced could not be put away, and nothing was replaced. */
export function isStoppedByBackup(answer: BatchAnswer): boolean {
  return answer.failureOf('keep') !== null && !answer.isDone('write') && !answer.isDone('removed')
}

/** What has to be done where nothing can be looked up in the same request, and nothing put away. */
export function withoutLookups({
  standing: _,
  keep: __,
  tidy: ___,
  stands: ____,
  ...commands
}: Commands): Commands {
  return commands
}

/** What a look in the same request told. */
export interface LookedUp {
  readonly standing: readonly FoundComment[]
  /** The comment that was just added, as it stands; null when it is not among the rows. */
  readonly stored: string | null
}

/** @param lookUp reads what was looked up, null where nothing was. */
export function receiptOf(
  write: NoteWrite,
  answer: BatchAnswer,
  lookUp: () => LookedUp | null,
): Outcome<WriteReceipt> {
  if (write.comment === null) return removalOf(write, answer)
  const { item, filed } = write
  const isMove = filed !== null && !sameItem(filed.item, item)
  const unread = filed && failureOf(answer, 'was')
  if (unread && !isMove) return failed(unread)
  const failure = failureOf(answer, 'write')
  if (failure) return failed(failure)
  const commentId = toId(answer.valueOf('write'))
  // Executed, but nobody can say under which id: looking tells.
  if (commentId === null) return failed({ kind: 'unknownOutcome' })
  const previousText = filed && !unread ? textOfComment(answer.valueOf('was')) : null
  const receipt: WriteReceipt = { ...NOTHING, filed: { item, commentId }, previousText }
  if (filed && !isMove) return done({ ...receipt, stored: textOfComment(answer.valueOf('stands')) || null })
  const looked = lookUp()
  const known: WriteReceipt = {
    ...receipt,
    standing: looked?.standing ?? null,
    stored: looked?.stored ?? null,
  }
  return done(filed ? { ...known, ...formerPlace(filed, unread ?? failureOf(answer, 'removed')) } : known)
}

/** What became of the old place of a note that moved. */
function formerPlace(filed: CommentRef, left: Failure | null): Pick<WriteReceipt, 'remaining' | 'closed'> {
  if (left === null || left.kind === 'gone') return { remaining: null, closed: null }
  return left.kind === 'forbidden'
    ? { remaining: null, closed: filed.item }
    : { remaining: filed, closed: null }
}

function removalOf({ filed }: NoteWrite, answer: BatchAnswer): Outcome<WriteReceipt> {
  const unread = filed && failureOf(answer, 'was')
  if (unread) return unread.kind === 'gone' ? done(NOTHING) : failed(unread)
  const failure = failureOf(answer, 'removed')
  if (failure && failure.kind !== 'gone') return failed(failure)
  return done({ ...NOTHING, previousText: filed ? textOfComment(answer.valueOf('was')) : null })
}
