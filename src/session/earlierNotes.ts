// What stands in the client's timelines becomes a history that reads as text: newest first, our own note
// of this call never among it, because the editor goes on with that one.
import { JOINER, normaliseComment, outcomeOf, referenceOf, textOf } from '../note/comment'
import { cut } from '../note/cut'
import { NOTE_LIMIT } from '../note/note'
import type { Opening, Operator } from '../ports'
import type { EarlierNote } from './cardState'

/** Of all comments together so many characters are read for marks and shown: a page may hold 50 of 64 KB each. */
const SHOWN_MOST = 5 * NOTE_LIMIT
/** Of each comment at least. */
const SHOWN_LEAST = 1_000

/**
 * BBCode that the timeline shows as something else than itself (portal.md §6). A mark ends before the next bracket, or
 * a row of `[b [b [b` would be read to its end from each of them.
 */
const MARK =
  /\[\/?(?:b|i|u|s|p|left|right|center|justify|color|size|font|quote|code|list|url|user|img|video|table|tr|td|th|disk file)(?:[ =][^\][\n]*)?\]/gi
const BULLET = /\[\*\]\s*/g

/** @param reference of the note in the editor. Null when the comments could not be read. */
export function earlierNotes(
  { comments, authors }: Pick<Opening, 'comments' | 'authors'>,
  operator: Operator,
  reference: string,
): readonly EarlierNote[] | null {
  if (!comments) return null
  let left = SHOWN_MOST
  return comments
    .map((one) => ({ ...one, reference: referenceOf(one.comment), isOwn: one.authorId === operator.id }))
    .filter((one) => !(one.isOwn && one.reference === reference))
    .sort((one, other) => other.createdAt - one.createdAt || other.commentId - one.commentId)
    .map(({ commentId, comment, authorId, createdAt, reference, isOwn }): EarlierNote => {
      const most = Math.max(left, SHOWN_LEAST)
      left -= Math.min(comment.length, most)
      const author = authors.get(authorId) ?? (isOwn ? operator.name || null : null)
      const text = shown(comment, reference !== null, most)
      return { commentId, author, isOwn, at: createdAt, reference, outcome: outcomeOf(comment), text }
    })
}

function shown(comment: string, isNote: boolean, most: number): string {
  return comment.length > most ? `${plain(cut(comment, most), isNote)}…` : plain(comment, isNote)
}

/** Marks go before the joiners that keep typed brackets from being marks. */
function plain(comment: string, isNote: boolean): string {
  const bare = comment.replace(MARK, '').replace(BULLET, '- ')
  return isNote ? textOf(bare).trim() : normaliseComment(bare).replaceAll(JOINER, '')
}
