// Looks notes up within a batch that is sent anyway. A note for which the first page of each list is not enough is left
// out: it gets a lookup of its own.
import { type CrmItem, distinctItems } from '../../note/call'
import { referenceOf } from '../../note/comment'
import type { LookupResult } from '../../note/timeline'
import type { NoteLookup } from '../../ports'
import { type BatchAnswer, type Command, failureOf } from '../rest/batch'
import { isClosed, isLastPage } from '../rest/readLists'
import { type LookupRow, lookupLists, lookupResultOf } from './lookup'

export interface PiggybackLookups {
  readonly commands: Readonly<Record<string, Command>>
  /** By the id of the draft. `operator`: whose comments are ours. */
  lookups(answer: BatchAnswer, operator: string): ReadonlyMap<string, LookupResult>
}

/** @param room how many commands the batch has left; notes for which there is no room are not looked up. */
export function piggybackLookups(sought: readonly NoteLookup[], room: number): PiggybackLookups {
  let left = room
  const planned = sought.flatMap((note, at) => {
    const lists = lookupLists(note, note.items).map((list, of) => ({ list, key: `look${at}_${of}` }))
    if (lists.length > left) return []
    left -= lists.length
    return [{ note, lists }]
  })
  const keyed = planned.flatMap(({ lists }) => lists.map(({ key, list }) => [key, list.command(0)] as const))
  return {
    commands: Object.fromEntries(keyed),
    lookups: (answer, operator) =>
      new Map(
        planned.flatMap(({ note, lists }) => {
          const rows: LookupRow[] = []
          const unreadable: CrmItem[] = []
          for (const { key, list } of lists) {
            const failure = failureOf(answer, key)
            const page = list.rows(answer.valueOf(key))
            // After any other failure, and behind a page that is not the last, there may be more.
            if ((failure && !isClosed(failure)) || !isLastPage(page, note.since)) return []
            if (failure?.kind === 'forbidden') unreadable.push(list.item)
            rows.push(...page)
          }
          const read = { rows, unreadable: distinctItems(unreadable), complete: true }
          const isOurs = ({ authorId, comment }: { authorId: string; comment: string }) =>
            authorId === operator && referenceOf(comment) === note.reference
          return [[note.id, lookupResultOf(read, isOurs, note)] as const]
        }),
      ),
  }
}
