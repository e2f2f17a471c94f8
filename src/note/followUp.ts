// A dated to-do for the client is planned exactly once, or not at all when it was taken back in time. Like
// the note it goes with it is plain data, and is recognised in the portal by a mark of its own.
import type { CrmItem } from './call'
import { deriveReference } from './reference'

/** A follow-up is sent no sooner than this after it was planned (ms): so long it can always be taken back. */
export const UNDO_MS = 8_000

export interface FollowUp {
  /** Epoch ms. */
  readonly deadline: number
  readonly title: string
  /** Epoch ms. */
  readonly plannedAt: number
  /** Five letters of its own: they stand behind the note's reference in the to-do's description. */
  readonly marker: string
  /** Something of it may have left the browser: it can not be taken back any more. */
  readonly begun: boolean
  /** Where it was sent, once something of it may have left the browser; null before, and in drafts of older versions. */
  readonly item: CrmItem | null
  /** Activities that are known to be it, oldest first: the first one is it, the others have to go. */
  readonly todos: readonly number[]
  /** The portal refused it for good, in these words (may be ''); null unless it did. */
  readonly refused: string | null
}

/** An activity that carries this note's reference and one of its markers. */
export interface FoundTodo {
  readonly marker: string
  readonly todoId: number
}

export function newFollowUp(
  noteId: string,
  plan: Pick<FollowUp, 'deadline' | 'title'>,
  at: number,
): FollowUp {
  const marker = deriveReference(`${noteId} ${at}`)
  const { deadline, title } = plan
  return { deadline, title, plannedAt: at, marker, begun: false, item: null, todos: [], refused: null }
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

/** Adopts what was found standing. A to-do that somebody removed meanwhile stays planned: it was seen once. */
export function withFoundTodos<N extends WithFollowUps>(note: N, found: readonly FoundTodo[]): N {
  return found.reduce(
    (sofar, { marker, todoId }) =>
      withFollowUp(sofar, marker, (one) => ({ ...one, begun: true, todos: joinedIds(one.todos, [todoId]) })),
    note,
  )
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
