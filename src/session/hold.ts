// Promise: the card is held exactly as long as the operator's words need it, and is never let go under typing
// fingers. Pure: facts in, command out (portal.md §2.4, §2.5).

/** After the last key, before the card may close. */
export const REST_MS = 10_000
/** One more minute. */
export const STAY_MS = 60_000
/** The host lets a held card go after 65 s without a new `disableAutoClose`. */
const RENEW_MS = 50_000
/** A portal in trouble may keep a card open this long when the words are safe elsewhere. */
const PATIENCE_MS = 120_000

export interface Hold {
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
}

export interface HoldFacts {
  readonly undelivered: boolean
  /** The newest words are somewhere besides the screen. */
  readonly safe: boolean
  readonly editedAt: number
  /** A campaign's card is never closed by the host. */
  readonly campaign: boolean
}

export interface HoldStep {
  readonly hold: Hold
  readonly command: 'disable' | 'enable' | null
  /** When to ask again, epoch ms. */
  readonly wakeAt: number | null
  /** When the card is going to close, to be shown to the operator. */
  readonly closesAt: number | null
}

export const FREE: Hold = { taken: false, askedAt: 0, closingAt: null, stayUntil: 0, leavingSince: null }

export function stepHold(hold: Hold, facts: HoldFacts, at: number): HoldStep {
  if (hold.closingAt === null || facts.campaign) return whileCalling(hold, facts, at)
  if (!hold.taken && !facts.undelivered) return { hold, command: null, wakeAt: null, closesAt: null }
  const until = releaseAt(hold, facts)
  if (until <= at) return { hold: { ...hold, taken: false }, command: 'enable', wakeAt: null, closesAt: null }
  const renew = !hold.taken || hold.askedAt + RENEW_MS <= at
  const askedAt = renew ? at : hold.askedAt
  return {
    hold: { ...hold, taken: true, askedAt },
    command: renew ? 'disable' : null,
    wakeAt: Math.min(until, askedAt + RENEW_MS),
    closesAt: Number.isFinite(until) ? until : null,
  }
}

function whileCalling(hold: Hold, { undelivered }: HoldFacts, at: number): HoldStep {
  if (undelivered === hold.taken) return { hold, command: null, wakeAt: null, closesAt: null }
  const changed = { ...hold, taken: undelivered, askedAt: at }
  return { hold: changed, command: undelivered ? 'disable' : 'enable', wakeAt: null, closesAt: null }
}

function releaseAt(hold: Hold, { undelivered, safe, editedAt }: HoldFacts): number {
  const rested = Math.max(editedAt + REST_MS, hold.stayUntil)
  const leaving = hold.leavingSince !== null && editedAt <= hold.leavingSince
  if (!undelivered) return leaving ? 0 : rested
  if (!safe) return Number.POSITIVE_INFINITY
  return Math.max(rested, (hold.closingAt ?? 0) + PATIENCE_MS)
}
