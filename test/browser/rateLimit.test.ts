import { beforeEach, describe, expect, it } from 'vitest'
import { createRateLimit } from '../../src/browser/rateLimit'
import type { SharedValues } from '../../src/browser/sharedValues'
import type { RateLimit } from '../../src/ports'
import { MemoryStorage } from '../fakes/memoryStorage'

const MINUTE = 60_000
const HOUR = 60 * MINUTE

let now: number
let storage: MemoryStorage

beforeEach(() => {
  now = Date.UTC(2026, 10, 20, 13, 32)
  storage = new MemoryStorage()
  accesses = 0
})

let accesses: number
/** Where the storage is refused, so are cookies here. */
const shared: SharedValues = {
  getItem(key) {
    accesses += 1
    return storage.access().getItem(key)
  },
  setItem: (key, value) => storage.access().setItem(key, value),
}
const frame = (portal = 'portal.example'): RateLimit => createRateLimit(shared, portal, { now: () => now })

describe('A rate limit', () => {
  it('is on from a refusal until an hour after the last one', () => {
    const rateLimit = frame()
    expect(rateLimit.isOn()).toBe(false)
    rateLimit.refused()
    now += HOUR - 1
    expect(rateLimit.isOn()).toBe(true)
    rateLimit.refused()
    now += HOUR - 1
    expect(rateLimit.isOn()).toBe(true)
    now += 1
    expect(rateLimit.isOn()).toBe(false)
  })

  it('is known to the other frames of this browser and to its next cards, of the same portal', () => {
    const beside = frame()
    frame().refused()
    frame().wasRead()
    expect([beside.isOn(), frame().isOn(), frame('other.example').isOn()]).toEqual([true, true, false])
    expect(frame().lastRead()).toBe(now)
  })

  it('lets every frame of this browser pause for half a second', () => {
    frame().refused()
    expect([frame().retryNotBefore(), frame('other.example').retryNotBefore() < now]).toEqual([
      now + 500,
      true,
    ])
  })

  it('is on for ten minutes only after a single lost answer', () => {
    const rateLimit = frame()
    rateLimit.unanswered()
    now += 10 * MINUTE - 1
    expect([rateLimit.isOn(), frame().isOn()]).toEqual([true, true])
    now += 1
    expect([rateLimit.isOn(), frame().isOn()]).toEqual([false, false])
  })

  it('is on for an hour after a second failure within them, whichever frame has it and whatever was answered in between', () => {
    frame().unanswered()
    now += 9 * MINUTE
    frame().answered()
    frame().unanswered()
    now += HOUR - 1
    expect(frame().isOn()).toBe(true)
    now += 1
    expect(frame().isOn()).toBe(false)
  })

  it('is certain for an hour after a refusal that could be read, in every frame, and after no other failure', () => {
    frame().unanswered()
    now += MINUTE
    frame().unanswered()
    expect([frame().wasRefused(), frame().isCertain()]).toEqual([true, false])
    frame().refused()
    now += HOUR - 1
    expect(frame().isCertain()).toBe(true)
    now += 1
    expect(frame().isCertain()).toBe(false)
  })

  it('is not on for an hour after requests that were under way together', () => {
    const rateLimit = frame()
    for (let request = 0; request < 6; request += 1) rateLimit.unanswered()
    now += 10 * MINUTE
    expect(rateLimit.isOn()).toBe(false)
  })

  it.each(['refused', 'unanswered'] as const)('lets frames pause longer with each failure (%s)', (fails) => {
    const rests = Array.from({ length: 6 }, () => {
      frame()[fails]()
      const rest = frame().retryNotBefore() - now
      now += rest
      return rest
    })
    expect(rests).toEqual([500, 1_000, 2_000, 4_000, 4_000, 4_000])
  })

  it('lets them pause less again as the portal answers, four times for each failure', () => {
    const rateLimit = frame()
    for (let failure = 0; failure < 3; failure += 1) rateLimit.refused()
    const rest = () => rateLimit.retryNotBefore() - now
    expect(rest()).toBe(2_000)
    for (let answer = 0; answer < 4; answer += 1) rateLimit.answered()
    expect(rest()).toBe(1_000)
    now += 10 * MINUTE
    rateLimit.refused()
    expect(rest()).toBe(500)
  })

  it.each([
    ['the frame that heard of it', true],
    ['another frame', false],
  ])('makes no frame wait for as long as the clock was set back: %s', (_, own) => {
    const rateLimit = frame()
    rateLimit.refused()
    rateLimit.unanswered()
    rateLimit.wasRead()
    now -= HOUR
    const asked = own ? rateLimit : frame()
    expect([asked.retryNotBefore() <= now, asked.isOn(), asked.lastRead()]).toEqual([true, false, 0])
    asked.refused()
    expect([asked.retryNotBefore(), frame().isOn()]).toEqual([now + 500, true])
  })

  it('is known to the frame that was refused where there is no storage', () => {
    storage.refused = true
    const rateLimit = frame()
    rateLimit.unanswered()
    expect([rateLimit.isOn(), rateLimit.retryNotBefore(), rateLimit.lastRead(), frame().isOn()]).toEqual([
      true,
      now + 500,
      0,
      false,
    ])
  })

  it('lasts its ten minutes also when the portal has answered so often that no frame pauses any more', () => {
    const rateLimit = frame()
    rateLimit.unanswered()
    for (let answer = 0; answer < 4; answer += 1) rateLimit.answered()
    now += 10 * MINUTE - 1
    expect([rateLimit.isOn(), frame().isOn()]).toEqual([true, true])
  })

  it('asks once for what is refused: the throw of every access would be felt', () => {
    storage.refused = true
    const rateLimit = frame()
    for (let request = 0; request < 10; request += 1) rateLimit.answered()
    expect(accesses).toBe(1)
  })

  it('that was never met writes nothing at each answer: storage is shared, and slow', () => {
    frame().answered()
    expect(storage.length).toBe(0)
  })

  const JUST_NOW = Date.UTC(2026, 10, 20, 13, 31)
  it.each([
    'soon',
    '1',
    '-1 0',
    'x y',
    '1 Infinity',
    `1 ${Date.UTC(2040, 1)}`,
    `-1 ${JUST_NOW}`,
    `x ${JUST_NOW}`,
  ])('is not suspected because of what somebody else wrote there: %j', (value) => {
    storage.setItem('call-notes-failures:portal.example', value)
    expect([frame().isOn(), frame().retryNotBefore() < now]).toEqual([false, true])
  })

  it.each(['soon', '', `${Date.UTC(2040, 1)}`])(
    'is not made of what somebody else wrote there: %j',
    (value) => {
      storage.setItem('call-notes-refused:portal.example', value)
      expect(frame().isOn()).toBe(false)
    },
  )
})
