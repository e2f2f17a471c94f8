// The commands of one write, and the receipt that follows from their answers.
import { sameItem } from '../../note/call'
import { done, type Failure, failed, type Outcome } from '../../note/failure'
import type { CommentRef } from '../../note/note'
import type { FoundComment, NoteWrite, WriteReceipt } from '../../note/timeline'
import { type BatchAnswer, type Command, type Commands, failureOf } from '../rest/batch'
import { toId } from '../rest/portalValues'
import {
  addComment,
  backUp,
  deleteComment,
  getComment,
  listComments,
  textOfComment,
  updateComment,
} from './commentCommands'

/** The receipt of a write that had nothing to do. */
export const EMPTY_RECEIPT: WriteReceipt = {
  filed: null,
  previousText: null,
  stored: null,
  standing: null,
  remaining: null,
  closed: null,
}

/**
 * In the order of their execution. What will be replaced or removed may be a colleague's words, and the page may be
 * gone when the answer comes: so it is read and saved first. A note that moves is added before its old item, which may
 * be closed by now, is asked for anything. The timeline is read last, so that nothing is lost when that fails.
 * @param slot the operator's option in which what is replaced is saved, null for none
 */
export function commandsOf(
  { comment, item, filed }: NoteWrite,
  slot: string | null,
): Record<string, Command> {
  const standing = listComments(item, 0)
  if (!filed) return comment === null ? {} : { write: addComment(item, comment), standing }
  const before = {
    was: getComment(filed.commentId),
    ...(slot !== null && { keep: backUp(slot) }),
  }
  if (comment === null) return { ...before, removed: deleteComment(filed) }
  if (!sameItem(filed.item, item)) {
    return { write: addComment(item, comment), ...before, removed: deleteComment(filed), standing }
  }
  // By the id that the update gave: it is another one where somebody bound the comment twice (portal.md §4.3).
  return { ...before, write: updateComment(filed, comment), stands: getComment('$result[write]') }
}

/** True when the batch ended because what it would have replaced could not be saved, so that nothing was replaced. */
export function isStoppedByBackup(answer: BatchAnswer): boolean {
  return answer.failureOf('keep') !== null && !answer.isDone('write') && !answer.isDone('removed')
}

/**
 * Those that write the note, where each is a request of its own: no lookup, no backup. What a replacement left is read
 * back all the same, because no lookup follows it; there is no reference to another id then.
 */
export function necessaryCommands(
  { filed }: Pick<NoteWrite, 'filed'>,
  { standing: _, keep: __, tidy: ___, stands, ...commands }: Commands,
): Commands {
  return stands && filed ? { ...commands, stands: getComment(filed.commentId) } : commands
}

/** What the list in the same request gives. */
export interface TimelineAfter {
  /** Our comments under the reference. */
  readonly comments: readonly FoundComment[]
  /** The comment that was just added, as the portal stored it; null when it is not among the rows. */
  readonly stored: string | null
}

/** @param readTimeline from the answer; null where the list is not in it. */
export function receiptOf(
  write: NoteWrite,
  answer: BatchAnswer,
  readTimeline: () => TimelineAfter | null,
): Outcome<WriteReceipt> {
  if (write.comment === null) return removalOf(write, answer)
  const { item, filed } = write
  const isMove = filed !== null && !sameItem(filed.item, item)
  const unread = filed && failureOf(answer, 'was')
  if (unread && !isMove) return failed(unread)
  const failure = failureOf(answer, 'write')
  if (failure) return failed(failure)
  const commentId = toId(answer.valueOf('write'))
  // Executed, but its id is not known: a lookup will find it.
  if (commentId === null) return failed({ kind: 'unknownOutcome' })
  const previousText = filed && !unread ? textOfComment(answer.valueOf('was')) : null
  const receipt: WriteReceipt = { ...EMPTY_RECEIPT, filed: { item, commentId }, previousText }
  if (filed && !isMove) return done({ ...receipt, stored: textOfComment(answer.valueOf('stands')) || null })
  const timeline = readTimeline()
  const known: WriteReceipt = {
    ...receipt,
    standing: timeline?.comments ?? null,
    stored: timeline?.stored ?? null,
  }
  return done(filed ? { ...known, ...formerComment(filed, unread ?? failureOf(answer, 'removed')) } : known)
}

/** What became of the old comment of a note that moved. */
function formerComment(filed: CommentRef, left: Failure | null): Pick<WriteReceipt, 'remaining' | 'closed'> {
  if (left === null || left.kind === 'gone') return { remaining: null, closed: null }
  return left.kind === 'forbidden'
    ? { remaining: null, closed: filed.item }
    : { remaining: filed, closed: null }
}

function removalOf({ filed }: NoteWrite, answer: BatchAnswer): Outcome<WriteReceipt> {
  const unread = filed && failureOf(answer, 'was')
  if (unread) return unread.kind === 'gone' ? done(EMPTY_RECEIPT) : failed(unread)
  const failure = failureOf(answer, 'removed')
  if (failure && failure.kind !== 'gone') return failed(failure)
  return done({ ...EMPTY_RECEIPT, previousText: filed ? textOfComment(answer.valueOf('was')) : null })
}
