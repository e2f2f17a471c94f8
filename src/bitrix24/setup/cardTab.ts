// Registers exactly one tab of this application in the call card (placement `CALL_CARD`), at the wanted address and
// named in every language, whatever was registered before, and also when somebody else installs at the same moment.
import { done, type Failure, failed, type Outcome } from '../../note/failure'
import type { Clock } from '../../ports'
import { batchOf, type Command, readBatchAnswer } from '../rest/batch'
import { type Fields, toFields, toList, toText } from '../rest/portalValues'
import type { Requester } from '../rest/transport'

/** The tab's name by language (as the portal writes languages). */
export type TabTitles = Readonly<Record<string, { readonly title: string; readonly description: string }>>

/** What is registered in the portal now. */
export interface FoundTab {
  readonly tab: 'missing' | 'current' | 'outdated'
  /** Addresses of other tabs of this application, left by its earlier addresses. */
  readonly stale: readonly string[]
}

export interface EnsuredTab {
  /** Before anything was changed. */
  readonly initial: FoundTab['tab']
  readonly removed: number
}

export interface WantedTab {
  readonly handler: string
  readonly titles: TabTitles
}

export const PLACEMENT = 'CALL_CARD'
/** So many reads, with a pause (ms) between them: an installation that runs at the same moment is done by then. */
const MAX_READS = 4
const PAUSE = 1_000

/** Reads only. An application sees its own placements only; only an administrator may ask (portal.md §4.2). */
export async function findTab(
  transport: Requester,
  { handler, titles }: WantedTab,
): Promise<Outcome<FoundTab>> {
  const outcome = await transport.post('placement.get', {})
  if (!outcome.ok) return outcome
  const rows = tabRows(outcome.value)
  const [ours, ...duplicates] = rows.filter((row) => toText(row.handler) === handler)
  const isCurrent = ours !== undefined && duplicates.length === 0 && isNamed(ours, titles)
  const tab = isCurrent ? 'current' : ours ? 'outdated' : 'missing'
  const others = rows.map((row) => toText(row.handler)).filter((one) => one !== handler)
  return done({ tab, stale: [...new Set(others)] })
}

/**
 * Changes the portal until the wanted tab is its only one, and reads it again to be sure. Resolves to what was found at
 * first and how many other tabs were removed; fails with the portal's refusal.
 */
export async function ensureTab(
  transport: Requester,
  wanted: WantedTab,
  clock: Clock,
): Promise<Outcome<EnsuredTab>> {
  const first = await findTab(transport, wanted)
  if (!first.ok) return first
  const settled = { initial: first.value.tab, removed: first.value.stale.length }
  let found = first.value
  let refusal: Failure | null = null
  for (let reads = 1; !isSettled(found, reads) && reads < MAX_READS; reads += 1) {
    refusal = await change(transport, wanted, found)
    if (refusal && !isConcurrentInstallation(refusal)) return failed(refusal)
    if (refusal) await new Promise<void>((resolve) => clock.wakeAt(clock.now() + PAUSE, resolve))
    const next = await findTab(transport, wanted)
    if (!next.ok) return next
    found = next.value
  }
  if (isSettled(found, MAX_READS)) return done(settled)
  return failed(refusal ?? { kind: 'rejected', why: '' })
}

/**
 * A portal may store fewer languages than it was given: the names are renewed once, and what it made of them is
 * accepted.
 */
function isSettled({ tab, stale }: FoundTab, reads: number): boolean {
  return stale.length === 0 && (tab === 'current' || (tab === 'outdated' && reads > 1))
}

/** One request, so that a page that is closed in the middle does not leave the portal without a tab. */
async function change(
  transport: Requester,
  wanted: WantedTab,
  { tab, stale }: FoundTab,
): Promise<Failure | null> {
  const steps = [
    ...(tab === 'outdated' ? [unbind(wanted.handler)] : []),
    ...(tab === 'current' ? [] : [bind(wanted)]),
    ...stale.map(unbind),
  ]
  const commands = Object.fromEntries(steps.map((step, index) => [`step${index}`, step]))
  const outcome = await transport.post('batch', batchOf(commands, true))
  if (!outcome.ok) return outcome.failure
  const answer = readBatchAnswer(outcome.value)
  return Object.keys(commands).map(answer.failureOf).find(Boolean) ?? null
}

function unbind(handler: string): Command {
  return { method: 'placement.unbind', fields: { PLACEMENT, HANDLER: handler } }
}

function bind({ handler, titles }: WantedTab): Command {
  const names = Object.entries(titles).flatMap(([lang, { title, description }]) => [
    [`LANG_ALL[${lang}][TITLE]`, title],
    [`LANG_ALL[${lang}][DESCRIPTION]`, description],
  ])
  const fields = { PLACEMENT, HANDLER: handler, TITLE: titles.en?.title ?? '', ...Object.fromEntries(names) }
  return { method: 'placement.bind', fields }
}

/** @param answer to `placement.get`, which lists an application's own placements of every kind. */
export function tabRows(answer: unknown): readonly Fields[] {
  return toList(answer)
    .map(toFields)
    .filter(({ placement }) => toText(placement).toUpperCase() === PLACEMENT)
}

function isNamed(row: Fields, titles: TabTitles): boolean {
  const names = toFields(row.langAll)
  return Object.entries(titles).every(([lang, { title, description }]) => {
    const { TITLE, DESCRIPTION } = toFields(names[lang])
    return TITLE === title && DESCRIPTION === description
  })
}

/** "Handler already binded", or "Process of binding … has already started" (portal.md §4.2): another installation. */
function isConcurrentInstallation(failure: Failure): boolean {
  return failure.kind === 'rejected' && /already (binded|bound|started)/i.test(failure.why)
}
