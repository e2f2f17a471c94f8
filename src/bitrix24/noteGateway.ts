// Promise: one write is one request that also tells what stood there before and what stands there now. Never more
// than one attempt, and a note that moves is at its new place before it leaves the old one.
import { sameItem } from '../note/call'
import { referenceOf } from '../note/comment'
import { done, type Outcome } from '../note/failure'
import type { Filed } from '../note/note'
import type { NoteGateway, NoteWrite, TimelineComment, WriteReceipt } from '../ports'
import { readBatchAnswer } from './batchAnswer'
import {
  addComment,
  batchOf,
  type Command,
  deleteComment,
  getComment,
  keepWas,
  suitsBatch,
  toComments,
  updateComment,
} from './commentCommands'
import { findComments, toStanding } from './findComments'
import type { Transport } from './transport'
import { commandsOf, NOTHING, receiptOf, runPlainly } from './writePlan'

/** @param operator the operator's user id, or null while it is not known: then any author's comment is ours. */
export function createNoteGateway(transport: Transport, operator: () => string | null): NoteGateway {
  const run = async (command: Command) => transport.post(command.method, command.fields)

  const isOurs = (reference: string) => (found: TimelineComment) => {
    const author = operator()
    return (author === null || found.authorId === author) && referenceOf(found.comment) === reference
  }

  const write = async (order: NoteWrite): Promise<Outcome<WriteReceipt>> => {
    const commands = commandsOf(order)
    if (Object.keys(commands).length === 0) return done(NOTHING)
    const fields = batchOf(commands, true)
    if (!suitsBatch(order.comment, fields))
      return receiptOf(order, await runPlainly(commands, run), () => null)
    const outcome = await transport.post('batch', fields)
    if (!outcome.ok) return outcome
    const answer = readBatchAnswer(outcome.value)
    return receiptOf(order, answer, () => {
      if (!answer.isDone('standing')) return null
      return toComments(answer.valueOf('standing'), order.item)
        .filter(isOurs(order.reference))
        .map(toStanding)
    })
  }

  const remove = async (comment: Filed): Promise<Outcome<string | null>> => {
    const order: NoteWrite = { reference: '', comment: null, item: comment.item, filed: comment }
    const outcome = await write(order)
    return outcome.ok ? done(outcome.value.was) : outcome
  }

  return {
    write,
    remove,
    find: (reference, items, since) => findComments(transport, isOurs(reference), items, since),
    lastWrite: (order) => lastWrite(transport, order),
  }
}

function lastWrite(transport: Transport, { comment, item, filed }: NoteWrite): boolean {
  const begin = ({ method, fields }: Command) => transport.postLast(method, fields)
  if (comment === null) return filed ? begin(deleteComment(filed)) : true
  if (!filed) return begin(addComment(item, comment))
  if (sameItem(filed.item, item)) return lastUpdate(transport, filed, comment)
  const move = batchOf({ write: addComment(item, comment), removed: deleteComment(filed) }, true)
  if (suitsBatch(comment, move) && transport.postLast('batch', move)) return true
  // Not to be moved in one request: the words are safe at the old place, the next start moves them.
  return begin(updateComment(filed, comment))
}

/**
 * Nobody is there to read what the update replaces, which may be somebody else's words by now: the request itself
 * keeps them in the operator's options, where the next start finds them.
 */
function lastUpdate(transport: Transport, filed: Filed, comment: string): boolean {
  const write = updateComment(filed, comment)
  const fields = batchOf({ was: getComment(filed), keep: keepWas(filed), write }, true)
  if (suitsBatch(comment, fields) && transport.postLast('batch', fields)) return true
  return transport.postLast(write.method, write.fields)
}
