// Timelines of the model portal: the comments that somebody wrote, and long stretches of others' comments that exist
// only when a page of them is read.

export interface ModelComment {
  id: number
  item: string
  author: string
  text: string
  /** Epoch ms. */
  createdAt: number
}

interface Stretch {
  readonly item: string
  readonly lastId: number
  readonly count: number
  readonly createdAt: number
}

const PAGE = 50
/** Whoever else works at a client. */
export const COLLEAGUE = '8'

export class ModelTimeline {
  comments: ModelComment[] = []
  private stretches: Stretch[] = []

  at(item: string): ModelComment[] {
    return this.comments.filter((comment) => comment.item === item)
  }

  /** Colleagues write that many comments, with ids up to `lastId`. */
  addStretch(stretch: Stretch) {
    this.stretches.push(stretch)
  }

  get isAnyBusy(): boolean {
    return this.stretches.length > 0
  }

  /** Of these, any: what may stand there is not looked up without end. */
  isBusy(items: Iterable<string>): boolean {
    const at = new Set(items)
    return this.stretches.some(({ item }) => at.has(item))
  }

  /** A page of `crm.timeline.comment.list`, newest first. */
  page(item: string, start: number): ModelComment[] {
    const single = this.at(item).map((comment) => ({ lastId: comment.id, count: 1, row: () => comment }))
    const busy = this.stretches
      .filter((one) => one.item === item)
      .map((one) => ({ ...one, row: (at: number) => stretched(one, at) }))
    const rows: ModelComment[] = []
    let skip = start
    for (const { count, row } of [...single, ...busy].sort((one, other) => other.lastId - one.lastId)) {
      for (let at = skip; at < count && rows.length < PAGE; at += 1) rows.push(row(at))
      skip = Math.max(0, skip - count)
    }
    return rows
  }
}

function stretched({ item, lastId, createdAt }: Stretch, at: number): ModelComment {
  return { id: lastId - at, item, author: COLLEAGUE, text: 'a remark', createdAt }
}
