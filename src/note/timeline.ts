// What a note asks of a client's timeline and what the timeline answers, as plain data.
import type { CrmItem } from './call'
import type { FoundTodo } from './followUp'
import type { CommentRef } from './note'

/** A comment that stands in a timeline, by this operator, carrying the reference asked for. */
export interface FoundComment extends CommentRef {
  /** As it stands, line ends normalised, trailing white space removed. */
  readonly comment: string
}

/** What one write has to reach. The gateway makes one request of it, whatever it takes. */
export interface NoteWrite {
  readonly reference: string
  /** The whole comment; null: the note was emptied, nothing may stand. */
  readonly comment: string | null
  /** Where it has to stand. */
  readonly item: CrmItem
  /** Where it stands now, if that is known: replaced in place at the same item, moved from another one. */
  readonly filed: CommentRef | null
}

/** What a write left behind, as read in the same request. */
export interface WriteReceipt {
  /** Null after the removal of an emptied note. */
  readonly filed: CommentRef | null
  /** What stood in the comment just before it was replaced or removed; null after an addition. */
  readonly previousText: string | null
  /** What stands after the write, as it was read back in the same request; null when it could not be read. */
  readonly stored: string | null
  /**
   * Every comment at the item that carries the reference, after the write: more than one is a duplicate. Null when the
   * write was too large for a lookup in the same request: then a lookup has to follow.
   */
  readonly standing: readonly FoundComment[] | null
  /** The old place of a move when it could not be removed; null otherwise. */
  readonly remaining: CommentRef | null
  /** The item of that old place when this operator may not touch it any more: nothing more can be done there. */
  readonly closed: CrmItem | null
}

/** What to look for: comments with this reference, and to-dos with it and one of these markers. */
export interface LookupQuery {
  readonly reference: string
  readonly markers: readonly string[]
}

/** What was found, oldest first. */
export interface LookupResult {
  readonly comments: readonly FoundComment[]
  readonly todos: readonly FoundTodo[]
  /** Items at which this operator may not read. */
  readonly unreadable: readonly CrmItem[]
  /** False when so much newer stands there that older rows were not read. */
  readonly complete: boolean
}

/** A to-do as it is to be added. */
export interface Plan {
  readonly item: CrmItem
  /** Epoch ms. */
  readonly deadline: number
  readonly title: string
  /** User id; null: the operator. */
  readonly responsible: number | null
  readonly description: string
}
