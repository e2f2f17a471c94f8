import { describe, expect, it } from 'vitest'
import {
  type AutoCloseFacts,
  type AutoCloseState,
  autoClosePolicy,
  FREE,
  PATIENCE_MS,
  RUSH_PATIENCE_MS,
} from '../../src/session/autoClosePolicy'
import { START } from '../fakes/sampleNote'

const CALM: AutoCloseFacts = {
  undelivered: false,
  safe: true,
  editedAt: START,
  campaign: false,
  idleMs: 10_000,
  patienceMs: PATIENCE_MS,
}
const TYPED: AutoCloseFacts = { ...CALM, undelivered: true }
const HELD: AutoCloseState = { ...FREE, taken: true, askedAt: START }
/** The host wanted to close the card at `START`. */
const ENDED: AutoCloseState = { ...HELD, closingAt: START }

/** Seconds after `START` at which the card is said to close. */
const seconds = (moment: number | null) => (moment === null ? null : (moment - START) / 1_000)
const step = (hold: AutoCloseState, facts: AutoCloseFacts, at: number) =>
  autoClosePolicy(hold, facts, START + at * 1_000)

describe('While the call lasts', () => {
  it.each<[string, AutoCloseState, AutoCloseFacts, string | null]>([
    ['nothing was typed: nothing is held', FREE, CALM, null],
    ['the first unsaved key takes the card', FREE, TYPED, 'disable'],
    ['further keys do not ask again', HELD, TYPED, null],
    ['delivery gives it back', HELD, CALM, 'enable'],
  ])('%s', (_, hold, facts, command) => {
    const decided = step(hold, facts, 1)
    expect(decided).toMatchObject({ command, wakeAt: null, closesAt: null })
    expect(decided.hold.taken).toBe(facts.undelivered)
  })

  it('a campaign’s card is held in the same way even after a refused close (portal.md §2.6)', () => {
    const facts = { ...CALM, campaign: true }
    expect(step(ENDED, facts, 1)).toMatchObject({ command: 'enable', closesAt: null })
    expect(step(ENDED, { ...facts, undelivered: true }, 300)).toMatchObject({
      command: null,
      closesAt: null,
    })
  })
})

describe('After the end', () => {
  it('a card that was never held and owes nothing is left alone', () => {
    expect(step({ ...FREE, closingAt: START }, CALM, 0)).toMatchObject({ command: null, closesAt: null })
  })

  it.each<[string, number, string | null]>([
    ['the card stays', 9.9, null],
    ['the card is let go', 10, 'enable'],
  ])('ten seconds after the last key of a delivered note %s', (_, at, command) => {
    expect(step(ENDED, CALM, at).command).toBe(command)
  })

  it('the operator sees when it will close, and every key puts that off', () => {
    expect(seconds(step(ENDED, CALM, 2).closesAt)).toBe(10)
    expect(seconds(step(ENDED, { ...CALM, editedAt: START + 8_000 }, 9).closesAt)).toBe(18)
  })

  it('words that are safe elsewhere keep the card for two minutes', () => {
    expect(seconds(step(ENDED, TYPED, 60).closesAt)).toBe(120)
    expect(step(ENDED, TYPED, 119).command).not.toBe('enable')
    expect(step(ENDED, TYPED, 120).command).toBe('enable')
  })

  it('… and for half a minute while a whole office is refused', () => {
    const crowded = { ...TYPED, patienceMs: RUSH_PATIENCE_MS }
    expect(seconds(step(ENDED, crowded, 15).closesAt)).toBe(30)
    expect(step(ENDED, crowded, 30).command).toBe('enable')
  })

  it('words that are safe nowhere keep it without limit, and nothing is counted down', () => {
    const decided = step(ENDED, { ...TYPED, safe: false }, 24 * 3_600)
    expect(decided).toMatchObject({ command: 'disable', closesAt: null })
    expect(Number.isFinite(decided.wakeAt)).toBe(true)
  })

  it('the loan is renewed within the host’s 65 s (portal.md §2.4)', () => {
    const first = step({ ...FREE, closingAt: START }, TYPED, 0)
    expect(first).toMatchObject({ command: 'disable' })
    expect(seconds(first.wakeAt)).toBeLessThan(65)
    expect(step(first.hold, TYPED, 49).command).toBeNull()
    expect(step(first.hold, TYPED, 50).command).toBe('disable')
  })

  it('it is woken at the moment of closing, not only at the next renewal', () => {
    expect(seconds(step(ENDED, CALM, 5).wakeAt)).toBe(10)
  })

  it('one more minute is one more minute', () => {
    const staying = { ...ENDED, stayUntil: START + 70_000 }
    expect(seconds(step(staying, CALM, 11).closesAt)).toBe(70)
    expect(step(staying, CALM, 69).command).not.toBe('enable')
    expect(step(staying, CALM, 70).command).toBe('enable')
  })

  it('words that wait for their turn are hurried three seconds before, and only once', () => {
    expect(seconds(step(ENDED, TYPED, 2).wakeAt)).toBe(7)
    expect(step(ENDED, TYPED, 6.9).hurry).toBe(false)
    const hurried = step(ENDED, TYPED, 7)
    expect(hurried.hurry).toBe(true)
    expect(step(hurried.hold, TYPED, 8).hurry).toBe(false)
    expect(step(hurried.hold, { ...TYPED, editedAt: START + 8_000 }, 15).hurry).toBe(true)
  })

  it('words that have more time are not hurried yet', () => {
    expect(step({ ...ENDED, stayUntil: START + 70_000 }, TYPED, 20).hurry).toBe(false)
    expect(step(ENDED, CALM, 8).hurry).toBe(false)
  })

  it('“Save and close” lets it go as soon as the note is delivered, without the ten seconds', () => {
    const leaving = { ...ENDED, leavingSince: START + 1_000 }
    expect(step(leaving, TYPED, 2).command).toBeNull()
    expect(step(leaving, CALM, 2).command).toBe('enable')
  })

  it('typing on after “Save and close” takes it back', () => {
    const leaving = { ...ENDED, leavingSince: START + 1_000 }
    const decided = step(leaving, { ...CALM, editedAt: START + 1_500 }, 2)
    expect(decided.command).toBeNull()
    expect(seconds(decided.closesAt)).toBe(11.5)
  })
})
