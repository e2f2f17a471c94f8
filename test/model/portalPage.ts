// A page of the portal: the one card that it shows, and the 65 s timers of cards whose auto-close was refused. They
// belong to the page, and what one of them ends is whatever card stands then (portal.md §2.4, §8.1).
import { isExternal } from '../../src/note/call'
import { judgeLeftOver, judgeTimeout } from './cardHold'
import type { ModelCard } from './modelCard'
import type { World } from './world'

const TIMER_MS = 65_000

export class PortalPage {
  card: ModelCard | null = null

  constructor(private readonly world: World) {}

  /** Returns a function that stops it. */
  startTimer(by: ModelCard): () => void {
    const { clock } = this.world
    return clock.wakeAt(clock.now() + TIMER_MS, () => this.timeIsUp(by))
  }

  private timeIsUp(by: ModelCard) {
    const { card, world } = this
    if (!card?.alive) return
    const { status } = card
    if (status.state === 'connected' && !isExternal(status)) return
    if (card === by) judgeTimeout(world, card)
    else judgeLeftOver(world, by)
    card.end('timer')
  }
}
