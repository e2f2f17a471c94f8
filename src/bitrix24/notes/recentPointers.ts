// Pointers to the notes that the operator wrote last, one in each of a few of the operator's own options. They are
// stored along with a set of options that is sent anyway: two sets at the same moment can lose one (portal.md §8.11), and
// a draft is worth more than a pointer.
import type { CrmItem } from '../../note/call'
import type { NotePointer } from '../../ports'
import { toCrmItem } from '../crm/crmItems'
import { toFields, toText } from '../rest/portalValues'
import type { RestFields } from '../rest/transport'

export interface RecentPointers {
  /** Takes over what lies in options as `user.option.get` gave them. */
  readOptions(options: unknown): void
  /** Newest first. */
  known(): readonly NotePointer[]
  /** The note stands there, or may. `at`: epoch ms. */
  add(item: CrmItem, reference: string, at: number): void
  /** For a `user.option.set` that is sent anyway: what is not stored yet; empty when all is. */
  fields(): RestFields
  /** A set with these fields was executed. */
  stored(fields: RestFields): void
}

const PREFIX = 'recent_'
/** Their reading is one batch of 50 commands at most, two for each (portal.md §4.6). */
const SLOTS = 20

export function createRecentPointers(): RecentPointers {
  const pointers = new Map<string, NotePointer>()
  const unsaved = new Set<string>()
  const newestFirst = () => [...pointers].sort(([, one], [, other]) => other.at - one.at)
  /** That of the same note, else an unused one, else the oldest. */
  const slotFor = (reference: string) => {
    const same = [...pointers].find(([, one]) => one.reference === reference)
    const unused = Array.from({ length: SLOTS }, (_, at) => PREFIX + at).find((slot) => !pointers.has(slot))
    return same?.[0] ?? unused ?? newestFirst().at(-1)?.[0] ?? `${PREFIX}0`
  }
  return {
    readOptions(options) {
      for (const [slot, value] of Object.entries(toFields(options))) {
        const pointer = slot.startsWith(PREFIX) && !unsaved.has(slot) && toPointer(value)
        if (pointer) pointers.set(slot, pointer)
      }
    },
    known: () => newestFirst().map(([, pointer]) => pointer),
    add(item, reference, at) {
      const slot = slotFor(reference)
      const pointer = { item, reference, at }
      const before = pointers.get(slot)
      if (before && written({ ...before, at }) === written(pointer)) return
      pointers.set(slot, pointer)
      unsaved.add(slot)
    },
    fields: () =>
      Object.fromEntries(
        [...pointers].flatMap(([slot, one]) => (unsaved.has(slot) ? [[fieldOf(slot), written(one)]] : [])),
      ),
    stored(fields) {
      for (const [slot, one] of pointers) if (fields[fieldOf(slot)] === written(one)) unsaved.delete(slot)
    },
  }
}

function fieldOf(slot: string): string {
  return `options[${slot}]`
}

/** `CONTACT 17 K7Q2F 1795100000000`: nothing in it that a portal would rewrite. */
function written({ item, reference, at }: NotePointer): string {
  return `${item.type} ${item.id} ${reference} ${at}`
}

/** Null for what is no pointer, also of a version that writes more. */
function toPointer(value: unknown): NotePointer | null {
  const [type, id, reference = '', time, ...more] = toText(value).split(' ')
  const item = toCrmItem(type, id)
  const at = Number(time)
  return item && /^\w{5}$/.test(reference) && at > 0 && more.length === 0 ? { item, reference, at } : null
}
