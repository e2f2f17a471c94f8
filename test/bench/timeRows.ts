// The waits, as ratios: of the opening against the floor and the documented ways, of the ending against one
// bare request on the same line in the same run.
import { type Contender, PROFILES, type Profile } from './benchCard'
import type { Ending } from './endings'
import { type Figure, figureOf, inMs, short } from './figures'
import type { Cache, Opening } from './openings'
import type { Row } from './row'

const CACHES: readonly Cache[] = ['cold', 'warm']
const NAMES: Partial<Record<Contender, string>> = {
  floor: 'floor (c)',
  documented: 'documented (a)',
  unawaited: 'not awaited (b)',
}

/** In the order of the table. */
function profilesOf(measured: readonly { readonly profile: Profile }[]): readonly Profile[] {
  return PROFILES.filter((one) => measured.some(({ profile }) => profile === one))
}

export function openingRows(openings: readonly Opening[]): Row[] {
  const cases = profilesOf(openings).flatMap((profile) => CACHES.map((cache) => ({ profile, cache })))
  const of = (key: 'firstKey' | 'shown' | 'roundTrip', contender: Contender, one: (typeof cases)[number]) =>
    figureOf(
      openings
        .filter((opening) => opening.contender === contender)
        .filter(({ profile, cache }) => profile === one.profile && cache === one.cache)
        .map((opening) => opening[key]),
    )
  const firstKeys = cases.flatMap((one) => {
    const what = 'Frame inserted → first key accepted'
    const where = `${one.profile}, ${one.cache}`
    const ours = of('firstKey', 'product', one)
    const times = (contender: Contender, reach: string, isMet: Row['met'] | ((ratio: number) => boolean)) => {
      const other = of('firstKey', contender, one)
      const ratio = contender === 'floor' ? ours.median / other.median : other.median / ours.median
      const met = typeof isMet === 'function' ? isMet(ratio) : isMet
      const words = contender === 'floor' ? `${short(ratio)} × the floor` : `${short(ratio)} × ours`
      const against = `${NAMES[contender]} ${inMs(other)}`
      return { what, where, ours: inMs(ours), against, ratio: words, reach, met }
    }
    return [
      times('floor', '≤ 1.3 ×', (ratio) => ratio <= 1.3),
      times('documented', '≥ 25 × ours', (ratio) => ratio >= 25),
      times('unawaited', '', null),
    ]
  })
  const shown = cases.map((one) => {
    const ours = of('shown', 'product', one)
    const floor = of('shown', 'floor', one)
    const trip = of('roundTrip', 'floor', { ...one, cache: 'warm' })
    const trips = (ours.median - floor.median) / trip.median
    return {
      what: 'Frame inserted → client and history shown',
      where: `${one.profile}, ${one.cache}`,
      ours: inMs(ours),
      against: `floor (c) ${inMs(floor)}; a round trip ${inMs(trip)}`,
      ratio: `${short(trips)} round trips more`,
      reach: '≤ 1.5 round trips more',
      met: trips <= 1.5,
    }
  })
  return [...firstKeys, ...shown]
}

/** Ms of our own between what ends a call and the request, on the slowed processor. */
const FETCHED_MS = 6
const ENDED_BY: readonly (readonly [by: Ending['by'], what: string])[] = [
  ['remoteHangUp', "The host's message of the call's end"],
  ['hangUp', '`pagehide`'],
]

/** Inside the frame: neither the way of the message nor that of the request is in it. */
export function fetchedRows(endings: readonly Ending[]): Row[] {
  const of = (by: Ending['by']) =>
    endings.filter((one) => one.profile === 'shaped' && one.contender === 'product' && one.by === by)
  return ENDED_BY.map(([by, what]) => {
    const values = numbers(of(by), 'fetched')
    const figure = values.length > 0 ? figureOf(values) : null
    return {
      what: `${what} → \`fetch\` called`,
      where: 'processor / 4',
      ours: told(figure, of(by).length - values.length, of(by).length),
      against: '',
      ratio: '',
      reach: `≤ ${FETCHED_MS} ms`,
      met: figure !== null && figure.median <= FETCHED_MS && values.length === of(by).length,
    }
  })
}

export function endingRows(endings: readonly Ending[]): Row[] {
  return profilesOf(endings).flatMap((profile) => {
    const of = (contender: Contender, by: Ending['by']) =>
      endings.filter(
        (ending) => ending.profile === profile && ending.contender === contender && ending.by === by,
      )
    const bare = figureOf(numbers(of('floor', 'bareRequest'), 'committed'))
    const row = (what: string, of: readonly Ending[], key: 'committed' | 'released'): Row => {
      const values = numbers(of, key)
      const figure = values.length > 0 ? figureOf(values) : null
      const isOurs = of[0]?.contender === 'product'
      const ratio = figure ? figure.median / bare.median : Number.POSITIVE_INFINITY
      return {
        what: `${what}${isOurs ? '' : ', documented way'}`,
        where: profile,
        ours: told(figure, of.length - values.length, of.length),
        against: `a bare request ${inMs(bare)}`,
        ratio: figure ? `${short(ratio)} ×` : '–',
        reach: isOurs ? '≤ 1.2 ×' : '',
        met: isOurs ? ratio <= 1.2 && values.length === of.length : null,
      }
    }
    return (['product', 'unawaited'] as const).flatMap((contender) => {
      const isOurs = contender === 'product'
      const released = isOurs ? 'Promised pause over → card released' : 'Remote hang-up → card released'
      return [
        row('Remote hang-up → note committed', of(contender, 'remoteHangUp'), 'committed'),
        row(released, of(contender, 'remoteHangUp'), 'released'),
        row("Operator's hang-up → note committed", of(contender, 'hangUp'), 'committed'),
      ]
    })
  })
}

function told(figure: Figure | null, lost: number, runs: number): string {
  const words = lost > 0 ? `never in ${lost} of ${runs}` : ''
  return [figure ? inMs(figure) : '', words].filter(Boolean).join('; ')
}

function numbers(endings: readonly Ending[], key: 'committed' | 'released' | 'fetched'): number[] {
  return endings.map((ending) => ending[key]).filter((value) => value !== null)
}
