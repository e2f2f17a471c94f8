import { beforeEach, describe, expect, it } from 'vitest'
import { createJournal } from '../../src/browser/journal'
import { writeDraftPatch } from '../../src/note/draftPatch'
import { readPatchedDraft } from '../../src/note/readDraftPatch'
import type { Journal } from '../../src/ports'
import { MemoryStorage } from '../fakes/memoryStorage'
import { typedNote } from '../fakes/sampleNote'

let storage: MemoryStorage

beforeEach(() => {
  storage = new MemoryStorage()
})

/** A page of this browser, before the handshake unless an operator is named. */
function page(operator?: string, portal = 'portal.example'): Journal {
  const journal = createJournal(storage.access, portal)
  journal.readBy(readPatchedDraft, writeDraftPatch)
  if (operator) journal.belongTo(operator)
  return journal
}
const texts = (journal: Journal) => journal.drafts().map(({ text }) => text)
const note = (text: string, id = 'n1', revision = 1) => typedNote(text, { id, revision })

describe('A journal', () => {
  it('gives a draft back to the next page, as it was', () => {
    const draft = note('Grüße 😀\n[b]')
    expect(page('7').store(draft)).toBe(true)
    expect(page('7').drafts()).toEqual([draft])
  })

  it('holds the newest words of each note, one entry a note', () => {
    const journal = page('7')
    for (const text of ['H', 'He', 'Hello']) journal.store(note(text))
    journal.store(note('other', 'n2'))
    expect(texts(journal)).toEqual(['Hello', 'other'])
    expect(storage.length).toBe(3)
  })

  it('expects whoever was here last, and their drafts, before it is known who is here', () => {
    const before = page('7')
    before.store(note('mine'))
    const journal = page()
    expect([journal.drafts(), journal.expected()]).toEqual([[], [note('mine')]])
    journal.store(note('early', 'n2'))
    expect(page().expected()).toEqual([note('mine'), note('early', 'n2')])
    journal.forget('n2', 1)
    journal.belongTo('8')
    expect([journal.drafts(), journal.expected()]).toEqual([[], []])
    storage.refused = true
    expect(page().expected()).toEqual([])
  })

  it('forgets a note, and nothing but that note', () => {
    const journal = page('7')
    journal.store(note('one'))
    journal.store(note('two', 'n2'))
    expect(journal.forget('n1', 1)).toBe(true)
    expect(texts(journal)).toEqual(['two'])
    expect(journal.forget('n1', 1)).toBe(false)
  })

  it('does not forget words that are newer than what was delivered', () => {
    const journal = page('7')
    journal.store(note('newer', 'n1', 3))
    expect(journal.forget('n1', 2)).toBe(false)
    expect(texts(journal)).toEqual(['newer'])
  })
})

describe('A storage in trouble', () => {
  it('that is refused gives false and nothing, and never throws', () => {
    storage.refused = true
    const journal = page('7')
    expect([journal.store(note('Hello')), journal.forget('n1', 1), journal.drafts()]).toEqual([
      false,
      false,
      [],
    ])
  })

  it('that is full keeps what it had', () => {
    const journal = page('7')
    journal.store(note('Hello'))
    storage.full = true
    expect(journal.store(note('Hello Anna', 'n1', 2))).toBe(false)
    expect(texts(journal)).toEqual(['Hello'])
  })

  it('that is full when the operator becomes known loses no early words', () => {
    page().store(note('early'))
    storage.full = true
    page('7')
    storage.full = false
    expect(texts(page('7'))).toEqual(['early'])
  })

  it('that is full gives those early words to the operator all the same, and to nobody else', () => {
    page('7')
    const other = note('by somebody else', 'n2')
    page('8').store(other)
    page().store(note('early of 8', 'n3'))
    storage.full = true
    const [seven, eight] = [page('7'), page('8')]
    expect([texts(seven), texts(eight)]).toEqual([[], [other.text, 'early of 8']])
    expect([seven.entry('n3'), eight.entry('n3')?.text]).toEqual([null, 'early of 8'])
  })

  it('that was cleared meanwhile takes the next words', () => {
    const journal = page('7')
    journal.store(note('Hello'))
    storage.clear()
    expect(journal.drafts()).toEqual([])
    expect(journal.store(note('Hello Anna', 'n1', 2))).toBe(true)
    expect(texts(page('7'))).toEqual(['Hello Anna'])
  })

  it('that is refused from some moment on, and later allowed again, serves again', () => {
    const journal = page('7')
    storage.refused = true
    journal.store(note('lost'))
    storage.refused = false
    expect(journal.store(note('kept', 'n1', 2))).toBe(true)
    expect(texts(page('7'))).toEqual(['kept'])
  })

  it('that was refused from the start is not asked at each key: the throw of every access would be felt', () => {
    storage.refused = true
    let accesses = 0
    const journal = createJournal(() => {
      accesses += 1
      return storage.access()
    }, 'portal.example')
    for (let key = 1; key <= 100; key += 1) expect(journal.store(note('Hello', 'n1', key))).toBe(false)
    expect([journal.entry('n1'), accesses]).toEqual([null, 1])
  })

  it('that was refused from the start is asked again by the handshake, and what it grants serves the next key', () => {
    storage.refused = true
    const journal = page()
    journal.store(note('on the screen alone'))
    storage.refused = false
    journal.belongTo('7')
    expect(journal.store(note('kept', 'n1', 2))).toBe(true)
    expect(texts(page('7'))).toEqual(['kept'])
  })

  it('that is granted and full is tried at each key: the next one may find room', () => {
    storage.full = true
    const journal = page()
    expect(journal.store(note('Hello'))).toBe(false)
    storage.full = false
    expect(journal.store(note('Hello', 'n1', 2))).toBe(true)
  })

  it.each([
    ['broken', '{"v":1'],
    ['of another program', 'hello'],
    ['newer than this version', JSON.stringify({ v: 99, id: 'n1' })],
  ])('with an entry that is %s: it is no draft, and it is left where it is', (_, entry) => {
    const journal = page('7')
    journal.store(note('Hello'))
    const key = storage.key(1) ?? ''
    storage.setItem(key, entry)
    expect(journal.drafts()).toEqual([])
    expect(journal.forget('n1', Number.POSITIVE_INFINITY)).toBe(false)
    expect(storage.getItem(key)).toBe(entry)
  })

  it('in which a newer version left a draft of this operator says so, and of no other one', () => {
    const journal = page('7')
    journal.store(note('Hello'))
    expect(journal.hasNewer()).toBe(false)
    storage.setItem(storage.key(1) ?? '', JSON.stringify({ v: 99, id: 'n1' }))
    expect([journal.hasNewer(), page('8').hasNewer()]).toEqual([true, false])
  })
})

describe('Two operators on one machine', () => {
  it('never see each other’s drafts', () => {
    page('7').store(note('of 7'))
    page('8').store(note('of 8', 'n2'))
    expect([texts(page('7')), texts(page('8'))]).toEqual([['of 7'], ['of 8']])
  })

  it.each(['1', '111', '?11'])('not even when their numbers begin alike: %s', (other) => {
    page('11').store(note('of another'))
    expect(texts(page(other))).toEqual([])
  })

  it('of two portals do not either', () => {
    page('7').store(note('here'))
    expect(texts(page('7', 'other.example'))).toEqual([])
    expect(texts(page('7', 'portal.example:8443'))).toEqual([])
  })
})

describe('Words typed before the operator is known', () => {
  it('are the operator’s as soon as the handshake names one', () => {
    const journal = page()
    journal.store(note('early'))
    expect(texts(journal)).toEqual(['early'])
    journal.belongTo('7')
    expect(texts(journal)).toEqual(['early'])
    expect(texts(page('7'))).toEqual(['early'])
    expect(texts(page('8'))).toEqual([])
  })

  it('and lost with their page wait for the operator who was here last', () => {
    page('7')
    page().store(note('early'))
    expect(texts(page('8'))).toEqual([])
    expect(texts(page('7'))).toEqual(['early'])
  })

  it('by the very first operator of this browser are that operator’s', () => {
    page().store(note('early'))
    expect(texts(page('7'))).toEqual(['early'])
  })

  it('on a page whose operator has changed since are the new operator’s: that page typed them', () => {
    page('7')
    const journal = page()
    journal.store(note('early'))
    journal.belongTo('8')
    expect([texts(journal), texts(page('7'))]).toEqual([['early'], []])
  })

  it('that found no room when the handshake named the operator never replace the newer ones of the same note', () => {
    const journal = page()
    journal.store(note('early'))
    storage.full = true
    journal.belongTo('7')
    storage.full = false
    journal.store(note('early and late', 'n1', 2))
    expect(texts(page('7'))).toEqual(['early and late'])
    expect(texts(page('7'))).toEqual(['early and late'])
    expect(storage.length).toBe(2)
  })

  it('that found no room then do not come back when their note was delivered', () => {
    const journal = page()
    journal.store(note('early'))
    storage.full = true
    journal.belongTo('7')
    storage.full = false
    journal.store(note('early and late', 'n1', 2))
    expect(journal.forget('n1', 2)).toBe(true)
    expect(texts(page('7'))).toEqual([])
  })

  it('are all taken over that find room, although one of them found none', () => {
    const journal = page()
    journal.store(note('early'))
    journal.store(note('early too', 'n2'))
    const { setItem } = storage
    storage.setItem = (key, value) => {
      if (key.includes(':7:n1')) throw new DOMException('The quota has been exceeded.', 'QuotaExceededError')
      setItem.call(storage, key, value)
    }
    journal.belongTo('7')
    expect(texts(journal)).toEqual(['early too', 'early'])
    storage.setItem = setItem
    expect(texts(page('7'))).toEqual(['early too', 'early'])
  })

  it('are not taken over in the place of what a newer version of the product made of them', () => {
    page().store(note('early'))
    storage.setItem('call-notes:portal.example:7:n1', JSON.stringify({ v: 99, id: 'n1' }))
    const journal = page('7')
    expect([texts(journal), journal.hasNewer()]).toEqual([[], true])
  })

  it('can be changed and forgotten afterwards like any other', () => {
    const journal = page()
    journal.store(note('early'))
    journal.belongTo('7')
    journal.store(note('later', 'n1', 2))
    expect(texts(journal)).toEqual(['later'])
    expect(journal.forget('n1', 2)).toBe(true)
    expect(texts(page('7'))).toEqual([])
  })
})
