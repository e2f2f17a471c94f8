import { describe, expect, it } from 'vitest'
import { CALM, dueAt, HASTY, PATIENT, SPARING } from '../../src/note/delivery'
import { startSaving } from '../../src/note/saving'
import { START, typedNote } from '../fakes/sampleNote'

const saving = { ...startSaving(typedNote('Hello'), null), editedAt: START, dirtySince: START }

/** In how many seconds after `START` the words are sent. */
function due(change: Partial<typeof saving>): number {
  return (dueAt({ ...saving, ...change }) - START) / 1_000
}

describe('The pace of delivery', () => {
  it('sends the first words five seconds after the last key', () => {
    expect(due({ pace: PATIENT })).toBe(5)
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
    expect(due({ pace: CALM })).toBe(5)
    expect(due({ pace: CALM, editedAt: START + 58_000 })).toBe(60)
    expect(due({ pace: CALM, sentAt: START - 1_000 })).toBe(59)
  })

  it('is a minute after the last key, and every five minutes, where the portal asked for fewer requests', () => {
    expect(due({ pace: SPARING })).toBe(60)
    expect(due({ pace: SPARING, editedAt: START + 299_000 })).toBe(300)
    expect(due({ pace: SPARING, sentAt: START - 1_000 })).toBe(299)
  })

  it('is two seconds where a crash would cost the words', () => {
    expect(due({ pace: HASTY })).toBe(2)
    expect(due({ pace: HASTY, editedAt: START + 1_900 })).toBe(2)
    expect(due({ pace: HASTY, sentAt: START + 500 })).toBe(2.5)
  })
})
