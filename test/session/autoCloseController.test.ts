import { beforeEach, describe, expect, it } from 'vitest'
import { type AutoCloseController, createAutoCloseController } from '../../src/session/autoCloseController'
import type { AutoCloseFacts } from '../../src/session/autoClosePolicy'
import { FakePortal } from '../fakes/fakePortal'
import { ManualClock } from '../fakes/manualClock'
import { START } from '../fakes/sampleNote'

let clock: ManualClock
let portal: FakePortal
let facts: AutoCloseFacts
let autoClose: AutoCloseController
/** Each command with the second at which it was given. */
let commands: string[]

beforeEach(() => {
  clock = new ManualClock()
  const start = clock.now()
  portal = new FakePortal()
  facts = { safe: true, editedAt: 0, campaign: false, external: false, keepOpenMs: 0 }
  commands = []
  const note = (what: string) => {
    commands.push(`${what} ${(clock.now() - start) / 1_000}`)
    return Promise.resolve(true)
  }
  const card = {
    ...portal.card,
    disableAutoClose: () => note('disable'),
    enableAutoClose: () => note('enable'),
  }
  const changed = () => autoClose.consider()
  autoClose = createAutoCloseController(clock, () => card, { facts: () => facts, changed })
})

/** The watch tells of it, and of what it has learnt, at which everything is decided anew. */
function hostCloses() {
  autoClose.closeRequested()
  autoClose.consider()
}

async function types(every: number, times: number) {
  for (let key = 0; key < times; key += 1) {
    facts = { ...facts, editedAt: clock.now() }
    autoClose.consider()
    await clock.advance(every)
  }
}

describe('The card', () => {
  it('is held with the first key of a sentence and given back after the last one, in two messages', async () => {
    await types(100, 30)
    await clock.advance(60_000)
    expect(commands).toEqual(['disable 0', 'enable 7.9'])
    expect(clock.waiting()).toBe(0)
  })

  it('stays under an operator who types on after the end, and closes five seconds after the last key', async () => {
    await types(1_000, 1)
    hostCloses()
    await types(4_000, 50)
    await clock.advance(60_000)
    const asked = commands.map((line) => line.split(' '))
    expect(asked.slice(0, -1).every(([what]) => what === 'disable')).toBe(true)
    expect(commands.at(-1)).toBe('enable 202')
    const at = asked.map(([, second]) => Number(second))
    expect(at.every((second, n) => n === 0 || second - (at[n - 1] ?? 0) <= 65)).toBe(true)
  })

  it('is given one more minute counted from the moment at which it would have closed', async () => {
    await types(1_000, 1)
    hostCloses()
    autoClose.stay()
    expect(autoClose.hold()).toEqual({ because: 'wanted', until: START + 65_000 })
    await clock.advance(80_000)
    expect(commands.at(-1)).toBe('enable 65')
  })

  it('is closed by the operator at once, also over words that are safe nowhere', async () => {
    await types(1_000, 1)
    facts = { ...facts, safe: false }
    hostCloses()
    expect(autoClose.hold()).toEqual({ because: 'unsaved' })
    autoClose.close()
    expect([commands, autoClose.hold()]).toEqual([['disable 0', 'enable 1'], null])
  })

  it('cannot be closed during the call, nor asked to stay: nothing ends', async () => {
    await types(1_000, 1)
    autoClose.close()
    autoClose.stay()
    expect(commands).toEqual(['disable 0'])
    await clock.advance(10_000)
    expect(commands).toEqual(['disable 0', 'enable 5'])
  })

  it('is kept while nothing but the screen has the words, and given back when they are safe', async () => {
    facts = { ...facts, safe: false }
    await types(1_000, 1)
    hostCloses()
    await clock.advance(120_000)
    expect(commands).toEqual(['disable 0', 'disable 50', 'disable 100'])
    facts = { ...facts, safe: true }
    autoClose.consider()
    expect(commands.at(-1)).toBe('enable 121')
  })

  it('stays after the call as long as the setting says', async () => {
    facts = { ...facts, keepOpenMs: 30_000 }
    autoClose.consider()
    await clock.advance(90_000)
    hostCloses()
    await clock.advance(90_000)
    expect(commands).toEqual(['disable 0', 'disable 90', 'enable 120'])
  })

  it('that dials anew is in a call again, and what was asked of the call before is over', async () => {
    facts = { ...facts, keepOpenMs: 30_000 }
    autoClose.consider()
    hostCloses()
    autoClose.stay()
    autoClose.redialled()
    autoClose.consider()
    expect(autoClose.hold()).toBeNull()
    await clock.advance(3_000)
    hostCloses()
    expect(autoClose.hold()).toEqual({ because: 'wanted', until: START + 33_000 })
  })

  it('is not held before the handshake, and is as soon as that is done', async () => {
    let reached = false
    const late = { ...portal.card, disableAutoClose: async () => commands.push('disable') > 0 }
    const callbacks = { facts: () => facts, changed: () => {} }
    autoClose = createAutoCloseController(clock, () => (reached ? late : null), callbacks)
    await types(1_000, 3)
    expect([commands, clock.waiting()]).toEqual([[], 0])
    reached = true
    autoClose.consider()
    expect(commands).toEqual(['disable'])
  })
})
