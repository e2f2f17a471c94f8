// Notes that have to be looked up are looked up along with a batch that is made anyway. A note that one page of each
// list does not settle is left out: it gets a lookup of its own.
import { type CrmItem, distinctItems } from '../../note/call'
import { referenceOf } from '../../note/comment'
import type { LookupResult } from '../../note/timeline'
import type { NoteLookup } from '../../ports'
import { type BatchAnswer, type Command, failureOf } from '../rest/batch'
import { isClosed, isLastPage } from '../rest/readLists'
import { listsFor, type StandingRow, standingAmong } from './lookup'

export interface PiggybackLookups {
  readonly commands: Readonly<Record<string, Command>>
  /** By the id of the draft. `operator`: whose comments are ours. */
  lookups(answer: BatchAnswer, operator: string): ReadonlyMap<string, LookupResult>
}

/** @param room how many commands the batch has left: notes for which there is none are not looked for. */
export function piggybackLookups(sought: readonly NoteLookup[], room: number): PiggybackLookups {
  let left = room
  const looks = sought.flatMap((note, at) => {
    const lists = listsFor(note, note.items).map((list, of) => ({ list, key: `look${at}_${of}` }))
    if (lists.length > left) return []
    left -= lists.length
    return [{ note, lists }]
  })
  const keyed = looks.flatMap(({ lists }) => lists.map(({ key, list }) => [key, list.command(0)] as const))
  return {
    commands: Object.fromEntries(keyed),
    lookups: (answer, operator) =>
      new Map(
        looks.flatMap(({ note, lists }) => {
          const rows: StandingRow[] = []
          const unreadable: CrmItem[] = []
          for (const { key, list } of lists) {
            const failure = failureOf(answer, key)
            const page = list.rows(answer.valueOf(key))
            // Any other failure, and a page that is not the last, leave it open.
            if ((failure && !isClosed(failure)) || !isLastPage(page, note.since)) return []
            if (failure?.kind === 'forbidden') unreadable.push(list.item)
            rows.push(...page)
          }
          const read = { rows, unreadable: distinctItems(unreadable), complete: true }
          const isOurs = ({ authorId, comment }: { authorId: string; comment: string }) =>
            authorId === operator && referenceOf(comment) === note.reference
          return [[note.id, standingAmong(read, isOurs, note)] as const]
        }),
      ),
  }
}
