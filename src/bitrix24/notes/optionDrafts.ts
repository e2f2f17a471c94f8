// Drafts in the operator's own options, one option (slot) each, and the backups of what writes replaced. Options can be
// emptied but not deleted (portal.md §4.1), so emptied ones are used again and their number stays bounded.
import { writeDraft } from '../../note/draft'
import { done, type Outcome } from '../../note/failure'
import type { Note } from '../../note/note'
import { readDraft } from '../../note/readDraft'
import type { OptionDrafts, OverwrittenComment, Urgency } from '../../ports'
import { toFields, toId, unescapedForms } from '../rest/portalValues'
import type { RestFields, Transport } from '../rest/transport'
import { emptySlots, isBackupSlot, optionField, textOfComment } from './commentCommands'
import type { Backups } from './noteGateway'
import { createRecentPointers, type RecentPointers } from './recentPointers'

/** The port, and what the rest of this folder needs of it. */
export interface PortalOptionDrafts extends OptionDrafts {
  /** Takes over which slots are used, and by which drafts, from options as `user.option.get` gave them. */
  readOptions(options: unknown): void
  readonly backups: Backups
  readonly recent: RecentPointers
}

export interface OptionDraft {
  /** The option's name. */
  readonly slot: string
  readonly draft: Note
}

const METHOD = 'user.option.set'
const PREFIX = 'draft_'
const LETTERS = 'abcdefghijklmnopqrstuvwxyz0123456789'
const SLOTS = LETTERS.length ** 3
/**
 * New slots are used until so many are empty: another card, which read the options earlier, should hardly ever choose
 * the same one.
 */
const EMPTIED_ENOUGH = 512
/** A write must stay small. */
const EMPTIED_AT_ONCE = 20

/** @param options the operator's options at the start; @param random 0 ≤ x < 1. */
export function createOptionDrafts(
  transport: Transport,
  options: unknown,
  random: () => number,
): PortalOptionDrafts {
  /** By draft: the slot of its next version. */
  const reserved = new Map<string, string>()
  /** By draft: the newest version in the options. */
  const newest = new Map<string, Note>()
  /** By draft: the revision that was sent to that slot. */
  const sent = new Map<string, number>()
  /** By draft: slots that contain, or may contain, a version of it, and its revision. They have to be emptied. */
  const slotsOf = new Map<string, Map<string, number>>()
  /** By slot: the id of the comment that a write put, or may have put, there. */
  const backups = new Map<string, number>()
  /** Slots of backups that nobody needs. */
  const discarded = new Set<string>()
  const taken = new Set<string>()
  const emptied = new Set<string>()
  /** Drafts that were set in this task because the page may go. */
  let leaving: RestFields = {}
  const recent = createRecentPointers()

  const reserve = ({ id, revision }: Note) => {
    // A browser may repeat a request silently (sdk.md §2): the copy must not overwrite a newer version.
    if ((sent.get(id) ?? revision) !== revision) release(id)
    const slot = reserved.get(id) ?? chooseSlot()
    reserved.set(id, slot)
    taken.add(slot)
    emptied.delete(slot)
    return slot
  }
  /** The next version gets another slot. */
  const release = (id: string) => {
    reserved.delete(id)
    sent.delete(id)
  }
  const mayHold = (draft: Note, slot: string) => {
    const { id, revision } = draft
    if (revision >= (newest.get(id)?.revision ?? 0)) newest.set(id, draft)
    slotsOf.set(id, (slotsOf.get(id) ?? new Map()).set(slot, revision))
    taken.add(slot)
    emptied.delete(slot)
  }

  const readOptions = (read: unknown) => {
    for (const [slot, value] of Object.entries(toFields(read))) {
      if (!slot.startsWith(PREFIX) || taken.has(slot)) continue
      if (value === '' || value === null) emptied.add(slot)
      else taken.add(slot)
    }
    recent.readOptions(read)
    for (const { slot, commentId } of overwrittenComments(read)) backups.set(slot, commentId)
    // Another card may be at work on the same draft: this one does not write to its slot.
    for (const { slot, draft } of readOptionDrafts(read)) mayHold(draft, slot)
  }

  const chooseSlot = () => {
    if (emptied.size > EMPTIED_ENOUGH) return [...emptied][Math.floor(random() * emptied.size)] ?? nameOf(0)
    const start = Math.floor(random() * SLOTS)
    for (let step = 0; step < SLOTS; step += 1) {
      const slot = nameOf((start + step) % SLOTS)
      if (!taken.has(slot) && !emptied.has(slot)) return slot
    }
    return nameOf(start)
  }

  const fieldsFor = (draft: Note): RestFields => ({ [optionField(reserve(draft))]: writeDraft(draft) })
  /**
   * With those of other notes that set out in the same task: of sets at the same moment a portal may lose all but the last
   * one (portal.md §8.11), which has all of them.
   */
  const lastFieldsFor = (draft: Note): RestFields => {
    if (Object.keys(leaving).length === 0)
      queueMicrotask(() => {
        leaving = {}
      })
    leaving = { ...leaving, ...fieldsFor(draft) }
    return leaving
  }
  const mayHoldReserved = (draft: Note) => mayHold(draft, reserve(draft))

  const set = async (fields: RestFields, urgency?: Urgency): Promise<Outcome<null>> => {
    const requester = urgency === 'mayBeLast' ? transport.atOnce : transport
    const outcome = await requester.post(METHOD, fields)
    return outcome.ok ? done(null) : outcome
  }

  const put = async (draft: Note, urgency?: Urgency): Promise<Outcome<null>> => {
    mayHoldReserved(draft)
    sent.set(draft.id, draft.revision)
    const outcome = await set(urgency ? lastFieldsFor(draft) : fieldsFor(draft), urgency)
    // It may still land, even after a later one of the same revision.
    if (!outcome.ok && outcome.failure.kind === 'unknownOutcome') release(draft.id)
    return outcome
  }

  const clear = async ({ id, revision, absorbed, filed }: Note): Promise<Outcome<null>> => {
    const ids = [id, ...absorbed]
    // Another page may have gone on with the draft: its newer version stays, nobody has recovered it yet.
    const slotsUpTo = (one: string, most: number) =>
      [...(slotsOf.get(one) ?? [])].filter(([, version]) => version <= most).map(([slot]) => slot)
    const ownBackups = [...backups.keys()].filter((slot) => backups.get(slot) === filed?.commentId)
    const drafts = ids.flatMap((one) => slotsUpTo(one, one === id ? revision : Number.POSITIVE_INFINITY))
    if (drafts.length === 0) {
      // A later start takes no backup for a draft: they can wait for the next addition.
      for (const slot of ownBackups) discarded.add(slot)
      return done(null)
    }
    const slots = [...drafts, ...ownBackups]
    const along = recent.fields()
    const outcome = await set({
      ...emptySlots(slots),
      ...along,
    })
    if (!outcome.ok) return outcome
    recent.stored(along)
    for (const one of ids) {
      const left = slotsOf.get(one)
      for (const slot of drafts) left?.delete(slot)
      if (!left?.size) newest.delete(one)
      release(one)
    }
    for (const slot of slots) {
      if (backups.delete(slot)) continue
      taken.delete(slot)
      emptied.add(slot)
    }
    return outcome
  }

  readOptions(options)
  return {
    readOptions,
    recent,
    put,
    clear,
    drafts: () => [...newest.values()],
    newest: (id) => newest.get(id) ?? null,
    discard: ({ commentId }) => {
      for (const [slot, of] of backups) if (of === commentId) discarded.add(slot)
    },
    backups: {
      mayHold: (slot, commentId) => backups.set(slot, commentId),
      discard: (slot) => discarded.add(slot),
      discarded: () => [...discarded].slice(0, EMPTIED_AT_ONCE),
      emptied: (slots) => {
        for (const slot of slots) {
          discarded.delete(slot)
          backups.delete(slot)
        }
      },
    },
    mayHold: mayHoldReserved,
    request: (draft) => transport.request(METHOD, fieldsFor(draft)),
    onRequestOutdated: transport.onRequestOutdated,
    lastPut: (draft) => {
      mayHoldReserved(draft)
      // Together they may be too large for a page that goes.
      return transport.postLast(METHOD, lastFieldsFor(draft)) || transport.postLast(METHOD, fieldsFor(draft))
    },
  }
}

/** Every draft among the options, without emptied, broken and foreign ones and those of a newer version. */
export function readOptionDrafts(options: unknown): readonly OptionDraft[] {
  return readSlots(options).flatMap(([slot, draft]) => (draft && draft !== 'newer' ? [{ slot, draft }] : []))
}

/** True where a newer version of the product has left a draft: it is not touched. */
export function hasNewerDraft(options: unknown): boolean {
  return readSlots(options).some(([, draft]) => draft === 'newer')
}

function readSlots(options: unknown): [slot: string, draft: ReturnType<typeof readDraft>][] {
  return Object.entries(toFields(options)).flatMap(([slot, value]) => {
    // An emptied slot stays, as ''.
    if (!slot.startsWith(PREFIX) || typeof value !== 'string' || value === '') return []
    // Options of the init data may be escaped, those of `user.option.get` are not.
    const read = unescapedForms(value).map(readDraft)
    return [[slot, read.find((draft) => draft !== null) ?? null]]
  })
}

/** The comments that last writes replaced, from their backups. */
export function overwrittenComments(options: unknown): readonly (OverwrittenComment & { slot: string })[] {
  return Object.entries(toFields(options)).flatMap(([slot, value]) => {
    const commentId = toId(toFields(value).ID)
    if (commentId === null || !isBackupSlot(slot)) return []
    return [{ slot, commentId, comment: textOfComment(value) }]
  })
}

function nameOf(number: number): string {
  const size = LETTERS.length
  const places = [Math.floor(number / size ** 2), Math.floor(number / size) % size, number % size]
  return PREFIX + places.map((place) => LETTERS[place]).join('')
}
