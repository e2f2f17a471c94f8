// One write is one request that also tells what stood there before and what stands there now. Never more
// than one attempt, and a note that moves is at its new place before it leaves the old one. New notes that set out in
// the same task share a request.
import { referenceOf } from '../../note/comment'
import { done, failed, type Outcome } from '../../note/failure'
import type { CommentRef } from '../../note/note'
import type { NoteWrite, WriteReceipt } from '../../note/timeline'
import type { Identity, NoteGateway, TimelineComment } from '../../ports'
import { type BatchAnswer, batchOf, readBatchAnswer, runOneByOne, suitsBatch } from '../rest/batch'
import { toFields, toId } from '../rest/portalValues'
import type { Transport } from '../rest/transport'
import { additionBatch, additionGroups, answerAt, coalesce } from './coalesceAdditions'
import { backupSlot, emptySlots, toComments, updateComment } from './commentCommands'
import { createFollowUpRequests } from './followUpRequests'
import { findStanding, toStanding } from './lookup'
import { commandsOf, isStoppedByBackup, type LookedUp, NOTHING, receiptOf, withoutLookups } from './writePlan'

/** What writes put away of what they replaced: needed only while nobody has read their answer. */
export interface Backups {
  /** A write may have used this place, and its answer was not read. */
  hold(place: string, commentId: number): void
  /** Nobody needs what is there. */
  drop(place: string): void
  /** Places to empty: they go with the next addition. */
  places(): readonly string[]
  /** They were emptied. */
  gone(places: readonly string[]): void
}

const NO_BACKUPS: Backups = { hold: () => {}, drop: () => {}, places: () => [], gone: () => {} }

/** A blocked method stays blocked for ten minutes at most (portal.md §3.1): so long nothing is put away (ms). */
const KEEP_AGAIN_MS = 10 * 60_000

/** @param now epoch ms. */
export function createNoteGateway(
  transport: Transport,
  identity: Identity,
  now: () => number,
  backups: Backups = NO_BACKUPS,
): NoteGateway {
  let keepRefusedAt: number | null = null

  const canBackUp = () => {
    const since = keepRefusedAt === null ? KEEP_AGAIN_MS : now() - keepRefusedAt
    // Less than nothing: the clock was set back.
    return since < 0 || since >= KEEP_AGAIN_MS
  }

  const isOurs = (reference: string) => (found: TimelineComment) =>
    found.authorId === identity.known() && referenceOf(found.comment) === reference

  const lookedUpIn = (answer: BatchAnswer, { item, reference }: NoteWrite): LookedUp | null => {
    if (!answer.isDone('standing')) return null
    const rows = toComments(answer.valueOf('standing'), item)
    const added = rows.find(({ commentId }) => commentId === toId(answer.valueOf('write')))
    // Whoever wrote what we have just added is who we are.
    if (added?.authorId && identity.known() === null) identity.learn(added.authorId)
    return {
      standing: rows.filter(isOurs(reference)).map(toStanding),
      stored: added?.comment ?? null,
    }
  }

  const writeOne = async (write: NoteWrite): Promise<Outcome<WriteReceipt>> => {
    if (write.comment === null && !write.filed) return done(NOTHING)
    const places = write.filed ? [] : backups.places()
    const keeps = canBackUp()
    const commands = { ...commandsOf(write, keeps), ...(places.length > 0 && { tidy: emptySlots(places) }) }
    const fields = batchOf(commands, true)
    if (!suitsBatch(write.comment, fields)) {
      return receiptOf(write, await runOneByOne(transport, withoutLookups(commands)), () => null)
    }
    const outcome = await transport.post('batch', fields)
    const place = keeps && write.filed && backupSlot(write.filed, write.comment, write.item)
    if (place && write.filed && !outcome.ok) backups.hold(place, write.filed.commentId)
    if (!outcome.ok) return outcome
    const answer = readBatchAnswer(outcome.value)
    if (answer.failureOf('keep')) keepRefusedAt = now()
    // To put away what is replaced is a courtesy: without it the words go all the same.
    if (isStoppedByBackup(answer)) return writeOne(write)
    if (place) backups.drop(place)
    if (answer.isDone('tidy')) backups.gone(places)
    return receiptOf(write, answer, () => lookedUpIn(answer, write))
  }

  const addGroup = async (writes: readonly NoteWrite[]): Promise<Outcome<WriteReceipt>[]> => {
    const [first] = writes
    if (writes.length === 1 && first) return [await writeOne(first)]
    const outcome = await transport.post('batch', additionBatch(writes))
    if (!outcome.ok) return writes.map(() => outcome)
    const answer = readBatchAnswer(outcome.value)
    return writes.map((write, at) => {
      const own = answerAt(at, answer)
      return receiptOf(write, own, () => lookedUpIn(own, write))
    })
  }
  const add = coalesce(async (writes: readonly NoteWrite[]) =>
    (await Promise.all(additionGroups(writes).map(addGroup))).flat(),
  )
  const write = (what: NoteWrite) => (what.comment !== null && !what.filed ? add(what) : writeOne(what))

  const remove = async (comment: CommentRef): Promise<Outcome<string | null>> => {
    const outcome = await write({ reference: '', comment: null, item: comment.item, filed: comment })
    return outcome.ok ? done(outcome.value.previousText) : outcome
  }

  /** One question where nobody told yet. */
  const identify = async (): Promise<Outcome<null>> => {
    if (identity.known() !== null) return done(null)
    const outcome = await transport.post('profile', {})
    if (!outcome.ok) return outcome
    const id = toId(toFields(outcome.value).ID)
    // An empty profile is that of a user who is not active (portal.md §4.1).
    if (id === null) return failed({ kind: 'unknownOutcome' })
    identity.learn(String(id))
    return done(null)
  }

  return {
    ...createFollowUpRequests(transport, identity.known),
    write,
    remove,
    lookup: async (sought, items, since) => {
      const identified = await identify()
      return identified.ok
        ? findStanding(transport, isOurs(sought.reference), sought, items, since)
        : identified
    },
    lastWrite: (write) => lastWrite(transport, write, backups, canBackUp()),
  }
}

/**
 * The same commands as ever, but for the looks that nobody would read. What replaces in place goes on where the rest
 * fails: nobody is there to do it without.
 */
function lastWrite(transport: Transport, what: NoteWrite, backups: Backups, keeps: boolean): boolean {
  const { standing: _, stands: __, ...commands } = commandsOf(what, keeps)
  const { write, removed } = commands
  const final = write ?? removed
  if (!final) return true
  const { comment, filed, item } = what
  const isMove = write !== undefined && removed !== undefined
  const fields = batchOf(commands, isMove)
  if (filed && suitsBatch(comment, fields) && transport.postLast('batch', fields)) {
    if (keeps) backups.hold(backupSlot(filed, comment, item), filed.commentId)
    return true
  }
  // Not to be done in one request. A note that moves is updated at the old place, the next start moves it.
  const plain = comment !== null && filed ? updateComment(filed, comment) : final
  return transport.postLast(plain.method, plain.fields)
}
