// A long number is read in one look and stays the number that the portal gave: nothing but spaces is
// added. The country stands apart (ITU-T E.164); within a country, each plan would be a library's weight and is
// not worth it here.

const ONLY_DIGITS = /^\+?\d{6,}$/
/** Bitrix24 leaves out the plus: eleven digits with a 1, 7 or 8 in front are of countries that write it apart. */
const COUNTRY = /^(?:\+(?:1|7|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]|\d{3})|[178](?=\d{10}$))/

/** `74951234567` → `7 495 123 4567`. What is not a plain number (an extension, a SIP name) is left as it is. */
export function groupDigits(number: string): string {
  if (!ONLY_DIGITS.test(number)) return number
  const country = COUNTRY.exec(number)?.[0] ?? ''
  const rest = number.slice(country.length).replace(/\d{3}(?=\d\d)/g, '$& ')
  return country ? `${country} ${rest}` : rest
}
