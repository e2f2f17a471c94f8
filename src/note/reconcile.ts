// Several versions of one note become one: comments that were found in timelines, words that others put into ours, an
// earlier draft. No word of any of them is lost, and what is duplicated is counted once however often it is seen.
import { type CrmItem, distinctItems, sameItem } from './call'
import { hasOutcome, isDelivered, isOwnComment, outcomeOf, textOf } from './comment'
import { joinedFollowUps } from './followUp'
import { joinedMentions, withMentions } from './mentions'
import { type CommentRef, isEmptied, isUndelivered, isUnwritten, type Note, unlessKnown } from './note'
import type { SavingState } from './savingState'
import type { FoundComment } from './timeline'

/** A filter puts one word into so many pieces at most: it makes two of `select`. */
const MOST_PIECES = 3

/**
 * The note after all comments under its reference at the `searched` items are known: the oldest one at the note's item
 * is the note, every other one is a duplicate. Two frames that do this at once choose the same one.
 */
export function reconcile(note: Note, found: readonly FoundComment[], searched: readonly CrmItem[]): Note {
  // Nothing was ever written of it (a follow-up alone): what stands is the words of another draft of this call.
  if (isEmptied(note) && note.written.length === 0) return note
  const byAge = [...found].sort((one, other) => one.commentId - other.commentId)
  const here = byAge.find(({ item }) => sameItem(item, note.item))
  // A late move may have carried it away from where it belongs: it is moved back, not taken for deleted.
  const main = here ?? byAge[0]
  const duplicates = byAge.filter((one) => one !== main)
  const elsewhere = note.staleComments.filter((stale) => !searched.some((item) => sameItem(item, stale.item)))
  const staleComments = [...elsewhere, ...duplicates.map(place)]
  const settled: Note = { ...note, filed: main ? place(main) : null, staleComments }
  const joined = duplicates.reduce<Note>((sofar, { comment }) => keepOthersText(sofar, comment), settled)
  if (!main) return joined
  const isItsPlace = main.commentId === note.filed?.commentId
  const seen = withNewerOutcome(joined, main.comment, isItsPlace ? note.deliveredRevision : null)
  if (here && isTakenOver(seen, here)) return { ...seen, deliveredRevision: seen.revision }
  const whole = keepOthersText(seen, main.comment)
  const stands = here !== undefined && isDelivered(whole, here.comment)
  const behind = Math.min(whole.deliveredRevision, whole.revision - 1)
  // What was delivered in another comment, a duplicate by now, is newer than what stands in this one.
  const isAnew = !stands && !isItsPlace && whole.outcomeAt > 0
  const outcomeRevision = isAnew ? whole.revision : whole.outcomeRevision
  return { ...whole, outcomeRevision, deliveredRevision: stands ? whole.revision : behind }
}

/**
 * Somebody (a colleague, or this operator's other card) continued our comment, and every word of ours is in it, and the
 * outcome. Nothing is left to do, and a write would only interfere with theirs.
 */
function isTakenOver(note: Note, main: FoundComment): boolean {
  if (isOwnComment(note, main.comment) || !hasOutcome(main.comment, note.outcome)) return false
  return !isEmptied(note) && textOfOthers(textOf(main.comment), ownWords(note)) === ''
}

function place({ item, commentId }: CommentRef): CommentRef {
  return { item, commentId }
}

/**
 * The note after somebody else's version of our comment was seen: their words join it, as a new revision, and their
 * outcome where none was ever chosen here. `base` is the text that stood before them, or what the portal makes of ours:
 * what is in it is not theirs.
 */
export function keepOthersText(note: Note, comment: string, base = ''): Note {
  if (isOwnComment(note, comment)) return note
  const seen = withNewerOutcome(note, comment, null)
  const added = textOfOthers(ownWords(note), textOfOthers(base, textOf(comment)))
  if (!added) return seen
  return {
    ...seen,
    othersText: seen.othersText ? `${seen.othersText}\n${added}` : added,
    revision: seen.revision + 1,
  }
}

/**
 * The note with the outcome of somebody else's version, if that is newer than ours. None is no choice: whoever wrote may
 * not have known of ours. `delivered`: the revision that stood in this comment when they wrote, which ours may have come
 * after; null where it is not the note's own comment (a duplicate, a former place): then any choice of ours is newer.
 */
export function withNewerOutcome(note: Note, comment: string, delivered: number | null): Note {
  const outcome = outcomeOf(comment)
  const isSame = outcome === '' || hasOutcome(comment, note.outcome)
  const isChosen = note.outcome !== '' || note.outcomeAt > 0
  const isOursNewer = delivered === null ? isChosen : note.outcomeRevision > delivered
  if (isSame || isOursNewer || isOwnComment(note, comment)) return note
  return { ...note, outcome, outcomeRevision: 0, revision: note.revision + 1 }
}

/** All words of a note as they are sent: mentions are the portal's own, a lone surrogate stands as U+FFFD. */
function ownWords(note: Pick<Note, 'text' | 'mentions' | 'othersText'>): string {
  return `${withMentions(note)}\n${note.othersText}`.toWellFormed()
}

/**
 * Goes on with an earlier draft of this note (journal, options, or its comment). Its words stand first, what was typed
 * since comes below; of two outcomes the newer choice stays.
 */
export function resume(state: SavingState, earlier: Note, at: number): SavingState {
  const { note } = state
  const isTyped = note.text !== ''
  // Another card may have found the draft of this page in the options, and added it.
  const isIncluded = state.safety.options > 0 && note.text.startsWith(earlier.text)
  const text = [isIncluded ? '' : earlier.text, note.text].filter(Boolean).join('\n')
  const item = earlier.chosen && !note.chosen ? earlier.item : (note.item ?? earlier.item)
  const isOutcomeNewer = note.outcomeAt > earlier.outcomeAt
  const isChanged = isTyped || isOutcomeNewer || note.othersText !== '' || !sameItem(item, earlier.item)
  const revision = earlier.revision + note.revision + (isChanged ? 1 : 0)
  const deliveredRevision = isUnwritten(earlier) || isChanged ? earlier.deliveredRevision : revision
  // Words of others that this frame has found already stay as well, each once. What was typed here is not theirs: it
  // was left out when they were found. Another card may have taken all that this frame has sent for somebody else's.
  const typed = withMentions(note)
  const isTaken = note.written.length > 0 && textOfOthers(earlier.othersText, typed) === ''
  const theirs = isTaken ? textOfOthers(typed, earlier.othersText) : earlier.othersText
  const more = textOfOthers(ownWords(earlier), note.othersText)
  const othersText = [theirs, more].filter(Boolean).join('\n')
  const mentions = joinedMentions(earlier.mentions, note.mentions)
  const merged: Note = {
    ...withTracesOf(earlier, note),
    ...(isOutcomeNewer && { outcome: note.outcome, outcomeAt: note.outcomeAt, outcomeRevision: revision }),
    text,
    mentions,
    othersText,
    item,
    revision,
    deliveredRevision,
  }
  return {
    ...state,
    note: merged,
    // A lookup that is on its way does not ask for all that has to be found now.
    delivery: state.delivery.kind === 'checking' ? { kind: 'idle' } : state.delivery,
    base: isUnwritten(earlier) ? '' : withMentions(earlier),
    dirtySince: at,
    // The page before may have written a moment ago.
    savedAt: merged.filed ? at : null,
    outcomeUnknown: isUndelivered(earlier) || merged.unsettledUntil > at,
    urgent: true,
  }
}

/** The earlier draft with whatever either of them may have left in the portal. */
function withTracesOf(earlier: Note, note: Note): Note {
  const filed = earlier.filed ?? note.filed
  return {
    ...earlier,
    chosen: earlier.chosen || note.chosen,
    filed,
    staleComments: [...earlier.staleComments, ...note.staleComments, ...unlessKnown(note.filed, filed)],
    attemptedItems: distinctItems([...earlier.attemptedItems, ...note.attemptedItems]),
    absorbed: [...new Set([...earlier.absorbed, ...note.absorbed, note.id])].filter(
      (id) => id !== earlier.id,
    ),
    written: [...earlier.written, ...note.written],
    unsettledUntil: Math.max(earlier.unsettledUntil, note.unsettledUntil),
    unanswered: earlier.unanswered + note.unanswered,
    followUps: joinedFollowUps(earlier.followUps, note.followUps),
  }
}

/**
 * The words of `theirs` that are not in `ours`, line by line, in their order. Compared as a bag of words (decision 10):
 * two frames that merge each other's words come to an end instead of adding the same words again and again. A proactive
 * filter puts spaces into words (`sel ect`, portal.md §8.6): what stands in pieces in one of the texts and whole in the
 * other is the same word.
 */
export function textOfOthers(ours: string, theirs: string): string {
  const mine = rejoined(linesOf(ours), linesOf(theirs))
  const known = countsOf(mine)
  const isNew = (word: string) => {
    const left = known.get(word) ?? 0
    if (left > 0) known.set(word, left - 1)
    return left === 0
  }
  return rejoined(linesOf(theirs), mine)
    .map((line) => line.filter(isNew).join(' '))
    .filter(Boolean)
    .join('\n')
}

type Line = readonly string[]

/** The same lines. Pieces side by side become one word where `others` has that word, and not the pieces. */
function rejoined(lines: readonly Line[], others: readonly Line[]): readonly Line[] {
  const missing = countsOf(others)
  for (const [word, count] of countsOf(lines)) add(missing, word, -count)
  return lines.map((line) => rejoinedLine(line, missing))
}

/** `missing`: how often each word should stand here and does not; less than 0: how often too many. */
function rejoinedLine(line: Line, missing: Map<string, number>): Line {
  const joined: string[] = []
  for (let at = 0; at < line.length; ) {
    const pieces = piecesAt(line, at, missing)
    const word = pieces.join('')
    if (pieces.length > 1) {
      add(missing, word, -1)
      for (const piece of pieces) add(missing, piece, 1)
    }
    joined.push(word)
    at += pieces.length
  }
  return joined
}

/** The words from here on that together are one of the missing words; a single word where none begins here. */
function piecesAt(line: Line, at: number, missing: ReadonlyMap<string, number>): Line {
  for (let end = at + 2; end <= Math.min(at + MOST_PIECES, line.length); end += 1) {
    const pieces = line.slice(at, end)
    const isSpare = pieces.every((piece) => (missing.get(piece) ?? 0) < 0)
    if (isSpare && (missing.get(pieces.join('')) ?? 0) > 0) return pieces
  }
  return line.slice(at, at + 1)
}

function add(counts: Map<string, number>, word: string, count: number) {
  counts.set(word, (counts.get(word) ?? 0) + count)
}

function countsOf(lines: readonly Line[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const word of lines.flat()) add(counts, word, 1)
  return counts
}

function linesOf(text: string): readonly Line[] {
  return text.split('\n').map((line) => line.split(/\s+/).filter(Boolean))
}
