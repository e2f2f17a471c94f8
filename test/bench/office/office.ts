// A day of an office on a virtual clock: operators who take their calls as planned, in one way of saving,
// behind one address. When all is over every note is looked for in the timelines.
import { createCookieKeys } from '../../../src/bitrix24/notes/cookieKeys'
import { readDraft } from '../../../src/note/readDraft'
import { CookieJar } from '../../fakes/cookieJar'
import { draftsInCookies } from '../../fakes/draftsInCookies'
import { MemoryStorage } from '../../fakes/memoryStorage'
import { ModelRest } from '../../model/modelRest'
import type { RateLimit } from '../../portal/rest/limits'
import { type CallMix, type PlannedCall, planCalls } from './callModel'
import { CallRecord } from './callRecord'
import type { CardOfCall, Desk, WayOfSaving } from './cardOfCall'
import { OfficeClock } from './officeClock'
import { type Counted, type Refusals, SharedAddress } from './sharedAddress'

export interface OfficeOrder {
  readonly way: WayOfSaving
  readonly operators: number
  readonly rate: RateLimit
  readonly refusals: Refusals
  readonly mix: CallMix
  readonly seed: number
  /** Ms in which calls begin. */
  readonly dayMs: number
  /** Calls that begin before it (ms) are not judged: the bucket starts empty. */
  readonly warmUpMs: number
  /** No operator has ever opened a card before. Default false. */
  readonly isFirstDay?: boolean
}

export interface OfficeDay {
  /** Of the calls that began after the warm-up. */
  readonly records: readonly CallRecord[]
  readonly calls: number
  readonly notes: number
  readonly counted: Counted
  /** Notes that stand nowhere in full, and that nobody has any more. */
  readonly lost: number
  /** Notes that the last card had no time to deliver: complete in the operator's browser or options. */
  readonly waiting: number
  /** Notes that stand more than once. */
  readonly duplicated: number
}

/** Between the closing of a card and the next one, where calls have piled up. */
const BREATH_MS = 2_000
/** After the last call everybody opens one more card: it recovers what waits. */
const AFTERWARDS_MS = 10 * 60_000
const LAST_CARD_MS = 5 * 60_000

export async function runOffice(order: OfficeOrder): Promise<OfficeDay> {
  const { way, operators, rate, refusals, mix, seed, dayMs, warmUpMs, isFirstDay } = order
  const clock = new OfficeClock(seed)
  const address = new SharedAddress(clock, rate, refusals)
  const begin = clock.now()
  const desks: Desk[] = []
  /** Whose calls are not over yet: in a crowded office the cards are held, and calls pile up. */
  const working = new Set<Desk>()
  const finished = new Set<Desk>()
  const take = (desk: Desk, call: PlannedCall, next: () => void) => {
    const at = Math.max(begin + call.startsAt, clock.now() + BREATH_MS)
    clock.wakeAt(at, () => takeCall(clock, address, desk, way, call, next))
  }
  const takeLast = (desk: Desk) => {
    const call: PlannedCall = { startsAt: 0, lasts: LAST_CARD_MS, endedBy: 'operator', words: [] }
    // A card beside one that is still open would leave nobody to find what that one left behind.
    if (working.has(desk)) clock.wakeAt(clock.now() + BREATH_MS, () => takeLast(desk))
    else takeCall(clock, address, desk, way, call, () => finished.add(desk))
  }
  for (let number = 1; number <= operators; number += 1) {
    const storage = new MemoryStorage()
    storage.refused = !way.storage
    const cookies = new CookieJar(clock.now)
    cookies.refused = !way.cookies
    const desk: Desk = {
      operator: `${number}`,
      storage,
      cookies,
      rest: new ModelRest(clock.now),
      records: [],
    }
    if (!isFirstDay) readOptionsBefore(desk)
    desks.push(desk)
    const calls = planCalls(number, seed, dayMs, mix)
    const takeNext = (index: number) => {
      const call = calls[index]
      if (call) take(desk, call, () => takeNext(index + 1))
      else working.delete(desk)
    }
    working.add(desk)
    takeNext(0)
  }
  await clock.runUntil(begin + dayMs + AFTERWARDS_MS)
  for (const desk of desks) clock.wakeAt(clock.now() + clock.random() * AFTERWARDS_MS, () => takeLast(desk))
  while (finished.size < desks.length) await clock.runUntil(clock.now() + AFTERWARDS_MS)
  await clock.runUntil(clock.now() + AFTERWARDS_MS)
  return judge(clock, desks, address.counted, begin + warmUpMs)
}

/** A card of an earlier day has read the operator's options, and set what was missing there. */
function readOptionsBefore({ operator, rest }: Desk) {
  rest.handle('user.option.set', { ...createCookieKeys({}).missing(), auth: `token-${operator}` })
}

function takeCall(
  clock: OfficeClock,
  address: SharedAddress,
  desk: Desk,
  way: WayOfSaving,
  plan: PlannedCall,
  next: () => void,
) {
  const number = desk.records.length + 1
  const item = { type: 'CONTACT', id: number } as const
  const startedAt = clock.now()
  const record = new CallRecord(item, startedAt, plan.endedBy)
  desk.records.push(record)
  const closed = () => {
    record.closedAt = clock.now()
    // Not within the task that closes the card.
    clock.wakeAt(clock.now(), next)
  }
  const callId = callIdOf(desk.operator, number)
  const card: CardOfCall = way.open({ clock, address, desk, callId, item, closed })
  plan.words.forEach((at, index) => {
    clock.wakeAt(startedAt + at, () => {
      if (!card.isOpen) return
      const text = `${record.text}${record.text && ' '}word${index}`
      record.typed(text, clock.now())
      card.type(text)
    })
  })
  clock.wakeAt(startedAt + plan.lasts, () => {
    record.ended(desk.rest, clock.now())
    if (plan.endedBy === 'operator') card.hangUp()
    else card.clientLeaves()
  })
}

function judge(clock: OfficeClock, desks: readonly Desk[], counted: Counted, from: number): OfficeDay {
  const all = desks.flatMap(({ records }) => records)
  const noted = desks.flatMap((desk) =>
    desk.records.filter(({ text }) => text !== '').map((record) => ({ record, rest: desk.rest, desk })),
  )
  const missing = noted.filter(({ record, rest }) => !record.isDelivered(rest))
  const waiting = missing.filter(({ record, desk }) => isKept(clock, record, desk))
  return {
    records: all.filter(({ startedAt }) => startedAt >= from),
    calls: all.length,
    notes: noted.length,
    counted,
    lost: missing.length - waiting.length,
    waiting: waiting.length,
    duplicated: noted.filter(({ record, rest }) => record.comments(rest) > 1).length,
  }
}

/** A draft of this call has all its words, in the operator's browser or options. */
function isKept(
  clock: OfficeClock,
  { item, text }: CallRecord,
  { operator, storage, cookies, rest }: Desk,
): boolean {
  const stored = Array.from({ length: storage.length }, (_none, at) => storage.getItem(storage.key(at) ?? ''))
  const written = [...stored, ...Object.values(rest.optionsOf(operator))].map((kept) =>
    readDraft(String(kept)),
  )
  const drafts = written.filter((draft) => draft !== null && draft !== 'newer')
  return [...drafts, ...draftsInCookies(cookies.cookie, rest.optionsOf(operator), clock)].some(
    (draft) => draft.call.callId === callIdOf(operator, item.id) && draft.text === text,
  )
}

function callIdOf(operator: string, number: number): string {
  return `call-${operator}-${number}`
}
