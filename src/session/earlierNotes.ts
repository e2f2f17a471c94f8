// Promise: what stands in the client's timelines becomes a history that reads as text: newest first, our own note
// of this call never among it, because the editor goes on with that one.
import { callTimeOf, JOINER, normaliseComment, referenceOf, textOf } from '../note/comment'
import type { Opening, Operator } from '../ports'
import type { EarlierNote } from './cardFace'

/** BBCode that the timeline shows as something else than itself (portal.md §6). */
const MARK =
  /\[\/?(?:b|i|u|s|p|left|right|center|justify|color|size|font|quote|code|list|url|user|img|video|table|tr|td|th|disk file)(?:[ =][^\]\n]*)?\]/gi
const BULLET = /\[\*\]\s*/g

/** @param reference of the note in the editor. Null when the comments could not be read. */
export function earlierNotes(
  { comments, authors }: Pick<Opening, 'comments' | 'authors'>,
  operator: Operator,
  reference: string,
): readonly EarlierNote[] | null {
  if (!comments) return null
  return comments
    .map(({ commentId, comment, authorId, createdAt }): EarlierNote => {
      const isNote = referenceOf(comment) !== null
      return {
        commentId,
        author: authors.get(authorId) ?? (authorId === operator.id ? operator.name || null : null),
        isOwn: authorId === operator.id,
        at: (isNote ? callTimeOf(comment) : null) ?? createdAt,
        reference: referenceOf(comment),
        text: plain(comment, isNote),
      }
    })
    .filter((note) => !(note.isOwn && note.reference === reference))
    .sort((one, other) => other.at - one.at || other.commentId - one.commentId)
}

/** Marks go before the joiners that keep typed brackets from being marks. */
function plain(comment: string, isNote: boolean): string {
  const bare = comment.replace(MARK, '').replace(BULLET, '- ')
  return isNote ? textOf(bare).trim() : normaliseComment(bare).replaceAll(JOINER, '')
}
