// One call card as a portal runs it: its states (portal.md §2.3) and every way to close it in both variants (§2.4),
// each in the task of the call.
import type { CardKind } from './callFacts'
import { type CardEvent, cardInterface } from './cardInterface'
import { type AppTab, CardTabs } from './cardTabs'
import type { RunningTimer } from './cardTimers'
import type { ItemRef } from './crmText'
import type { PageContext } from './pageContext'
import { type CallFacts, liveStatus, postedOptions } from './placementOptions'
import { clearMark, otherCallRuns, setMark } from './portalStorage'

export type CardFace = 'idle' | 'connecting' | 'connected' | 'error'

/** `close()` with `deliverBeforeClose`: enough for a frame to receive the event, too short to be noticed. */
const MILD_CLOSE_MS = 20

export class CallCard {
  readonly tabs: CardTabs
  /** What the operator sees of the call; differs from the state only after a failed call. */
  face: CardFace
  autoCloseAllowed = true
  folded = false
  /** Epoch ms. */
  timerEndsAt: number | null = null
  connectedAt: number | null = null
  builtInComment = ''
  builtInOpen = false
  open = true
  private timer: RunningTimer | undefined
  /** In the desktop's slave window a flag overwrote the master's `autoClose` method (portal.md §2.7). */
  private autoCloseOverwritten = false

  constructor(
    private readonly context: PageContext,
    readonly facts: CallFacts,
    readonly kind: CardKind,
    apps: readonly AppTab[],
    private readonly removed: () => void,
    private readonly timerEnded: (startedBy: CallCard) => void,
  ) {
    this.face = facts.state
    if (facts.state === 'connected') this.connectedAt = Date.now()
    const placement = cardInterface({
      status: () => liveStatus(facts, context.variant),
      disableAutoClose: () => this.disableAutoClose(),
      enableAutoClose: () => this.enableAutoClose(),
    })
    this.tabs = new CardTabs(context, apps, placement, () => postedOptions(facts, context.variant))
  }

  /** An event only on a change; an external call has none (portal.md §2.3). */
  setState(state: CallFacts['state'], face: CardFace = state): void {
    this.face = face
    if (face === 'connected' && this.connectedAt === null) this.connectedAt = Date.now()
    if (face === 'connected') this.markCall()
    else this.clearCallMark()
    if (this.facts.state !== state) {
      this.facts.state = state
      this.raise('CallCard::CallStateChanged', state)
    }
    this.context.changed()
  }

  /** The other side hung up, a push timed out, `externalCall.hide` or `.finish`. */
  remoteHangUp(): void {
    this.context.log('card', 'remoteHangUp')
    if (this.kind !== 'external') this.setState('idle')
    if (!this.facts.campaign) this.autoClose()
  }

  /** The operator's button: closes the card even if the app disabled auto-close; a campaign goes on. */
  hangUp(): void {
    this.context.log('card', 'hangUp')
    if (this.facts.campaign && this.facts.state !== 'idle') this.setState('idle')
    else this.close()
  }

  /** Busy, no funds, no microphone: the error screen stays until it is closed by hand. */
  fail(): void {
    this.context.log('card', 'failed')
    this.setState('idle', 'error')
  }

  /** Closes the popup without an event to the app. */
  esc(): void {
    const allowed = this.face === 'idle' || this.face === 'error' || this.kind === 'device'
    this.context.log('card', 'esc', { allowed })
    if (allowed) this.dispose()
  }

  close(): void {
    if (!this.open) return
    this.context.log('card', 'close')
    this.raise('CallCard::BeforeClose')
    if (this.context.variant.deliverBeforeClose) setTimeout(() => this.dispose(), MILD_CLOSE_MS)
    else this.dispose()
  }

  /** Removes the popup and its frames. A timer goes on running (portal.md §8.1). */
  dispose(): void {
    if (!this.open) return
    this.open = false
    this.clearCallMark()
    clearMark(this.context, 'externalCard', this.facts.callId)
    this.context.log('card', 'removed')
    this.removed()
  }

  changeEntity(item: ItemRef | null, bindings: ItemRef[]): void {
    this.facts.activityId ??= ''
    Object.assign(this.facts, { item, bindings, itemPushed: true })
    this.raiseEntityChanged()
  }

  raiseEntityChanged(): void {
    const { CRM_ENTITY_TYPE, CRM_ENTITY_ID } = liveStatus(this.facts, this.context.variant)
    const PHONE_NUMBER = this.facts.number || 'unknown'
    this.raise('CallCard::EntityChanged', { CRM_ENTITY_TYPE, CRM_ENTITY_ID, PHONE_NUMBER })
    this.context.changed()
  }

  /** Typing in the built-in comment opens it and restarts a running timer. */
  typeBuiltInComment(text: string): void {
    this.builtInComment = text
    this.builtInOpen = true
    if (this.timerEndsAt !== null) this.restartTimer()
    this.context.changed()
  }

  saveBuiltInComment(): void {
    if (this.builtInOpen) this.context.log('card', 'builtInCommentSaved')
    this.builtInOpen = false
    this.context.changed()
  }

  /** Allowed only while auto-close is allowed (portal.md §2.5). */
  canFold(): boolean {
    const foldable = this.face === 'connected' || (this.facts.campaign && this.face === 'idle')
    return this.autoCloseAllowed && foldable
  }

  private autoClose(): void {
    if (this.autoCloseOverwritten) {
      this.context.log('card', 'autoCloseThrew')
      return
    }
    if (this.autoCloseAllowed && !this.builtInOpen) {
      this.close()
      return
    }
    this.context.log('card', 'autoCloseRefused')
    this.raise('CallCard::BeforeClose')
    // Whenever auto-close is refused, the portal asks its user to close the card (portal.md §8.3).
    this.context.balloon('The call has ended: close the call card')
    if (this.context.variant.closing === 'V2') this.startTimer()
  }

  private restartTimer(): void {
    if (this.timer) this.context.timers.stop(this.timer)
    this.startTimer()
  }

  /** An older timer is not cleared, neither here nor when the card is removed (portal.md §8.1). */
  private startTimer(): void {
    const { timerMs } = this.context.variant
    this.timerEndsAt = Date.now() + timerMs
    const timer = this.context.timers.start(timerMs, () => {
      this.context.log('card', 'timerEnded')
      if (timer === this.timer) this.timerEndsAt = null
      this.timerEnded(this)
    })
    this.timer = timer
    this.context.changed()
  }

  /**
   * A timer has ended while this card is shown: its own closes it, one that an earlier card left behind disposes it
   * without a BeforeClose (portal.md §2.4, §8.1).
   */
  timeIsUp(startedBy: CallCard): void {
    const isInCall = this.kind === 'softphone' && this.face === 'connected'
    if (startedBy === this) this.saveBuiltInComment()
    if (isInCall || otherCallRuns(this.context, this.facts.callId)) return
    if (startedBy === this) this.close()
    else this.dispose()
  }

  /** For the portal's other pages: a softphone call runs. */
  markCall(): void {
    if (this.kind === 'softphone' && this.face === 'connected')
      setMark(this.context, 'softphoneCall', this.facts.callId)
  }

  clearCallMark(): void {
    clearMark(this.context, 'softphoneCall', this.facts.callId)
  }

  private disableAutoClose(): void {
    this.autoCloseAllowed = false
    this.autoCloseOverwritten = this.context.variant.desktop
    if (this.timerEndsAt !== null) this.restartTimer()
    this.context.changed()
  }

  /**
   * Closes a card whose timer runs, unless another softphone call is in progress; saves the built-in comment first
   * (portal.md §8.13). Clears the newest timer alone: one that an earlier push started runs on (§8.1).
   */
  private enableAutoClose(): void {
    this.autoCloseAllowed = true
    this.autoCloseOverwritten = this.context.variant.desktop
    if (this.timerEndsAt !== null && !otherCallRuns(this.context, this.facts.callId)) {
      if (this.timer) this.context.timers.stop(this.timer)
      this.saveBuiltInComment()
      this.close()
    }
    this.context.changed()
  }

  private raise(event: CardEvent, argument?: unknown): void {
    this.context.log('card', event, argument)
    // The desktop raises it in the master window; the apps run in the slave window (portal.md §2.7).
    if (event === 'CallCard::BeforeClose' && this.context.variant.desktop) return
    this.tabs.raise(event, argument)
  }
}
