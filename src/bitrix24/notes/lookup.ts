// Finds the comments and the to-dos of a note at its items: in one batch, or in a few where many came after them.
import { type CrmItem, distinctItems } from '../../note/call'
import { done, type Outcome } from '../../note/failure'
import { markOf } from '../../note/followUp'
import type { FoundComment, LookupQuery, LookupResult } from '../../note/timeline'
import type { TimelineComment } from '../../ports'
import { type List, type ReadRows, readLists } from '../rest/readLists'
import type { RestFields, Transport } from '../rest/transport'
import { listComments, toComments } from './commentCommands'
import { type Activity, listActivities, toActivities } from './todoCommands'

/** A row of the lists that a lookup reads. */
export type LookupRow = TimelineComment | Activity

/** @param isWanted whether a comment is the note's, @param since epoch ms, @param along (`readLists`) */
export async function lookupNote(
  transport: Transport,
  isWanted: (comment: TimelineComment) => boolean,
  sought: LookupQuery,
  items: readonly CrmItem[],
  since: number,
  along: RestFields,
): Promise<Outcome<LookupResult>> {
  const read = await readLists(transport, lookupLists(sought, items), since, along)
  return read.ok ? done(lookupResultOf(read.value, isWanted, sought)) : read
}

/** The lists that a lookup reads at each item; those of activities only where there are markers. */
export function lookupLists({ markers }: LookupQuery, items: readonly CrmItem[]): List<LookupRow>[] {
  return distinctItems(items).flatMap((item): List<LookupRow>[] => [
    { item, command: (start) => listComments(item, start), rows: (answer) => toComments(answer, item) },
    ...(markers.length > 0
      ? [{ item, command: (start: number) => listActivities(item, start), rows: toActivities }]
      : []),
  ])
}

/** What among these rows belongs to the note, oldest first. */
export function lookupResultOf(
  { rows, unreadable, complete }: ReadRows<LookupRow>,
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
    comments: comments.map(toFoundComment).sort((one, other) => one.commentId - other.commentId),
    todos: todos.sort((one, other) => one.todoId - other.todoId),
    unreadable,
    complete,
  }
}

/** Without what only a list gives. */
export function toFoundComment({ item, commentId, comment }: TimelineComment): FoundComment {
  return { item, commentId, comment }
}
