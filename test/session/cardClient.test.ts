// In a campaign it has to be known whether the card shows somebody else: the words of one never go to the other.
import { expect, it } from 'vitest'
import { type CardClient, clientKey, isItemKey, isSameClient, NOBODY } from '../../src/session/clientNotes'
import { CONTACT, LEAD } from '../fakes/sampleNote'

const at = (item: CardClient['item'], number?: string): CardClient => ({
  item,
  number: number === undefined ? { kind: 'unknown' } : { kind: 'known', number },
})
const WITHHELD: CardClient = { item: null, number: { kind: 'withheld' } }

it.each<[string, CardClient, CardClient, boolean]>([
  ['the same item with another number', at(CONTACT, '49301'), at({ ...CONTACT }, '49302'), true],
  ['two items of one number', at(CONTACT, '49301'), at(LEAD, '49301'), false],
  ['an item that was created for the number', at(null, '+49 301'), at(LEAD, '49301'), true],
  ['an item of another number', at(null, '49301'), at(LEAD, '49302'), false],
  ['a number after an item', at(CONTACT, '49301'), at(null, '49301'), false],
  ['nobody at first, and nobody after', NOBODY, at(null), true],
  ['a number after nobody', NOBODY, at(null, '49301'), false],
  ['a withheld number after nobody', NOBODY, WITHHELD, false],
])('%s', (_, before, after, same) => {
  expect(isSameClient(before, after)).toBe(same)
})

it.each([
  [at(CONTACT, '49301'), 'CONTACT:17', true],
  [at(null, '+49 (30) 1'), '49301', false],
  [NOBODY, 'unknown', false],
  [WITHHELD, 'withheld', false],
])('%j has the key %s', (client, key, isItem) => {
  expect([clientKey(client), isItemKey(key)]).toEqual([key, isItem])
})
