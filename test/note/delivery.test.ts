import { describe, expect, it } from 'vitest'
import {
  dueAt,
  PARTLY_PROTECTED_PACE,
  PROTECTED_PACE,
  RATE_LIMITED_PACE,
  UNPROTECTED_PACE,
} from '../../src/note/delivery'
import { startSavingState } from '../../src/note/savingState'
import { START, typedNote } from '../fakes/sampleNote'

const saving = { ...startSavingState(typedNote('Hello'), null), editedAt: START, dirtySince: START }

/** In how many seconds after `START` the words are sent. */
function due(change: Partial<typeof saving>): number {
  return (dueAt({ ...saving, ...change }) - START) / 1_000
}

describe('The pace of delivery', () => {
  it('sends the first words five seconds after the last key', () => {
    expect(due({ pace: PARTLY_PROTECTED_PACE })).toBe(5)
    expect(due({ editedAt: START + 12_000 })).toBe(17)
  })

  it('sends after twenty seconds of typing without a pause', () => {
    expect(due({ editedAt: START + 19_000 })).toBe(20)
  })

  it('leaves twenty seconds between two writes', () => {
    expect(due({ sentAt: START - 1_000 })).toBe(19)
    expect(due({ sentAt: START - 16_000 })).toBe(5)
  })

  it('is once a minute where journal and net have the words, but the first ones go after five seconds', () => {
    expect(due({ pace: PROTECTED_PACE })).toBe(5)
    expect(due({ pace: PROTECTED_PACE, editedAt: START + 58_000 })).toBe(60)
    expect(due({ pace: PROTECTED_PACE, sentAt: START - 1_000 })).toBe(59)
  })

  it('is a minute after the last key, and every five minutes, where the portal asked for fewer requests', () => {
    expect(due({ pace: RATE_LIMITED_PACE })).toBe(60)
    expect(due({ pace: RATE_LIMITED_PACE, editedAt: START + 299_000 })).toBe(300)
    expect(due({ pace: RATE_LIMITED_PACE, sentAt: START - 1_000 })).toBe(299)
  })

  it('is two seconds where a crash would cost the words', () => {
    expect(due({ pace: UNPROTECTED_PACE })).toBe(2)
    expect(due({ pace: UNPROTECTED_PACE, editedAt: START + 1_900 })).toBe(2)
    expect(due({ pace: UNPROTECTED_PACE, sentAt: START + 500 })).toBe(2.5)
  })
})
