// How settings are stored: each in an option of its own, with a version. A value that is missing, broken or of a newer
// version is read as the default.
import { cut } from '../../note/cut'
import { escaped } from '../../note/draft'
import { KEEP_OPEN, type OwnSettings, PHRASE_LIMIT, type PortalSettings } from '../../settings/settings'
import { isFields, parseJson, toFields, toText } from '../rest/portalValues'

/** Raised when a reader of the old form would misunderstand the new one. */
const VERSION = 1
/** Two editors at once may exceed the limit of a list; only far beyond it are lines dropped. */
const MOST_LINES = 4 * PHRASE_LIMIT.count

export interface Form<T> {
  /** The option's name. */
  readonly option: string
  /** The value, brought within its limits; null when it is none. */
  read(value: unknown): T | null
}
export type Forms<S> = { readonly [Name in keyof S]: Form<S[Name]> }

/** In the app's options: the same for everybody, set by administrators (portal.md §4.1). */
export const PORTAL_FORMS: Forms<PortalSettings> = {
  defaultItem: { option: 'setting_default_item', read: oneOf('card', 'LEAD', 'DEAL', 'CONTACT', 'COMPANY') },
  header: { option: 'setting_header', read: oneOf('full', 'reference') },
  phrases: { option: 'setting_phrases', read: texts(phrase) },
  callPhrases: { option: 'setting_call_phrases', read: texts(callPhrase) },
  tags: { option: 'setting_tags', read: texts(oneLine) },
  keepOpen: { option: 'setting_keep_open', read: keepOpen(...KEEP_OPEN) },
}

/** In the operator's options, beside drafts and backups (`notes/optionDrafts.ts`). */
export const OWN_FORMS: Forms<OwnSettings> = {
  theme: { option: 'setting_theme', read: oneOf('light', 'dark', 'system') },
  keepOpen: { option: 'setting_keep_open', read: keepOpen('portal', ...KEEP_OPEN) },
  phrases: { option: 'setting_phrases', read: texts(phrase) },
  callPhrases: { option: 'setting_call_phrases', read: texts(callPhrase) },
}

export function formsOf<S>(forms: Forms<S>): readonly [keyof S, Form<unknown>][] {
  return Object.entries(forms) as [keyof S, Form<unknown>][]
}

/** Complete, whatever the options are. */
export function readForms<S>(forms: Forms<S>, options: unknown, defaults: S): S {
  const fields = toFields(options)
  const values = formsOf(forms).map(([name, { option, read }]) => {
    const stored = envelope(fields[option])
    const value = stored?.v === VERSION ? read(stored.value) : null
    return [name, value ?? defaults[name]]
  })
  return Object.fromEntries(values) as S
}

/** Names of the options that a newer version of the product wrote. */
export function newerForms<S>(forms: Forms<S>, options: unknown): readonly string[] {
  const fields = toFields(options)
  return formsOf(forms)
    .map(([, { option }]) => option)
    .filter((option) => (envelope(fields[option])?.v ?? 0) > VERSION)
}

/** JSON that reaches the option as it is, whatever phrases it contains. */
export function writeSetting(value: unknown): string {
  return escaped(JSON.stringify({ v: VERSION, value }))
}

function envelope(option: unknown): { readonly v: number; readonly value: unknown } | null {
  const stored = parseJson(toText(option))
  return isFields(stored) && typeof stored.v === 'number' ? { v: stored.v, value: stored.value } : null
}

function oneOf<T extends string>(...allowed: readonly T[]): (value: unknown) => T | null {
  return (value) => allowed.find((one) => one === value) ?? null
}

/** Fifteen seconds could be chosen once. */
function keepOpen<T extends OwnSettings['keepOpen']>(...allowed: readonly T[]): (value: unknown) => T | null {
  return (value) => oneOf(...allowed)(value === '15' ? '20' : value)
}

/** A list of texts, each once, as `clean` leaves them; what is '' then goes. */
function texts(clean: (text: string) => string): (value: unknown) => readonly string[] | null {
  return (value) => {
    if (!Array.isArray(value)) return null
    const cleaned = value.filter((one) => typeof one === 'string').map((text) => clean(text.toWellFormed()))
    return [...new Set(cleaned.filter(Boolean))].slice(0, MOST_LINES)
  }
}

function oneLine(text: string): string {
  return cut(text.replace(/\s+/g, ' ').trim(), PHRASE_LIMIT.length)
}

/** A phrase may have several lines. Versions that know of none show them as one. */
function phrase(text: string): string {
  const lines = cut(text, PHRASE_LIMIT.length).split('\n').map(oneLine)
  return lines.filter(Boolean).join('\n')
}

/** As `callPhrases.ts` keeps them, in an option of their own, which versions that know of none leave alone. */
function callPhrase(kept: string): string {
  const [direction = '', line = '', words = ''] = kept.split('\t').map(phrase)
  return words && `${direction}\t${oneLine(line)}\t${words}`
}
