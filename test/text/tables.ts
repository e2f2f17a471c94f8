// The tables of all languages as lists of phrases, for the tests that read them.
import { phrases as enAdmin } from '../../src/text/admin/en'
import { phrases as en } from '../../src/text/card/en'
import { trialTextFor } from '../../src/text/trialText'

const root = [...Object.keys(en), ...Object.keys(enAdmin), 'trialCall']

/** The tables of a language, the card's, the installer's and the trial call's, as a portal with this code gets them. */
export async function tablesOf(code: string): Promise<Record<string, unknown>> {
  const text = await trialTextFor(code)
  return Object.fromEntries(root.map((key) => [key, text[key as keyof typeof text]]))
}

/** Every phrase with its path; the forms of a plural are phrases of their own. */
export function phrasesOf(table: unknown, path = ''): readonly (readonly [path: string, phrase: string])[] {
  if (typeof table === 'string') return [[path, table]]
  return Object.entries(table as object).flatMap(([key, inner]) =>
    phrasesOf(inner, path ? `${path}.${key}` : key),
  )
}
