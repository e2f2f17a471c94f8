// A draft that has no other place waits in the operator's own options, one option each. Options can be
// emptied but not deleted (portal.md §4.1), so emptied ones are used again and their number stays bounded.
import { readDraft, writeDraft } from '../../note/draft'
import { done, type Outcome } from '../../note/failure'
import type { Note } from '../../note/note'
import type { OptionDrafts, OverwrittenComment, Urgency } from '../../ports'
import { toFields, toId, unescapedForms } from '../rest/portalValues'
import type { RestFields, Transport } from '../rest/transport'
import { isBackupSlot, textOfComment } from './commentCommands'
import type { Backups } from './noteGateway'

/** The port, and the way in which it hears of options that were read later. */
export interface PortalOptionDrafts extends OptionDrafts {
  /** Takes note of the options as `user.option.get` gave them: which names are taken, and by which drafts. */
  learn(options: unknown): void
  readonly backups: Backups
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
 * New names are taken until so many are empty: another card with older options in mind must hardly ever choose
 * the same one.
 */
const EMPTIED_ENOUGH = 512
/** A write must stay small. */
const TIDIED_AT_ONCE = 20

/** @param options the operator's options at the start; @param random 0 ≤ x < 1. */
export function createOptionDrafts(
  transport: Transport,
  options: unknown,
  random: () => number,
): PortalOptionDrafts {
  /** Where the next version of a draft goes. */
  const reserved = new Map<string, string>()
  /** By draft: its newest version of those. */
  const newest = new Map<string, Note>()
  /** Which revision of a draft was sent to that place. */
  const sent = new Map<string, number>()
  /** Where versions of a draft lie, or may lie: these have to be emptied. */
  const held = new Map<string, Set<string>>()
  /** Where writes keep, or may keep, what they replaced: place → comment id. */
  const kept = new Map<string, number>()
  const backups = new Set<string>()
  const taken = new Set<string>()
  const emptied = new Set<string>()

  const reserve = ({ id, revision }: Note) => {
    // A browser may repeat a request silently (sdk.md §2): the copy must not overwrite a newer version.
    if ((sent.get(id) ?? revision) !== revision) release(id)
    const slot = reserved.get(id) ?? choose()
    reserved.set(id, slot)
    taken.add(slot)
    emptied.delete(slot)
    return slot
  }
  /** The next version gets a place of its own. */
  const release = (id: string) => {
    reserved.delete(id)
    sent.delete(id)
  }
  const hold = (draft: Note, slot: string) => {
    const { id, revision } = draft
    if (revision >= (newest.get(id)?.revision ?? 0)) newest.set(id, draft)
    held.set(id, (held.get(id) ?? new Set()).add(slot))
    taken.add(slot)
    emptied.delete(slot)
  }

  const learn = (known: unknown) => {
    for (const [slot, value] of Object.entries(toFields(known))) {
      if (!slot.startsWith(PREFIX) || taken.has(slot)) continue
      if (value === '' || value === null) emptied.add(slot)
      else taken.add(slot)
    }
    for (const { place, commentId } of overwrittenComments(known)) kept.set(place, commentId)
    // Another card may be at work on the same draft: what this one puts away gets a place of its own.
    for (const { slot, draft } of readOptionDrafts(known)) hold(draft, slot)
  }

  const choose = () => {
    if (emptied.size > EMPTIED_ENOUGH) return [...emptied][Math.floor(random() * emptied.size)] ?? nameOf(0)
    const start = Math.floor(random() * SLOTS)
    for (let step = 0; step < SLOTS; step += 1) {
      const slot = nameOf((start + step) % SLOTS)
      if (!taken.has(slot) && !emptied.has(slot)) return slot
    }
    return nameOf(start)
  }

  const fieldsFor = (draft: Note): RestFields => ({ [optionField(reserve(draft))]: writeDraft(draft) })
  const holdReserved = (draft: Note) => hold(draft, reserve(draft))

  const set = async (fields: RestFields, urgency?: Urgency): Promise<Outcome<null>> => {
    const requester = urgency === 'mayBeLast' ? transport.atOnce : transport
    const outcome = await requester.post(METHOD, fields)
    return outcome.ok ? done(null) : outcome
  }

  const put = async (draft: Note, urgency?: Urgency): Promise<Outcome<null>> => {
    holdReserved(draft)
    sent.set(draft.id, draft.revision)
    const outcome = await set(fieldsFor(draft), urgency)
    // It may still land, even after a later one of the same revision.
    if (!outcome.ok && outcome.failure.kind === 'unknownOutcome') release(draft.id)
    return outcome
  }

  const clear = async ({ id, absorbed, filed }: Note): Promise<Outcome<null>> => {
    const ids = [id, ...absorbed]
    const before = [...kept.keys()].filter((place) => kept.get(place) === filed?.commentId)
    const drafts = ids.flatMap((one) => [...(held.get(one) ?? [])])
    if (drafts.length === 0) {
      // A later start would take none of this for a draft: it can wait for the next addition.
      for (const place of before) backups.add(place)
      return done(null)
    }
    const slots = [...drafts, ...before]
    const outcome = await set(Object.fromEntries(slots.map((slot) => [optionField(slot), ''])))
    if (!outcome.ok) return outcome
    for (const one of ids) {
      held.delete(one)
      newest.delete(one)
      release(one)
    }
    for (const slot of slots) {
      if (kept.delete(slot)) continue
      taken.delete(slot)
      emptied.add(slot)
    }
    return outcome
  }

  learn(options)
  return {
    learn,
    put,
    clear,
    isEmpty: () => held.size === 0,
    newest: (id) => newest.get(id) ?? null,
    discard: ({ commentId }) => {
      for (const [place, of] of kept) if (of === commentId) backups.add(place)
    },
    backups: {
      hold: (place, commentId) => kept.set(place, commentId),
      drop: (place) => backups.add(place),
      places: () => [...backups].slice(0, TIDIED_AT_ONCE),
      gone: (places) => {
        for (const place of places) {
          backups.delete(place)
          kept.delete(place)
        }
      },
    },
    mayHold: holdReserved,
    request: (draft) => transport.request(METHOD, fieldsFor(draft)),
    onRequestOutdated: transport.onRequestOutdated,
    lastPut: (draft) => {
      holdReserved(draft)
      return transport.postLast(METHOD, fieldsFor(draft))
    },
  }
}

/** Every draft among the options; emptied, broken and foreign ones and those of a newer version are passed over. */
export function readOptionDrafts(options: unknown): readonly OptionDraft[] {
  return readSlots(options).flatMap(([slot, draft]) => (draft && draft !== 'newer' ? [{ slot, draft }] : []))
}

/** A newer version of the product has put a draft away here: it is left alone. */
export function hasNewerDraft(options: unknown): boolean {
  return readSlots(options).some(([, draft]) => draft === 'newer')
}

function readSlots(options: unknown): [slot: string, draft: ReturnType<typeof readDraft>][] {
  return Object.entries(toFields(options)).flatMap(([slot, value]) => {
    if (!slot.startsWith(PREFIX) || typeof value !== 'string') return []
    // Options of the init data may be escaped, those of `user.option.get` are not.
    const read = unescapedForms(value).map(readDraft)
    return [[slot, read.find((draft) => draft !== null) ?? null]]
  })
}

/** What last writes replaced, as they kept it. */
export function overwrittenComments(options: unknown): readonly (OverwrittenComment & { place: string })[] {
  return Object.entries(toFields(options)).flatMap(([place, value]) => {
    const commentId = toId(toFields(value).ID)
    if (commentId === null || !isBackupSlot(place)) return []
    return [{ place, commentId, comment: textOfComment(value) }]
  })
}

function optionField(slot: string): string {
  return `options[${slot}]`
}

function nameOf(number: number): string {
  const size = LETTERS.length
  const places = [Math.floor(number / size ** 2), Math.floor(number / size) % size, number % size]
  return PREFIX + places.map((place) => LETTERS[place]).join('')
}
