// Promise: a long number is read in one look and stays the number that the portal gave: nothing but spaces is
// added. Real phone formats need each country's plan, which is a library's weight and not worth it here.

const ONLY_DIGITS = /^\+?\d{6,}$/

/** `74951234567` → `74 951 234 567`. What is not a plain number (an extension, a SIP name) is left as it is. */
export function groupDigits(number: string): string {
  return ONLY_DIGITS.test(number) ? number.replace(/(?<=\d)(?=(\d{3})+$)/g, ' ') : number
}
