// A note becomes a comment that a reader of the timeline understands, that shows what was typed as it
// was typed, and that is recognised again. Writing and reading are each other's inverse.
import type { NotedCall } from './note'

/** Unambiguous capitals and digits: a reference is read aloud and typed by people. */
const LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'
const REFERENCE_LENGTH = 5
const REFERENCE_AT_END = /^#([A-HJ-NP-Z2-9]{5})$/

/** A first line ends in these, and is not looked at from its beginning: others' comments may be one huge line. */
const TIME_AT_END = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d) #/
const TIME_LENGTH = '2026-03-09 08:05 #K7Q2F'.length

/**
 * Shown as nothing, but breaks what the timeline would take for markup: BBCode has no escaping (portal.md §6).
 * U+2060 (word joiner) is not a space, so it neither wraps nor gets trimmed.
 */
export const JOINER = '\u2060'
const LOOKS_LIKE_TAG = /\[(?=[a-z*/])/gi
/** As a database without four-byte characters stores an emoji: the portal shows one in its place when it reads it. */
const LOOKS_LIKE_STORED_EMOJI = /:(?=[0-9a-f]{8,}:)/gi
const LOOKS_LIKE_SMILE = /(?<=^|\s)([:;8])(?=-?[()|{}DPopcqxO/\\*]|[a-z]+:)/g

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

/** A short name for a text, to tell "we wrote this" from "somebody else did". Not for secrets. */
export function fingerprint(comment: string): string {
  return hash53(normaliseComment(comment)).toString(36)
}

/**
 * As `fingerprint`, of the comment without its white space: a portal's proactive filter puts spaces into words
 * (`sel ect … fr om`, portal.md §8.6), and the comment is ours all the same.
 */
export function looseFingerprint(comment: string): string {
  return hash53(comment.replace(/\s+/g, '')).toString(36)
}

/**
 * As comments are compared: a `FormData` body turns `\n` into `\r\n`, and the portal trims (portal.md §4.3).
 */
export function normaliseComment(comment: string): string {
  // Twice as fast as a replacement, for a page of 50 long comments.
  const lines = comment.split('\r\n').join('\n').replaceAll('\r', '\n')
  return lines.trim()
}

/** The whole comment of a note: a first line for the reader, the text, and what others added to it. */
export function writeComment(call: NotedCall, reference: string, text: string, othersText: string): string {
  // What others wrote keeps its markup. A code of an emoji can only be ours: the portal would have shown the emoji.
  const below = othersText ? `\n\n${withoutCodes(othersText)}` : ''
  // What a request would replace otherwise (a lone surrogate), so that what is read back is what was sent.
  return `${firstLine(call, reference)}\n${literal(text)}${below}`.toWellFormed()
}

/** The reference in the first line of a comment, or null when the comment is not one of ours. */
export function referenceOf(comment: string): string | null {
  return REFERENCE_AT_END.exec(firstLineOf(comment).slice(-REFERENCE_LENGTH - 1))?.[1] ?? null
}

/**
 * The time of the call in a comment's first line, epoch ms, so that a second writing gives the same line. Null when none
 * stands there, or one that never was (somebody changed it by hand).
 */
export function callTimeOf(comment: string): number | null {
  const found = TIME_AT_END.exec(firstLineOf(comment).slice(-TIME_LENGTH))
  const time = found && `${found[1]}T${found[2]}`
  return time && isPossible(time) ? new Date(time).getTime() : null
}

/** Browsers differ in what they make of the 30th of February: here it is none. `2026-03-09T08:05`. */
function isPossible(time: string): boolean {
  const at = new Date(`${time}Z`)
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(time)
}

/** Our first line, and white space before it, have less than that: a page of 50 comments is read for each card. */
const FIRST_LINE_MOST = 1_000

/** Without white space around. */
function firstLineOf(comment: string): string {
  const [upToBreak = ''] = comment.slice(0, FIRST_LINE_MOST).trimStart().split('\n', 1)
  const [line = ''] = upToBreak.split('\r', 1)
  return line.trimEnd()
}

/** What the operator typed, read back from a comment that `writeComment` made. */
export function textOf(comment: string): string {
  const normal = normaliseComment(comment)
  const end = normal.indexOf('\n')
  return end < 0 ? '' : normal.slice(end + 1).replaceAll(JOINER, '')
}

/** Makes every character stand in the timeline as it was typed. */
function literal(text: string): string {
  return withoutCodes(text.replace(LOOKS_LIKE_TAG, `[${JOINER}`)).replace(LOOKS_LIKE_SMILE, `$1${JOINER}`)
}

function withoutCodes(text: string): string {
  return text.replace(LOOKS_LIKE_STORED_EMOJI, `:${JOINER}`)
}

const ARROWS = { incoming: '↙', outgoing: '↗', callback: '↺' } as const

/** What tells a reader of the timeline which call it was, and the reference at its end. */
export function firstLine(call: NotedCall, reference: string): string {
  if (call.header === 'reference') return `#${reference}`
  const at = new Date(call.startedAt)
  const two = (part: number) => String(part).padStart(2, '0')
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`
  const time = `${two(at.getHours())}:${two(at.getMinutes())}`
  return [ARROWS[call.direction], literal(oneLine(call.number)), day, time, `#${reference}`]
    .filter(Boolean)
    .join(' ')
}

/** A line break in a number would hide the reference behind it; marks of direction are copied along with numbers. */
function oneLine(number: string): string {
  return number.replace(/\s+/g, ' ').replace(/\p{C}/gu, '').trim()
}

/** cyrb53 (public domain, bryc): 53 good bits without a dependency; not for secrets. */
function hash53(text: string): number {
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
