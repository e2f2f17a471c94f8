// The note's way into the CRM timeline. One write is one request, with one attempt, whose answer also gives the text
// that it replaced and what the timeline shows now.
import { referenceOf } from '../../note/comment'
import { done, failed, type Outcome } from '../../note/failure'
import type { CommentRef } from '../../note/note'
import type { NoteWrite, WriteReceipt } from '../../note/timeline'
import type { Identity, NoteGateway, TimelineComment } from '../../ports'
import {
  type BatchAnswer,
  batchOf,
  type Commands,
  readBatchAnswer,
  runOneByOne,
  suitsBatch,
} from '../rest/batch'
import { toFields, toId } from '../rest/portalValues'
import type { Transport } from '../rest/transport'
import { additionBatch, additionGroups, answerAt, coalesce } from './coalesceAdditions'
import { backupSlot, emptySlots, setOptions, toComments, updateComment } from './commentCommands'
import { createFollowUpRequests } from './followUpRequests'
import { lookupNote, toFoundComment } from './lookup'
import { createRecentPointers, type RecentPointers } from './recentPointers'
import {
  commandsOf,
  EMPTY_RECEIPT,
  isStoppedByBackup,
  necessaryCommands,
  receiptOf,
  type TimelineAfter,
} from './writePlan'

/** The operator's options into which writes put the comment that they replace, in case their answer is never read. */
export interface Backups {
  /** A write may have put this comment there, and its answer was not read. */
  mayHold(slot: string, commentId: number): void
  /** What is there is not needed any more. */
  discard(slot: string): void
  /** Slots to empty, along with the next addition. */
  discarded(): readonly string[]
  emptied(slots: readonly string[]): void
}

/** What a gateway stores in the operator's options beside the notes themselves. */
export interface OptionsOfWrites {
  readonly backups: Backups
  readonly recent: RecentPointers
}

const NO_BACKUPS: Backups = {
  mayHold: () => {},
  discard: () => {},
  discarded: () => [],
  emptied: () => {},
}

/** `spare`: see `NoteGateway.write`. */
type Addition = NoteWrite & { readonly spare: boolean }

/** A blocked method stays blocked for ten minutes at most (portal.md §3.1); nothing is backed up for so long (ms). */
const BACKUP_RETRY_MS = 10 * 60_000

/** @param now epoch ms. */
export function createNoteGateway(
  transport: Transport,
  identity: Identity,
  now: () => number,
  { backups, recent }: OptionsOfWrites = { backups: NO_BACKUPS, recent: createRecentPointers() },
): NoteGateway {
  let backupRefusedAt: number | null = null
  /** Settles with the last replacement that takes several requests. */
  let lastReplacement: Promise<unknown> = Promise.resolve()

  const canBackUp = () => {
    const since = backupRefusedAt === null ? BACKUP_RETRY_MS : now() - backupRefusedAt
    // Negative after the clock was set back.
    return since < 0 || since >= BACKUP_RETRY_MS
  }

  const slotOf = (write: NoteWrite, isLast: boolean) =>
    write.filed && canBackUp() ? backupSlot(write.filed, write, isLast) : null

  const isOurs = (reference: string) => (found: TimelineComment) =>
    found.authorId === identity.known() && referenceOf(found.comment) === reference

  const timelineIn = (answer: BatchAnswer, { item, reference }: NoteWrite): TimelineAfter | null => {
    if (!answer.isDone('standing')) return null
    const rows = toComments(answer.valueOf('standing'), item)
    const added = rows.find(({ commentId }) => commentId === toId(answer.valueOf('write')))
    // The author of the comment that we have just added is this operator.
    if (added?.authorId && identity.known() === null) identity.learn(added.authorId)
    return {
      comments: rows.filter(isOurs(reference)).map(toFoundComment),
      stored: added?.comment ?? null,
    }
  }

  const writeOneByOne = async (write: NoteWrite, commands: Commands): Promise<Outcome<WriteReceipt>> => {
    const begin = () => runOneByOne(transport, necessaryCommands(write, commands))
    if (!write.filed) return receiptOf(write, await begin(), () => null)
    // After each other: what one of them has read before it replaces it, another one must not change meanwhile.
    const written = lastReplacement.then(begin, begin)
    lastReplacement = written
    return receiptOf(write, await written, () => null)
  }

  const writeOne = async (write: NoteWrite, spare = false): Promise<Outcome<WriteReceipt>> => {
    if (write.comment === null && !write.filed) return done(EMPTY_RECEIPT)
    if (write.comment !== null) recent.add(write.item, write.reference, now())
    const discarded = write.filed ? [] : backups.discarded()
    const slot = slotOf(write, false)
    const commands = commandsOf(write, slot)
    const { keep } = commands
    // A set more could lose a draft that is set at the same moment (portal.md §8.11).
    const along = keep || discarded.length > 0 || (spare && canBackUp()) ? recent.fields() : {}
    if (keep) commands.keep = setOptions({ ...keep.fields, ...along })
    const behind = { ...emptySlots(discarded), ...(!keep && along) }
    if (Object.keys(behind).length > 0) commands.tidy = setOptions(behind)
    const fields = batchOf(commands, true)
    if (!suitsBatch(write.comment, fields)) return writeOneByOne(write, commands)
    const outcome = await transport.post('batch', fields)
    if (slot && write.filed && !outcome.ok) backups.mayHold(slot, write.filed.commentId)
    if (!outcome.ok) return outcome
    const answer = readBatchAnswer(outcome.value)
    if (answer.failureOf('keep')) backupRefusedAt = now()
    // The operator's words matter more than the backup: they are written without it.
    if (isStoppedByBackup(answer)) return writeOne(write, spare)
    if (slot) backups.discard(slot)
    if (answer.isDone('tidy')) backups.emptied(discarded)
    if (answer.isDone(keep ? 'keep' : 'tidy')) recent.stored(along)
    return receiptOf(write, answer, () => timelineIn(answer, write))
  }

  const addGroup = async (writes: readonly Addition[]): Promise<Outcome<WriteReceipt>[]> => {
    const [first] = writes
    if (writes.length === 1 && first) return [await writeOne(first, first.spare)]
    for (const { item, reference } of writes) recent.add(item, reference, now())
    const outcome = await transport.post('batch', additionBatch(writes))
    if (!outcome.ok) return writes.map(() => outcome)
    const answer = readBatchAnswer(outcome.value)
    return writes.map((write, at) => {
      const own = answerAt(at, answer)
      return receiptOf(write, own, () => timelineIn(own, write))
    })
  }
  const add = coalesce(async (writes: readonly Addition[]) =>
    (await Promise.all(additionGroups(writes).map(addGroup))).flat(),
  )
  const write = (one: NoteWrite, spare = false) =>
    one.comment !== null && !one.filed ? add({ ...one, spare }) : writeOne(one, spare)

  const remove = async (comment: CommentRef): Promise<Outcome<string | null>> => {
    const outcome = await write({ reference: '', comment: null, item: comment.item, filed: comment })
    return outcome.ok ? done(outcome.value.previousText) : outcome
  }

  /** One request where it is not known who the operator is. */
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
    lookup: async (sought, items, since, spare = false) => {
      const identified = await identify()
      if (!identified.ok) return identified
      const along = spare && canBackUp() ? recent.fields() : {}
      const found = await lookupNote(transport, isOurs(sought.reference), sought, items, since, along)
      const [first] = found.ok ? found.value.comments : []
      if (found.ok) recent.stored(along)
      if (first) recent.add(first.item, sought.reference, since)
      return found
    },
    lastWrite: (write) => lastWrite(transport, write, backups, slotOf(write, true)),
  }
}

/**
 * The commands of any write without the lookups, whose answer nobody would read. A replacement goes on where its backup
 * fails, because the page is not there to repeat it without one.
 */
function lastWrite(transport: Transport, what: NoteWrite, backups: Backups, slot: string | null): boolean {
  const { standing: _, stands: __, ...commands } = commandsOf(what, slot)
  const { write, removed } = commands
  const final = write ?? removed
  if (!final) return true
  const { comment, filed } = what
  const isMove = write !== undefined && removed !== undefined
  const fields = batchOf(commands, isMove)
  if (filed && suitsBatch(comment, fields) && transport.postLast('batch', fields)) {
    if (slot) backups.mayHold(slot, filed.commentId)
    return true
  }
  // It does not fit into one request. A note that moves is updated at its old item, and moved by the next start.
  const plain = comment !== null && filed ? updateComment(filed, comment) : final
  return transport.postLast(plain.method, plain.fields)
}
