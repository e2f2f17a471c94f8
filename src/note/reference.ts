// The short name by which a note, and each of its follow-ups, is recognised in the portal (decision 9).

/** Unambiguous capitals and digits: a reference is read aloud and typed by people. */
const LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'
const REFERENCE_LENGTH = 5
const REFERENCE_AT_END = /^#([A-HJ-NP-Z2-9]{5})$/

/** A reference that the same seed gives on every machine (the call's id), for recognising the note there. */
export function deriveReference(seed: string): string {
  let rest = hash53(seed)
  let reference = ''
  for (let place = 0; place < REFERENCE_LENGTH; place += 1) {
    reference += LETTERS[rest % LETTERS.length]
    rest = Math.floor(rest / LETTERS.length)
  }
  return reference
}

/** The reference at the end of a line, `#` before it; null when none stands there. */
export function referenceAtEnd(line: string): string | null {
  return REFERENCE_AT_END.exec(line.slice(-REFERENCE_LENGTH - 1))?.[1] ?? null
}

/** cyrb53 (public domain, bryc): 53 good bits without a dependency; not for secrets. */
export function hash53(text: string): number {
  let high = 0xdeadbeef
  let low = 0x41c6ce57
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index)
    high = Math.imul(high ^ code, 2654435761)
    low = Math.imul(low ^ code, 1597334677)
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909)
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909)
  return 4294967296 * (2097151 & low) + (high >>> 0)
}
