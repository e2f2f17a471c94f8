// Pointers to the notes that the operator wrote last, one in each of a few of the operator's own options. They are
// stored along with a set of options that is sent anyway: two sets at the same moment can lose one (portal.md §8.11), and
// a draft is worth more than a pointer.
import { type CrmItem, type CrmItemType, sameItem } from '../../note/call'
import type { NotePointer } from '../../ports'
import { toFields, toText } from '../rest/portalValues'
import type { RestFields } from '../rest/transport'
import { optionField } from './commentCommands'

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
  /** By option. */
  const values = new Map<string, string>()
  const unsaved = new Set<string>()
  const newestFirst = () =>
    [...values]
      .map(([slot, value]) => ({ slot, ...toPointer(value) }))
      .sort((one, other) => other.at - one.at)
  const unused = () => Array.from({ length: SLOTS }, (_, at) => PREFIX + at).find((slot) => !values.has(slot))
  return {
    readOptions(options) {
      for (const [slot, value] of Object.entries(toFields(options))) {
        if (slot.startsWith(PREFIX) && !unsaved.has(slot) && FORM.test(toText(value)))
          values.set(slot, toText(value))
      }
    },
    known: () => newestFirst().map(({ item, reference, at }) => ({ item, reference, at })),
    add(item, reference, at) {
      const known = newestFirst()
      const same = known.find((one) => one.reference === reference)
      if (sameItem(same?.item ?? null, item)) return
      // That of the same note, else an unused one, else the oldest.
      const slot = same?.slot ?? unused() ?? known.at(-1)?.slot ?? PREFIX
      values.set(slot, `${item.type} ${item.id} ${reference} ${at}`)
      unsaved.add(slot)
    },
    fields: () => Object.fromEntries([...unsaved].map((slot) => [optionField(slot), values.get(slot) ?? ''])),
    stored(fields) {
      for (const slot of unsaved) if (fields[optionField(slot)] === values.get(slot)) unsaved.delete(slot)
    },
  }
}

/** `CONTACT 17 K7Q2F 1795100000000`: nothing in it that a portal would rewrite. What has more is a newer version's. */
const FORM = /^(?:LEAD|DEAL|CONTACT|COMPANY) [1-9]\d* \w{5} \d+$/

function toPointer(value: string): NotePointer {
  const [type, id, reference = '', at] = value.split(' ')
  return { item: { type: type as CrmItemType, id: Number(id) }, reference, at: Number(at) }
}
