import { expect, it } from 'vitest'
import { storedNumber } from '../../src/session/storedNumber'

const shownFor = (number: string, ...stored: readonly string[]) =>
  storedNumber({ kind: 'known', number }, stored)

it.each([
  ['4930123456', '+49 30 123456'],
  ['+4930123456', '+49 (30) 12-34-56'],
  ['004930123456', '+49 30 123456'],
  ['4930123456', '0049 30 123456'],
  ['4930123456', '+49 (0)30 / 123456'],
  ['030123456', '030 12 34 56'],
  ['101', '101'],
])('%s is shown as it is stored: %s', (number, stored) => {
  expect(shownFor(number, '+49 89 1', stored)).toBe(stored)
})

it.each([
  ['another number', '4930123456', '+49 30 123457'],
  ['the end of a longer one', '30123456', '+49 30 123456'],
  // 0 and 8 lead out of the town in some countries, and begin the number in others.
  ['a national form', '030123456', '+49 30 123456'],
  ['a Russian 8', '84951234567', '+7 495 123-45-67'],
  ['an extension', '4930123456', '+49 30 123456 ext. 7'],
  ['a name of SIP', 'sip:101', '101'],
  ['no digits', '+', '()'],
])('is not shown as stored for %s', (_, number, stored) => {
  expect(shownFor(number, stored)).toBeNull()
})

it('is nothing where the number is withheld', () => {
  expect(storedNumber({ kind: 'withheld' }, ['+49 30 123456'])).toBeNull()
})
