// Promise: the words for installing, in the portal's language or in English.
import { enSetup } from './enSetup'
import type { SetupPhrases } from './setupPhrases'
import { type Text, textFor } from './text'

export type SetupText = Text & SetupPhrases

/** Bitrix24's language codes, as in `text.ts`. */
const tables: Readonly<Record<string, () => Promise<SetupPhrases>>> = {
  ru: async () => (await import('./ruSetup')).ruSetup,
}

/** Resolves to the language of a portal (`LANG`, in any case), or to English. Never rejects. */
export async function setupTextFor(lang: string): Promise<SetupText> {
  const code = lang.toLowerCase()
  const load = Object.hasOwn(tables, code) ? tables[code] : undefined
  const setup = load ? load().catch(() => enSetup) : enSetup
  return { ...(await textFor(lang)), ...(await setup) }
}
