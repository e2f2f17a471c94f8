// Promise: what the opening batch tells is put to use once and in order: the operator owns the journal, this
// call's own note goes on in the editor, and what earlier cards left behind is recovered before all else.
import { type CrmItem, sameItem } from '../note/call'
import { isUndelivered, type Note } from '../note/note'
import { retryDelay } from '../note/retryDelay'
import type { Saving } from '../note/saving'
import type { Client, Opening } from '../ports'
import type { RecoveredNote } from './cardFace'
import { type NoteRunner, runNote } from './noteRunner'
import { operatorStatus } from './operatorStatus'
import type { Outside, Portal } from './outside'
import { isSameNote, newestDrafts, ownNote } from './recovery'
import type { Visits } from './visit'

export interface OpeningReader {
  /** Reads operator, client and drafts for this item; tries again until the portal answered. */
  read(item: CrmItem | null): void
  runners(): readonly NoteRunner[]
  recovered(): readonly RecoveredNote[]
}

export interface OpeningView {
  /** Null on a page without a card: every draft is recovered. */
  readonly visits: Visits | null
  client(client: Client | null): void
  changed(): void
}

export function createOpening(
  outside: Outside,
  portal: () => Portal | null,
  view: OpeningView,
): OpeningReader {
  const { clock, journal, live } = outside
  const recovering = new Map<string, NoteRunner>()
  /** Drafts that were not delivered when they were found, or are not any more. */
  const worries = new Set<string>()
  let turn = 0
  let asked: CrmItem | null = null
  let recoveredOnce = false
  let shown: readonly RecoveredNote[] = []

  async function read(item: CrmItem | null, attempt: number, mine: number): Promise<void> {
    const outcome = await portal()?.reads.open(item)
    if (!outcome || mine !== turn) return
    const opening = outcome.ok ? outcome.value : null
    if (opening?.operator) await use(opening, opening.operator.id)
    if (opening?.operator && opening.stashed && (opening.comments || !item)) return
    clock.wakeAt(clock.now() + retryDelay(attempt, clock.random()), () => {
      if (mine === turn) void read(item, attempt + 1, mine)
    })
  }
  async function use(opening: Opening, operator: string) {
    portal()?.identified(operator)
    journal.belongTo(operator)
    view.client(opening.client)
    if (!recoveredOnce && opening.stashed) {
      recoveredOnce = true
      const elsewhere = await live.heldElsewhere()
      const here = view.visits?.all().map(({ runner }) => runner.saving.get().note.id) ?? []
      const open = new Set([...elsewhere, ...here])
      const journalled = journal.drafts()
      const { stashed } = opening
      const drafts = newestDrafts([...journalled, ...stashed], opening.overwritten)
      for (const draft of drafts)
        if (!open.has(draft.id)) recover(draft, { journal: journalled, stash: stashed })
      for (const one of opening.overwritten) {
        if (!drafts.some(({ filed }) => filed?.commentId === one.commentId)) portal()?.stash.discard(one)
      }
    }
    // Not before the drafts were read: one of them may know more of this note than its comment does.
    if (recoveredOnce) goOn(opening, operator)
    view.changed()
  }
  /** Our own note of this call stands already, and no draft knows more of it: the editor goes on with it. */
  function goOn({ comments }: Opening, operator: string) {
    const runner = view.visits?.current().runner
    if (!runner) return
    const { note } = runner.saving.get()
    const own = note.written.length > 0 ? null : ownNote(note, comments ?? [], operator)
    if (own) runner.tell({ type: 'resumed', earlier: own })
  }
  function recover(draft: Note, places: Readonly<Record<'journal' | 'stash', readonly Note[]>>) {
    const runner = view.visits?.current().runner
    if (runner && isSameNote(draft, runner.saving.get().note)) return takeOver(runner, draft)
    live.claim(draft.id)
    const recovered = runNote(draft, true, outside, portal)
    recovering.set(draft.id, recovered)
    recovered.saving.subscribe(list)
    // What lies there already need not be put away again when this page ends.
    for (const where of ['journal', 'stash'] as const) {
      const revision = places[where].find(({ id }) => id === draft.id)?.revision ?? 0
      recovered.tell({ type: 'kept', where, revision })
    }
    recovered.tell({ type: 'flush', byHand: true })
    list()
  }
  function takeOver(runner: NoteRunner, draft: Note) {
    live.claim(draft.id)
    runner.tell({ type: 'resumed', earlier: draft })
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
    read(item) {
      if (turn > 0 && sameItem(item, asked)) return
      asked = item
      turn += 1
      void read(item, 1, turn)
    },
    runners: () => [...recovering.values()],
    recovered: () => shown,
  }
}

/** A note that is not in the editor, as it is shown beside it. */
export function toRecovered(saving: Saving): RecoveredNote {
  const { id, reference, call, text } = saving.note
  const status = operatorStatus(saving)
  return { id, reference, number: call.number, startedAt: call.startedAt, text, status }
}
