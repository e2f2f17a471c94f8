// What the operator and the colleagues did, recorded apart from the app, to judge it by.
import { type CallStatus, type CrmItem, itemKey } from '../../src/note/call'
import type { ModelCard } from './modelCard'
import { hasWord } from './storedText'

/** A word of the text, or an outcome that was chosen. */
export interface TypedWord {
  /** Never used before; '' for an outcome that was taken back. */
  readonly word: string
  readonly isOutcome: boolean
  /** The word and what was typed along with it. */
  readonly text: string
  readonly card: ModelCard
  /** Another outcome was chosen for its note afterwards, or none. */
  isReplaced: boolean
  /** Typed when nobody could know its client: it may wait unfiled. */
  early: boolean
  /** Its page died when nothing could keep it (docs/words.md, "What cannot be protected"). */
  unprotected: boolean
  /** Its page died and nothing dependable remembers that it was written: what lands twice then stays so. */
  forgotten: boolean
  /** … because the portal was out of reach at that moment. */
  outOfReach: boolean
  /** … while its note stood twice: the page had added it before it could read that an earlier one had. */
  stoodTwice: boolean
  /** Typed into the note of a call before. */
  readonly isLater?: true
}

/** The note of one call, or of one client of a campaign. */
export interface NotedWords {
  readonly words: TypedWord[]
  /** Where the note belongs. */
  item: CrmItem | null
  /** Every client at which it belonged. */
  readonly items: Set<string>
  /** The operator said so. */
  chosen: boolean
}

export interface PlannedTodo {
  readonly title: string
  /** Of its note. */
  readonly key: string
  readonly card: ModelCard
  /** Clients that the card has shown for it since: a to-do stays where it was planned. */
  readonly items: Set<string>
  /** Before the handshake nobody knows whose it is. */
  readonly early: boolean
  undone: boolean
  unprotected: boolean
  forgotten: boolean
  outOfReach: boolean
  stoodTwice: boolean
}

export class Records {
  readonly notes = new Map<string, NotedWords>()
  readonly plans: PlannedTodo[] = []
  /** Words of colleagues in our comments. */
  readonly others: string[] = []
  /** Comments of the colleague from whom a call was transferred, by id, as they have to stand. */
  readonly transferred = new Map<number, string>()
  /** A page died of which nothing dependable is left. */
  hasForgotten = false
  private words = 0
  private outcomes = 0

  note(key: string, item: CrmItem | null): NotedWords {
    const note = this.notes.get(key) ?? { words: [], item, items: new Set(), chosen: false }
    this.notes.set(key, note)
    if (!note.chosen) belongTo(note, item)
    return note
  }

  /** One more word for the note that has the words of this text; null where it is nobody's. */
  typedInto(text: string, card: ModelCard): string | null {
    const note = [...this.notes.values()].find(({ words }) =>
      words.some(({ word }) => word !== '' && hasWord(text, word)),
    )
    if (!note) return null
    this.words += 1
    const word = `w${this.words}x`
    // A note that was never filed waits, with all that is typed into it.
    const early = note.words.some((one) => one.early && hasWord(text, one.word))
    note.words.push({ ...noted(card, word, word, false), early, isLater: true })
    return word
  }

  /** @param fragile what is typed along with the new word, or ''. */
  typed(key: string, item: CrmItem | null, card: ModelCard, fragile: string): string {
    this.words += 1
    const word = `w${this.words}x`
    const text = fragile ? `${word} ${fragile}` : word
    this.note(key, item).words.push(noted(card, word, text, false))
    return text
  }

  /** Another outcome instead of the one before. @param fragile what the administrator called it, '' where it is taken back. */
  chose(key: string, item: CrmItem | null, card: ModelCard, fragile: string | null): string {
    this.outcomes += 1
    const word = fragile === null ? '' : `o${this.outcomes}x`
    const { words } = this.note(key, item)
    for (const one of words) if (one.isOutcome) one.isReplaced = true
    const outcome = fragile ? `${word} ${fragile}` : word
    words.push(noted(card, word, outcome, true))
    return outcome
  }

  /** A page dies, and nothing keeps what of its call does not stand where it belongs. */
  unprotect(
    card: ModelCard,
    outOfReach: boolean,
    stands: (text: string, item: CrmItem | null) => boolean,
    standsTwice: (text: string) => boolean,
  ) {
    this.hasForgotten = true
    const isOfCall = (one: { card: ModelCard }) => one.card.status.callId === card.status.callId
    const forget = (one: TypedWord | PlannedTodo, isSafe: boolean) => {
      one.forgotten = true
      one.outOfReach ||= outOfReach
      one.unprotected ||= !isSafe
    }
    for (const { words, item } of this.notes.values()) {
      for (const one of words.filter(isOfCall)) {
        forget(one, stands(one.word, item))
        one.stoodTwice ||= standsTwice(one.word)
      }
    }
    for (const plan of this.plans.filter(isOfCall)) forget(plan, stands(plan.title, null))
  }
}

function noted(card: ModelCard, word: string, text: string, isOutcome: boolean): TypedWord {
  const early = card.session.cardState.get().call === null
  return {
    word,
    isOutcome,
    text,
    card,
    isReplaced: false,
    early,
    unprotected: false,
    forgotten: false,
    outOfReach: false,
    stoodTwice: false,
  }
}

export function belongTo(note: NotedWords, item: CrmItem | null) {
  note.item = item
  if (item) note.items.add(itemKey(item))
}

/** A call, or one client of a campaign. */
export function keyOf({ callId, campaign, item }: CallStatus): string {
  return campaign ? `${callId} ${item && itemKey(item)}` : callId
}
