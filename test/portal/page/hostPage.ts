// The functions that buttons and tests call in one page of the portal. What belongs to the call and not to this page's
// card is pushed to the other pages as well.
import type { CallOptions, HostPage, HostVariant } from '../contract'
import type { ExternalCallNews } from '../core'
import { openAppSurface } from './appSurface'
import type { CallCard } from './callCard'
import { CallController } from './callController'
import { campaignFacts, newActivityId, newCallId, raisedCall } from './callFacts'
import type { CardPopup } from './cardPopup'
import { type ItemRef, phoneOf } from './crmText'
import { type PageContext, signedIn, stateOf } from './pageContext'
import { PortalTabs, type Push } from './portalTabs'

export class Host implements HostPage {
  private readonly portalTabs: PortalTabs
  private readonly calls: CallController

  constructor(
    private readonly context: PageContext,
    stage: HTMLElement,
  ) {
    this.portalTabs = new PortalTabs(context, (push) => this.receive(push))
    this.calls = new CallController(context, this, stage)
  }

  get variant(): HostVariant {
    return this.context.variant
  }

  set variant(next: Partial<HostVariant>) {
    Object.assign(this.context.variant, next)
  }

  get popup(): CardPopup | null {
    return this.calls.popup
  }

  /** Clients of the running or folded campaign; empty when there is none. */
  get clients(): readonly ItemRef[] {
    return this.calls.clients
  }

  async call(options: CallOptions = {}): Promise<void> {
    const call = raisedCall(this.context, options)
    const hasRoom = this.calls.makeRoom(call.kind)
    // A softphone that is busy is so in every page; an external call is shown in each that has room.
    if (hasRoom || call.kind === 'external') this.portalTabs.push({ name: 'call', call })
    if (hasRoom) await this.calls.open(call)
  }

  answer(): void {
    this.pushCall('answer')
    this.opened?.setState('connected')
  }

  remoteHangUp(pushes = 1): void {
    const callId = this.opened?.facts.callId
    this.pushCall('remoteHangUp')
    this.opened?.remoteHangUp()
    if (pushes === 1 || callId === undefined) return
    setTimeout(() => {
      this.portalTabs.push({ name: 'remoteHangUp', callId })
      this.cardOf(callId)?.remoteHangUp()
    }, this.variant.pushMs)
  }

  hangUp(): void {
    this.pushEnd()
    this.opened?.hangUp()
  }

  close(): void {
    this.pushEnd()
    this.opened?.close()
  }

  esc(): void {
    this.opened?.esc()
  }

  stuckCleanup(): void {
    this.opened?.dispose()
  }

  fail(): void {
    this.pushCall('fail')
    this.opened?.fail()
  }

  /** False when the portal shows no Fold button now. */
  fold(): boolean {
    const card = this.opened
    if (!card?.canFold()) return false
    if (card.facts.campaign && card.face === 'idle') this.calls.putCampaignAway()
    else this.popup?.fold()
    return true
  }

  unfold(): void {
    if (this.popup) this.popup.unfold()
    else if (this.clients.length > 0) this.startCampaign([...this.clients])
  }

  selectTab(which: 'ours' | 'other'): void {
    const tabs = this.opened?.tabs
    const app = tabs?.apps.find((tab) => tab.ours === (which === 'ours'))
    if (app) void tabs?.select(app.rowId)
  }

  addCustomTab(): void {
    this.context.log('card', 'customTabAdded')
    this.opened?.tabs.addCustom()
  }

  changeEntity(item: ItemRef | null, bindings: ItemRef[] = item ? [item] : []): void {
    const card = this.opened
    if (!card) return
    if (!card.facts.campaign)
      this.portalTabs.push({ name: 'changeEntity', callId: card.facts.callId, item, bindings })
    card.changeEntity(item, bindings)
  }

  repeatEntityChanged(): void {
    this.pushCall('repeatEntityChanged')
    this.opened?.raiseEntityChanged()
  }

  startCampaign(clients: ItemRef[]): void {
    if (!this.calls.makeRoom('softphone')) return
    this.calls.openCampaign(campaignFacts(this.context, clients[0] ?? null), clients)
  }

  selectClient(index: number): void {
    const item = this.clients[index]
    const card = this.opened
    if (!item || !card) return
    // CALL_ID and CRM_ACTIVITY_ID stay those of the call before (portal.md §2.6).
    Object.assign(card.facts, { item, bindings: [item], number: phoneOf(stateOf(this.context), item) })
    card.builtInComment = ''
    card.builtInOpen = false
    card.raiseEntityChanged()
  }

  async dial(): Promise<void> {
    const card = this.opened
    if (!card || card.face === 'connecting' || card.face === 'connected') return
    card.connectedAt = null
    const rings = await this.calls.connect(card, { callId: newCallId(), activityId: newActivityId() })
    if (rings) card.setState('connected')
  }

  typeBuiltInComment(text: string): void {
    this.opened?.typeBuiltInComment(text)
  }

  endTimer(): boolean {
    return this.context.timers.endOldest()
  }

  openApp(surface: 'home' | 'install'): Promise<void> {
    return openAppSurface(this.context, surface)
  }

  card(): ReturnType<HostPage['card']> {
    const card = this.opened
    return {
      open: card !== undefined,
      state: card?.face ?? null,
      callId: card?.facts.callId ?? null,
      autoCloseAllowed: card?.autoCloseAllowed ?? true,
      foldShown: card?.canFold() ?? false,
      folded: this.popup?.folded ?? false,
      timerEndsAt: card?.timerEndsAt ?? null,
      timers: this.context.timers.count,
      frameName: card?.tabs.frameName() ?? null,
    }
  }

  /** `telephony.externalCall.*`, pushed to every page (portal.md §4.7). */
  externalCall(news: ExternalCallNews): void {
    if (news.userId !== signedIn(this.context).id) return
    const { callId, number, direction, item } = news
    if (news.kind === 'hide') this.cardOf(callId)?.remoteHangUp()
    else if (this.calls.makeRoom('external'))
      void this.calls.open(raisedCall(this.context, { external: true, callId, number, direction, item }))
  }

  private get opened(): CallCard | undefined {
    return this.calls.card
  }

  /** The card of this call; a campaign's card belongs to one page alone. */
  private cardOf(callId: string): CallCard | undefined {
    const card = this.opened
    return card?.facts.callId === callId && !card.facts.campaign ? card : undefined
  }

  private pushCall(name: 'answer' | 'remoteHangUp' | 'fail' | 'close' | 'repeatEntityChanged'): void {
    const card = this.opened
    if (card && !card.facts.campaign) this.portalTabs.push({ name, callId: card.facts.callId })
  }

  /**
   * The operator ends a call in this page: a declined one closes everywhere, of another one the other pages hear as of
   * a hang-up (portal.md §2.3). The end of an external card is told by the portal's storage.
   */
  private pushEnd(): void {
    const card = this.opened
    if (!card || card.kind === 'external') return
    if (card.face === 'connecting')
      this.pushCall(card.facts.direction === 'outgoing' ? 'remoteHangUp' : 'close')
    if (card.face === 'connected') this.pushCall('remoteHangUp')
  }

  private receive(push: Push): void {
    if (push.name === 'call') {
      if (this.calls.makeRoom(push.call.kind)) void this.calls.open(push.call)
      return
    }
    const card = this.cardOf(push.callId)
    if (push.name === 'answer') card?.setState('connected')
    else if (push.name === 'repeatEntityChanged') card?.raiseEntityChanged()
    else if (push.name === 'changeEntity') card?.changeEntity(push.item, push.bindings)
    else card?.[push.name]()
  }
}
