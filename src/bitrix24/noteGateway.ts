// Promise: one write is one request that also tells what stood there before and what stands there now. Never more
// than one attempt, and a note that moves is at its new place before it leaves the old one. New notes that set out in
// the same task share a request.
import { referenceOf } from '../note/comment'
import { done, type Outcome } from '../note/failure'
import type { Filed } from '../note/note'
import type { NoteGateway, NoteWrite, TimelineComment, WriteReceipt } from '../ports'
import { type BatchAnswer, readBatchAnswer } from './batchAnswer'
import {
  batchOf,
  type Command,
  emptyPlaces,
  keepingPlace,
  suitsBatch,
  toComments,
  updateComment,
} from './commentCommands'
import { findStanding, toStanding } from './findStanding'
import { createFollowUpRequests } from './followUpRequests'
import { answerTo, groupsOf, jointBatch } from './jointAdditions'
import { together } from './together'
import type { Transport } from './transport'
import { commandsOf, NOTHING, receiptOf, runPlainly } from './writePlan'

/** What writes put away of what they replaced: needed only while nobody has read their answer. */
export interface Litter {
  /** A write may have used this place, and its answer was not read. */
  hold(place: string, commentId: number): void
  /** Nobody needs what is there. */
  drop(place: string): void
  /** Places to empty: they go with the next addition. */
  places(): readonly string[]
  /** They were emptied. */
  gone(places: readonly string[]): void
}

const NO_LITTER: Litter = { hold: () => {}, drop: () => {}, places: () => [], gone: () => {} }

/** @param operator the operator's user id, or null while it is not known: then any author's comment is ours. */
export function createNoteGateway(
  transport: Transport,
  operator: () => string | null,
  litter: Litter = NO_LITTER,
): NoteGateway {
  const run = async (command: Command) => transport.post(command.method, command.fields)

  const isOurs = (reference: string) => (found: TimelineComment) => {
    const author = operator()
    return (author === null || found.authorId === author) && referenceOf(found.comment) === reference
  }

  const standingIn = (answer: BatchAnswer, { item, reference }: NoteWrite) => {
    if (!answer.isDone('standing')) return null
    return toComments(answer.valueOf('standing'), item).filter(isOurs(reference)).map(toStanding)
  }

  const writeOne = async (order: NoteWrite): Promise<Outcome<WriteReceipt>> => {
    const places = order.filed ? [] : litter.places()
    const commands = { ...commandsOf(order), ...(places.length > 0 && { tidy: emptyPlaces(places) }) }
    if (order.comment === null && !order.filed) return done(NOTHING)
    const fields = batchOf(commands, true)
    if (!suitsBatch(order.comment, fields))
      return receiptOf(order, await runPlainly(commands, run), () => null)
    const outcome = await transport.post('batch', fields)
    const place = order.filed && keepingPlace(order.filed, order.comment)
    if (place && order.filed && !outcome.ok) litter.hold(place, order.filed.commentId)
    if (place && outcome.ok) litter.drop(place)
    if (!outcome.ok) return outcome
    const answer = readBatchAnswer(outcome.value)
    if (answer.isDone('tidy')) litter.gone(places)
    return receiptOf(order, answer, () => standingIn(answer, order))
  }

  const addGroup = async (orders: readonly NoteWrite[]): Promise<Outcome<WriteReceipt>[]> => {
    const [first] = orders
    if (orders.length === 1 && first) return [await writeOne(first)]
    const outcome = await transport.post('batch', jointBatch(orders))
    if (!outcome.ok) return orders.map(() => outcome)
    const answer = readBatchAnswer(outcome.value)
    return orders.map((order, at) => {
      const own = answerTo(at, answer)
      return receiptOf(order, own, () => standingIn(own, order))
    })
  }
  const add = together(async (orders: readonly NoteWrite[]) =>
    (await Promise.all(groupsOf(orders).map(addGroup))).flat(),
  )
  const write = (order: NoteWrite) => (order.comment !== null && !order.filed ? add(order) : writeOne(order))

  const remove = async (comment: Filed): Promise<Outcome<string | null>> => {
    const order: NoteWrite = { reference: '', comment: null, item: comment.item, filed: comment }
    const outcome = await write(order)
    return outcome.ok ? done(outcome.value.was) : outcome
  }

  return {
    ...createFollowUpRequests(transport, operator),
    write,
    remove,
    find: (sought, items, since) => findStanding(transport, isOurs(sought.reference), sought, items, since),
    lastWrite: (order) => lastWrite(transport, order, litter),
  }
}

/** The same commands as ever, but for the look that nobody would read. */
function lastWrite(transport: Transport, order: NoteWrite, litter: Litter): boolean {
  const { standing: _, ...commands } = commandsOf(order)
  const { write, removed } = commands
  if (!write && !removed) return true
  const fields = batchOf(commands, true)
  const { comment, filed } = order
  if (filed && suitsBatch(comment, fields) && transport.postLast('batch', fields)) {
    litter.hold(keepingPlace(filed, comment), filed.commentId)
    return true
  }
  // Not to be done in one request. A note that moves is updated at the old place, the next start moves it.
  const plain = comment !== null && filed ? updateComment(filed, comment) : (write ?? removed)
  return plain ? transport.postLast(plain.method, plain.fields) : true
}
