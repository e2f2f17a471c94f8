// Judges the moment at which a card allows the host to close it.
import type { ModelCard } from './modelCard'
import type { World } from './world'

/** How long words that are safe, but not delivered, may keep a card open (ms). */
const UNDELIVERED_TIMEOUT_MS = 120_000
/** At the rate limit an open card only keeps calls waiting (docs/words.md). */
const RATE_LIMITED_TIMEOUT_MS = 30_000

/** Never while the operator types, never before the words are delivered or safe for long. */
export function judgeRelease({ clock, complaints }: World, card: ModelCard): void {
  if (card.refusedAt === 0 || card.status.campaign) return
  const idleMs = clock.now() - card.typedAt
  if (idleMs < 10_000) complaints.push(`the card was let go ${idleMs} ms after a key`)
  const waited = clock.now() - card.refusedAt
  const timeout = card.isRateLimited() ? RATE_LIMITED_TIMEOUT_MS : UNDELIVERED_TIMEOUT_MS
  // The card's state is published right after the command.
  void Promise.resolve().then(() => {
    const { status, followUp } = card.session.cardState.get()
    const { kind } = status
    const isSettled = kind === 'saved' || kind === 'quiet'
    const isPlanned = !followUp || followUp.state === 'planned' || followUp.state === 'refused'
    const isSoon = !(isSettled && isPlanned) && waited < timeout
    if (isSoon || kind === 'notSafe' || kind === 'saving') complaints.push(`let go while "${kind}"`)
  })
}
