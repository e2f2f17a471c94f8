import { beforeEach, describe, expect, it } from 'vitest'
import { createRushHour } from '../../src/browser/rushHour'
import type { RushHour } from '../../src/ports'
import { ManualClock } from '../fakes/manualClock'
import { MemoryStorage } from '../fakes/memoryStorage'

const HOUR = 60 * 60_000

let clock: ManualClock
let storage: MemoryStorage

beforeEach(() => {
  clock = new ManualClock()
  storage = new MemoryStorage()
})

const frame = (portal = 'portal.example'): RushHour => createRushHour(storage.access, portal, clock)

describe('A rush hour', () => {
  it('begins when the portal refuses, and is over an hour after it did so last', async () => {
    const rush = frame()
    expect(rush.isOn()).toBe(false)
    rush.refused()
    await clock.advance(HOUR - 1)
    expect(rush.isOn()).toBe(true)
    rush.refused()
    await clock.advance(HOUR - 1)
    expect(rush.isOn()).toBe(true)
    await clock.advance(1)
    expect(rush.isOn()).toBe(false)
  })

  it('is known to the other frames of this browser and to its next cards, of the same portal', () => {
    const beside = frame()
    frame().refused()
    frame().wasRead()
    expect([beside.isOn(), frame().isOn(), frame('other.example').isOn()]).toEqual([true, true, false])
    expect(frame().lastRead()).toBe(clock.now())
  })

  it('lets every frame of this browser rest for half a second', () => {
    frame().refused()
    expect([frame().restsUntil(), frame('other.example').restsUntil() < clock.now()]).toEqual([
      clock.now() + 500,
      true,
    ])
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
