// The functions that buttons and tests call, for one card at a time. Also refuses what the portal refuses: a second
// call during a call, folding a card whose auto-close is disabled.
import type { CallOptions, HostPage, HostVariant } from '../contract'
import type { ExternalCallNews } from '../core'
import { openAppSurface } from './appSurface'
import { CallCard, type CardKind } from './callCard'
import { callFacts, campaignFacts, newActivityId, newCallId } from './callFacts'
import { CardPopup } from './cardPopup'
import type { AppTab } from './cardTabs'
import { type ItemRef, phoneOf } from './crmText'
import { type PageContext, signedIn, stateOf } from './pageContext'
import type { CallFacts } from './placementOptions'

/** The CRM card loads before the app tab does (portal.md §2.1 rule 3). */
const CRM_CARD_LOAD_MS = 5

export class Host implements HostPage {
  popup: CardPopup | null = null
  /** Clients of the running or folded campaign; empty when there is none. */
  clients: readonly ItemRef[] = []
  /** Computed once, at page load: a tab that is bound later appears after a reload (portal.md §2.1 rule 1). */
  private readonly ours: readonly AppTab[]

  constructor(
    private readonly context: PageContext,
    private readonly stage: HTMLElement,
  ) {
    this.ours = ourTabs(context)
  }

  get variant(): HostVariant {
    return this.context.variant
  }

  set variant(next: Partial<HostVariant>) {
    Object.assign(this.context.variant, next)
  }

  async call(options: CallOptions = {}): Promise<void> {
    if (this.isBusy(options.external)) return
    const kind = options.external ? 'external' : (options.via ?? 'softphone')
    const facts = callFacts(this.context, options)
    if (kind === 'external') facts.state = 'connected'
    const card = this.raise(facts, kind, this.tabs(options.tabs ?? ['ours']))
    const isDialled = kind === 'softphone' && facts.direction === 'outgoing'
    if (kind !== 'external' && !isDialled) card.setState(kind === 'device' ? 'connected' : 'connecting')
    card.raiseEntityChanged()
    await pause(CRM_CARD_LOAD_MS)
    if (options.crmCard !== false && card.open) {
      this.popup?.showSidebar()
      const [first] = card.tabs.apps
      if (first) await card.tabs.select(first.rowId)
    }
    if (isDialled) await this.connect(card)
  }

  answer(): void {
    this.popup?.card.setState('connected')
  }

  remoteHangUp(): void {
    this.popup?.card.remoteHangUp()
  }

  hangUp(): void {
    this.popup?.card.hangUp()
  }

  close(): void {
    this.popup?.card.close()
  }

  esc(): void {
    this.popup?.card.esc()
  }

  stuckCleanup(): void {
    this.popup?.card.dispose()
  }

  fail(): void {
    this.popup?.card.fail()
  }

  /** False when the portal shows no Fold button now. */
  fold(): boolean {
    const card = this.popup?.card
    if (!card?.canFold()) return false
    if (card.facts.campaign && card.face === 'idle') this.putCampaignAway()
    else this.popup?.fold()
    return true
  }

  unfold(): void {
    if (this.popup) this.popup.unfold()
    else if (this.clients.length > 0) this.startCampaign([...this.clients])
  }

  selectTab(which: 'ours' | 'other'): void {
    const tabs = this.popup?.card.tabs
    const app = tabs?.apps.find((tab) => tab.ours === (which === 'ours'))
    if (app) void tabs?.select(app.rowId)
  }

  changeEntity(item: ItemRef | null, bindings: ItemRef[] = item ? [item] : []): void {
    this.popup?.card.changeEntity(item, bindings)
  }

  repeatEntityChanged(): void {
    this.popup?.card.raiseEntityChanged()
  }

  startCampaign(clients: ItemRef[]): void {
    if (this.isBusy()) return
    const facts = campaignFacts(this.context, clients[0] ?? null)
    const card = this.raise(facts, 'softphone', this.tabs(['ours']))
    this.clients = [...clients]
    // The call list is the active tab: the app loads with the first click on its own.
    this.popup?.showSidebar()
    card.raiseEntityChanged()
  }

  selectClient(index: number): void {
    const item = this.clients[index]
    const card = this.popup?.card
    if (!item || !card) return
    // CALL_ID and CRM_ACTIVITY_ID stay those of the call before (portal.md §2.6).
    Object.assign(card.facts, { item, bindings: [item], number: phoneOf(stateOf(this.context), item) })
    card.builtInComment = ''
    card.builtInOpen = false
    card.raiseEntityChanged()
  }

  async dial(): Promise<void> {
    const card = this.popup?.card
    if (!card || card.face === 'connecting' || card.face === 'connected') return
    card.connectedAt = null
    const rings = await this.connect(card, { callId: newCallId(), activityId: newActivityId() })
    if (rings) card.setState('connected')
  }

  typeBuiltInComment(text: string): void {
    this.popup?.card.typeBuiltInComment(text)
  }

  endTimer(): boolean {
    return this.context.timers.endOldest()
  }

  openApp(surface: 'home' | 'install'): Promise<void> {
    return openAppSurface(this.context, surface)
  }

  card(): ReturnType<HostPage['card']> {
    const card = this.popup?.card
    return {
      open: card !== undefined,
      state: card?.face ?? null,
      autoCloseAllowed: card?.autoCloseAllowed ?? true,
      foldShown: card?.canFold() ?? false,
      folded: this.popup?.folded ?? false,
      timerEndsAt: card?.timerEndsAt ?? null,
      frameName: card?.tabs.frameName() ?? null,
    }
  }

  /** `telephony.externalCall.*`: ignored when the user has a card already (portal.md §4.7). */
  externalCall(news: ExternalCallNews): void {
    if (news.userId !== signedIn(this.context).id) return
    const { callId, number, direction, item } = news
    const card = this.popup?.card
    if (news.kind === 'hide' && card?.facts.callId === callId) card.remoteHangUp()
    if (news.kind === 'show' && !card) void this.call({ external: true, callId, number, direction, item })
  }

  /**
   * Whether a card that is already open blocks a new call. A card that is still needed stays; a stuck one is removed
   * (portal.md §2.4). A card whose auto-close was refused is removed by a softphone call, but blocks an external call,
   * which is then never shown (§8.2).
   */
  private isBusy(external = false): boolean {
    const card = this.popup?.card
    if (!card) return false
    const isHeld = card.timerEndsAt !== null
    if (isHeld && external) return true
    const inCall = card.face === 'connecting' || card.face === 'connected'
    const needed = !isHeld && (inCall || card.facts.campaign || card.builtInOpen)
    if (needed) this.context.balloon('The line is busy: close the call card to take the next call')
    else this.stuckCleanup()
    return needed
  }

  /**
   * From `idle` to `connecting`, then the `outgoing` push with its values, each in a task of its own (portal.md
   * §2.3, §2.6). Resolves to false when the operator has ended the call meanwhile.
   */
  private async connect(card: CallCard, pushed: Partial<CallFacts> = {}): Promise<boolean> {
    await pause(this.variant.pushMs)
    if (card.open && card.facts.state === 'idle') card.setState('connecting')
    await pause(this.variant.pushMs)
    if (!card.open) return false
    Object.assign(card.facts, pushed)
    card.raiseEntityChanged()
    await pause(this.variant.pushMs)
    return card.open && card.face === 'connecting'
  }

  private raise(facts: CallFacts, kind: CardKind, tabs: readonly AppTab[]): CallCard {
    this.context.log('card', 'raised', { callId: facts.callId, kind })
    this.clients = []
    const timerEnded = () => this.popup?.card.timeIsUp()
    const card: CallCard = new CallCard(this.context, facts, kind, tabs, () => this.remove(), timerEnded)
    this.popup = new CardPopup(this.context, this, card, this.stage)
    return card
  }

  private remove(): void {
    this.popup?.remove()
    this.popup = null
    this.clients = []
    this.context.changed()
  }

  /** An idle campaign is not folded but closed; unfolding makes a new card (portal.md §2.5). */
  private putCampaignAway(): void {
    const clients = this.clients
    this.close()
    this.clients = clients
    this.context.balloon('The call list is folded')
    this.context.changed()
  }

  private tabs(order: ('ours' | 'other')[]): AppTab[] {
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
