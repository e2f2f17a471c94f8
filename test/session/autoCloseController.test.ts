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
let shown: (number | null)[]
/** The seconds at which words that waited were sent. */
let flushed: number[]

beforeEach(() => {
  clock = new ManualClock()
  const start = clock.now()
  portal = new FakePortal()
  facts = {
    undelivered: false,
    safe: true,
    editedAt: 0,
    campaign: false,
    idleMs: 10_000,
    undeliveredTimeoutMs: 120_000,
  }
  commands = []
  shown = []
  flushed = []
  const second = () => (clock.now() - start) / 1_000
  const note = (what: string) => {
    commands.push(`${what} ${second()}`)
    return Promise.resolve(true)
  }
  const card = {
    ...portal.card,
    disableAutoClose: () => note('disable'),
    enableAutoClose: () => note('enable'),
  }
  const flush = () => void flushed.push(second())
  const changed = () => {
    autoClose.consider()
    shown.push(autoClose.closesAt() && ((autoClose.closesAt() ?? 0) - start) / 1_000)
  }
  autoClose = createAutoCloseController(clock, () => card, { facts: () => facts, changed, flush })
})

async function types(every: number, times: number) {
  for (let key = 0; key < times; key += 1) {
    facts = { ...facts, undelivered: true, editedAt: clock.now() }
    autoClose.consider()
    await clock.advance(every)
  }
}

function delivers() {
  facts = { ...facts, undelivered: false }
  autoClose.consider()
}

describe('The card', () => {
  it('is kept open once and let go once while the call lasts, with no timer left', async () => {
    await types(1_000, 3)
    delivers()
    expect(commands).toEqual(['disable 0', 'enable 3'])
    expect(clock.waiting()).toBe(0)
  })

  it('stays under an operator who types on after the end, and closes ten seconds after the last key', async () => {
    await types(1_000, 1)
    autoClose.closeRequested()
    await types(7_000, 30)
    delivers()
    await clock.advance(60_000)
    const asked = commands.map((line) => line.split(' '))
    expect(asked.slice(0, -1).every(([what]) => what === 'disable')).toBe(true)
    expect(commands.at(-1)).toBe('enable 214')
    const at = asked.map(([, second]) => Number(second))
    expect(at.every((second, n) => n === 0 || second - (at[n - 1] ?? 0) <= 65)).toBe(true)
  })

  it('is given one more minute counted from the moment at which it would have closed', async () => {
    await types(1_000, 1)
    autoClose.closeRequested()
    delivers()
    autoClose.stay()
    expect(shown.at(-1)).toBe(70)
    await clock.advance(80_000)
    expect(commands.at(-1)).toBe('enable 70')
  })

  it('“Save and close” closes it when the note is delivered', async () => {
    await types(1_000, 1)
    autoClose.closeRequested()
    autoClose.close()
    await clock.advance(2_000)
    expect(commands).toEqual(['disable 0'])
    delivers()
    expect(commands).toEqual(['disable 0', 'enable 3'])
  })

  it('“Save and close” and then “Stay” leaves it open', async () => {
    await types(1_000, 1)
    autoClose.closeRequested()
    autoClose.close()
    autoClose.stay()
    delivers()
    expect(commands).toEqual(['disable 0'])
  })

  it('of a portal in trouble is let go two minutes after the end, not after the last retry', async () => {
    await types(1_000, 1)
    autoClose.closeRequested()
    await clock.advance(300_000)
    expect(commands).toEqual(['disable 0', 'disable 50', 'disable 100', 'enable 121'])
  })

  it('that is about to close sends what waits, early enough for an answer, and once for each last key', async () => {
    await types(1_000, 1)
    autoClose.closeRequested()
    await types(4_000, 3)
    await clock.advance(60_000)
    expect(flushed).toEqual([16])
    await types(20_000, 1)
    expect(flushed).toEqual([16, 80])
  })

  it('is let go as soon as what was sent so has arrived', async () => {
    await types(1_000, 1)
    autoClose.closeRequested()
    await clock.advance(7_000)
    delivers()
    await clock.advance(10_000)
    expect(commands).toEqual(['disable 0', 'enable 10'])
  })

  it('waits as long as the administrator wishes', async () => {
    facts = { ...facts, idleMs: 30_000 }
    await types(1_000, 1)
    autoClose.closeRequested()
    delivers()
    await clock.advance(60_000)
    expect(commands).toEqual(['disable 0', 'enable 30'])
  })

  it('that dials anew is in a call again: nothing is counted down, and “Save and close” is over', async () => {
    await types(1_000, 1)
    autoClose.closeRequested()
    autoClose.close()
    autoClose.redialled()
    expect(shown.at(-1)).toBeNull()
    await clock.advance(3_000)
    autoClose.closeRequested()
    delivers()
    expect([commands, autoClose.closesAt()]).toEqual([['disable 0'], START + 10_000])
  })

  it('is not kept open before the handshake, and is as soon as that is done', async () => {
    let reached = false
    const late = { ...portal.card, disableAutoClose: async () => commands.push('disable') > 0 }
    const callbacks = { facts: () => facts, changed: () => {}, flush: () => {} }
    autoClose = createAutoCloseController(clock, () => (reached ? late : null), callbacks)
    await types(1_000, 3)
    expect([commands, clock.waiting()]).toEqual([[], 0])
    reached = true
    autoClose.consider()
    expect(commands).toEqual(['disable'])
  })

  it('is kept while nothing but the screen has the words, for as long as that lasts', async () => {
    facts = { ...facts, safe: false }
    await types(1_000, 1)
    autoClose.closeRequested()
    await clock.advance(600_000)
    expect(commands.some((line) => line.startsWith('enable'))).toBe(false)
    expect(shown.at(-1)).toBeNull()
  })
})
