// The phrases for administrators in the portal's language or in English. Apart from the card's text, so that no card
// loads them.
import { phrases as en } from './admin/en'
import type { AdminPhrases } from './adminPhrases'
import { type Text, textFor } from './text'

export type AdminText = Text & AdminPhrases

/** By file name, which is Bitrix24's language code; English needs no loading. */
const tables = import.meta.glob<AdminPhrases>(['./admin/*.ts', '!./admin/en.ts'], { import: 'phrases' })

/** Resolves to the language of a portal (`LANG`, in any case), or to English. Never rejects. */
export async function adminTextFor(lang: string): Promise<AdminText> {
  const load = tables[`./admin/${lang.toLowerCase()}.ts`]
  const admin = load ? load().catch(() => en) : en
  return { ...(await textFor(lang)), ...(await admin) }
}

/** Every language that the product speaks, in the portal's codes. */
export const LANGUAGES: readonly string[] = [
  'en',
  ...Object.keys(tables).map((path) => path.slice('./admin/'.length, -'.ts'.length)),
]
