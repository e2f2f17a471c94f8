// A day of one operator, call after call, to count the cards that our holds cost: external and softphone calls, one to
// three tabs of the portal, one push or two, cards closed by every hand. The next call comes 1 to 70 s after the card is
// gone. All on a fake clock.
import type { CrmItem } from '../../src/note/call'
import { ManualClock } from '../fakes/manualClock'
import type { LossCause } from './cardHold'
import { conclude } from './conclusion'
import { broken } from './judge'
import type { ModelCard } from './modelCard'
import type { Engine } from './modelHost'
import { inTimeOf } from './play'
import { World } from './world'

const CLIENTS: readonly CrmItem[] = [
  { type: 'CONTACT', id: 1 },
  { type: 'LEAD', id: 2 },
  { type: 'DEAL', id: 3 },
]
const SECOND = 1_000
/** The other tab's closing reaches this one through the portal's localStorage (portal.md §8.1). */
const OTHER_TAB_MS = 20

export interface HoldingCost {
  /** Calls whose end the host was refused. */
  readonly held: number
  /** Cards that the timer of an earlier one closed, by how that one came to leave it. */
  readonly losses: Readonly<Record<LossCause, number>>
  /** What was not as promised. */
  readonly sentences: readonly string[]
}

/** Plays the calls on a host that closes held cards after its time (`closing` V2), and one card more. */
export async function playDay(engine: Engine, seed: number, calls: number): Promise<HoldingCost> {
  const world = new World(engine, seed)
  const day = new Day(world, new ManualClock(0, seed).random)
  await inTimeOf(world, async () => {
    for (let call = 0; call < calls; call += 1) await day.call()
    await conclude(world, 'patient')
  })
  const count = (cause: LossCause) => world.losses.filter((one) => one === cause).length
  const losses = {
    hostButton: count('hostButton'),
    wordsAtRisk: count('wordsAtRisk'),
    ourHold: count('ourHold'),
  }
  return { held: day.held, losses, sentences: broken(world) }
}

class Day {
  held = 0

  constructor(
    private readonly world: World,
    private readonly random: () => number,
  ) {}

  async call(): Promise<void> {
    const { world } = this
    const external = this.chance(0.5)
    const item = CLIENTS[this.between(0, CLIENTS.length - 1)] ?? null
    await world.openCard(item, { state: external ? 'connected' : 'connecting' }, external)
    const { card } = world
    if (!card) throw new Error('No card was opened')
    if (!external) {
      await this.pass(this.between(1, 20))
      card.status = { ...card.status, state: 'connected' }
    }
    await this.talk(card)
    if (card.alive) await this.end(card, external)
    await this.pass(this.between(1, 70))
  }

  /** A call without a note, or with one that is typed in bursts; the last key may be the last moment of the call. */
  private async talk(card: ModelCard) {
    await this.pass(this.between(2, 30))
    for (let burst = this.between(0, 4); burst > 0 && card.alive; burst -= 1) {
      for (let key = this.between(1, 6); key > 0 && card.alive; key -= 1) {
        await this.world.type()
        await this.pass(this.random())
      }
      await this.pass(this.chance(0.4) ? 0 : this.between(1, 30))
    }
  }

  private async end(card: ModelCard, external: boolean) {
    if (this.chance(0.15)) {
      card.end('removed')
      return
    }
    card.end('remote')
    if (!card.alive) return
    this.held += 1
    const isInOtherTabs = this.between(1, 3) > 1
    if (external && isInOtherTabs) {
      await this.pass(OTHER_TAB_MS / SECOND)
      card.end('remote')
    }
    if (external && this.chance(0.5)) {
      await this.pass(this.random() * 3)
      card.end('remote')
    }
    await this.afterwards(card)
  }

  private async afterwards(card: ModelCard) {
    const { actions } = card.session
    for (let key = this.between(0, 5); key > 0 && card.alive; key -= 1) {
      await this.world.type()
      await this.pass(this.random() * 4)
    }
    if (this.chance(0.3)) actions.stay()
    if (this.chance(0.4)) {
      card.isGivenUp = true
      actions.closeNow()
    }
    if (card.alive && this.chance(0.2)) {
      await this.pass(this.between(0, 4))
      card.end('removed')
    }
    while (card.alive) await this.pass(1)
  }

  private chance(share: number) {
    return this.random() < share
  }
  private between(least: number, most: number) {
    return least + Math.floor(this.random() * (most - least + 1))
  }
  private pass(seconds: number) {
    return this.world.clock.advance(Math.round(seconds * SECOND))
  }
}
