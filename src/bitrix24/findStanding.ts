// Promise: what stands of a note in timelines and among activities is found in one batch, however much came after it.
import { type CrmItem, distinctItems } from '../note/call'
import { done, type Outcome } from '../note/failure'
import { markOf } from '../note/followUp'
import type { Sought, Standing, StandingComment, TimelineComment } from '../ports'
import { listComments, toComments } from './commentCommands'
import { type List, readLists } from './readLists'
import { type Activity, listActivities, toActivities } from './todoCommands'
import type { Transport } from './transport'

/** Without markers no activity is asked for. */
export async function findStanding(
  transport: Transport,
  isWanted: (comment: TimelineComment) => boolean,
  { reference, markers }: Sought,
  items: readonly CrmItem[],
  since: number,
): Promise<Outcome<Standing>> {
  const lists = distinctItems(items).flatMap((item): List<TimelineComment | Activity>[] => [
    { command: (start) => listComments(item, start), rows: (answer) => toComments(answer, item) },
    ...(markers.length > 0
      ? [{ command: (start: number) => listActivities(item, start), rows: toActivities }]
      : []),
  ])
  const read = await readLists(transport, lists, since)
  if (!read.ok) return read
  const comments = read.value.filter((row) => 'commentId' in row).filter(isWanted)
  const activities = read.value.filter((row) => 'activityId' in row)
  const todos = markers.flatMap((marker) =>
    activities
      .filter(({ description }) => description.includes(markOf(reference, marker)))
      .map(({ activityId }) => ({ marker, todoId: activityId })),
  )
  return done({
    comments: comments.map(toStanding).sort((one, other) => one.commentId - other.commentId),
    todos: todos.sort((one, other) => one.todoId - other.todoId),
  })
}

/** A comment without what only a list tells. */
export function toStanding({ item, commentId, comment }: TimelineComment): StandingComment {
  return { item, commentId, comment }
}
