import { describe, expect, it } from 'vitest'
import {
  type AutoCloseFacts,
  type AutoCloseState,
  autoClosePolicy,
  extended,
  INITIAL_STATE,
} from '../../src/session/autoClosePolicy'
import { START } from '../fakes/sampleNote'

/** The last key at `START`. */
const TYPED: AutoCloseFacts = {
  safe: true,
  editedAt: START,
  campaign: false,
  external: false,
  keepOpenMs: 0,
}
const UNTOUCHED: AutoCloseFacts = { ...TYPED, editedAt: 0 }
const DISABLED: AutoCloseState = { ...INITIAL_STATE, isDisabled: true, disabledAt: START }
/** The host wanted to close the card at `START`, and could not. */
const REFUSED: AutoCloseState = { ...DISABLED, closeRequestedAt: START }

/** Seconds after `START`. */
const seconds = (moment: number | null) => (moment === null ? null : (moment - START) / 1_000)
const step = (state: AutoCloseState, facts: AutoCloseFacts, at: number) =>
  autoClosePolicy(state, facts, START + at * 1_000)

describe('While the call lasts', () => {
  it.each<[string, AutoCloseState, AutoCloseFacts, number, string | null]>([
    ['nothing was typed: the host is asked nothing', INITIAL_STATE, UNTOUCHED, 1, null],
    ['the first key holds the card', INITIAL_STATE, TYPED, 0, 'disable'],
    ['further keys do not ask again', DISABLED, TYPED, 1, null],
    ['in the middle of a sentence it stays held', DISABLED, TYPED, 4.9, null],
    ['a few seconds after the last key it may close with the call again', DISABLED, TYPED, 5, 'enable'],
    ['… and that is said once', INITIAL_STATE, TYPED, 6, null],
    ['words that are safe nowhere hold it', INITIAL_STATE, { ...TYPED, safe: false }, 60, 'disable'],
    ['… as does a follow-up without a word', INITIAL_STATE, { ...UNTOUCHED, safe: false }, 60, 'disable'],
  ])('%s', (_, state, facts, at, command) => {
    expect(step(state, facts, at)).toMatchObject({ command, hold: null })
  })

  it('it is woken when the sentence is over, and does not renew what no timer ends', () => {
    expect(seconds(step(INITIAL_STATE, TYPED, 0).wakeAt)).toBe(5)
    const unsafe = step(DISABLED, { ...TYPED, safe: false }, 300)
    expect([unsafe.command, unsafe.wakeAt]).toEqual([null, null])
  })

  it('an external call, which may be ended twice, is held for unsafe words alone (portal.md §8.1)', () => {
    const external = { ...TYPED, external: true }
    expect(step(INITIAL_STATE, external, 0).command).toBeNull()
    expect(step(INITIAL_STATE, { ...external, safe: false }, 0).command).toBe('disable')
  })

  it('a campaign, whose card the host never closes, is held for unsafe words alone (portal.md §2.6)', () => {
    const campaign = { ...TYPED, campaign: true, keepOpenMs: 30_000 }
    expect(step(INITIAL_STATE, campaign, 0).command).toBeNull()
    expect(step(INITIAL_STATE, { ...campaign, safe: false }, 0).command).toBe('disable')
  })

  it('a card that is to stay after the call is held from the start, whatever is typed', () => {
    const kept = { ...UNTOUCHED, keepOpenMs: 15_000 }
    expect(step(INITIAL_STATE, kept, 0)).toMatchObject({ command: 'disable', wakeAt: null, hold: null })
    expect(step(INITIAL_STATE, { ...kept, external: true }, 0).command).toBe('disable')
  })
})

describe('After the end', () => {
  it('a card that we did not hold is left alone, also while somebody types', () => {
    const refused = { ...INITIAL_STATE, closeRequestedAt: START }
    expect(step(refused, TYPED, 0)).toMatchObject({ command: null, wakeAt: null, hold: null })
  })

  it('the card stays until the operator has stopped typing: it says so, and counts nothing down', () => {
    const decided = step(REFUSED, TYPED, 4)
    expect(decided).toMatchObject({ command: null, hold: { because: 'typing' } })
    expect(seconds(decided.wakeAt)).toBe(5)
    expect(step(REFUSED, { ...TYPED, editedAt: START + 4_000 }, 8).command).toBeNull()
    expect(step(REFUSED, TYPED, 5)).toMatchObject({ command: 'enable', hold: null })
  })

  it('what was held for another reason is not closed within a sentence either', () => {
    expect(step(REFUSED, { ...TYPED, external: true }, 4).command).toBeNull()
  })

  it('words that are safe nowhere hold it as long as the operator wishes', () => {
    const decided = step(REFUSED, { ...TYPED, safe: false }, 24 * 3_600)
    expect(decided).toMatchObject({ command: 'disable', hold: { because: 'unsaved' } })
    expect(Number.isFinite(decided.wakeAt)).toBe(true)
  })

  it('the request is renewed within the host’s 65 s (portal.md §2.4)', () => {
    const unsafe = { ...TYPED, safe: false }
    const first = step(REFUSED, unsafe, 0)
    expect(seconds(first.wakeAt)).toBe(50)
    expect(step(first.state, unsafe, 49).command).toBeNull()
    expect(step(first.state, unsafe, 50).command).toBe('disable')
  })

  it('words that are safe hold nothing, however long they wait for the portal', () => {
    expect(step(REFUSED, TYPED, 10)).toMatchObject({ command: 'enable', hold: null })
  })

  it('the setting keeps it for its time, counted from the end of the call', () => {
    const kept = { ...UNTOUCHED, keepOpenMs: 30_000 }
    const decided = step(REFUSED, kept, 10)
    expect(decided).toMatchObject({ command: null, hold: { because: 'wanted', until: START + 30_000 } })
    expect(seconds(decided.wakeAt)).toBe(30)
    expect(step(REFUSED, kept, 30).command).toBe('enable')
  })

  it('… and somebody who types at its end is not interrupted', () => {
    const kept = { ...TYPED, editedAt: START + 28_000, keepOpenMs: 30_000 }
    expect(step(REFUSED, kept, 29).hold).toEqual({ because: 'typing' })
    expect(step(REFUSED, kept, 33).command).toBe('enable')
  })

  it('one more minute is one more minute from the moment at which it would have closed', () => {
    const staying = extended(REFUSED, TYPED, START + 2_000)
    expect(step(staying, TYPED, 11).hold).toEqual({ because: 'wanted', until: START + 65_000 })
    expect(step(staying, TYPED, 64).command).not.toBe('enable')
    expect(step(staying, TYPED, 65).command).toBe('enable')
    expect(extended(staying, TYPED, START + 20_000).keepUntil).toBe(START + 125_000)
  })

  it('“Close now” closes it, whatever is typed, kept or wanted', () => {
    const closed = { ...REFUSED, closeNowAt: START + 1_000, keepUntil: START + 60_000 }
    expect(step(closed, { ...TYPED, keepOpenMs: 60_000 }, 1).command).toBe('enable')
    expect(step(closed, { ...TYPED, safe: false }, 1).command).toBe('enable')
  })

  it('a card that stands although it was given back is held again for new unsafe words alone', () => {
    const given = { ...INITIAL_STATE, closeRequestedAt: START, closeNowAt: START + 1_000 }
    const later = { ...TYPED, editedAt: START + 9_000 }
    expect(step(given, later, 9).command).toBeNull()
    expect(step(given, { ...later, safe: false }, 9).command).toBe('disable')
  })
})
