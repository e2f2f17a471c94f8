// The words for installing, in the portal's language or in English.
import { enSetup } from './enSetup'
import type { SetupPhrases } from './setupPhrases'
import { type Text, textFor } from './text'

export type SetupText = Text & SetupPhrases

/** Bitrix24's language codes, as in `text.ts`. */
const tables: Readonly<Record<string, () => Promise<SetupPhrases>>> = {
  ru: async () => (await import('./ruSetup')).ruSetup,
  id: async () => (await import('./idSetup')).idSetup,
  ms: async () => (await import('./msSetup')).msSetup,
  de: async () => (await import('./deSetup')).deSetup,
  la: async () => (await import('./laSetup')).laSetup,
  fr: async () => (await import('./frSetup')).frSetup,
  it: async () => (await import('./itSetup')).itSetup,
  pl: async () => (await import('./plSetup')).plSetup,
  br: async () => (await import('./brSetup')).brSetup,
  tr: async () => (await import('./trSetup')).trSetup,
  vn: async () => (await import('./vnSetup')).vnSetup,
  kz: async () => (await import('./kzSetup')).kzSetup,
  ua: async () => (await import('./uaSetup')).uaSetup,
  ar: async () => (await import('./arSetup')).arSetup,
  th: async () => (await import('./thSetup')).thSetup,
  sc: async () => (await import('./scSetup')).scSetup,
  tc: async () => (await import('./tcSetup')).tcSetup,
  ja: async () => (await import('./jaSetup')).jaSetup,
  in: async () => (await import('./inSetup')).hiSetup,
}

/** Resolves to the language of a portal (`LANG`, in any case), or to English. Never rejects. */
export async function setupTextFor(lang: string): Promise<SetupText> {
  const code = lang.toLowerCase()
  const load = Object.hasOwn(tables, code) ? tables[code] : undefined
  const setup = load ? load().catch(() => enSetup) : enSetup
  return { ...(await textFor(lang)), ...(await setup) }
}

/** Every language that the product speaks, in the portal's codes. */
export const LANGUAGES: readonly string[] = ['en', ...Object.keys(tables)]
