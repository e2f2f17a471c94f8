// The card is held exactly as long as the operator's words need it, and is never let go under typing
// fingers. Pure: facts in, command out (portal.md §2.4, §2.5).

/** One more minute. */
export const STAY_MS = 60_000
/** The host lets a held card go after 65 s without a new `disableAutoClose`. */
const RENEW_MS = 50_000
/** A portal in trouble may keep a card open this long when the words are safe elsewhere. */
export const PATIENCE_MS = 120_000
/** Where a whole office is refused the next card is not refused less: a held card would only keep calls waiting. */
export const RUSH_PATIENCE_MS = 30_000
/** Before the card may close, the last words leave early enough for an ordinary answer to be back. */
const HURRY_MS = 3_000

export interface AutoCloseState {
  /** We asked the host to keep the card. */
  readonly taken: boolean
  /** When we asked last, epoch ms. */
  readonly askedAt: number
  /** When the host wanted to close the card (a refused `BeforeClose`), null before it. */
  readonly closingAt: number | null
  /** Not before this (the operator asked for more time). */
  readonly stayUntil: number
  /** When "Save and close" was asked for, epoch ms; typing on takes it back. */
  readonly leavingSince: number | null
  /** The last keystroke (epoch ms) whose words were hurried: once each, so that trouble makes no storm. */
  readonly hurriedFor: number
}

export interface AutoCloseFacts {
  readonly undelivered: boolean
  /** The newest words are somewhere besides the screen. */
  readonly safe: boolean
  readonly editedAt: number
  /** A campaign's card is never closed by the host. */
  readonly campaign: boolean
  /** After the last key, before the card may close. */
  readonly idleMs: number
  /** After the end, how long words that are safe but undelivered may keep the card. */
  readonly patienceMs: number
}

export interface AutoCloseStep {
  readonly hold: AutoCloseState
  readonly command: 'disable' | 'enable' | null
  /** Send now what waits for its turn: the card is about to close. */
  readonly hurry: boolean
  /** When to ask again, epoch ms. */
  readonly wakeAt: number | null
  /** When the card is going to close, to be shown to the operator. */
  readonly closesAt: number | null
}

export const FREE: AutoCloseState = {
  taken: false,
  askedAt: 0,
  closingAt: null,
  stayUntil: 0,
  leavingSince: null,
  hurriedFor: 0,
}

const NOTHING = { command: null, hurry: false, wakeAt: null, closesAt: null } as const

export function autoClosePolicy(hold: AutoCloseState, facts: AutoCloseFacts, at: number): AutoCloseStep {
  if (hold.closingAt === null || facts.campaign) return whileCalling(hold, facts, at)
  if (!hold.taken && !facts.undelivered) return { ...NOTHING, hold }
  const until = releaseAt(hold, facts)
  if (until <= at) return { ...NOTHING, hold: { ...hold, taken: false }, command: 'enable' }
  const renew = !hold.taken || hold.askedAt + RENEW_MS <= at
  const askedAt = renew ? at : hold.askedAt
  const hurryAt = hurriesAt(hold, facts)
  const hurry = hurryAt <= at
  return {
    hold: { ...hold, taken: true, askedAt, hurriedFor: hurry ? facts.editedAt : hold.hurriedFor },
    command: renew ? 'disable' : null,
    hurry,
    wakeAt: Math.min(until, askedAt + RENEW_MS, hurry ? Number.POSITIVE_INFINITY : hurryAt),
    closesAt: Number.isFinite(until) ? until : null,
  }
}

function whileCalling(hold: AutoCloseState, { undelivered }: AutoCloseFacts, at: number): AutoCloseStep {
  if (undelivered === hold.taken) return { ...NOTHING, hold }
  const changed = { ...hold, taken: undelivered, askedAt: at }
  return { ...NOTHING, hold: changed, command: undelivered ? 'disable' : 'enable' }
}

function releaseAt(hold: AutoCloseState, facts: AutoCloseFacts): number {
  const { undelivered, safe, editedAt, patienceMs } = facts
  const rested = restedAt(hold, facts)
  const leaving = hold.leavingSince !== null && editedAt <= hold.leavingSince
  if (!undelivered) return leaving ? 0 : rested
  if (!safe) return Number.POSITIVE_INFINITY
  return Math.max(rested, (hold.closingAt ?? 0) + patienceMs)
}

/** When words that still wait for their turn are sent all the same; never for those that were hurried already. */
function hurriesAt(hold: AutoCloseState, facts: AutoCloseFacts): number {
  const isDone = !facts.undelivered || hold.hurriedFor === facts.editedAt
  return isDone ? Number.POSITIVE_INFINITY : restedAt(hold, facts) - HURRY_MS
}

function restedAt({ stayUntil }: AutoCloseState, { editedAt, idleMs }: AutoCloseFacts): number {
  return Math.max(editedAt + idleMs, stayUntil)
}
