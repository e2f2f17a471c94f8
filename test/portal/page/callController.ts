// The one card that a page of the portal can show: raises it step by step as a call goes, makes room for the next one
// or refuses it (portal.md §2.1, §2.3, §2.4), and removes it.
import { CallCard } from './callCard'
import type { CardKind, RaisedCall } from './callFacts'
import { CardPopup } from './cardPopup'
import type { AppTab } from './cardTabs'
import type { ItemRef } from './crmText'
import type { Host } from './hostPage'
import { type PageContext, stateOf } from './pageContext'
import type { CallFacts } from './placementOptions'
import { onCleared, otherCallRuns, setMark } from './portalStorage'

/** The CRM card loads before the app tab does (portal.md §2.1 rule 3). */
const CRM_CARD_LOAD_MS = 5

export class CallController {
  popup: CardPopup | null = null
  /** Clients of the running or folded campaign; empty when there is none. */
  clients: readonly ItemRef[] = []
  /** Computed once, at page load: a tab that is bound later appears after a reload (portal.md §2.1 rule 1). */
  private readonly ours: readonly AppTab[]

  constructor(
    private readonly context: PageContext,
    private readonly host: Host,
    private readonly stage: HTMLElement,
  ) {
    this.ours = ourTabs(context)
    const shown = (callId: string) => (this.card?.facts.callId === callId ? this.card : undefined)
    onCleared(context, 'externalCard', (callId) => shown(callId)?.remoteHangUp())
    // Another page that showed this call was closed in the middle of it.
    onCleared(context, 'softphoneCall', (callId) => shown(callId)?.markCall())
    window.addEventListener('pagehide', () => this.card?.clearCallMark())
  }

  get card(): CallCard | undefined {
    return this.popup?.card
  }

  /**
   * Whether a call may raise its card here. A card that is still needed stays; a stuck one, and one whose auto-close
   * was refused, is removed (portal.md §2.4, §8.2). An external call needs a page without a card; it is never shown
   * later, nor while the user is in a call or has the desktop application (§8.2, §8.15).
   */
  makeRoom(kind: CardKind): boolean {
    const { card } = this
    if (kind === 'external')
      return !card && !this.context.variant.desktopApp && !otherCallRuns(this.context, '')
    if (!card) return true
    const isHeld = card.timerEndsAt !== null
    const inCall = card.face === 'connecting' || card.face === 'connected'
    const needed = !isHeld && (inCall || card.facts.campaign || card.builtInOpen)
    if (needed) this.context.balloon('The line is busy: close the call card to take the next call')
    else card.dispose()
    return !needed
  }

  /** Raises the card of a call for which there is room. Resolves as `HostPage.call` does. */
  async open({ facts, kind, tabs, crmCard }: RaisedCall): Promise<void> {
    const card = this.raise(facts, kind, this.appTabs(tabs))
    const isDialled = kind === 'softphone' && facts.direction === 'outgoing'
    if (kind !== 'external' && !isDialled) card.setState(kind === 'device' ? 'connected' : 'connecting')
    card.raiseEntityChanged()
    await pause(CRM_CARD_LOAD_MS)
    if (crmCard && card.open) {
      this.popup?.showSidebar()
      const [first] = card.tabs.apps
      if (first) await card.tabs.select(first.rowId)
    }
    if (isDialled) await this.connect(card)
  }

  /** The call list is the active tab: the app loads with the first click on its own. */
  openCampaign(facts: CallFacts, clients: readonly ItemRef[]): void {
    const card = this.raise(facts, 'softphone', this.appTabs(['ours']))
    this.clients = [...clients]
    this.popup?.showSidebar()
    card.raiseEntityChanged()
  }

  /**
   * From `idle` to `connecting`, then the `outgoing` push with its values, each in a task of its own (portal.md
   * §2.3, §2.6). Resolves to false when the operator has ended the call meanwhile.
   */
  async connect(card: CallCard, pushed: Partial<CallFacts> = {}): Promise<boolean> {
    const { pushMs } = this.context.variant
    await pause(pushMs)
    if (card.open && card.facts.state === 'idle') card.setState('connecting')
    await pause(pushMs)
    if (!card.open) return false
    Object.assign(card.facts, pushed)
    card.raiseEntityChanged()
    await pause(pushMs)
    return card.open && card.face === 'connecting'
  }

  /** An idle campaign is not folded but closed; unfolding makes a new card (portal.md §2.5). */
  putCampaignAway(): void {
    const { clients } = this
    this.card?.close()
    this.clients = clients
    this.context.balloon('The call list is folded')
    this.context.changed()
  }

  private raise(facts: CallFacts, kind: CardKind, tabs: readonly AppTab[]): CallCard {
    this.context.log('card', 'raised', { callId: facts.callId, kind })
    this.clients = []
    const timerEnded = (startedBy: CallCard) => this.card?.timeIsUp(startedBy)
    const card = new CallCard(this.context, facts, kind, tabs, () => this.remove(), timerEnded)
    if (kind === 'external') setMark(this.context, 'externalCard', facts.callId)
    this.popup = new CardPopup(this.context, this.host, card, this.stage)
    return card
  }

  private remove(): void {
    this.popup?.remove()
    this.popup = null
    this.clients = []
    this.context.changed()
  }

  private appTabs(order: readonly ('ours' | 'other')[]): AppTab[] {
    const other = {
      rowId: 0,
      title: 'Neighbour',
      handler: `${location.origin}/_portal/neighbour`,
      ours: false,
    }
    return order.flatMap((which) => (which === 'ours' ? this.ours : [other]))
  }
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

function ourTabs(context: PageContext): AppTab[] {
  const { app, placements } = stateOf(context)
  // Before `installFinish` a bound tab is hidden for everyone (portal.md §5).
  if (!app.installed) return []
  return placements
    .filter(({ placement }) => placement === 'CALL_CARD')
    .map((row) => ({
      rowId: row.id,
      handler: row.handler,
      title: row.langAll[context.variant.lang]?.TITLE || row.title || 'Call Notes',
      ours: true,
    }))
}
