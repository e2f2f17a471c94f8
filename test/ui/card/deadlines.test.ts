// The presets of a follow-up are times on the operator's clock, whatever the clocks do in between.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { deadlinesAt, fromLocalInput, localInput } from '../../../src/ui/card/FollowUp/deadlines'

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

describe('presets', () => {
  it('in an hour, in whole minutes', () => {
    expect(deadlinesAt(at('2026-11-20T14:31:20')).inAnHour).toBe(at('2026-11-20T15:32:00'))
  })

  it('in an hour is sixty minutes, also when the clocks are put forward', () => {
    const now = at('2026-03-29T01:30')
    expect(deadlinesAt(now).inAnHour - now).toBe(3_600_000)
    expect(localInput(deadlinesAt(now).inAnHour)).toBe('2026-03-29T03:30')
  })

  it.each([
    ['2026-03-28T23:30', '2026-03-29T10:00'],
    ['2026-10-24T09:00', '2026-10-25T10:00'],
    ['2026-12-31T18:00', '2027-01-01T10:00'],
  ])('tomorrow of %s is %s on the wall', (now, morning) => {
    expect(localInput(deadlinesAt(at(now)).tomorrow)).toBe(morning)
  })

  it.each([
    ['2026-11-20T14:00', '2026-11-23T10:00'],
    ['2026-11-22T23:59', '2026-11-23T10:00'],
    ['2026-11-23T08:00', '2026-11-30T10:00'],
    ['2026-10-24T08:00', '2026-10-26T10:00'],
  ])('next Monday of %s is %s', (now, monday) => {
    expect(localInput(deadlinesAt(at(now)).nextMonday)).toBe(monday)
  })
})

it('reads the hour that summer time leaves out as the next one, and an unfinished date as none', () => {
  expect(localInput(fromLocalInput('2026-03-29T02:30') ?? 0)).toBe('2026-03-29T03:30')
  expect(fromLocalInput('')).toBeNull()
})
