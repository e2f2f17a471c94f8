// The phrases of the trial call in the portal's language or in English, beside the others for administrators.
import { type AdminText, adminTextFor } from './adminText'
import { phrases as en } from './trial/en'
import type { TrialPhrases } from './trialPhrases'

export type TrialText = AdminText & { readonly trialCall: TrialPhrases }

/** By file name, which is Bitrix24's language code; English needs no loading. */
const tables = import.meta.glob<TrialPhrases>(['./trial/*.ts', '!./trial/en.ts'], { import: 'phrases' })

/** Resolves to the language of a portal (`LANG`, in any case), or to English. Never rejects. */
export async function trialTextFor(lang: string): Promise<TrialText> {
  const load = tables[`./trial/${lang.toLowerCase()}.ts`]
  const phrases = load ? load().catch(() => en) : en
  return { ...(await adminTextFor(lang)), trialCall: await phrases }
}
