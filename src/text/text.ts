// The words of one language, ready to speak. English is always here; another language is loaded when
// it is asked for, and English stands in when it does not exist or does not load.
import { en } from './en'
import type { Phrases, Plural } from './phrases'

/** A table of phrases with the language's own dates, numbers and plurals. */
export interface Text extends Phrases {
  /** The right plural form, `{n}` filled with the number as the language writes it. */
  count(forms: Plural, n: number): string
  /** Hours and minutes of a moment (epoch ms), in the operator's time zone. */
  time(at: number): string
  /** Day of a moment (epoch ms), in the operator's time zone; the year only where it is another one. */
  day(at: number): string
  /** Day and time of a moment (epoch ms), in the operator's time zone; with the year unless it is this one. */
  dayAndTime(at: number): string
}

/** Bitrix24's language codes (interface.md, "Languages"); `en` needs no loading. */
const tables: Readonly<Record<string, () => Promise<Phrases>>> = {
  ru: async () => (await import('./ru')).ru,
  id: async () => (await import('./id')).id,
  ms: async () => (await import('./ms')).ms,
  de: async () => (await import('./de')).de,
  la: async () => (await import('./la')).la,
  fr: async () => (await import('./fr')).fr,
  it: async () => (await import('./it')).it,
  pl: async () => (await import('./pl')).pl,
  br: async () => (await import('./br')).br,
  tr: async () => (await import('./tr')).tr,
  vn: async () => (await import('./vn')).vn,
  kz: async () => (await import('./kz')).kz,
  ua: async () => (await import('./ua')).ua,
  ar: async () => (await import('./ar')).ar,
  th: async () => (await import('./th')).th,
  sc: async () => (await import('./sc')).sc,
  tc: async () => (await import('./tc')).tc,
  ja: async () => (await import('./ja')).ja,
  in: async () => (await import('./in')).hi,
}

/** Resolves to the language of a portal (`LANG`, in any case), or to English. Never rejects. */
export async function textFor(lang: string): Promise<Text> {
  const code = lang.toLowerCase()
  const load = Object.hasOwn(tables, code) ? tables[code] : undefined
  return speak(load ? await load().catch(() => en) : en)
}

/** Gives a table its language's dates, numbers and plurals. */
export function speak(phrases: Phrases): Text {
  const { language } = phrases
  const plural = new Intl.PluralRules(language)
  const number = new Intl.NumberFormat(language)
  const time = new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit' })
  const day = yearIfOther(language, { day: 'numeric', month: 'short' })
  const dayAndTime = yearIfOther(language, {
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
  })
  return {
    ...phrases,
    count: (forms, n) => fill(forms[plural.select(n)] ?? forms.other, { n: number.format(n) }),
    time: (at) => time.format(at),
    day,
    dayAndTime,
  }
}

/** Made once for a language: a formatter costs milliseconds, and a list asks for one at each key. */
function yearIfOther(language: string, parts: Intl.DateTimeFormatOptions): (at: number) => string {
  const ofThisYear = new Intl.DateTimeFormat(language, parts)
  const ofAnyYear = new Intl.DateTimeFormat(language, { ...parts, year: 'numeric' })
  const yearOf = (at: number) => new Date(at).getFullYear()
  return (at) => (yearOf(at) === yearOf(Date.now()) ? ofThisYear : ofAnyYear).format(at)
}

/** Puts values into `{name}` places. What the values contain is never looked at again. */
export function fill(phrase: string, values: Readonly<Record<string, string>>): string {
  return phrase.replace(/\{(\w+)\}/g, (place, name: string) => values[name] ?? place)
}
