// Promise: an operator's day on a fake clock: one browser of a given kind, a portal that fails as it likes, cards
// that open and end in every way the host knows. What was typed is written down beside it, to be judged at the end.

import { writeSetting } from '../../src/bitrix24/settingForms'
import { stashedDrafts } from '../../src/bitrix24/stash'
import { createJournal } from '../../src/browser/journal'
import type { CallStatus, CrmItem } from '../../src/note/call'
import { itemKey } from '../../src/note/call'
import { textOf } from '../../src/note/comment'
import { isPending } from '../../src/note/followUp'
import type { Note } from '../../src/note/note'
import { ManualClock, settle } from '../fakes/manualClock'
import { MemoryStorage } from '../fakes/memoryStorage'
import { type Engine, HANDSHAKE_MS, ModelCard } from './modelCard'
import { ModelNetwork } from './modelNetwork'
import { ModelRest } from './modelRest'

export const OPERATOR = '7'
export const PORTAL = 'portal.example'

interface PlannedTodo {
  readonly title: string
  /** The call, or the client of a campaign. */
  readonly key: string
  /** Clients that the card has shown for it since: a to-do stays where it was planned. */
  readonly items: Set<string>
  /** Before the handshake nobody knows whose it is. */
  readonly early: boolean
  undone: boolean
}

export class World {
  readonly clock: ManualClock
  readonly rest: ModelRest
  readonly network: ModelNetwork
  readonly storage = new MemoryStorage()
  readonly engine: Engine
  /** What was typed for whom: by call (ordinary) or by client of a campaign. */
  readonly typed = new Map<string, { words: string[]; item: CrmItem | null }>()
  /** Words typed before the handshake: nobody could know their client if the card ended there. */
  private readonly early = new Set<string>()
  card: ModelCard | null = null
  private readonly beside: ModelCard[] = []
  /** Two frames knew of the same call. */
  private crowded = false
  private readonly released: string[] = []
  /** Comments that a colleague wrote into. */
  private readonly others: number[] = []
  private readonly plans: PlannedTodo[] = []
  private last: CallStatus | null = null
  private words = 0
  private calls = 0

  constructor(engine: Engine, seed: number) {
    this.engine = engine
    this.clock = new ManualClock(undefined, seed)
    this.rest = new ModelRest(this.clock.now)
    this.network = new ModelNetwork(this.clock, this.rest)
    this.storage.refused = !engine.storage
    this.rest.appOptions = { setting_header: writeSetting(seed % 2 === 0 ? 'full' : 'reference') }
  }

  async openCard(item: CrmItem | null, campaign = false, sameCall = false): Promise<void> {
    if (this.card) await this.endCard('removed')
    if (!sameCall) this.calls += 1
    const status: CallStatus = {
      callId: sameCall && this.last ? this.last.callId : `call-${this.calls}`,
      number: { kind: 'known', number: '49301234' },
      lineName: '',
      item,
      activityId: null,
      bindings: [],
      direction: 'incoming',
      state: 'connected',
      campaign,
    }
    this.last = status
    this.card = new ModelCard(this, status)
    await settle()
    // Without storage nobody can keep words that were typed before the handshake (docs/words.md).
    if (!this.engine.storage) await this.clock.advance(HANDSHAKE_MS + 1)
  }

  /** A second tab of the portal raises a card for another call while the first one stays open. */
  async openBeside(item: CrmItem | null): Promise<void> {
    const { card } = this
    if (!card?.alive) return
    this.crowded = true
    this.card = null
    this.beside.push(card)
    await this.openCard(item)
  }

  claimedBeside(card: ModelCard): string[] {
    const others = [this.card, ...this.beside].filter((other) => other?.alive && other !== card)
    return others.flatMap((other) => [...(other?.claims ?? [])])
  }

  /** The operator goes back to the card of the other tab. */
  async switchTab(): Promise<void> {
    const [other] = this.beside
    if (!other?.alive || !this.card) return
    this.beside[0] = this.card
    this.card = other
    this.last = other.status
  }

  /** A colleague adds a word to one of our comments. */
  someoneEdits(which: number): void {
    const { comments } = this.rest
    const comment = comments[which % Math.max(1, comments.length)]
    if (!comment) return
    const word = `olga${this.others.push(comment.id)}x`
    comment.text = `${comment.text} ${word}`
  }

  /** The same call's card again, as a reload or another tab and back leaves it. */
  async reopenCard(): Promise<void> {
    const { last } = this
    // Raised anew while another card is recovering its words: named in docs/words.md, not judged here.
    if (!last || last.campaign || this.beside.some(({ alive }) => alive)) return
    this.crowded = true
    await this.endCard('removed')
    // The host keeps a loaded tab and restores no app tab after a reload (portal.md §2.1, §2.5): the same call gets
    // a new frame only when the card is raised anew, which takes longer than any request of the old one.
    await this.clock.advance(25_000)
    this.last = last
    await this.openCard(last.item, false, true)
  }

  /** The operator types one more word, never used before, for the client that the card shows. */
  async type(): Promise<void> {
    const { card } = this
    if (!card?.alive) return
    this.words += 1
    const word = `w${this.words}x`
    const { status } = card
    const key = status.campaign ? `${status.item && itemKey(status.item)}` : status.callId
    const entry = this.typed.get(key) ?? { words: [], item: status.item }
    entry.words.push(word)
    if (card.session.face.get().call === null) this.early.add(word)
    entry.item = status.item
    this.typed.set(key, entry)
    const { text } = card.session.face.get()
    card.typedAt = this.clock.now()
    card.session.actions.edit(text ? `${text} ${word}` : word)
    await settle()
  }

  /** One more follow-up for the client that the card shows. One that can still be taken back makes room for it. */
  async plan(): Promise<void> {
    const { card } = this
    if (!card?.alive) return
    this.forgetPlan(card)
    const { status, session } = card
    const { item } = status
    const deadline = this.plans.length + 1
    this.plans.push({
      title: `p${deadline}x`,
      key: status.campaign ? `${item && itemKey(item)}` : status.callId,
      items: new Set(item ? [itemKey(item)] : []),
      early: session.face.get().call === null,
      undone: false,
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
    const { followUp } = session.face.get()
    const plan = followUp?.state === 'undoable' ? this.plans[followUp.deadline - 1] : undefined
    if (plan) plan.undone = true
  }

  async changeItem(item: CrmItem): Promise<void> {
    const { card } = this
    if (!card?.alive) return
    // Before the opening was read nobody here knows that a delivered note of this call stands at the old client.
    for (let waited = 0; waited < 700 && !card.status.campaign && !this.opened(card); waited += 1) {
      await this.clock.advance(1_000)
    }
    // Away and back within the handshake leaves no trace; more than one change there is not an operator's doing.
    if (card.status.campaign && card.status !== card.atLoad) await this.clock.advance(HANDSHAKE_MS)
    if (!card.alive) return
    const entry = card.status.campaign ? undefined : this.typed.get(card.status.callId)
    if (entry) {
      // Words of an earlier frame that this one has not read back yet had no client when they were typed.
      const shown = card.session.face.get().text
      if (!entry.item) for (const word of entry.words) if (!hasWord(shown, word)) this.early.add(word)
      entry.item = item
    }
    if (!card.status.campaign) {
      for (const { key, items } of this.plans) if (key === card.status.callId) items.add(itemKey(item))
    }
    card.changeItem(item)
    this.last = card.status
    await settle()
  }

  async endCard(how: 'removed' | 'crashed' | 'remote'): Promise<void> {
    this.card?.end(how)
    await settle()
    if (how !== 'remote') this.card = null
    else if (!this.card?.alive) this.card = null
  }

  /** All is over: the portal answers again, what was on its way has arrived, and one more card is opened. */
  async conclude(): Promise<void> {
    this.network.heal()
    if (this.card) await this.clock.advance(5_000)
    await this.endCard('removed')
    for (const other of this.beside) other.end('removed')
    await this.clock.advance(70_000)
    await this.openCard({ type: 'COMPANY', id: 999 })
    await this.clock.advance(10 * 60_000)
    const settled = this.card?.session.face.get().recovered.every(({ status }) => status.kind === 'saved')
    if (settled && this.card?.armed()) this.released.push('a delivered draft would be sent once more')
  }

  private opened({ alive, status, session }: ModelCard): boolean {
    return !alive || status.item === null || session.face.get().client !== null
  }

  /** The card lets itself be closed: never under typing fingers, never before its words are delivered or safe for long. */
  judgeRelease(card: ModelCard): void {
    if (card.refusedAt === 0 || card.status.campaign) return
    const rested = this.clock.now() - card.typedAt
    if (rested < 10_000) this.released.push(`the card was let go ${rested} ms after a key`)
    const { refusedAt } = card
    const now = this.clock.now()
    // The face is drawn anew right after the command.
    void Promise.resolve().then(() => {
      const { status, followUp } = card.session.face.get()
      const { kind } = status
      const isSettled = kind === 'saved' || kind === 'quiet'
      const isPlanned = !followUp || followUp.state === 'planned' || followUp.state === 'refused'
      const delivered = isSettled && isPlanned
      if (!delivered && now - refusedAt < 120_000) this.released.push(`let go while "${kind}"`)
    })
  }

  /** Sentences about words that are not exactly once where they belong. Empty: the promise is kept. */
  broken(): string[] {
    const lost = this.others
      .map((_, index) => `olga${index + 1}x`)
      .filter((word) => !this.rest.comments.some(({ text }) => hasWord(text, word)))
      .map((word) => `a colleague's ${word} was overwritten`)
    const blind = this.network.overlaps || this.crowded ? 0 : this.rest.addedBeside
    const doubled = blind > 0 ? ['something was added beside itself although a look would have shown it'] : []
    return [
      ...(this.network.answersLost ? [] : lost),
      ...doubled,
      ...this.released,
      ...this.lostWords(),
      ...this.lostPlans(),
    ]
  }

  private lostWords(): string[] {
    return [...this.typed.values()].flatMap(({ words, item }) =>
      words.flatMap((word) => {
        const places = this.rest.comments
          .filter(({ text }) => hasWord(textOf(text), word))
          .map((one) => one.item)
        const wanted = item ? [itemKey(item)] : []
        const mayWait = !item || this.early.has(word)
        if (mayWait && this.waiting().some((text) => hasWord(text, word)) && places.length === 0) return []
        return places.join() === wanted.join() && item ? [] : [`${word} for ${wanted} stands at [${places}]`]
      }),
    )
  }

  /** Each follow-up once, at a client of its call; one that was taken back nowhere. */
  private lostPlans(): string[] {
    const waiting = this.drafts().flatMap(({ followUps }) => followUps.filter(isPending))
    return this.plans.flatMap(({ title, items, early, undone }) => {
      const places = this.rest.todos.filter((todo) => todo.title === title).map(({ item }) => item)
      if (undone) return places.length > 0 ? [`${title} was taken back and stands at ${places}`] : []
      const waits = waiting.some((plan) => plan.title === title)
      if (places.length === 0 && waits && (early || items.size === 0)) return []
      const isRight = places.length === 1 && places.every((item) => early || items.has(item))
      return isRight ? [] : [`${title} for ${[...items]} stands at [${places}]`]
    })
  }

  /** Texts of the drafts that wait in this browser and in the operator's options. */
  waiting(): string[] {
    return this.drafts().map(({ text }) => text)
  }

  private drafts(): readonly Note[] {
    const journal = createJournal(this.storage.access, PORTAL)
    journal.belongTo(OPERATOR)
    const stashed = stashedDrafts(this.rest.optionsOf(OPERATOR)).map(({ draft }) => draft)
    return [...journal.drafts(), ...stashed]
  }
}

function hasWord(text: string, word: string): boolean {
  return text.split(/\s+/).includes(word)
}
