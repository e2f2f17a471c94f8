// Shows a number as the CRM shows it: written as at the client, where it is the same number for certain.
import type { PhoneNumber } from '../note/call'

/** What a number is written with; with anything else in it (an extension, a SIP name) it is compared with nothing. */
const WRITTEN = /^[\d\s().+/-]+$/

/**
 * The stored number that is the call's, as it is stored; null where none is for certain. The host takes the plus away
 * (portal.md §1.6). A national 0 or 8 is no country's alone: such numbers are different ones.
 */
export function storedNumber(called: PhoneNumber, stored: readonly string[]): string | null {
  const digits = called.kind === 'known' ? digitsOf(called.number) : ''
  return (digits && stored.find((one) => digitsOf(one) === digits)) || null
}

/** With the country's code where the number has one: without `+`, without `00`, without the `(0)` of `+49 (0)30`. */
function digitsOf(number: string): string {
  if (!WRITTEN.test(number)) return ''
  const international = /^\s*(?:\+|00)/.test(number) ? number.replace(/\(0\)/, '') : number
  return international.replace(/\D/g, '').replace(/^00/, '')
}
