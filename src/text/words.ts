// The words for a value: the status of a note, all that is copied of it, an error in a list, a theme. No other place turns a
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

/** All that the operator noted, as it is copied: the outcome in a line of its own, then the text. */
export function notedWords({ outcome, text }: { readonly outcome: string; readonly text: string }): string {
  return [outcome, text].filter(Boolean).join('\n')
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
