// The suggested times of a follow-up are times on the operator's clock, whatever the clocks do in between.
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import {
  fromLocalInput,
  inAnHour,
  localInput,
  nextMornings,
  weekendOf,
} from '../../../src/ui/card/FollowUp/deadlines'

const { TZ } = process.env
beforeAll(() => {
  process.env.TZ = 'Europe/Berlin'
})
afterAll(() => {
  if (TZ === undefined) delete process.env.TZ
  else process.env.TZ = TZ
})

const at = (local: string) => new Date(local).getTime()

it('lives in a time zone with summer time', () => {
  expect(new Date('2026-03-29T12:00').getTimezoneOffset()).toBe(-120)
})

const WEEKEND = new Set([6, 0])

describe('suggested times', () => {
  it('in an hour, in whole minutes', () => {
    expect(inAnHour(at('2026-11-20T14:31:20'))).toBe(at('2026-11-20T15:32:00'))
  })

  it('in an hour is sixty minutes, also when the clocks are put forward', () => {
    const now = at('2026-03-29T01:30')
    expect(inAnHour(now) - now).toBe(3_600_000)
    expect(localInput(inAnHour(now))).toBe('2026-03-29T03:30')
  })

  it.each([
    ['a Monday', '2026-11-23T08:00', ['2026-11-24', '2026-11-25', '2026-11-30']],
    ['a Thursday', '2026-11-19T18:00', ['2026-11-20', '2026-11-23']],
    ['a Friday', '2026-11-20T14:00', ['2026-11-23', '2026-11-24']],
    ['a Sunday', '2026-11-22T23:59', ['2026-11-23', '2026-11-24']],
    ['the week in which the clocks are put back', '2026-10-23T18:00', ['2026-10-26', '2026-10-27']],
    ['the end of the year', '2026-12-31T18:00', ['2027-01-01', '2027-01-04']],
  ])('skip the weekend, and are each said once: %s', (_, now, days) => {
    expect(nextMornings(at(now), WEEKEND).map(localInput)).toEqual(days.map((day) => `${day}T10:00`))
  })

  it('know the weekend of the country, where the browser knows it', () => {
    const locale = (given: object) =>
      vi.stubGlobal('Intl', {
        ...Intl,
        Locale: class {
          constructor() {
            Object.assign(this, given)
          }
        },
      })
    expect(weekendOf('en-US')).toEqual(WEEKEND)
    locale({ getWeekInfo: () => ({ weekend: [5, 6] }) })
    expect(nextMornings(at('2026-11-19T08:00'), weekendOf('ar-EG')).map(localInput)[0]).toBe(
      '2026-11-22T10:00',
    )
    locale({ weekInfo: { weekend: [7] } })
    expect(weekendOf('hi-IN')).toEqual(new Set([0]))
    locale({})
    expect(weekendOf('de-DE')).toEqual(WEEKEND)
    vi.unstubAllGlobals()
  })
})

it('reads the hour that summer time leaves out as the next one, and an unfinished date as none', () => {
  expect(localInput(fromLocalInput('2026-03-29T02:30') ?? 0)).toBe('2026-03-29T03:30')
  expect(fromLocalInput('')).toBeNull()
})
