// What colleagues do at the same clients: they write into our comments, and have notes of their own of the same call.

import { itemKey } from '../../src/note/call'
import { writeComment } from '../../src/note/comment'
import { deriveReference } from '../../src/note/reference'
import { COLLEAGUE } from './modelTimeline'
import type { World } from './world'

/** A colleague adds a word to one of the comments. */
export function someoneEdits({ rest, records }: World, which: number): void {
  const { comments } = rest
  const comment = comments[which % Math.max(1, comments.length)]
  if (!comment) return
  const { others, transferred } = records
  const word = `olga${others.length + 1}x`
  others.push(word)
  // Whoever writes into the first line hides the note from us (decision 9).
  comment.text = `${comment.text}${comment.text.includes('\n') ? ' ' : '\n'}${word}`
  if (transferred.has(comment.id)) transferred.set(comment.id, comment.text)
}

/** The call was transferred: the colleague who had it before has written a note of it, under the same reference. */
export function transfer({ card, clock, rest, records }: World): void {
  const status = card?.alive ? card.status : null
  if (!status?.item) return
  const { callId, campaign, item } = status
  const reference = deriveReference(campaign ? `${callId} ${itemKey(item)}` : callId)
  const text = writeComment(
    {
      callId,
      direction: 'incoming',
      directionWords: 'Входящий звонок',
      lineName: '',
      number: '49301234',
      startedAt: clock.now(),
      header: 'full',
    },
    reference,
    `c${records.transferred.size + 1}x was here`,
    '',
  )
  const { id } = rest.addComment(itemKey(item), COLLEAGUE, text)
  records.transferred.set(id, text)
}
