// What was typed in a call and when the portal had all of it: read from the timeline itself, not from what the card says.
import { type CrmItem, itemKey } from '../../../src/note/call'
import { textOf } from '../../../src/note/comment'
import type { ModelRest } from '../../model/modelRest'

export class CallRecord {
  readonly item: CrmItem
  readonly startedAt: number
  readonly endedBy: 'operator' | 'client'
  /** All words that the card took. */
  text = ''
  lastKeyAt = 0
  endedAt = 0
  closedAt = 0
  /** What was typed when the call ended. */
  private textAtEnd = ''
  private endDeliveredAt: number | null = null
  private wholeDeliveredAt: number | null = null

  constructor(item: CrmItem, startedAt: number, endedBy: CallRecord['endedBy']) {
    this.item = item
    this.startedAt = startedAt
    this.endedBy = endedBy
  }

  typed(text: string, at: number) {
    this.text = text
    this.lastKeyAt = at
    this.wholeDeliveredAt = null
  }

  ended(rest: ModelRest, at: number) {
    this.endedAt = at
    this.textAtEnd = this.text
    this.check(rest, at)
  }

  /** The portal has executed something of this operator. */
  check(rest: ModelRest, at: number) {
    const isOver = this.endedAt > 0 && this.textAtEnd !== ''
    if (isOver && this.endDeliveredAt === null && this.stands(rest, this.textAtEnd)) this.endDeliveredAt = at
    const isWhole = this.text === '' || this.wholeDeliveredAt !== null
    if (!isWhole && this.stands(rest, this.text)) this.wholeDeliveredAt = at
  }

  /** All that was typed stands in a comment, with or without a first line of its own. */
  isDelivered(rest: ModelRest): boolean {
    return this.stands(rest, this.text)
  }

  /** Comments at the client of this call: each call has a client of its own. */
  comments(rest: ModelRest): number {
    return rest.at(itemKey(this.item)).length
  }

  /** Ms from the end of the call until all that was typed in it stood. Null: nothing was; Infinity: it never did. */
  endDelay(): number | null {
    if (this.textAtEnd === '') return null
    return this.endDeliveredAt === null ? Number.POSITIVE_INFINITY : this.endDeliveredAt - this.endedAt
  }

  /** Ms from the last word typed after the call until all stood. Null: nothing was typed then. */
  lateDelay(): number | null {
    if (this.lastKeyAt <= this.endedAt) return null
    return this.wholeDeliveredAt === null ? Number.POSITIVE_INFINITY : this.wholeDeliveredAt - this.lastKeyAt
  }

  /** Ms that the card stayed open after the end of the call and the last word. */
  held(): number {
    return Math.max(0, this.closedAt - Math.max(this.endedAt, this.lastKeyAt))
  }

  private stands(rest: ModelRest, text: string): boolean {
    return rest.at(itemKey(this.item)).some((comment) => {
      const words = textOf(comment.text) || comment.text
      return words === text || words.startsWith(`${text} `)
    })
  }
}
