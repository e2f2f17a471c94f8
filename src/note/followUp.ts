// A dated to-do for the client, which goes with a note and is plain data like it. It is planned exactly once, or not
// at all when it was taken back in time, and is recognised in the portal by a mark of its own.
import type { CrmItem } from './call'
import type { Colleague } from './mentions'
import { deriveReference } from './reference'

/** A follow-up is sent no sooner than this after it was planned (ms): so long it can always be taken back. */
export const UNDO_MS = 8_000

export interface FollowUp {
  /** Epoch ms. */
  readonly deadline: number
  readonly title: string
  /** Whose to-do it is; null: the operator's, as in drafts of older versions. */
  readonly responsible: Colleague | null
  /** Epoch ms. */
  readonly plannedAt: number
  /** Five letters that stand behind the note's reference in the to-do's description. */
  readonly marker: string
  /** Something of it may have left the browser: it can not be taken back any more. */
  readonly begun: boolean
  /**
   * Where it was sent, once something of it may have left the browser; null before, and in drafts of older versions.
   */
  readonly item: CrmItem | null
  /** Ids of activities that are known to be it, oldest first. All but the first are duplicates that have to go. */
  readonly todos: readonly number[]
  /** The portal refused it for good, in these words (may be ''); null unless it did. */
  readonly refused: string | null
}

/** An activity that carries this note's reference and one of its markers. */
export interface FoundTodo {
  readonly marker: string
  readonly todoId: number
}

/** What the operator decides of it; it is theirs unless somebody else is named. */
export type FollowUpPlan = Pick<FollowUp, 'deadline' | 'title'> & Partial<Pick<FollowUp, 'responsible'>>

export function newFollowUp(noteId: string, plan: FollowUpPlan, at: number): FollowUp {
  const marker = deriveReference(`${noteId} ${at}`)
  const { deadline, title, responsible = null } = plan
  return {
    deadline,
    title,
    responsible,
    plannedAt: at,
    marker,
    begun: false,
    item: null,
    todos: [],
    refused: null,
  }
}

/** Neither planned nor refused yet. */
export function isPending({ todos, refused }: FollowUp): boolean {
  return todos.length === 0 && refused === null
}

/** The text at the end of a to-do's description by which it is recognised: no other one contains it. */
export function markOf(reference: string, marker: string): string {
  return `#${reference}-${marker}`
}

/** What has follow-ups: a note, which this file does not know. */
interface WithFollowUps {
  readonly followUps: readonly FollowUp[]
}

/** The note with one of its follow-ups changed. */
export function withFollowUp<N extends WithFollowUps>(
  note: N,
  marker: string,
  change: (one: FollowUp) => FollowUp,
): N {
  return { ...note, followUps: note.followUps.map((one) => (one.marker === marker ? change(one) : one)) }
}

/**
 * The note with the to-dos that were found. One that somebody removed meanwhile counts as planned: it was there once.
 */
export function withFoundTodos<N extends WithFollowUps>(note: N, found: readonly FoundTodo[]): N {
  return found.reduce(
    (sofar, { marker, todoId }) =>
      withFollowUp(sofar, marker, (one) => ({ ...one, begun: true, todos: joinedIds(one.todos, [todoId]) })),
    note,
  )
}

/** The note after one of its to-dos was removed from the portal, or cannot be. */
export function withoutTodo<N extends WithFollowUps>(note: N, marker: string, todoId: number): N {
  return withFollowUp(note, marker, (one) => ({ ...one, todos: one.todos.filter((id) => id !== todoId) }))
}

/** Two copies of one follow-up know together what each of them knows. */
export function joinedFollowUps(one: readonly FollowUp[], other: readonly FollowUp[]): FollowUp[] {
  const joined = new Map<string, FollowUp>()
  for (const copy of [...one, ...other]) {
    const known = joined.get(copy.marker) ?? copy
    const todos = joinedIds(known.todos, copy.todos)
    joined.set(copy.marker, {
      ...known,
      begun: known.begun || copy.begun,
      item: known.item ?? copy.item,
      todos,
      refused: known.refused ?? copy.refused,
    })
  }
  return [...joined.values()]
}

function joinedIds(one: readonly number[], other: readonly number[]): number[] {
  return [...new Set([...one, ...other])].sort((a, b) => a - b)
}
