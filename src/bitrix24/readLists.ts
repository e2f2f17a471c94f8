// Promise: lists are read on, together, until nothing newer than a given time can be left: a busy client's timeline
// hides nothing.
import { done, failed, type Outcome } from '../note/failure'
import { readBatchAnswer } from './batchAnswer'
import { batchOf, type Command, PAGE_SIZE } from './commentCommands'
import type { Transport } from './transport'
import { failureOf } from './writePlan'

/** What the clocks of a portal and of an operator's machine may differ, with a wide margin (ms). */
const CLOCKS_DIFFER = 24 * 60 * 60_000

interface Row {
  /** Epoch ms. */
  readonly createdAt: number
}

/** A list that is newest first. */
export interface List<T extends Row> {
  /** The page from this row on. */
  command(start: number): Command
  rows(answer: unknown): readonly T[]
}

interface Page<T extends Row> {
  readonly list: List<T>
  readonly start: number
}

/**
 * The rows of all lists. One batch for the first page of every list, and one more while a page is full of rows newer
 * than `since` (epoch ms) minus a day.
 */
export async function readLists<T extends Row>(
  transport: Transport,
  lists: readonly List<T>[],
  since: number,
): Promise<Outcome<readonly T[]>> {
  const found: T[] = []
  let pages: readonly Page<T>[] = lists.map((list) => ({ list, start: 0 }))
  while (pages.length > 0) {
    const read = await readPages(transport, pages)
    if (!read.ok) return read
    for (const { rows } of read.value) found.push(...rows)
    pages = read.value.flatMap(({ page, rows }) => pageAfter(page, rows, since))
  }
  return done(found)
}

interface ReadPage<T extends Row> {
  readonly page: Page<T>
  readonly rows: readonly T[]
}

async function readPages<T extends Row>(
  transport: Transport,
  pages: readonly Page<T>[],
): Promise<Outcome<readonly ReadPage<T>[]>> {
  const keyed = pages.map((page, at) => [`p${at}`, page] as const)
  const commands = Object.fromEntries(keyed.map(([key, { list, start }]) => [key, list.command(start)]))
  const outcome = await transport.post('batch', batchOf(commands, false))
  if (!outcome.ok) return outcome
  const answer = readBatchAnswer(outcome.value)
  const read: ReadPage<T>[] = []
  for (const [key, page] of keyed) {
    const failure = failureOf(answer, key)
    // An item that is gone has nothing; any other failure leaves the question open.
    if (failure && failure.kind !== 'gone') return failed(failure)
    read.push({ page, rows: page.list.rows(answer.valueOf(key)) })
  }
  return done(read)
}

/** The next page, unless this one was the last. */
function pageAfter<T extends Row>(page: Page<T>, rows: readonly T[], since: number): readonly Page<T>[] {
  return isLastPage(rows, since) ? [] : [{ list: page.list, start: page.start + PAGE_SIZE }]
}

/** True when nothing newer than `since` (epoch ms) minus a day can come after these rows of one page. */
export function isLastPage(rows: readonly Row[], since: number): boolean {
  const oldest = rows.at(-1)
  return !oldest || rows.length < PAGE_SIZE || oldest.createdAt < since - CLOCKS_DIFFER
}
