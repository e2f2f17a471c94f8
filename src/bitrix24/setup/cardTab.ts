// Exactly one tab of this application in the call card, at the address asked for, named in every language,
// whatever stood there before and whoever else installs at the same moment. Nothing else of the portal is touched.
import { done, type Failure, failed, type Outcome } from '../../note/failure'
import type { Clock } from '../../ports'
import { batchOf, type Command, readBatchAnswer } from '../rest/batch'
import { type Fields, toFields, toList, toText } from '../rest/portalValues'
import type { Requester } from '../rest/transport'

/** The tab's name by language (as the portal writes languages). */
export type TabTitles = Readonly<Record<string, { readonly title: string; readonly description: string }>>

/** What stands in the portal now. */
export interface FoundTab {
  readonly tab: 'missing' | 'current' | 'outdated'
  /** Addresses of other tabs of this application, left by its earlier addresses. */
  readonly stale: readonly string[]
}

export interface SettledTab {
  readonly was: FoundTab['tab']
  readonly removed: number
}

export interface WantedTab {
  readonly handler: string
  readonly titles: TabTitles
}

export const PLACEMENT = 'CALL_CARD'
/** Another installation that runs at this moment is done within these; ms. */
const LOOKS = 4
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
 * Brings the portal to the wanted tab and looks whether it is there. Resolves to what was found at first and
 * what had to be done; fails with the portal's refusal.
 */
export async function settleTab(
  transport: Requester,
  wanted: WantedTab,
  clock: Clock,
): Promise<Outcome<SettledTab>> {
  const first = await findTab(transport, wanted)
  if (!first.ok) return first
  const settled = { was: first.value.tab, removed: first.value.stale.length }
  let found = first.value
  let refusal: Failure | null = null
  for (let looks = 1; !isSettled(found, looks) && looks < LOOKS; looks += 1) {
    refusal = await change(transport, wanted, found)
    if (refusal && !isSomebodyElses(refusal)) return failed(refusal)
    if (refusal) await new Promise<void>((resolve) => clock.wakeAt(clock.now() + PAUSE, resolve))
    const next = await findTab(transport, wanted)
    if (!next.ok) return next
    found = next.value
  }
  if (isSettled(found, LOOKS)) return done(settled)
  return failed(refusal ?? { kind: 'rejected', why: '' })
}

/** A portal may keep fewer languages than it was given: the names are renewed once, and then as good as they get. */
function isSettled({ tab, stale }: FoundTab, looks: number): boolean {
  return stale.length === 0 && (tab === 'current' || (tab === 'outdated' && looks > 1))
}

/** One request: whoever closes the page in the middle of it does not leave the portal without a tab. */
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

/** @param answer to `placement.get`, which tells an application its own placements of every kind. */
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

/** "Handler already binded", or "Process of binding … has already started" (portal.md §4.2): looking again tells. */
function isSomebodyElses(failure: Failure): boolean {
  return failure.kind === 'rejected' && /already (binded|bound|started)/i.test(failure.why)
}
