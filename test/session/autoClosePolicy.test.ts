import { describe, expect, it } from 'vitest'
import {
  type AutoCloseFacts,
  type AutoCloseState,
  autoClosePolicy,
  INITIAL_STATE,
  RATE_LIMITED_TIMEOUT_MS,
  UNDELIVERED_TIMEOUT_MS,
} from '../../src/session/autoClosePolicy'
import { START } from '../fakes/sampleNote'

const DELIVERED: AutoCloseFacts = {
  undelivered: false,
  safe: true,
  editedAt: START,
  campaign: false,
  idleMs: 10_000,
  undeliveredTimeoutMs: UNDELIVERED_TIMEOUT_MS,
}
const TYPED: AutoCloseFacts = { ...DELIVERED, undelivered: true }
const DISABLED: AutoCloseState = { ...INITIAL_STATE, isDisabled: true, disabledAt: START }
/** The host wanted to close the card at `START`. */
const CLOSE_REQUESTED: AutoCloseState = { ...DISABLED, closeRequestedAt: START }

/** Seconds after `START` at which the card is said to close. */
const seconds = (moment: number | null) => (moment === null ? null : (moment - START) / 1_000)
const step = (state: AutoCloseState, facts: AutoCloseFacts, at: number) =>
  autoClosePolicy(state, facts, START + at * 1_000)

describe('While the call lasts', () => {
  it.each<[string, AutoCloseState, AutoCloseFacts, string | null]>([
    ['nothing was typed: the host is asked nothing', INITIAL_STATE, DELIVERED, null],
    ['the first undelivered key keeps the card open', INITIAL_STATE, TYPED, 'disable'],
    ['further keys do not ask again', DISABLED, TYPED, null],
    ['delivery lets it close again', DISABLED, DELIVERED, 'enable'],
  ])('%s', (_, state, facts, command) => {
    const decided = step(state, facts, 1)
    expect(decided).toMatchObject({ command, wakeAt: null, closesAt: null })
    expect(decided.state.isDisabled).toBe(facts.undelivered)
  })

  it('a campaign’s card is kept open in the same way even after a refused close (portal.md §2.6)', () => {
    const facts = { ...DELIVERED, campaign: true }
    expect(step(CLOSE_REQUESTED, facts, 1)).toMatchObject({ command: 'enable', closesAt: null })
    expect(step(CLOSE_REQUESTED, { ...facts, undelivered: true }, 300)).toMatchObject({
      command: null,
      closesAt: null,
    })
  })
})

describe('After the end', () => {
  it('a card that was never kept open and has nothing to deliver is left alone', () => {
    expect(step({ ...INITIAL_STATE, closeRequestedAt: START }, DELIVERED, 0)).toMatchObject({
      command: null,
      closesAt: null,
    })
  })

  it.each<[string, number, string | null]>([
    ['the card stays', 9.9, null],
    ['the card may close', 10, 'enable'],
  ])('ten seconds after the last key of a delivered note %s', (_, at, command) => {
    expect(step(CLOSE_REQUESTED, DELIVERED, at).command).toBe(command)
  })

  it('the operator sees when it will close, and every key moves that', () => {
    expect(seconds(step(CLOSE_REQUESTED, DELIVERED, 2).closesAt)).toBe(10)
    expect(seconds(step(CLOSE_REQUESTED, { ...DELIVERED, editedAt: START + 8_000 }, 9).closesAt)).toBe(18)
  })

  it('words that are safe elsewhere keep the card for two minutes', () => {
    expect(seconds(step(CLOSE_REQUESTED, TYPED, 60).closesAt)).toBe(120)
    expect(step(CLOSE_REQUESTED, TYPED, 119).command).not.toBe('enable')
    expect(step(CLOSE_REQUESTED, TYPED, 120).command).toBe('enable')
  })

  it('… and for half a minute while the portal is rate limited', () => {
    const rateLimited = { ...TYPED, undeliveredTimeoutMs: RATE_LIMITED_TIMEOUT_MS }
    expect(seconds(step(CLOSE_REQUESTED, rateLimited, 15).closesAt)).toBe(30)
    expect(step(CLOSE_REQUESTED, rateLimited, 30).command).toBe('enable')
  })

  it('words that are safe nowhere keep it without limit, and nothing is counted down', () => {
    const decided = step(CLOSE_REQUESTED, { ...TYPED, safe: false }, 24 * 3_600)
    expect(decided).toMatchObject({ command: 'disable', closesAt: null })
    expect(Number.isFinite(decided.wakeAt)).toBe(true)
  })

  it('the request is renewed within the host’s 65 s (portal.md §2.4)', () => {
    const first = step({ ...INITIAL_STATE, closeRequestedAt: START }, TYPED, 0)
    expect(first).toMatchObject({ command: 'disable' })
    expect(seconds(first.wakeAt)).toBeLessThan(65)
    expect(step(first.state, TYPED, 49).command).toBeNull()
    expect(step(first.state, TYPED, 50).command).toBe('disable')
  })

  it('it is woken at the moment of closing, not only at the next renewal', () => {
    expect(seconds(step(CLOSE_REQUESTED, DELIVERED, 5).wakeAt)).toBe(10)
  })

  it('one more minute is one more minute', () => {
    const staying = { ...CLOSE_REQUESTED, keepUntil: START + 70_000 }
    expect(seconds(step(staying, DELIVERED, 11).closesAt)).toBe(70)
    expect(step(staying, DELIVERED, 69).command).not.toBe('enable')
    expect(step(staying, DELIVERED, 70).command).toBe('enable')
  })

  it('words that wait are sent three seconds before, and only once', () => {
    expect(seconds(step(CLOSE_REQUESTED, TYPED, 2).wakeAt)).toBe(7)
    expect(step(CLOSE_REQUESTED, TYPED, 6.9).flush).toBe(false)
    const flushed = step(CLOSE_REQUESTED, TYPED, 7)
    expect(flushed.flush).toBe(true)
    expect(step(flushed.state, TYPED, 8).flush).toBe(false)
    expect(step(flushed.state, { ...TYPED, editedAt: START + 8_000 }, 15).flush).toBe(true)
  })

  it('words that have more time are not sent yet', () => {
    expect(step({ ...CLOSE_REQUESTED, keepUntil: START + 70_000 }, TYPED, 20).flush).toBe(false)
    expect(step(CLOSE_REQUESTED, DELIVERED, 8).flush).toBe(false)
  })

  it('“Save and close” lets it close as soon as the note is delivered, without the ten seconds', () => {
    const isDone = { ...CLOSE_REQUESTED, saveAndCloseAt: START + 1_000 }
    expect(step(isDone, TYPED, 2).command).toBeNull()
    expect(step(isDone, DELIVERED, 2).command).toBe('enable')
  })

  it('typing on after “Save and close” takes it back', () => {
    const isDone = { ...CLOSE_REQUESTED, saveAndCloseAt: START + 1_000 }
    const decided = step(isDone, { ...DELIVERED, editedAt: START + 1_500 }, 2)
    expect(decided.command).toBeNull()
    expect(seconds(decided.closesAt)).toBe(11.5)
  })
})
