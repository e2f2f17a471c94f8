// Promise: what stands in a timeline is found however many comments came after it.
import { type CrmItem, itemKey } from '../note/call'
import { done, failed, type Outcome } from '../note/failure'
import type { StandingComment, TimelineComment } from '../ports'
import { readBatchAnswer } from './batchAnswer'
import { batchOf, listComments, PAGE_SIZE, toComments } from './commentCommands'
import type { Transport } from './transport'
import { failureOf } from './writePlan'

/** What the clocks of a portal and of an operator's machine may differ, with a wide margin (ms). */
const CLOCKS_DIFFER = 24 * 60 * 60_000

interface Page {
  readonly item: CrmItem
  readonly start: number
}

/**
 * The wanted comments at these items, oldest id first. One batch for the first page of every item, and one more
 * while a page is full of comments newer than `since` (epoch ms) minus a day.
 */
export async function findComments(
  transport: Transport,
  isWanted: (comment: TimelineComment) => boolean,
  items: readonly CrmItem[],
  since: number,
): Promise<Outcome<readonly StandingComment[]>> {
  const found: StandingComment[] = []
  const distinct = new Map(items.map((item) => [itemKey(item), item])).values()
  let pages: readonly Page[] = [...distinct].map((item) => ({ item, start: 0 }))
  while (pages.length > 0) {
    const read = await readPages(transport, pages)
    if (!read.ok) return read
    for (const { comments } of read.value) found.push(...comments.filter(isWanted).map(toStanding))
    pages = read.value.flatMap(({ page, comments }) => pageAfter(page, comments, since - CLOCKS_DIFFER))
  }
  return done(found.sort((one, other) => one.commentId - other.commentId))
}

interface ReadPage {
  readonly page: Page
  readonly comments: readonly TimelineComment[]
}

async function readPages(
  transport: Transport,
  pages: readonly Page[],
): Promise<Outcome<readonly ReadPage[]>> {
  const keyed = pages.map((page, at) => [`p${at}`, page] as const)
  const commands = Object.fromEntries(keyed.map(([key, { item, start }]) => [key, listComments(item, start)]))
  const outcome = await transport.post('batch', batchOf(commands, false))
  if (!outcome.ok) return outcome
  const answer = readBatchAnswer(outcome.value)
  const read: ReadPage[] = []
  for (const [key, page] of keyed) {
    const failure = failureOf(answer, key)
    // An item that is gone has no comments; any other failure leaves the question open.
    if (failure && failure.kind !== 'gone') return failed(failure)
    read.push({ page, comments: toComments(answer.valueOf(key), page.item) })
  }
  return done(read)
}

/** The next page, unless this one was the last or ends with comments older than `until` (epoch ms). */
function pageAfter(page: Page, comments: readonly TimelineComment[], until: number): readonly Page[] {
  const oldest = comments.at(-1)
  if (!oldest || comments.length < PAGE_SIZE || oldest.createdAt < until) return []
  return [{ item: page.item, start: page.start + PAGE_SIZE }]
}

/** A comment without what only a list tells. */
export function toStanding({ item, commentId, comment }: TimelineComment): StandingComment {
  return { item, commentId, comment }
}
