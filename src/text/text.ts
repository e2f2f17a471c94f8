// The phrases of one language with its dates, numbers and plurals. English is always here; another language is loaded
// when it is asked for, and English stands in when it does not exist or does not load.
import { phrases as en } from './card/en'
import type { Phrases, Plural } from './phrases'

/** A table of phrases with the language's own dates, numbers and plurals. */
export interface Text extends Phrases {
  /** The right plural form, `{n}` filled with the number as the language writes it. */
  count(forms: Plural, n: number): string
  /** Hours and minutes of a moment (epoch ms), in the operator's time zone. */
  time(at: number): string
  /** Day of a moment (epoch ms), in the operator's time zone; the year only where it is another one. */
  day(at: number): string
  /** Weekday and time of a moment (epoch ms) of the next days, in the operator's time zone: `Mon 10:00`. */
  weekdayAndTime(at: number): string
  /** Day and time of a moment (epoch ms), in the operator's time zone; with the year unless it is this one. */
  dayAndTime(at: number): string
}

/** By file name, which is Bitrix24's language code (interface.md, "Languages"); English needs no loading. */
const tables = import.meta.glob<Phrases>(['./card/*.ts', '!./card/en.ts'], { import: 'phrases' })

/** Resolves to the language of a portal (`LANG`, in any case), or to English. Never rejects. */
export async function textFor(lang: string): Promise<Text> {
  const load = tables[`./card/${lang.toLowerCase()}.ts`]
  return localize(load ? await load().catch(() => en) : en)
}

/** Gives a table its language's dates, numbers and plurals. */
export function localize(phrases: Phrases): Text {
  const { language } = phrases
  const plural = once(() => new Intl.PluralRules(language))
  const number = once(() => new Intl.NumberFormat(language))
  const time = once(() => new Intl.DateTimeFormat(language, { timeStyle: 'short' }))
  // A language of twelve hours writes 9:05 AM, never 09:05 AM; most of twenty-four hours write 09:05.
  const clock = once(() => {
    const hour = time().resolvedOptions().hour12 ? 'numeric' : '2-digit'
    return { hour, minute: '2-digit' } as const
  })
  const weekdayAndTime = once(() => new Intl.DateTimeFormat(language, { weekday: 'short', ...clock() }))
  const date = { day: 'numeric', month: 'short' } as const
  const day = yearIfOther(language, () => date)
  const dayAndTime = yearIfOther(language, () => ({ ...date, ...clock() }))
  return {
    ...phrases,
    count: (forms, n) => interpolate(forms[plural().select(n)] ?? forms.other, { n: number().format(n) }),
    time: (at) => time().format(at),
    day,
    weekdayAndTime: (at) => weekdayAndTime().format(at),
    dayAndTime,
  }
}

function yearIfOther(language: string, parts: () => Intl.DateTimeFormatOptions): (at: number) => string {
  const ofThisYear = once(() => new Intl.DateTimeFormat(language, parts()))
  const ofAnyYear = once(() => new Intl.DateTimeFormat(language, { ...parts(), year: 'numeric' }))
  const yearOf = (at: number) => new Date(at).getFullYear()
  return (at) => (yearOf(at) === yearOf(Date.now()) ? ofThisYear : ofAnyYear)().format(at)
}

/** Made when it is first needed, and kept: a formatter costs milliseconds, and a list asks for one at each key. */
function once<T>(make: () => T): () => T {
  let made: T | undefined
  return () => {
    made ??= make()
    return made
  }
}

/** Puts values into `{name}` places. Places within the values themselves are left as they are. */
export function interpolate(phrase: string, values: Readonly<Record<string, string>>): string {
  return phrase.replace(/\{(\w+)\}/g, (place, name: string) => values[name] ?? place)
}
