// Reads lists page by page, all in one batch, until nothing newer than a given time can be left or a limit is reached.
// An item that this operator may not read does not stop the others.
import { type CrmItem, distinctItems } from '../../note/call'
import { done, type Failure, failed, type Outcome } from '../../note/failure'
import { batchOf, type Command, failureOf, readBatchAnswer } from './batch'
import type { RestFields, Transport } from './transport'

/** Rows of a page of a list (portal.md §3). */
const PAGE_SIZE = 50

/** How far the clocks of a portal and of an operator's machine may differ, with a wide margin (ms). */
const CLOCKS_DIFFER = 24 * 60 * 60_000

interface Row {
  /** Epoch ms. */
  readonly createdAt: number
}

/** A list that is newest first. */
export interface List<T extends Row> {
  readonly item: CrmItem
  /** The page from this row on. */
  command(start: number): Command
  rows(answer: unknown): readonly T[]
}

interface Page<T extends Row> {
  readonly list: List<T>
  readonly start: number
}

/** The requests of one lookup: a week-old draft at a busy client would need hundreds. */
const MOST_PAGES = 5

export interface ReadRows<T extends Row> {
  readonly rows: readonly T[]
  /** Items whose lists this operator may not read. */
  readonly unreadable: readonly CrmItem[]
  /** False when the last page that was read is full of rows newer than asked for. */
  readonly complete: boolean
}

/**
 * The rows of all lists. One batch for the first page of every list, and one more while a page is full of rows newer
 * than `since` (epoch ms) minus a day, at most `MOST_PAGES`. An item that is gone has no rows.
 * @param along options of the operator that are set with the first page; nobody reads whether they were
 */
export async function readLists<T extends Row>(
  transport: Transport,
  lists: readonly List<T>[],
  since: number,
  along: RestFields,
): Promise<Outcome<ReadRows<T>>> {
  const found: T[] = []
  const unreadable: CrmItem[] = []
  let pages: readonly Page<T>[] = lists.map((list) => ({ list, start: 0 }))
  for (let read = 0; pages.length > 0 && read < MOST_PAGES; read += 1) {
    const answer = await readPages(transport, pages, read === 0 ? along : {})
    if (!answer.ok) return answer
    found.push(...answer.value.flatMap(({ rows }) => rows))
    unreadable.push(
      ...answer.value.filter(({ isForbidden }) => isForbidden).map(({ page }) => page.list.item),
    )
    pages = answer.value.flatMap((one) => pageAfter(one, since))
  }
  return done({ rows: found, unreadable: distinctItems(unreadable), complete: pages.length === 0 })
}

interface ReadPage<T extends Row> {
  readonly page: Page<T>
  readonly rows: readonly T[]
  readonly isForbidden: boolean
}

async function readPages<T extends Row>(
  transport: Transport,
  pages: readonly Page<T>[],
  along: RestFields,
): Promise<Outcome<readonly ReadPage<T>[]>> {
  const keyed = pages.map((page, at) => [`p${at}`, page] as const)
  const commands: Record<string, Command> = Object.fromEntries(
    keyed.map(([key, { list, start }]) => [key, list.command(start)]),
  )
  if (Object.keys(along).length > 0) commands.along = { method: 'user.option.set', fields: along }
  const outcome = await transport.post('batch', batchOf(commands, false))
  if (!outcome.ok) return outcome
  const answer = readBatchAnswer(outcome.value)
  const read: ReadPage<T>[] = []
  for (const [key, page] of keyed) {
    const failure = failureOf(answer, key)
    if (failure && !isClosed(failure)) return failed(failure)
    const rows = page.list.rows(answer.valueOf(key))
    read.push({ page, rows, isForbidden: failure?.kind === 'forbidden' })
  }
  return done(read)
}

/** The item is gone, or this operator may not read it: that concerns this item alone. */
export function isClosed({ kind }: Failure): boolean {
  return kind === 'gone' || kind === 'forbidden'
}

/** The next page, unless this one was the last. */
function pageAfter<T extends Row>({ page, rows }: ReadPage<T>, since: number): readonly Page<T>[] {
  return isLastPage(rows, since) ? [] : [{ list: page.list, start: page.start + PAGE_SIZE }]
}

/** True when nothing newer than `since` (epoch ms) minus a day can come after these rows of one page. */
export function isLastPage(rows: readonly Row[], since: number): boolean {
  const oldest = rows.at(-1)
  return !oldest || rows.length < PAGE_SIZE || oldest.createdAt < since - CLOCKS_DIFFER
}
