// Whatever language a portal speaks, the operator reads whole sentences of that language, with every name,
// number and time in its place.
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { NOTE_LIMIT } from '../../src/note/note'
import { phrases as enAdmin } from '../../src/text/admin/en'
import { LANGUAGES } from '../../src/text/adminText'
import { phrases as en } from '../../src/text/card/en'
import { phrases as trialCall } from '../../src/text/trial/en'
import { trialTextFor } from '../../src/text/trialText'
import { phrasesOf, tablesOf } from './tables'

/** The portal's codes and what they stand for (interface.md, "Languages"). */
const languages = {
  ru: 'ru',
  id: 'id',
  ms: 'ms',
  de: 'de',
  en: 'en',
  la: 'es-419',
  fr: 'fr',
  in: 'hi',
  it: 'it',
  pl: 'pl',
  br: 'pt-BR',
  vn: 'vi',
  tr: 'tr',
  kz: 'kk',
  ua: 'uk',
  ar: 'ar',
  th: 'th',
  sc: 'zh-Hans',
  tc: 'zh-Hant',
  ja: 'ja',
} as const

/** Words that a language shares with English. Any other phrase that reads as in English was forgotten. */
const shared: Partial<Record<string, readonly string[]>> = {
  de: ['Lead'],
  fr: ['Contact', 'Menu', 'Note', '{n} note', '{n} notes'],
  id: ['Menu'],
  it: ['Lead', 'Menu'],
  ms: ['Menu'],
  pl: ['Deal', 'Lead', 'Menu'],
  br: ['Lead', 'Menu'],
  vn: ['Menu'],
}

/** What stays in Latin letters in every script: names, keys, addresses, places. */
const names =
  /Bitrix24|CRM|Call Notes|Ctrl|\{\w+\}|(?:install|index)\.html|https?|www|localhost|placement|telephony|user_brief|crm|[Cc]ookie|ZIP/g

const inEnglish = { ...en, ...enAdmin, trialCall }

const forms = new Set<string>(['zero', 'one', 'two', 'few', 'many', 'other'])

function pluralsOf(table: unknown, path = ''): readonly (readonly [path: string, forms: object])[] {
  if (typeof table === 'string') return []
  const entries = Object.entries(table as object)
  if (entries.length > 0 && entries.every(([key]) => forms.has(key))) return [[path, table as object]]
  return entries.flatMap(([key, inner]) => pluralsOf(inner, path ? `${path}.${key}` : key))
}

const placesOf = (phrase: string) => [...phrase.matchAll(/\{\w+\}/g)].map(String).sort().join()

/** A form that is used for one number alone may say it in words: “both”. */
function standsForOneNumber(path: string, language: string): boolean {
  const form = /\.(zero|one|two)$/.exec(path)?.[1]
  const rules = new Intl.PluralRules(language)
  const numbers = Array.from({ length: 200 }, (_, n) => n).filter((n) => rules.select(n) === form)
  return form !== undefined && numbers.length === 1
}

const withoutForm = (path: string) => path.replace(/\.(zero|one|two|few|many|other)$/, '')

test('the installer names the tab in every language of the portal', () => {
  expect([...LANGUAGES].sort()).toEqual(Object.keys(languages).sort())
})

describe.each(Object.entries(languages))('a portal that says "%s"', (code, language) => {
  test(`is answered in ${language}, written from its own side`, async () => {
    const text = await trialTextFor(code)
    expect(text.language).toBe(language)
    expect(Intl.getCanonicalLocales(language)).toEqual([language])
    expect(Intl.DateTimeFormat.supportedLocalesOf(language)).toEqual([language])
    expect(text.direction).toBe(code === 'ar' ? 'rtl' : 'ltr')
  })

  test('reads the same names, numbers and times as in English', async () => {
    const english = new Map(
      phrasesOf(inEnglish).map(([path, phrase]) => [withoutForm(path), placesOf(phrase)]),
    )
    // Keys are named only where the keyboards have something else printed on them.
    const phrases = phrasesOf(await tablesOf(code)).filter(([path]) => !path.startsWith('shortcuts.keys.'))
    expect(new Set(phrases.map(([path]) => withoutForm(path)))).toEqual(new Set(english.keys()))
    for (const [path, phrase] of phrases) {
      const places = placesOf(phrase)
      if (places === '' && standsForOneNumber(path, language)) continue
      expect([path, places]).toEqual([path, english.get(withoutForm(path))])
    }
  })

  test('counts in exactly the forms that its language has', async () => {
    const rules = new Intl.PluralRules(language)
    const needed = new Set<string>(['other'])
    for (let n = 0; n <= NOTE_LIMIT; n++) needed.add(rules.select(n))
    for (const [path, plural] of pluralsOf(await tablesOf(code)))
      expect([path, Object.keys(plural).sort()]).toEqual([path, [...needed].sort()])
  })

  test('reads finished typography: no typewriter quotes or dots, nothing empty', async () => {
    const english = new Map(phrasesOf(inEnglish))
    for (const [path, phrase] of phrasesOf(await tablesOf(code))) {
      expect([path, phrase]).not.toEqual([path, expect.stringMatching(/['"]|\.\.\.| {2}|^\s|\s$|^$/)])
      const phraseInEnglish = english.get(path)
      if (phraseInEnglish !== undefined)
        expect([path, phrase.endsWith('…')]).toEqual([path, phraseInEnglish.endsWith('…')])
    }
  })

  test('waits for no more than 4 KB of the card’s words', async () => {
    const text = await tablesOf(code)
    const card = Object.fromEntries(Object.keys(en).map((key) => [key, text[key]]))
    expect(gzipSync(JSON.stringify(card)).length).toBeLessThan(4096)
  })
})

describe.each(Object.keys(languages).filter((code) => code !== 'en'))('of "%s"', (code) => {
  test('no phrase was left in English', async () => {
    const english = new Map(phrasesOf(inEnglish))
    const left = phrasesOf(await tablesOf(code)).filter(
      ([path, phrase]) =>
        !['language', 'direction'].includes(path) &&
        phrase === english.get(path) &&
        /\p{L}/u.test(phrase.replace(names, '')) &&
        !shared[code]?.includes(phrase),
    )
    expect(left).toEqual([])
  })
})

test.each(['ru', 'ua', 'kz', 'in', 'ar', 'th', 'sc', 'tc', 'ja'])(
  'of "%s" nothing but names stands in Latin letters',
  async (code) => {
    const { language: _, direction: __, ...table } = await tablesOf(code)
    const latin = phrasesOf(table).filter(([, phrase]) =>
      /\p{Script=Latin}{2}/u.test(phrase.replace(names, '')),
    )
    expect(latin).toEqual([])
  },
)

test('counts as Arabic counts, with words of their own for none, one and two', async () => {
  const text = await trialTextFor('ar')
  expect([0, 1, 2, 3, 11, 100].map((n) => text.count(text.earlier.all, n))).toEqual([
    'لا ملاحظات',
    'ملاحظة واحدة',
    'ملاحظتان',
    expect.stringMatching(/^\S+ ملاحظات$/),
    expect.stringMatching(/^\S+ ملاحظة$/),
    expect.stringMatching(/^\S+ ملاحظة$/),
  ])
})

test('keeps addresses and foreign sentences in one piece among Arabic words', async () => {
  const isolated = /[\u2066\u2068][^\u2066-\u2069]*\u2069/g
  for (const [path, phrase] of phrasesOf(await tablesOf('ar'))) {
    // A to-do's title is text for the CRM, not for this page: no invisible characters there.
    const between = path === 'followUp.title' ? phrase : phrase.replace(isolated, '')
    expect([path, between]).not.toEqual([
      path,
      expect.stringMatching(/\{(why|address|own|addresses|scopes|names)\}|:\/\/|:\d|[\u2066-\u2069]/),
    ])
  }
})
