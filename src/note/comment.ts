// Writes a note as a comment of the timeline and reads it back: for a reader it says which call it was and shows what
// was typed as it was typed, and the note's own comment is recognised again.
import { cut } from './cut'
import { type FollowUp, markOf } from './followUp'
import { withMentions, withoutMentions } from './mentions'
import { isEmptied, type Note, type NotedCall } from './note'
import { hash53, referenceAtEnd } from './reference'

/**
 * Shown as nothing, but breaks what the timeline would take for markup: BBCode has no escaping (portal.md §6).
 * U+2060 (word joiner) is not a space, so it neither wraps nor gets trimmed.
 */
export const JOINER = '\u2060'
/**
 * Begins the outcome in a first line. Within the words around it a joiner never stands behind a space: `inFirstLine` takes
 * out what was typed, and `literal` puts one behind a sign alone.
 */
const OUTCOME_MARK = ` ${JOINER}`
const LOOKS_LIKE_TAG = /\[(?=[A-Za-z*/])/g
/** As a database without four-byte characters stores an emoji: the portal shows one in its place when it reads it. */
const LOOKS_LIKE_STORED_EMOJI = /:(?=[\dA-Fa-f]{8,}:)/g
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
  outcome = '',
  mentions: Note['mentions'] = [],
): string {
  // What others wrote keeps its markup. A code of an emoji can only be ours: the portal would have shown the emoji.
  const below = othersText ? `\n\n${withoutCodes(othersText)}` : ''
  // A request would replace a lone surrogate; replaced here, what is read back is what was sent.
  return `${firstLine(call, outcome, reference)}\n${withMentions({ text, mentions }, literal)}${below}`.toWellFormed()
}

/** The reference in the first line of a comment, or null when the comment is not one of ours. */
export function referenceOf(comment: string): string | null {
  return referenceAtEnd(firstLineOf(comment))
}

/**
 * The outcome in the first line of a comment, whatever language the rest of the line is in; '' where none stands there,
 * or the comment is not one of ours.
 */
export function outcomeOf(comment: string): string {
  const line = firstLineOf(comment)
  const from = ` ${line}`.indexOf(OUTCOME_MARK)
  if (from < 0 || !referenceAtEnd(line)) return ''
  return line.slice(from, line.lastIndexOf('#')).replaceAll(JOINER, '').trim()
}

/** True where the comment has this outcome, also one into which a filter put spaces (portal.md §8.6). */
export function hasOutcome(comment: string, outcome: string): boolean {
  return withoutWhitespace(outcomeOf(comment)) === withoutWhitespace(inFirstLine(outcome))
}

/**
 * More than our first line and white space before it can have, also where a portal keeps a character as ten. A page of 50
 * comments is read for each card.
 */
const FIRST_LINE_MOST = 2_000

/** Without white space around. */
function firstLineOf(comment: string): string {
  const [upToBreak = ''] = comment.slice(0, FIRST_LINE_MOST).trimStart().split('\n', 1)
  const [line = ''] = upToBreak.split('\r', 1)
  return line.trimEnd()
}

/** What the first line of one of our comments tells of the call, as it stands: without outcome and reference. */
export function headingOf(comment: string): string {
  const line = firstLineOf(comment)
  const from = ` ${line}`.indexOf(OUTCOME_MARK)
  return line.slice(0, from < 0 ? line.lastIndexOf('#') : from).replace(/[\s·]+$/, '')
}

/** The words below the first line, with the portal's own mentions and without what made typed signs literal. */
export function textOf(comment: string): string {
  return belowFirstLine(comment).replaceAll(JOINER, '')
}

function belowFirstLine(comment: string): string {
  const normal = normaliseComment(comment)
  const end = normal.indexOf('\n')
  return end < 0 ? '' : normal.slice(end + 1)
}

/**
 * What two writings of one note have in common. What the first line tells of the call is not in it: that may be in another
 * language, or in the form of another version, and is no reason to write the note again.
 */
function essenceOf(comment: string): string {
  return [referenceOf(comment), outcomeOf(comment), belowFirstLine(comment)].join('|')
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

/** Until the words of the operator's language have loaded, and for drafts of versions that wrote no words. */
const ARROWS = { incoming: '↙', outgoing: '↗', callback: '↺' } as const

/**
 * Tells a colleague what the call was: direction, line, outcome. The note is recognised by the reference at its end
 * alone, so that it may be in any language (decision 38). What stands already is written again as it is.
 */
function firstLine(call: NotedCall, outcome: string, reference: string): string {
  const { header, heading, directionWords, direction, lineName } = call
  const about = header === 'full' ? [directionWords || ARROWS[direction], lineName] : []
  const parts = heading === undefined ? about.map((part) => literal(inFirstLine(part))) : [heading]
  const chosen = inFirstLine(outcome)
  if (chosen) parts.push(JOINER + literal(chosen))
  const words = parts.filter(Boolean).join(' · ')
  return words ? `${words}  #${reference}` : `#${reference}`
}

/** Of a line's name and of an outcome so many characters stand there: the line is read at a glance. */
const PART_MOST = 100

/**
 * Control characters, marks of direction, the joiner. As ranges: looking up `\p{Cc}\p{Bidi_Control}` takes a slow machine
 * 1.7 ms, of the 9 between the end of a call and the first request of its note.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are meant.
const UNSEEN = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069]/g

/**
 * A line's name or an outcome as it stands in a first line. A line break would hide the reference behind it, and marks of
 * direction, as copied text has them, would show it elsewhere.
 */
export function inFirstLine(words: string): string {
  const line = words.replace(/\s+/g, ' ').replace(UNSEEN, '')
  return cut(line.toWellFormed().trim(), PART_MOST).trim()
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
    : writeComment(note.call, note.reference, note.text, note.othersText, note.outcome, note.mentions)
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
    withoutWhitespace(essenceOf(wanted)).startsWith(withoutWhitespace(essenceOf(comment)))
  )
}

/** True when this comment is what the portal makes of the note as it is now. */
export function isDelivered(note: Note, comment: string): boolean {
  const wanted = commentFor(note)
  if (wanted === null) return false
  if (essenceOf(wanted) === essenceOf(comment)) return true
  const { storedAs } = note
  return storedAs?.sent === fingerprint(wanted) && storedAs.stored === fingerprint(comment)
}

/** The text as the portal stored it, where a reader sees another one than was sent; null where it is the same. */
export function differenceIn(stored: string, sent: string): string | null {
  return textOf(stored) === textOf(sent) ? null : typedIn(stored).text
}

function withoutWhitespace(comment: string): string {
  return comment.replace(/\s+/g, '')
}
