// Whose entries the journal reads and writes in a storage that it shares with other portals and other programs.
import { beforeEach, expect, it } from 'vitest'
import { createJournal } from '../../src/browser/journal'
import { MemoryStorage } from '../fakes/memoryStorage'
import { typedNote } from '../fakes/sampleNote'

let storage: MemoryStorage

beforeEach(() => {
  storage = new MemoryStorage()
})

function page(operator?: string, portal = 'portal.example') {
  const journal = createJournal(storage.access, portal)
  if (operator) journal.belongTo(operator)
  return journal
}
const keys = () => Array.from({ length: storage.length }, (_, at) => storage.key(at) ?? '')
const early = typedNote('early')

it('every entry says whose it is: of this product, this portal, this operator', () => {
  page('7').store(early)
  expect(keys()).toEqual(['call-notes-operator:portal.example', 'call-notes:portal.example:7:n1'])
})

it('of a note is what was kept of it last, and nothing where the storage is refused', () => {
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

it('words that were typed before anybody was ever known here are expected by whoever comes first', () => {
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
