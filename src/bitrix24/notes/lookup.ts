// What stands of a note in timelines and among activities is found in one batch, or in a few where much came
// after it.
import { type CrmItem, distinctItems } from '../../note/call'
import { done, type Outcome } from '../../note/failure'
import { markOf } from '../../note/followUp'
import type { FoundComment, LookupQuery, LookupResult } from '../../note/timeline'
import type { TimelineComment } from '../../ports'
import { type List, type ReadRows, readLists } from '../rest/readLists'
import type { Transport } from '../rest/transport'
import { listComments, toComments } from './commentCommands'
import { type Activity, listActivities, toActivities } from './todoCommands'

/** A row of what has to be read for a look. */
export type StandingRow = TimelineComment | Activity

export async function findStanding(
  transport: Transport,
  isWanted: (comment: TimelineComment) => boolean,
  sought: LookupQuery,
  items: readonly CrmItem[],
  since: number,
): Promise<Outcome<LookupResult>> {
  const read = await readLists(transport, listsFor(sought, items), since)
  return read.ok ? done(standingAmong(read.value, isWanted, sought)) : read
}

/** Without markers no activity is asked for. */
export function listsFor({ markers }: LookupQuery, items: readonly CrmItem[]): List<StandingRow>[] {
  return distinctItems(items).flatMap((item): List<StandingRow>[] => [
    { item, command: (start) => listComments(item, start), rows: (answer) => toComments(answer, item) },
    ...(markers.length > 0
      ? [{ item, command: (start: number) => listActivities(item, start), rows: toActivities }]
      : []),
  ])
}

export function standingAmong(
  { rows, unreadable, complete }: ReadRows<StandingRow>,
  isWanted: (comment: TimelineComment) => boolean,
  { reference, markers }: LookupQuery,
): LookupResult {
  const comments = rows.filter((row) => 'commentId' in row).filter(isWanted)
  const activities = rows.filter((row) => 'activityId' in row)
  const todos = markers.flatMap((marker) =>
    activities
      .filter(({ description }) => description.includes(markOf(reference, marker)))
      .map(({ activityId }) => ({ marker, todoId: activityId })),
  )
  return {
    comments: comments.map(toStanding).sort((one, other) => one.commentId - other.commentId),
    todos: todos.sort((one, other) => one.todoId - other.todoId),
    unreadable,
    complete,
  }
}

/** A comment without what only a list tells. */
export function toStanding({ item, commentId, comment }: TimelineComment): FoundComment {
  return { item, commentId, comment }
}
