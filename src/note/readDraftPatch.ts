// Puts together a draft that was stored as a whole and what `draftPatch.ts` wrote of it since.
import type { Note } from './note'
import { readDraft } from './readDraft'

/**
 * As `readDraft`. `patch`: what was typed since, null where nothing was. One that belongs to another draft, or to an older
 * state of this one, or that nobody can read, is left out of account.
 */
export function readPatchedDraft(json: string, patch: string | null): Note | 'newer' | null {
  const draft = readDraft(json)
  if (patch === null || draft === null || draft === 'newer') return draft
  const { v, base, size, revision, from, removed, inserted } = fieldsOf(patch)
  if (v !== 1 || base !== draft.revision || size !== json.length || typeof inserted !== 'string') return draft
  if (!isWholeNumber(revision) || !isWholeNumber(from) || !isWholeNumber(removed)) return draft
  const { text } = draft
  return { ...draft, text: text.slice(0, from) + inserted + text.slice(from + removed), revision }
}

function fieldsOf(patch: string): Readonly<Record<string, unknown>> {
  try {
    return Object(JSON.parse(patch))
  } catch {
    return {}
  }
}

function isWholeNumber(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0
}
