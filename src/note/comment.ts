// Writes a note as a comment of the timeline and reads it back: for a reader it says which call it was and shows what
// was typed as it was typed, and the note's own comment is recognised again.
import { cut } from './cut'
import { type FollowUp, markOf } from './followUp'
import { withMentions, withoutMentions } from './mentions'
import { isEmptied, type Note, type NotedCall } from './note'
import { hash53, referenceAtEnd } from './reference'

/** Matched at the end of a first line, whose beginning is not read: others' comments may be one huge line. */
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

/** A hash of a text, by which "we wrote this" is told from "somebody else did". Not for secrets. */
export function fingerprint(comment: string): string {
  return hash53(normaliseComment(comment)).toString(36)
}

/**
 * As `fingerprint`, but without white space: a portal's proactive filter puts spaces into words
 * (`sel ect … fr om`, portal.md §8.6), and the comment is ours all the same.
 */
function looseFingerprint(comment: string): string {
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
export function writeComment(
  call: NotedCall,
  reference: string,
  text: string,
  othersText: string,
  mentions: Note['mentions'] = [],
): string {
  // What others wrote keeps its markup. A code of an emoji can only be ours: the portal would have shown the emoji.
  const below = othersText ? `\n\n${withoutCodes(othersText)}` : ''
  // A request would replace a lone surrogate; replaced here, what is read back is what was sent.
  return `${firstLine(call, reference)}\n${withMentions({ text, mentions }, literal)}${below}`.toWellFormed()
}

/** The reference in the first line of a comment, or null when the comment is not one of ours. */
export function referenceOf(comment: string): string | null {
  return referenceAtEnd(firstLineOf(comment))
}

/**
 * The time of the call in a comment's first line, epoch ms, so that a second writing gives the same line. Null when
 * none stands there, or one that never was (somebody changed it by hand).
 */
export function callTimeOf(comment: string): number | null {
  const found = TIME_AT_END.exec(firstLineOf(comment).slice(-TIME_LENGTH))
  const time = found && `${found[1]}T${found[2]}`
  return time && isPossible(time) ? new Date(time).getTime() : null
}

/** False for the 30th of February, of which browsers make different days. `time`: `2026-03-09T08:05`. */
function isPossible(time: string): boolean {
  const at = new Date(`${time}Z`)
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(time)
}

/** More than our first line and white space before it can have. A page of 50 comments is read for each card. */
const FIRST_LINE_MOST = 1_000

/** Without white space around. */
function firstLineOf(comment: string): string {
  const [upToBreak = ''] = comment.slice(0, FIRST_LINE_MOST).trimStart().split('\n', 1)
  const [line = ''] = upToBreak.split('\r', 1)
  return line.trimEnd()
}

/** The first line of one of our comments as it stands, without the reference at its end. */
export function headingOf(comment: string): string {
  const line = firstLineOf(comment)
  return line.slice(0, line.lastIndexOf('#')).trimEnd()
}

/** The words below the first line, with the portal's own mentions and without what made typed signs literal. */
export function textOf(comment: string): string {
  const normal = normaliseComment(comment)
  const end = normal.indexOf('\n')
  return end < 0 ? '' : normal.slice(end + 1).replaceAll(JOINER, '')
}

/** What the operator typed, read back from a comment that `writeComment` made, and who is mentioned in it. */
export function typedIn(comment: string): Pick<Note, 'text' | 'mentions'> {
  const { text, mentions } = withoutMentions(comment, JOINER)
  return { text: textOf(text), mentions }
}

/** Makes every character stand in the timeline as it was typed. */
function literal(text: string): string {
  return withoutCodes(text.replace(LOOKS_LIKE_TAG, `[${JOINER}`)).replace(LOOKS_LIKE_SMILE, `$1${JOINER}`)
}

function withoutCodes(text: string): string {
  return text.replace(LOOKS_LIKE_STORED_EMOJI, `:${JOINER}`)
}

const ARROWS = { incoming: '↙', outgoing: '↗', callback: '↺' } as const

/** Says which call it was, for a reader of the timeline, with the reference at its end. */
function firstLine(call: NotedCall, reference: string): string {
  if (call.heading !== undefined) return `${call.heading} #${reference}`.trim()
  if (call.header === 'reference') return `#${reference}`
  const at = new Date(call.startedAt)
  const two = (part: number) => String(part).padStart(2, '0')
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`
  const time = `${two(at.getHours())}:${two(at.getMinutes())}`
  return [ARROWS[call.direction], literal(oneLine(call.number)), day, time, `#${reference}`]
    .filter(Boolean)
    .join(' ')
}

/** A line break in a number would hide the reference behind it. Copied numbers contain invisible direction marks. */
function oneLine(number: string): string {
  return number.replace(/\s+/g, ' ').replace(/\p{C}/gu, '').trim()
}

/** Characters of the note that a to-do shows. */
const FIRST_WORDS = 200

/** A to-do's description: the note's first words, for a reader, and its mark at the end. */
export function todoDescription({ text, reference }: Note, { marker }: FollowUp): string {
  const words = text.trim()
  const first = words.length > FIRST_WORDS ? `${cut(words, FIRST_WORDS).trimEnd()}…` : words
  return `${literal(first)}\n${markOf(reference, marker)}`.trim().toWellFormed()
}

/** How many of our own texts are remembered: with 20 s between writes, more than can still be on their way. */
const REMEMBERED = 16

/** The comment that has to stand for this note now; null when it was emptied. */
export function commentFor(note: Note): string | null {
  return isEmptied(note)
    ? null
    : writeComment(note.call, note.reference, note.text, note.othersText, note.mentions)
}

/** The note with a text remembered as its own; done before the text is sent anywhere. */
export function remember(note: Note, comment: string): Note {
  const own = looseFingerprint(comment)
  const others = note.written.filter((known) => known !== own)
  return { ...note, written: [...others, own].slice(-REMEMBERED) }
}

/** The note after its comment was read back in the request that wrote it: whatever stands there counts as ours. */
export function rememberStored(note: Note, sent: string, stored: string): Note {
  const known = remember(note, stored)
  const isSame = normaliseComment(sent) === normaliseComment(stored)
  return { ...known, storedAs: isSame ? null : { sent: fingerprint(sent), stored: fingerprint(stored) } }
}

/**
 * True for a comment that this note wrote itself, also where the portal changed white space or cut the end
 * (portal.md §8.6). Drafts of version 2 remember exact fingerprints.
 */
export function isOwnComment(note: Note, comment: string): boolean {
  if (note.written.includes(looseFingerprint(comment)) || note.written.includes(fingerprint(comment)))
    return true
  const wanted = commentFor(note)
  return (
    note.written.length > 0 &&
    wanted !== null &&
    withoutWhitespace(wanted).startsWith(withoutWhitespace(comment))
  )
}

/** True when this comment is what the portal makes of the note as it is now. */
export function isDelivered(note: Note, comment: string): boolean {
  const wanted = commentFor(note)
  if (wanted === null) return false
  if (normaliseComment(wanted) === normaliseComment(comment)) return true
  const { storedAs } = note
  return storedAs?.sent === fingerprint(wanted) && storedAs.stored === fingerprint(comment)
}

/** The text as the portal stored it, where a reader sees another one than was sent; null where it is the same. */
export function differenceIn(stored: string, sent: string): string | null {
  const visible = (comment: string) => normaliseComment(comment).replaceAll(JOINER, '')
  return visible(stored) === visible(sent) ? null : typedIn(stored).text
}

function withoutWhitespace(comment: string): string {
  return comment.replace(/\s+/g, '')
}
