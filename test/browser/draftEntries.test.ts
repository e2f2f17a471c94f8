// A long draft is stored as a whole and, with each key, what was typed since. Whatever happens in between, what the next
// page reads is the newest text that was stored.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createJournal } from '../../src/browser/journal'
import { writeDraftPatch } from '../../src/note/draftPatch'
import { readDraft } from '../../src/note/readDraft'
import { readPatchedDraft } from '../../src/note/readDraftPatch'
import { MemoryStorage } from '../fakes/memoryStorage'
import { typedNote } from '../fakes/sampleNote'

const LONG = 'The printer prints every page twice. '.repeat(80)

const FIRST = typedNote(LONG)
/** As it is after `revision` changes of nothing but its text. */
const typed = (words: string, revision: number) => ({ ...FIRST, text: LONG + words, revision })

/** What a crash behind each single change would leave. */
class CrashingStorage extends MemoryStorage {
  readonly states: MemoryStorage[] = []
  written = 0

  override setItem(key: string, value: string) {
    super.setItem(key, value)
    this.written += value.length
    this.states.push(copyOf(this))
  }
  override removeItem(key: string) {
    super.removeItem(key)
    this.states.push(copyOf(this))
  }
}

function copyOf(storage: Storage): MemoryStorage {
  const copy = new MemoryStorage()
  for (const key of keysOf(storage)) copy.setItem(key, storage.getItem(key) ?? '')
  return copy
}
const keysOf = (storage: Storage) => Array.from({ length: storage.length }, (_, at) => storage.key(at) ?? '')

function page(storage: MemoryStorage, operator?: string) {
  const journal = createJournal(storage.access, 'portal.example')
  journal.readBy(readPatchedDraft, writeDraftPatch)
  if (operator) journal.belongTo(operator)
  return journal
}
const textsIn = (storage: MemoryStorage) =>
  page(storage, '7')
    .drafts()
    .map(({ text }) => text)
/** As a version reads it that knows of no patches. */
const wholesIn = (storage: MemoryStorage) =>
  keysOf(storage)
    .filter((key) => key.startsWith('call-notes:'))
    .map((key) => readDraft(storage.getItem(key) ?? ''))
    .map((draft) => (draft && draft !== 'newer' ? draft.text : null))

type Step =
  | {
      readonly kind: 'type'
      readonly alone: boolean
      readonly at: number
      readonly removed: number
      readonly words: string
    }
  | { readonly kind: 'full'; readonly isFull: boolean }
  | { readonly kind: 'complete' | 'sent' | 'login' | 'reloaded' }

const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    {
      weight: 6,
      arbitrary: fc.record({
        kind: fc.constant('type' as const),
        alone: fc.boolean(),
        at: fc.double({ min: 0, max: 1, noNaN: true }),
        removed: fc.oneof(fc.constant(0), fc.nat(40), fc.nat(4_000)),
        words: fc.oneof(fc.string({ unit: 'binary', maxLength: 8 }), fc.constant('😀'), fc.constant('The ')),
      }),
    },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('full' as const), isFull: fc.boolean() }) },
    {
      weight: 2,
      arbitrary: fc.record({ kind: fc.constantFrom('complete', 'sent', 'login', 'reloaded') }),
    },
  ),
  { maxLength: 25 },
) as fc.Arbitrary<Step[]>

describe('A long draft', () => {
  it('is read as it was stored last, whatever was typed, wherever the page ends, and while the storage is full', () => {
    fc.assert(
      fc.property(steps, (all) => {
        const storage = new CrashingStorage()
        let journal = page(storage)
        let note = FIRST
        let stored = LONG
        journal.store(note)
        for (const step of all) {
          storage.states.length = 0
          const before = stored
          if (step.kind === 'type') {
            const at = Math.floor(step.at * note.text.length)
            const text = note.text.slice(0, at) + step.words + note.text.slice(at + step.removed)
            note = { ...note, text, revision: note.revision + 1 }
            if ((step.alone && journal.storeTyped(note)) || journal.store(note)) stored = text
          } else if (step.kind === 'sent') {
            note = { ...note, unsettledUntil: note.unsettledUntil + 1 }
            if (journal.store(note)) stored = note.text
          } else if (step.kind === 'full') storage.full = step.isFull
          else if (step.kind === 'complete') journal.complete()
          else if (step.kind === 'login') journal.belongTo('7')
          else journal = page(storage, '7')
          for (const state of storage.states) {
            const [text, ...others] = textsIn(state)
            expect([others, text === before || text === stored]).toEqual([[], true])
          }
          expect(textsIn(copyOf(storage))).toEqual([stored])
        }
        storage.full = false
        journal.belongTo('7')
        expect(journal.forget(note.id, note.revision)).toBe(true)
        expect(keysOf(storage).filter((key) => key.includes(note.id))).toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  it('costs little with each key, and is whole again when it is completed', () => {
    const storage = new CrashingStorage()
    const journal = page(storage, '7')
    journal.store(FIRST)
    storage.written = 0
    for (let keys = 1; keys <= 9; keys += 1) journal.store(typed('and again'.slice(0, keys), keys + 1))
    expect(storage.written).toBeLessThan(9 * 100)
    expect([textsIn(copyOf(storage)), wholesIn(storage)]).toEqual([[`${LONG}and again`], [LONG]])
    journal.complete()
    expect([wholesIn(storage), storage.length]).toEqual([[`${LONG}and again`], 2])
  })

  it('is stored as typed where that is enough: with the same words again nothing is written', () => {
    const storage = new CrashingStorage()
    const journal = page(storage, '7')
    expect(journal.storeTyped(FIRST)).toBe(false)
    journal.store(FIRST)
    expect(journal.storeTyped({ ...typed('!', 2), chosen: true })).toBe(false)
    expect(journal.storeTyped(typed('!', 2))).toBe(true)
    expect(textsIn(copyOf(storage))).toEqual([`${LONG}!`])
    storage.states.length = 0
    expect([journal.store(typed('!', 2)), storage.states]).toEqual([true, []])
    storage.full = true
    expect(journal.storeTyped(typed('!!', 3))).toBe(false)
    expect(textsIn(copyOf(storage))).toEqual([`${LONG}!`])
  })

  it('leaves nothing behind that a crash kept from being removed, once its operator is known again', () => {
    const storage = new CrashingStorage()
    const journal = page(storage, '7')
    journal.store(FIRST)
    journal.store(typed('!', 2))
    storage.states.length = 0
    journal.forget(FIRST.id, 2)
    const hasWords = (state: Storage) => keysOf(state).some((key) => key.startsWith('call-notes-typed:'))
    expect(storage.states.some(hasWords)).toBe(true)
    const left = storage.states.map((state) => {
      page(state, '7')
      return keysOf(state)
    })
    expect(left).toEqual(left.map(() => ['call-notes-operator:portal.example']))
  })

  it('keeps what another page has just typed', () => {
    const storage = new MemoryStorage()
    const journal = page(storage, '7')
    journal.store(FIRST)
    journal.store(typed('!', 2))
    expect(textsIn(storage)).toEqual([`${LONG}!`])
  })

  it('that another page has forgotten, or gone on with, is stored as a whole by the next key', () => {
    const storage = new MemoryStorage()
    const journal = page(storage, '7')
    journal.store(FIRST)
    page(storage, '7').store(typed('elsewhere', 2))
    journal.complete()
    expect(textsIn(storage)).toEqual([`${LONG}elsewhere`])
    journal.store(typed('here', 3))
    expect(wholesIn(storage)).toEqual([`${LONG}here`])
    page(storage, '7').forget('n1', 3)
    journal.store(typed('here too', 4))
    expect(wholesIn(storage)).toEqual([`${LONG}here too`])
  })

  it.each([
    ['of another revision', { base: 7 }],
    ['of another length', { size: 7 }],
    ['of a newer version', { v: 2 }],
    ['that is broken', { inserted: 7 }],
  ])('with a patch %s is read without it', (_, wrong) => {
    const storage = new MemoryStorage()
    const journal = page(storage, '7')
    journal.store(FIRST)
    journal.store(typed('!', 2))
    const key = keysOf(storage).find((one) => one.startsWith('call-notes-typed:')) ?? ''
    storage.setItem(key, JSON.stringify({ ...JSON.parse(storage.getItem(key) ?? ''), ...wrong }))
    expect(textsIn(storage)).toEqual([LONG])
    storage.setItem(key, '{')
    expect(textsIn(storage)).toEqual([LONG])
  })
})
