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
  complete: 'complete (d)',
}

/** In the order of the table. */
function profilesOf(measured: readonly { readonly profile: Profile }[]): readonly Profile[] {
  return PROFILES.filter((one) => measured.some(({ profile }) => profile === one))
}

/** Against whom, what of it, and the reach on the shaped line: a share of the other's time. */
const OPENING_ROWS: readonly (readonly [
  what: 'firstKey' | 'shown',
  against: Contender,
  reach: number | null,
])[] = [
  ['firstKey', 'floor', 1.3],
  ['firstKey', 'documented', null],
  ['firstKey', 'unawaited', null],
  ['shown', 'complete', 0.75],
  ['shown', 'floor', null],
]

export function openingRows(openings: readonly Opening[]): Row[] {
  const cases = profilesOf(openings).flatMap((profile) => CACHES.map((cache) => ({ profile, cache })))
  return OPENING_ROWS.flatMap(([what, against, reach]) =>
    cases.map(({ profile, cache }) => {
      const of = (contender: Contender) =>
        figureOf(
          openings
            .filter((one) => one.contender === contender && one.profile === profile && one.cache === cache)
            .map((one) => one[what]),
        )
      const [ours, other] = [of('product'), of(against)]
      const ratio = ours.median / other.median
      // On loopback a message between two processes counts as much as the line.
      const asked = profile === 'shaped' ? reach : null
      return {
        what: `Frame inserted → ${what === 'firstKey' ? 'first key accepted' : 'client and history shown'}`,
        where: `${profile}, ${cache}`,
        ours: inMs(ours),
        against: `${NAMES[against]} ${inMs(other)}`,
        ratio: `${short(ratio)} ×`,
        reach: asked === null ? '' : `≤ ${asked} ×`,
        met: asked === null ? null : ratio <= asked,
      }
    }),
  )
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
        // The time has its reach inside the frame (`fetchedRows`): outside it is the line's and the host's.
        reach: isOurs ? 'every time' : '',
        met: isOurs ? values.length === of.length : null,
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
