// Judges why a card is held and when it is let go: never while the operator types, never while its words are safe nowhere,
// and never at the price of the next card (docs/words.md, "What a held card costs").
import { isExternal } from '../../src/note/call'
import type { OperatorStatus } from '../../src/note/status'
import type { ModelCard } from './modelCard'
import type { World } from './world'

/** So long after the last key somebody is in the middle of a sentence (ms). */
const TYPING_MS = 5_000
const ON_SCREEN_ALONE: ReadonlySet<OperatorStatus['kind']> = new Set(['unsaved', 'saving', 'notSafe'])

/** We allow the host to close the card. */
export function judgeRelease({ clock, complaints }: World, card: ModelCard): void {
  if (card.refusedAt === 0 || card.isGivenUp || card.status.campaign) return
  const idleMs = clock.now() - card.typedAt
  if (idleMs < TYPING_MS) complaints.push(`the card was let go ${idleMs} ms after a key`)
  // The card's state is published right after the command.
  void Promise.resolve().then(() => {
    const { kind } = card.session.cardState.get().status
    if (ON_SCREEN_ALONE.has(kind)) complaints.push(`let go while "${kind}"`)
  })
}

/** The host wanted to close the card, and could not. */
export function judgeRefusal({ complaints }: World, card: ModelCard): void {
  if (isAtRisk(card)) card.wasAtRisk = true
  else if (isExternal(card.status) && !card.wasAtRisk)
    complaints.push('the card of an external call was held for words that are safe')
}

/** The host closes a card that we held until its time was up. */
export function judgeTimeout({ clock, complaints }: World, card: ModelCard): void {
  const isTyping = clock.now() - card.typedAt < TYPING_MS
  if (!card.autoCloseAllowed && !isTyping && !isAtRisk(card) && !card.wasAtRisk)
    complaints.push('a card was held for words that are safe until the host closed it')
}

/** How a card came to leave the timer that closes a later one: only the last is a broken promise. */
export type LossCause = 'hostButton' | 'wordsAtRisk' | 'ourHold'

/** A timer that an earlier card left closes the one that stands now. */
export function judgeLeftOver({ complaints, losses }: World, by: ModelCard): void {
  const cause: LossCause = by.isClosedByHand ? 'hostButton' : by.wasAtRisk ? 'wordsAtRisk' : 'ourHold'
  losses.push(cause)
  if (cause === 'ourHold') complaints.push('a card was lost through the hold of an earlier one')
}

/** Something of it is on the screen alone, or may be. */
function isAtRisk({ session }: ModelCard): boolean {
  const { status, followUp, recent } = session.cardState.get()
  const earlier = recent?.list.get().notes.map((note) => note.status?.kind ?? 'quiet') ?? []
  const isPending = followUp?.state === 'undoable' || followUp?.state === 'sending'
  return [status.kind, ...earlier].some((kind) => ON_SCREEN_ALONE.has(kind)) || isPending
}
