// Judges the moment at which a card that was held lets itself be closed.
import type { ModelCard } from './modelCard'
import type { World } from './world'

/** So long may words that are safe, but not delivered, hold a card (ms). */
const PATIENCE_MS = 120_000
/** In a rush hour a held card only keeps calls waiting (docs/words.md). */
const RUSH_PATIENCE_MS = 30_000

/** Never under typing fingers, never before the words are delivered or safe for long. */
export function judgeRelease({ clock, complaints }: World, card: ModelCard): void {
  if (card.refusedAt === 0 || card.status.campaign) return
  const rested = clock.now() - card.typedAt
  if (rested < 10_000) complaints.push(`the card was let go ${rested} ms after a key`)
  const waited = clock.now() - card.refusedAt
  const patience = card.isRateLimited() ? RUSH_PATIENCE_MS : PATIENCE_MS
  // The face is drawn anew right after the command.
  void Promise.resolve().then(() => {
    const { status, followUp } = card.session.cardState.get()
    const { kind } = status
    const isSettled = kind === 'saved' || kind === 'quiet'
    const isPlanned = !followUp || followUp.state === 'planned' || followUp.state === 'refused'
    const isSoon = !(isSettled && isPlanned) && waited < patience
    if (isSoon || kind === 'notSafe' || kind === 'saving') complaints.push(`let go while "${kind}"`)
  })
}
