// The timelines of a portal in memory: comments and to-dos of all its clients. Answers at once and never fails.

import { type CrmItem, sameItem } from '../../src/note/call'
import { referenceOf } from '../../src/note/comment'
import { markOf } from '../../src/note/followUp'
import type { LookupQuery, LookupResult, NoteWrite, Plan } from '../../src/note/timeline'
import type { TimelineComment } from '../../src/ports'
import { CALL } from './sampleNote'

export class FakeTimeline {
  comments: TimelineComment[] = []
  todos: (Plan & { readonly todoId: number })[] = []
  private lastId = 900

  /** Adds a comment under a new id. */
  add(comment: string, item: CrmItem, authorId: string): TimelineComment {
    const one = { item, commentId: this.nextId(), comment, authorId, createdAt: CALL.startedAt }
    this.comments.push(one)
    return one
  }

  commentsAt(items: readonly (CrmItem | null)[]): TimelineComment[] {
    return this.comments.filter((one) => items.some((at) => sameItem(one.item, at)))
  }

  /** The comment of a note and its to-dos, as the gateway answers a lookup. */
  lookup({ reference, markers }: LookupQuery, items: readonly CrmItem[]): LookupResult {
    const todos = markers.flatMap((marker) =>
      this.todos
        .filter(({ description }) => description.includes(markOf(reference, marker)))
        .map(({ todoId }) => ({ marker, todoId })),
    )
    return {
      comments: this.commentsAt(items).filter((one) => referenceOf(one.comment) === reference),
      todos,
      unreadable: [],
      complete: true,
    }
  }

  /** Replaces the filed comment; it keeps its id unless it moves to another client. */
  write({ item, comment, filed }: NoteWrite, authorId: string) {
    const before = filed && this.remove(filed.commentId)
    const place =
      comment === null
        ? null
        : { item, commentId: before && sameItem(before.item, item) ? before.commentId : this.nextId() }
    if (place && comment !== null) {
      this.comments.push({ ...place, comment, authorId, createdAt: CALL.startedAt })
    }
    return {
      filed: place,
      previousText: before?.comment ?? null,
      stored: comment,
      standing: [],
      remaining: null,
      closed: null,
    }
  }

  /** The comment that is removed; undefined when there is none of this id. */
  remove(commentId: number): TimelineComment | undefined {
    const found = this.comments.find((one) => one.commentId === commentId)
    this.comments = this.comments.filter((one) => one !== found)
    return found
  }

  /** The id of the new to-do. */
  plan(plan: Plan): number {
    const todoId = this.nextId()
    this.todos.push({ ...plan, todoId })
    return todoId
  }

  unplan(todoId: number): null {
    this.todos = this.todos.filter((one) => one.todoId !== todoId)
    return null
  }

  private nextId(): number {
    this.lastId += 1
    return this.lastId
  }
}
