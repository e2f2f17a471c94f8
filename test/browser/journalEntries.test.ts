// Whose entries the journal reads and writes in a storage that it shares with other portals and other programs.
import { beforeEach, expect, it } from 'vitest'
import { createJournal } from '../../src/browser/journal'
import { writeDraftPatch } from '../../src/note/draftPatch'
import { readPatchedDraft } from '../../src/note/readDraftPatch'
import { MemoryStorage } from '../fakes/memoryStorage'
import { LEAD, typedNote } from '../fakes/sampleNote'

let storage: MemoryStorage

beforeEach(() => {
  storage = new MemoryStorage()
})

function page(operator?: string, portal = 'portal.example') {
  const journal = createJournal(storage.access, portal)
  journal.readBy(readPatchedDraft, writeDraftPatch)
  if (operator) journal.belongTo(operator)
  return journal
}
const keys = () => Array.from({ length: storage.length }, (_, at) => storage.key(at) ?? '')
const early = typedNote('early')

it('every entry says whose it is: of this product, this portal, this operator', () => {
  page('7').store(early)
  expect(keys()).toEqual(['call-notes-operator:portal.example', 'call-notes:portal.example:7:n1'])
})

it('of a note is what was stored last, and nothing where the storage is refused', () => {
  const journal = page('7')
  expect(journal.entry('n1')).toBeNull()
  journal.store(early)
  expect([journal.entry('n1'), page('8').entry('n1')]).toEqual([early, null])
  storage.setItem(keys().at(-1) ?? '', 'broken')
  expect(journal.entry('n1')).toBeNull()
  storage.refused = true
  expect([page('7').store(early), page('7').entry('n1')]).toEqual([false, null])
})

it('the operator who was here last is another one for each portal', () => {
  page('7')
  page(undefined, 'other.example').store(early)
  expect(page('8', 'other.example').drafts()).toEqual([early])
})

it('words that were typed before any operator was known here are expected by the first one', () => {
  page().store(early)
  expect(page().expected()).toEqual([early])
})

it('an entry of a newer version is not expected, and a storage that is refused has none', () => {
  page('7').store(early)
  const key = keys().at(-1) ?? ''
  storage.setItem(key, JSON.stringify({ v: 99, id: 'n1' }))
  expect([page().expected(), page('7').hasNewer()]).toEqual([[], true])
  storage.refused = true
  expect(page('7').hasNewer()).toBe(false)
})

it('a note that was delivered takes no other entry with it: not another operator’s, not other early words', () => {
  page('8').store(early)
  page().store(typedNote('for 8', { id: 'n2' }))
  const journal = page('7')
  journal.store(early)
  expect(journal.forget('n1', 1)).toBe(true)
  expect(page('8').drafts()).toEqual([early, typedNote('for 8', { id: 'n2' })])
})

it('words that a page could not forget, because they are newer, are still those that it typed', () => {
  page('7')
  const journal = page()
  journal.store(typedNote('newer', { revision: 3 }))
  expect(journal.forget('n1', 2)).toBe(false)
  journal.belongTo('8')
  expect(journal.drafts()).toEqual([typedNote('newer', { revision: 3 })])
})

it('words that a page has forgotten belong to the page that went on with them alone', () => {
  page('7')
  const journal = page()
  journal.store(early)
  journal.forget('n1', 1)
  page().store(typedNote('early and more', { revision: 2 }))
  journal.belongTo('8')
  expect(journal.drafts()).toEqual([])
  expect(page('7').drafts()).toEqual([typedNote('early and more', { revision: 2 })])
})

it('a note of which an early entry found no room is expected once, with its newest words', () => {
  page('7')
  const journal = page()
  journal.store(early)
  storage.full = true
  journal.belongTo('7')
  storage.full = false
  const later = typedNote('early and late', { revision: 2 })
  journal.store(later)
  expect(journal.expected()).toEqual([later])
})

it('early words take the place of older ones of the same note, and of what nobody can read', () => {
  const later = typedNote('early and late', { revision: 2 })
  page('7').store(early)
  page().store(later)
  expect(page('7').drafts()).toEqual([later])
  storage.setItem('call-notes:portal.example:7:n1', 'broken')
  page().store(typedNote('again', { revision: 0 }))
  expect(page('7').drafts()).toEqual([typedNote('again', { revision: 0 })])
})

it.each([
  ['what a newer version of the product wrote', JSON.stringify({ v: 99, id: 'n1' }), early],
  ['what nobody can read', 'broken', null],
])('an early entry is never thrown away for being %s', (_, entry, before) => {
  const journal = page('7')
  if (before) journal.store(before)
  storage.setItem('call-notes:portal.example:?7:n1', entry)
  page('7')
  expect(storage.getItem('call-notes:portal.example:7:n1')).toBe(entry)
})

it('an early entry that found no room never takes a note back to the client that it was for before', () => {
  const journal = page()
  journal.store(early)
  storage.full = true
  journal.belongTo('7')
  storage.full = false
  journal.store({ ...early, item: LEAD })
  expect(page('7').drafts()).toEqual([{ ...early, item: LEAD }])
})
