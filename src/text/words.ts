// The words for a value: the status of a note, an error in a list, a theme, a phone number. No other place turns a
// status, and so a failure, into words.

import type { OperatorStatus } from '../note/status'
import { phrasesOf } from '../settings/phraseLists'
import { PHRASE_LIMIT, type Theme } from '../settings/settings'
import type { Phrases } from './phrases'
import { interpolate, type Text } from './text'

/** What the status line says; '' when there is nothing to say. Plain text, also where the portal is quoted. */
export function statusWords(status: OperatorStatus, text: Text): string {
  switch (status.kind) {
    case 'quiet':
      return ''
    case 'needsYou':
      return interpolate(text.needs[status.because], { why: status.why }).trim()
    case 'sending':
      return text.status.saving
    case 'notSafe':
      return text.status.notSafe[status.because]
    case 'notResponding':
      return text.connection.silent
    case 'saved':
      return interpolate(text.status.saved, { time: text.time(status.at) })
    case 'waitingForPortal':
      return interpolate(text.status.waitingForPortal, { time: text.time(status.until) })
    default:
      return text.status[status.kind]
  }
}

/**
 * What is wrong with a list of phrases or tags, on the settings page and in the card's menu alike. `typed`: as
 * `split` reads it. '' when nothing is wrong.
 */
export function listError(
  typed: string,
  { menu }: Pick<Phrases, 'menu'>,
  split: (typed: string) => readonly string[] = phrasesOf,
): string {
  const { length, count } = PHRASE_LIMIT
  const entries = split(typed)
  const long = entries.find((entry) => entry.length > length)
  if (long !== undefined) {
    const [first = ''] = long.split('\n')
    const line = typed.split('\n').findIndex((one) => one.trim() === first.trim()) + 1
    return interpolate(menu.errors.long, { line: String(line), most: String(length) })
  }
  const n = entries.length
  return n > count ? interpolate(menu.errors.many, { n: String(n), most: String(count) }) : ''
}

/** The themes with their names, in the order in which they are offered. */
export function themeChoices({ menu }: Pick<Phrases, 'menu'>): (readonly [theme: Theme, name: string])[] {
  return (['light', 'dark', 'system'] as const).map((theme) => [theme, menu.themes[theme]])
}

const ONLY_DIGITS = /^\+?\d{6,}$/
/**
 * The country code (ITU-T E.164) stands apart. Bitrix24 leaves out the plus: eleven digits that begin with 1, 7 or 8 are
 * of countries that write it apart.
 */
const COUNTRY = /^(?:\+(?:1|7|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]|\d{3})|[178](?=\d{10}$))/

/**
 * `74951234567` → `7 495 123 4567`. Adds nothing but spaces, so that a long number is read at a glance and stays the
 * portal's; the rules of each country would need a library. What is not a plain number (an extension, a SIP name) is
 * left as it is.
 */
export function groupDigits(number: string): string {
  if (!ONLY_DIGITS.test(number)) return number
  const country = COUNTRY.exec(number)?.[0] ?? ''
  const rest = number.slice(country.length).replace(/\d{3}(?=\d\d)/g, '$& ')
  return country ? `${country} ${rest}` : rest
}
