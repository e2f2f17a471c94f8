// An operator's day on a fake clock: one browser of a given kind, a portal that fails as it likes, cards
// that open and end in every way the host knows. What was typed is recorded apart from it, to be judged at the end.

import { overwrittenComments, readOptionDrafts } from '../../src/bitrix24/notes/optionDrafts'
import { writeSetting } from '../../src/bitrix24/setup/settingForms'
import { sharedValues } from '../../src/browser/sharedValues'
import type { CallStatus, CrmItem } from '../../src/note/call'
import { itemKey } from '../../src/note/call'
import { referenceOf } from '../../src/note/comment'
import type { Note } from '../../src/note/note'
import { readDraft } from '../../src/note/readDraft'
import type { OpenedNote } from '../../src/session/cardState'
import { CookieJar } from '../fakes/cookieJar'
import { draftsInCookies } from '../fakes/draftsInCookies'
import { ManualClock, settle } from '../fakes/manualClock'
import { MemoryStorage } from '../fakes/memoryStorage'
import type { LossCause } from './cardHold'
import { LastingFaults } from './lastingFaults'
import { HANDSHAKE_MS, ModelCard } from './modelCard'
import { type Engine, TOKEN_LIFE_MS } from './modelHost'
import { ModelNetwork } from './modelNetwork'
import { ModelRest } from './modelRest'
import type { BrowserTime } from './pageClock'
import { PortalPage } from './portalPage'
import { belongTo, keyOf, Records } from './records'
import { hasWord } from './storedText'

export const OPERATOR = '7'
export const PORTAL = 'portal.example'

/** `finish` comes so long after `hide`. */
const SECOND_PUSH_MS = 700
/** What a dying page begins has been processed by then. */
const LAST_REQUESTS_MS = 110
/** So many bytes of cookies leave room for one more draft of a schedule. */
const ROOM_TAKEN = 1_500

export class World {
  readonly clock: ManualClock
  readonly time: BrowserTime = { earlyTimers: false, setBackMs: 0 }
  readonly faults = new LastingFaults()
  readonly rest: ModelRest
  readonly network: ModelNetwork
  readonly storage = new MemoryStorage()
  readonly cookies: CookieJar
  /** What all frames of the browser share of small values. */
  readonly sharedValues = () => sharedValues(this.storage.access, this.cookies)
  readonly engine: Engine
  readonly records = new Records()
  /** Promises that were broken on the way. */
  readonly complaints: string[] = []
  /** Cards that were closed by the timer of an earlier one. */
  readonly losses: LossCause[] = []
  /** How long the host's first token of a card lives. */
  firstTokenLifeMs = TOKEN_LIFE_MS
  card: ModelCard | null = null
  private readonly cards: ModelCard[] = []
  private readonly beside: ModelCard[] = []
  /** The portal's page at which the operator works. */
  private page = new PortalPage(this)
  /** Two cards were open at once. */
  sideBySide = false
  /** Two frames knew of the same call. */
  sharesCall = false
  /** A page crashed. */
  hasCrashed = false
  /** A card of a call that had one before went without having learned of it: no read ever named the operator. */
  hasUnreadCard = false
  private undisturbedSince: number
  private last: CallStatus | null = null
  private calls = 0

  constructor(engine: Engine, seed: number) {
    this.engine = engine
    this.clock = new ManualClock(undefined, seed)
    this.undisturbedSince = this.clock.now()
    this.rest = new ModelRest(this.clock.now, this.faults)
    this.network = new ModelNetwork(this.clock, this.rest, this.faults)
    this.storage.refused = !engine.storage
    this.cookies = new CookieJar(this.clock.now)
    this.cookies.refused = !engine.cookies
    this.rest.appOptions = { setting_header: writeSetting(seed % 2 === 0 ? 'full' : 'reference') }
  }

  /** Somebody does something: until now every card was left alone. */
  disturb(what: string): void {
    for (const card of this.cards) this.complaints.push(...card.judgeUndisturbed(this.undisturbedSince))
    this.undisturbedSince = this.clock.now()
    this.network.note(`--- ${what}`)
  }

  alive(): readonly ModelCard[] {
    return this.cards.filter(({ alive }) => alive)
  }

  async openCard(item: CrmItem | null, how: Partial<CallStatus> = {}, external = false): Promise<void> {
    if (this.card) await this.endCard('removed')
    if (how.callId === undefined) this.calls += 1
    const status: CallStatus = {
      callId: external ? `externalCall.${this.calls}` : `call-${this.calls}`,
      number: { kind: 'known', number: '49301234' },
      lineName: '',
      item,
      activityId: null,
      bindings: [],
      direction: 'incoming',
      state: 'connected',
      campaign: false,
      ...how,
    }
    this.last = status
    this.card = new ModelCard(this, this.page, status, how.callId !== undefined)
    this.card.hadNoRoom = this.storage.full
    this.cards.push(this.card)
    await settle()
    // Without storage nobody can keep words that were typed before the handshake (docs/words.md).
    if (!this.keepsInStorage()) await this.clock.advance(HANDSHAKE_MS + 1)
  }

  /** A second tab of the portal raises a card for another call while the first one stays open. */
  async openBeside(item: CrmItem | null): Promise<void> {
    const { card } = this
    if (!card?.alive) return
    this.sharesCall = true
    this.card = null
    card.hide()
    this.beside.push(card)
    this.page = new PortalPage(this)
    this.sideBySide = true
    await this.openCard(item)
  }

  claimedBeside(card: ModelCard): string[] {
    return this.alive().flatMap((other) => (other === card ? [] : [...other.claims]))
  }

  /** The operator goes back to the card of the other tab. */
  async switchTab(): Promise<void> {
    const [other] = this.beside
    if (!other?.alive || !this.card) return
    this.beside[0] = this.card
    this.card.hide()
    this.card = other
    other.show()
    this.page = other.page
    this.last = other.status
  }

  /** The same call's card again, as a reload or another tab and back leaves it. */
  async reopenCard(): Promise<void> {
    const { last } = this
    // Raised anew while another card is recovering its words: named in docs/words.md, not judged here. Nor is a place
    // that was chosen by hand and is none of the call's own (docs/decisions.md, "The operator's choice").
    if (!last || last.campaign || this.beside.some(({ alive }) => alive)) return
    if (this.records.notes.get(last.callId)?.chosen) return
    this.sharesCall = true
    await this.endCard('removed')
    // The host keeps a loaded tab and restores no app tab after a reload (portal.md §2.1, §2.5): the same call gets
    // a new frame only when the card is raised anew, which takes longer than any request of the old one.
    await this.clock.advance(25_000)
    this.last = last
    await this.openCard(last.item, { callId: last.callId, bindings: last.bindings })
  }

  /** The operator types one more word, never used before, for the client that the card shows. */
  async type(fragile = ''): Promise<void> {
    const { card } = this
    if (!card?.alive) return
    const words = this.records.typed(keyOf(card.status), card.status.item, card, fragile)
    const { text } = card.session.cardState.get()
    card.typedAt = this.clock.now()
    card.session.actions.edit(text ? `${text} ${words}` : words)
    await settle()
  }

  /** A long text, once for each note: an editor takes no more than 20 000 letters. */
  async paste(letters: string): Promise<void> {
    if (!this.card?.alive || isLarge(this.card)) return
    await this.type(letters)
  }

  /** The operator brings the note of the call before back, and types one more word into it. */
  async editEarlier(staysOpen: boolean): Promise<void> {
    const { card } = this
    const recent = card?.alive && card.session.cardState.get().recent
    if (!card || !recent) return
    let opened: Awaited<ReturnType<typeof recent.open>> | null = null
    void recent.open(null).then((found) => {
      opened = found
    })
    for (let waited = 0; waited < 200 && opened === null; waited += 1) await this.clock.advance(100)
    const note = opened as OpenedNote | string | null
    if (note === null || typeof note === 'string') return
    const word = card.alive ? this.records.typedInto(note.text, card) : null
    if (word) {
      card.typedAt = this.clock.now()
      note.edit(`${note.text} ${word}`)
      await settle()
    }
    if (!staysOpen) note.close()
    await settle()
  }

  /** The operator chooses another outcome, or none, for the client that the card shows: from a list that the portal has. */
  async choose(fragile: string | null): Promise<void> {
    const { card } = this
    if (!card?.alive) return
    const { outcome, connection } = card.session.cardState.get()
    if (connection !== 'connected') return
    if (fragile === null && outcome === '') return
    card.typedAt = this.clock.now()
    card.session.actions.chooseOutcome(
      this.records.chose(keyOf(card.status), card.status.item, card, fragile),
    )
    await settle()
  }

  /** The operator says where the note goes. Before the handshake nobody offers that. */
  async fileTo(item: CrmItem): Promise<void> {
    const { card } = this
    if (!card?.alive || card.session.cardState.get().connection !== 'connected') return
    // Before the initial read, what an earlier frame of this call wrote is not in the editor yet.
    if (card.isReopened && !card.hasRead()) return
    const key = keyOf(card.status)
    const note = this.records.note(key, item)
    belongTo(note, item)
    note.chosen = true
    for (const plan of this.records.plans) if (plan.key === key) plan.items.add(itemKey(item))
    card.session.actions.fileTo(item)
    await settle()
  }

  /** One more follow-up for the client that the card shows. One that can still be taken back makes room for it. */
  async plan(): Promise<void> {
    const { card } = this
    if (!card?.alive) return
    this.forgetPlan(card)
    const { status, session } = card
    const key = keyOf(status)
    const note = this.records.notes.get(key)
    const item = note?.chosen ? note.item : status.item
    const { plans } = this.records
    const deadline = plans.length + 1
    plans.push({
      title: `p${deadline}x`,
      key,
      card,
      items: new Set(item ? [itemKey(item)] : []),
      early: session.cardState.get().call === null,
      undone: false,
      unprotected: false,
      forgotten: false,
      outOfReach: false,
      stoodTwice: false,
    })
    session.actions.planFollowUp({ deadline, title: `p${deadline}x` })
    await settle()
  }

  async undo(): Promise<void> {
    const { card } = this
    if (!card?.alive) return
    this.forgetPlan(card)
    card.session.actions.undoFollowUp()
    await settle()
  }

  /** What the card shows as undoable is not going to be. */
  private forgetPlan({ session }: ModelCard) {
    const { followUp } = session.cardState.get()
    const plan = followUp?.state === 'undoable' ? this.records.plans[followUp.deadline - 1] : undefined
    if (plan) plan.undone = true
  }

  async changeItem(item: CrmItem): Promise<void> {
    const { card } = this
    if (!card?.alive) return
    const { campaign } = card.status
    // Before the initial read nobody here knows that a delivered note of this call stands at the old client.
    for (let waited = 0; waited < 70 && card.isReopened && !card.hasRead(); waited += 1) {
      await this.clock.advance(1_000)
    }
    if (card.isReopened && !card.hasRead()) return
    // Away and back within the handshake leaves no trace; more than one change there is not an operator's doing.
    if (campaign && card.status !== card.atLoad) await this.clock.advance(HANDSHAKE_MS)
    if (!card.alive) return
    const { notes, plans } = this.records
    const note = campaign ? undefined : notes.get(card.status.callId)
    if (note && !note.chosen) {
      // Words of an earlier frame that this one has not read back yet had no client when they were typed.
      const { outcome, text } = card.session.cardState.get()
      const shown = `${outcome} ${text}`
      if (!note.item) for (const one of note.words) if (!hasWord(shown, one.word)) one.early = true
      belongTo(note, item)
    }
    if (!campaign)
      for (const { key, items } of plans) if (key === card.status.callId) items.add(itemKey(item))
    card.changeItem(item)
    this.last = card.status
    await settle()
  }

  async endCard(how: 'removed' | 'crashed' | 'remote' | 'tabClosed'): Promise<void> {
    this.card?.end(how)
    await settle()
    // A portal that is out of reach at the very moment at which nothing else keeps the words: see docs/words.md.
    if (!this.keepsInStorage()) await this.clock.advance(LAST_REQUESTS_MS)
    if (how !== 'remote' || !this.card?.alive) this.card = null
  }

  /** Two pushes: the second one comes a moment later (portal.md §8.1). */
  async endTwice(): Promise<void> {
    await this.endCard('remote')
    await this.clock.advance(SECOND_PUSH_MS)
    if (this.card) await this.endCard('remote')
  }

  fillStorage(full: boolean): void {
    this.storage.full = full
    if (full) for (const card of this.alive()) card.hadNoRoom = true
  }

  /** The network, or all that lasts, is as it should be again. */
  mend(): void {
    const wasOffline = this.faults.offline
    this.network.recover()
    this.storage.full = false
    if (wasOffline) for (const card of this.alive()) card.online()
  }

  keepsInStorage(): boolean {
    return this.engine.storage && !this.storage.full
  }

  /** The words of a page that goes are in a cookie, whatever the portal says, unless they are too many, or older ones leave no room. */
  keepsInCookies(card: ModelCard): boolean {
    const hasRoom = !isLarge(card) && this.cookies.cookie.length < ROOM_TAKEN
    return this.engine.cookies && card.knowsKey() && hasRoom
  }

  /** A page is about to die: what can keep its words? (docs/words.md, "What cannot be protected" 1, 4 and 5.) */
  leavesBehind(card: ModelCard, how: 'removed' | 'crashed' | 'tabClosed'): void {
    this.hasCrashed ||= how === 'crashed'
    this.hasUnreadCard ||= card.isReopened && !card.isIdentified
    // What a large last write replaces is not put away.
    this.records.hasForgotten ||= isLarge(card)
    if (this.keepsInStorage() && !card.hadNoRoom) return
    if (how !== 'crashed' && this.keepsInCookies(card)) return
    // After a crash a deferred request is all there is.
    const isDeferred = this.engine.deferredRequest && !(how === 'crashed' && isLarge(card))
    // A colleague's words that a last write replaced are put away, but no draft says whose they are.
    if (!this.engine.deferredRequest) this.records.hasForgotten = true
    const isEarly = card.session.cardState.get().connection !== 'connected'
    // What is begun as a page becomes hidden arrives (browser.md, "Firefox measured again").
    const isDependable = isDeferred || how === 'tabClosed'
    const { comments, todos } = this.rest
    const own = comments.filter(({ author }) => author === OPERATOR)
    // The replacement that is on its way as a tab is hidden carries the words alone.
    const isRefusing = this.faults.refusal?.of === 'writes' || this.network.refusing > 0
    const isRefused = isRefusing && how === 'tabClosed' && own.length > 0
    const outOfReach = this.faults.takesNoDraft() || (isRefused && !this.engine.deferredRequest)
    if (isDependable && !isEarly && !outOfReach) return
    const stands = (word: string, at: CrmItem | null) => {
      const isJournalled = this.keepsInStorage() && this.waiting().some((text) => hasWord(text, word))
      const isThere =
        isJournalled || own.some(({ text, item }) => hasWord(text, word) && (!at || item === itemKey(at)))
      return isThere || todos.some(({ title }) => title === word)
    }
    const copies = (reference: string | null) => own.filter(({ text }) => referenceOf(text) === reference)
    const standsTwice = (word: string) =>
      own.some(({ text }) => hasWord(text, word) && copies(referenceOf(text)).length > 1)
    this.records.unprotect(card, outOfReach, stands, standsTwice)
  }

  /** Outcomes and texts of the drafts that wait in this browser and in the operator's options. */
  waiting = (): string[] => this.drafts().map(({ outcome, text }) => `${outcome} ${text}`)

  /** Texts of drafts that the portal took, and lost to a set at the same moment. */
  lost = (): string[] => this.rest.lostOptions.flatMap(readOptionDrafts).map(({ draft }) => draft.text)

  /** Comments that last writes replaced, as the operator's options keep them for the next card. */
  replaced = (): string[] => overwrittenComments(this.rest.optionsOf(OPERATOR)).map(({ comment }) => comment)

  /** Reading them changes nothing: the journal of a page would take over what it finds. */
  drafts(): readonly Note[] {
    const keys = Array.from({ length: this.storage.length }, (_, index) => this.storage.key(index) ?? '')
    const entries = keys.map((key) => readDraft(this.storage.getItem(key) ?? ''))
    const journalled = entries.filter((entry): entry is Note => entry !== null && entry !== 'newer')
    const inOptions = readOptionDrafts(this.rest.optionsOf(OPERATOR)).map(({ draft }) => draft)
    const inCookies = draftsInCookies(this.cookies.cookie, this.rest.optionsOf(OPERATOR), this.clock)
    return [...journalled, ...inCookies, ...inOptions]
  }

  isKept(id: string): boolean {
    return this.drafts().some((draft) => draft.id === id)
  }
}

/** No deferred request and no cookie holds what is typed in this card. */
function isLarge({ session }: ModelCard): boolean {
  return session.cardState.get().text.length > 8_000
}
