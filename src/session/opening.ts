// What the opening batch tells is put to use once and in order: the operator owns the journal, this
// call's own note goes on in the editor, and what earlier cards left behind is recovered before all else.

import { type CrmItem, distinctItems, itemKey, sameItem } from '../note/call'
import { isOwnComment } from '../note/comment'
import { done } from '../note/failure'
import { isPending } from '../note/followUp'
import { isUndelivered, type Note } from '../note/note'
import { retryDelay } from '../note/retryDelay'
import type { SavingState } from '../note/savingState'
import type { LookupResult } from '../note/timeline'
import type { NoteLookup, Opening, Operator, OverwrittenComment } from '../ports'
import type { RecoveredNote } from './cardState'
import type { ClientNotes } from './clientNotes'
import type { Environment, Portal } from './environment'
import { withoutName } from './filing'
import { type NoteRunner, runNote } from './noteRunner'
import { operatorStatus } from './operatorStatus'
import {
  canDefer,
  dueFrom,
  isLookFor,
  isSameNote,
  newestDrafts,
  oneRefusedAgain,
  ownNote,
  soughtAmong,
  withoutFuture,
} from './recovery'

/** In a rush hour a browser's operator sees the history of one client in so many ms, whether or not a note is typed. */
const READ_EVERY_MS = 10 * 60_000
/** Between two attempts at a courtesy that the portal refused. */
const READ_AGAIN_MS = 30_000

export interface OpeningReader {
  /**
   * Reads operator, client and drafts for this item and the call's other items; tries again until the portal
   * answered. Asked for the same items again it does nothing.
   */
  read(item: CrmItem | null, bindings?: readonly CrmItem[]): void
  /** Something was typed, perhaps: what was put off in a rush hour is read as soon as it matters. */
  consider(): void
  runners(): readonly NoteRunner[]
  recovered(): readonly RecoveredNote[]
  /** The operator says where a recovered note goes; it is sent there at once. */
  file(id: string, item: CrmItem): void
  /** Resolves to false when the note could not be given up (`NoteRunner.discard`). Never rejects. */
  discard(id: string): Promise<boolean>
}

export interface OpeningCallbacks {
  /** Null on a page without a card: every draft is recovered. */
  readonly clientNotes: ClientNotes | null
  /** What was read for this item, before anything of it is put to use. */
  opened(opening: Opening, operator: Operator, item: CrmItem | null): void
  changed(): void
}

export function createOpening(
  environment: Environment,
  portal: () => Portal | null,
  view: OpeningCallbacks,
): OpeningReader {
  const { clock, journal, live } = environment
  const recovering = new Map<string, NoteRunner>()
  /** Drafts that were not delivered when they were found, or are not any more. */
  const worries = new Set<string>()
  let turn = 0
  /** Reads what was put off; null when nothing is. */
  let putOff: (() => void) | null = null
  let asked: Asked = { item: null, bindings: [] }
  let recoveredOnce = false
  let shown: readonly RecoveredNote[] = []

  const expected = () => journal.expected().map((draft) => withoutFuture(draft, clock.now()))

  /**
   * History and names are a courtesy, and the first to be given up in a rush hour: then a browser in which no word
   * waits, in the card or of earlier ones, reads them now and then. A card in which something is typed reads at once.
   */
  function begin(what: Asked, attempt: number, mine: number) {
    const from = courtesyFrom(attempt)
    if (from <= clock.now()) return void read(what, attempt, mine)
    const go = () => {
      cancel()
      if (putOff === go) putOff = null
      if (mine === turn) void read(what, attempt, mine)
    }
    const cancel = clock.wakeAt(from, go)
    putOff = go
  }
  /** Epoch ms. */
  function courtesyFrom(attempt: number): number {
    const from = portal()
    if (!from?.rateLimit.isOn()) return 0
    const again = attempt > 1 ? clock.now() + READ_AGAIN_MS * (0.5 + clock.random()) : 0
    return Math.min(neededFrom(from), Math.max(from.rateLimit.lastRead() + READ_EVERY_MS, again))
  }
  /** Epoch ms. */
  function neededFrom({ optionDrafts }: Portal): number {
    const isTyped =
      view.clientNotes?.all().some(({ runner }) => runner.saving.get().note.revision > 0) ?? true
    return isTyped || !optionDrafts.isEmpty() ? 0 : Math.min(...expected().map(dueFrom))
  }
  async function read(what: Asked, attempt: number, mine: number): Promise<void> {
    const now = clock.now()
    const sought = soughtAmong(oneRefusedAgain(expected(), now), now)
    const outcome = await portal()?.reads.open(what.item, what.bindings, sought)
    if (!outcome || mine !== turn) return
    const opening = outcome.ok ? outcome.value : null
    if (opening?.operator) await use(opening, opening.operator, what.item, sought)
    if (opening?.operator && opening.optionDrafts && (opening.comments || !what.item)) {
      portal()?.rateLimit.wasRead()
      return
    }
    clock.wakeAt(clock.now() + retryDelay(attempt, clock.random()), () => {
      if (mine === turn) begin(what, attempt + 1, mine)
    })
  }
  async function use(
    opening: Opening,
    operator: Operator,
    item: CrmItem | null,
    sought: readonly NoteLookup[],
  ) {
    portal()?.identified(operator.id)
    journal.belongTo(operator.id)
    view.opened(opening, operator, item)
    if (!recoveredOnce && opening.optionDrafts) {
      recoveredOnce = true
      const elsewhere = await live.heldElsewhere()
      const here = view.clientNotes?.all().map(({ runner }) => runner.saving.get().note.id) ?? []
      const open = new Set([...elsewhere, ...here])
      const journalled = journal.drafts()
      const { optionDrafts } = opening
      const found = newestDrafts([...journalled, ...optionDrafts], opening.overwritten.filter(isForeign))
      const now = clock.now()
      const drafts = oneRefusedAgain(
        found.map((draft) => withoutFuture(draft, now)),
        now,
      )
      for (const draft of drafts) {
        const isLooked = sought.some((asked) => isLookFor(asked, draft))
        const looked = (isLooked && opening.lookups.get(draft.id)) || null
        if (!open.has(draft.id)) recover(draft, { journal: journalled, options: optionDrafts }, looked)
      }
      for (const one of opening.overwritten) {
        if (!drafts.some(({ filed }) => filed?.commentId === one.commentId))
          portal()?.optionDrafts.discard(one)
      }
    }
    // Not before the drafts were read: one of them may know more of this note than its comment does.
    if (recoveredOnce) goOn(opening, operator.id)
    view.changed()
  }
  /** A write that this page repeated has put away what the page itself had written: that is nobody else's. */
  const isForeign = ({ comment }: OverwrittenComment) =>
    !view.clientNotes?.all().some(({ runner }) => isOwnComment(runner.saving.get().note, comment))
  /**
   * Our own note of this call stands already, and no draft knows more of it: the editor goes on with it, where it
   * stands. Where the rules would not have put it, the operator did.
   */
  function goOn({ comments }: Opening, operator: string) {
    const clientNote = view.clientNotes?.current()
    if (!clientNote) return
    const { runner, key } = clientNote
    const { note } = runner.saving.get()
    // A draft that was taken over looks for its comment itself: another card may just have written it.
    const isKnown = note.written.length > 0 || note.id !== key
    const own = isKnown ? null : ownNote(note, comments ?? [], operator)
    if (!own) return
    const item = own.filed?.item ?? own.item
    runner.dispatch({ type: 'resumed', earlier: { ...own, item, chosen: !sameItem(item, note.item) } })
  }
  /** `looked`: what the opening found of it. */
  function recover(
    draft: Note,
    places: Readonly<Record<'journal' | 'options', readonly Note[]>>,
    looked: LookupResult | null,
  ) {
    const runner = view.clientNotes?.current().runner
    if (runner && isSameNote(draft, runner.saving.get().note)) return takeOver(runner, draft)
    const isRateLimited = portal()?.rateLimit.isOn() ?? false
    if (canDefer(draft, clock.now(), isRateLimited) && !places.options.some(({ id }) => id === draft.id))
      return
    live.claim(draft.id)
    let known = looked
    const recovered = runNote(draft, true, environment, () => withLook(portal(), known))
    recovering.set(draft.id, recovered)
    recovered.saving.subscribe(list)
    // What lies there already need not be put away again when this page ends.
    for (const where of ['options', 'journal'] as const) {
      // Each version in the options has a place of its own.
      const copies = places[where].filter(({ id }) => id === draft.id)
      const revision = Math.max(0, ...copies.map((copy) => copy.revision))
      recovered.dispatch({ type: 'kept', where, revision })
    }
    // What was refused lately waits for the operator.
    recovered.dispatch({ type: 'flush', byHand: false })
    // Any later look is about what was sent since.
    known = null
    list()
  }
  function takeOver(runner: NoteRunner, draft: Note) {
    live.claim(draft.id)
    runner.dispatch({ type: 'resumed', earlier: draft })
  }
  /** What was delivered before and is only looked at once more is nobody's worry. */
  function list() {
    const notes = [...recovering.values()].map(({ saving }) => saving.get())
    const worth = notes.filter(({ note }) => worries.has(note.id) || isUndelivered(note))
    for (const { note } of worth) worries.add(note.id)
    shown = worth.map(toRecovered).reverse()
    view.changed()
  }
  return {
    read(item, bindings = []) {
      const others = distinctItems(bindings).filter((binding) => !sameItem(binding, item))
      const what = { item, bindings: others }
      if (turn > 0 && covers(asked, what)) return
      asked = what
      turn += 1
      begin(what, 1, turn)
    },
    consider() {
      const from = portal()
      if (putOff && from && neededFrom(from) <= clock.now()) putOff()
    },
    runners: () => [...recovering.values()],
    recovered: () => shown,
    file(id, item) {
      const runner = recovering.get(id)
      runner?.dispatch({ type: 'chosen', item: withoutName(item) })
      runner?.dispatch({ type: 'flush', byHand: true })
    },
    async discard(id) {
      const gone = (await recovering.get(id)?.discard()) ?? true
      if (gone && recovering.delete(id)) list()
      return gone
    },
  }
}

/** The portal, with a look that was made already. */
function withLook(portal: Portal | null, looked: LookupResult | null): Portal | null {
  if (!portal || !looked) return portal
  return { ...portal, gateway: { ...portal.gateway, lookup: async () => done(looked) } }
}

interface Asked {
  readonly item: CrmItem | null
  readonly bindings: readonly CrmItem[]
}

/** A binding that is gone is no reason to read again; one that is new has a name and perhaps our note. */
function covers(before: Asked, now: Asked): boolean {
  const known = new Set(before.bindings.map(itemKey))
  return sameItem(before.item, now.item) && now.bindings.every((item) => known.has(itemKey(item)))
}

/** A note that is not in the editor, as it is shown beside it. */
export function toRecovered(saving: SavingState): RecoveredNote {
  const { id, reference, call, item, filed, attemptedItems, followUps } = saving.note
  const status = operatorStatus(saving)
  // A follow-up may have been planned without a word typed.
  const text = saving.note.text || (followUps.find(isPending)?.title ?? '')
  const mayStand = filed !== null || attemptedItems.length > 0
  return { id, reference, number: call.number, startedAt: call.startedAt, text, item, mayStand, status }
}
