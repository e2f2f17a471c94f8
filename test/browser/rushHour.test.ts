import { beforeEach, describe, expect, it } from 'vitest'
import { createRushHour } from '../../src/browser/rushHour'
import type { RushHour } from '../../src/ports'
import { MemoryStorage } from '../fakes/memoryStorage'

const HOUR = 60 * 60_000

let now: number
let storage: MemoryStorage

beforeEach(() => {
  now = Date.UTC(2026, 10, 20, 13, 32)
  storage = new MemoryStorage()
})

const frame = (portal = 'portal.example'): RushHour =>
  createRushHour(storage.access, portal, { now: () => now })

describe('A rush hour', () => {
  it('begins when the portal refuses, and is over an hour after it did so last', () => {
    const rush = frame()
    expect(rush.isOn()).toBe(false)
    rush.refused()
    now += HOUR - 1
    expect(rush.isOn()).toBe(true)
    rush.refused()
    now += HOUR - 1
    expect(rush.isOn()).toBe(true)
    now += 1
    expect(rush.isOn()).toBe(false)
  })

  it('is known to the other frames of this browser and to its next cards, of the same portal', () => {
    const beside = frame()
    frame().refused()
    frame().wasRead()
    expect([beside.isOn(), frame().isOn(), frame('other.example').isOn()]).toEqual([true, true, false])
    expect(frame().lastRead()).toBe(now)
  })

  it('lets every frame of this browser rest for half a second', () => {
    frame().refused()
    expect([frame().restsUntil(), frame('other.example').restsUntil() < now]).toEqual([now + 500, true])
  })

  it.each([
    ['the frame that heard of it', true],
    ['another frame', false],
  ])('keeps nobody waiting for as long as the clock was set back: %s', (_, own) => {
    const rush = frame()
    rush.refused()
    rush.wasRead()
    now -= HOUR
    const asked = own ? rush : frame()
    expect([asked.restsUntil() <= now, asked.isOn(), asked.lastRead()]).toEqual([true, false, 0])
    asked.refused()
    expect([asked.restsUntil(), frame().isOn()]).toEqual([now + 500, true])
  })

  it('is known to the frame that heard of it where storage is refused', () => {
    storage.refused = true
    const rush = frame()
    rush.refused()
    expect([rush.isOn(), rush.lastRead(), frame().isOn()]).toEqual([true, 0, false])
  })

  it.each(['soon', '', `${Date.UTC(2040, 1)}`])(
    'is not made of what somebody else wrote there: %j',
    (value) => {
      storage.setItem('call-notes-refused:portal.example', value)
      expect(frame().isOn()).toBe(false)
    },
  )
})
