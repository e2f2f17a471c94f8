// What a card costs in bytes, requests, work per key and memory, as lines of the result.
import type { Contender } from './benchCard'
import type { Remains } from './campaign'
import type { CallCost } from './economy'
import { figureOf, quantile, short } from './figures'
import type { Keystrokes, Typed } from './keystrokes'
import type { Row } from './row'
import type { Weight } from './weights'

const KB = 1024
const inKb = (bytes: number) => `${(bytes / KB).toFixed(2)} KB`

export function weightRows(weights: readonly Weight[]): Row[] {
  const of = (contender: Contender) => weights.find((one) => one.contender === contender) as Weight
  const ours = of('product')
  const other = of('documented')
  const row = (what: string, key: 'firstKey' | 'opened', limit: number): Row => ({
    what,
    where: 'gzip',
    ours: inKb(ours[key]),
    against: `documented (a) ${inKb(other[key])}`,
    ratio: `${short(ours[key] / other[key])} ×`,
    reach: `≤ ${limit} KB`,
    met: ours[key] <= limit * KB,
  })
  return [
    row('Scripts before the first key', 'firstKey', 12),
    row('All that an opened card loads, SDK included', 'opened', 95),
  ]
}

export function costRows(costs: readonly CallCost[]): Row[] {
  const row = (
    what: string,
    contender: Contender,
    noted: boolean,
    reach: string,
    isMet: (requests: number, writes: number) => boolean | null,
  ): Row => {
    const calls = costs.filter((cost) => cost.contender === contender && cost.noted === noted)
    const requests = figureOf(calls.map((cost) => cost.requests))
    const writes = figureOf(calls.map((cost) => cost.writes))
    const preflights = figureOf(calls.map((cost) => cost.preflights))
    return {
      what,
      where: 'a call of 90 s',
      ours: `${requests.median} (${requests.low}–${requests.high}) requests, ${writes.median} changes of comments`,
      against: `${preflights.median} preflights besides`,
      ratio: '',
      reach,
      met: isMet(requests.median, writes.median),
    }
  }
  return [
    row('Requests, nothing typed', 'product', false, '≤ 1', (requests) => requests <= 1),
    row(
      'Requests, a note',
      'product',
      true,
      '≤ 3, of them ≤ 2 writes',
      (all, writes) => all <= 3 && writes <= 2,
    ),
    row('Requests, a note, not awaited (b): lost at a hang-up', 'unawaited', true, '', () => null),
    row('Requests, a note, (b) with autosave each second', 'autosave', true, '', () => null),
  ]
}

/** Heap, listeners or timers that grow beyond this ratio count as a leak. */
const FLAT = 1.05

/** Ms of our own script for one key: half of them, and nearly all. */
const KEY_MEDIAN_MS = 0.6
const KEY_SLOW_MS = 4
const TYPED_IN: Readonly<Record<Typed, string>> = {
  refused: '',
  granted: ', storage granted',
  unawaited: ', not awaited (b)',
  floor: ', a bare field (c)',
}

export function keystrokeRows(all: readonly Keystrokes[]): Row[] {
  const told = (values: readonly number[]) =>
    `median ${short(quantile(values, 0.5))} ms, 99 % ${short(quantile(values, 0.99))} ms`
  const longest = (contender: Typed) => all.find((one) => one.contender === contender)?.longTasks.length ?? 0
  return all.map(({ contender, own, all: whole, longTasks }) => {
    const isOurs = contender === 'refused' || contender === 'granted'
    const median = quantile(own, 0.5)
    return {
      what: `A key in a note of 10 000 characters${TYPED_IN[contender]}`,
      where: 'processor / 4',
      ours: `${told(own)}; ${longTasks.length} long tasks`,
      against: `${own.length} keys; with all script until the next key: ${told(whole)}`,
      ratio: '',
      reach: isOurs ? `≤ ${KEY_MEDIAN_MS} ms, 99 % ≤ ${KEY_SLOW_MS} ms, long tasks as (c)` : '',
      met: isOurs
        ? median <= KEY_MEDIAN_MS &&
          quantile(own, 0.99) <= KEY_SLOW_MS &&
          longTasks.length <= longest('floor')
        : null,
    }
  })
}

export function campaignRows([early, late]: readonly Remains[]): Row[] {
  if (!early || !late) return []
  const row = (what: string, before: number, after: number, words: (count: number) => string): Row => ({
    what: `A campaign in one frame: ${what}`,
    where: `${early.clients} → ${late.clients} clients`,
    ours: words(after),
    against: `${words(before)} after ${early.clients}`,
    ratio: `${short(after / before)} ×`,
    reach: '≤ 1.05 ×',
    met: after <= FLAT * before,
  })
  return [
    row('heap', early.heap, late.heap, inKb),
    // No reach: the field itself keeps two for each step that can be undone (docs/performance.md).
    { ...row('nodes of the document', early.nodes, late.nodes, String), reach: '', met: null },
    row('listeners', early.listeners, late.listeners, String),
    row('timers', early.timers, late.timers, String),
  ]
}
