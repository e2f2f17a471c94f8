// What earlier cards left behind goes on: a draft of this very call in the editor, every other one as a note of its
// own beside it. Which drafts these are is decided in `recovery`.
import { type CrmItem, sameItem } from '../note/call'
import { isOwnComment } from '../note/comment'
import { writeDraftPatch } from '../note/draftPatch'
import { done } from '../note/failure'
import { isPending } from '../note/followUp'
import { isUndelivered, type Note } from '../note/note'
import { readPatchedDraft } from '../note/readDraftPatch'
import type { SavingState } from '../note/savingState'
import type { LookupResult } from '../note/timeline'
import type { Opening, OverwrittenComment } from '../ports'
import type { RecoveredNote } from './cardState'
import type { ClientNotes } from './clientNotes'
import type { Environment, Portal } from './environment'
import { withoutName } from './filing'
import type { InitialReadResult } from './initialRead'
import { type NoteRunner, runNote } from './noteRunner'
import { operatorStatus } from './operatorStatus'
import {
  canDefer,
  coversDraft,
  isSameNote,
  newestDrafts,
  oneRefusedAgain,
  ownNote,
  withNewestOutcome,
  withoutFuture,
  withoutWordsOfEachOther,
} from './recovery'
import { removeNote } from './removeNote'

export interface DraftRecovery {
  /**
   * Recovers the drafts of journal and options, once, with the first read that has those of the options. Each read also
   * finds this call's own note in the timeline.
   */
  recover(result: Pick<InitialReadResult, 'opening' | 'operator' | 'sought'>): Promise<void>
  runners(): readonly NoteRunner[]
  recovered(): readonly RecoveredNote[]
  /** The operator says where a recovered note goes; it is sent there at once. */
  file(id: string, item: CrmItem): void
  /** Resolves to false when the note could not be given up (`NoteRunner.discard`). Never rejects. */
  discard(id: string): Promise<boolean>
}

type Drafts = Readonly<Record<'journal' | 'options', readonly Note[]>>

/** @param clientNotes null on a page without a card, where every draft is a note of its own. */
export function createDraftRecovery(
  environment: Environment,
  portal: () => Portal | null,
  clientNotes: ClientNotes | null,
  changed: () => void,
): DraftRecovery {
  const { clock, journal, live } = environment
  journal.readBy(readPatchedDraft, writeDraftPatch)
  const runners = new Map<string, NoteRunner>()
  /** Notes that were shown once stay so: the operator sees that they arrived. */
  const listed = new Set<string>()
  let shown: readonly RecoveredNote[] = []
  let isRecovered = false

  async function recoverDrafts(
    { lookups, overwritten, trial }: Opening,
    options: readonly Note[],
    sought: InitialReadResult['sought'],
  ) {
    const [elsewhere] = await Promise.all([live.heldElsewhere(), portal()?.cookiesLoaded])
    const here = clientNotes?.all().map(({ runner }) => runner.saving.get().note.id) ?? []
    const open = new Set([...elsewhere, ...here])
    const journalled = journal.drafts()
    const inCookies = portal()?.cookieDrafts?.drafts() ?? []
    // They count as the journal does where the limit is certain alone (`createDraftPersistence`).
    const counted = portal()?.rateLimit.isCertain() ? inCookies : []
    const lying: Drafts = { journal: [...journalled, ...counted], options }
    const found = newestDrafts([...journalled, ...inCookies, ...options], overwritten.filter(isForeign))
    const now = clock.now()
    const current = found.map((draft) => withoutFuture(draft, now))
    const drafts = withNewestOutcome(oneRefusedAgain(current, now))
    const lost = drafts.filter(({ id }) => !open.has(id))
    for (const draft of lost.filter((one) => !isOfThisCall(one))) {
      const wasLookedUp = sought.some((one) => coversDraft(one, draft))
      if (isOfTrial(draft, trial.callId)) void removeNote(runNote(draft, true, environment, portal), portal())
      else recoverDraft(draft, now, lying, (wasLookedUp && lookups.get(draft.id)) || null)
    }
    for (const draft of withoutWordsOfEachOther(lost.filter(isOfThisCall))) {
      live.claim(draft.id)
      clientNotes?.current().runner.dispatch({ type: 'resumed', earlier: draft })
    }
    for (const one of overwritten) {
      if (!drafts.some(({ filed }) => filed?.commentId === one.commentId)) portal()?.optionDrafts.discard(one)
    }
  }
  /** Of a trial call that is over: nothing of it stays. The trial's own card goes on with its draft. */
  const isOfTrial = ({ call }: Note, callId: string) =>
    callId !== '' &&
    call.callId === callId &&
    clientNotes?.current().runner.saving.get().note.call.callId !== callId
  /** A write that this page repeated has put away what the page itself had written: that is nobody else's. */
  const isForeign = ({ comment }: OverwrittenComment) =>
    !clientNotes?.all().some(({ runner }) => isOwnComment(runner.saving.get().note, comment))
  /** A draft of the note in the editor: the editor goes on with it. */
  const isOfThisCall = (draft: Note) =>
    clientNotes !== null && isSameNote(draft, clientNotes.current().runner.saving.get().note)
  /** `at`: now, epoch ms. `lookup`: what the initial read found of the note in the timelines; null if not known. */
  function recoverDraft(draft: Note, at: number, lying: Drafts, lookup: LookupResult | null) {
    const isInOptions = lying.options.some(({ id }) => id === draft.id)
    if (!isInOptions && canDefer(draft, at, portal()?.rateLimit.isOn() ?? false)) return
    live.claim(draft.id)
    let known = lookup
    const runner = runNote(draft, true, environment, () => withLookup(portal(), known))
    runners.set(draft.id, runner)
    // What lies there already need not be put away again when this page ends.
    for (const where of ['options', 'journal'] as const) {
      // Each version in the options has a place of its own.
      const copies = lying[where].filter(({ id }) => id === draft.id)
      const revision = Math.max(0, ...copies.map((copy) => copy.revision))
      runner.dispatch({ type: 'kept', where, revision })
    }
    // What was refused lately waits for the operator.
    runner.dispatch({ type: 'flush', byHand: false })
    // Any later lookup is about what was sent since.
    known = null
    runner.saving.subscribe(publish)
    publish()
  }
  /**
   * Our own note of this call stands already, and no draft knows more of it: the editor goes on with it, where it
   * stands. Where the rules would not have put it, the operator did.
   */
  function resumeOwnComment({ comments }: Opening, operator: string) {
    const clientNote = clientNotes?.current()
    if (!clientNote) return
    const { runner, key } = clientNote
    const { note } = runner.saving.get()
    // A draft that was resumed looks up its comment itself: another card may just have written it.
    const isKnown = note.written.length > 0 || note.id !== key
    const own = isKnown ? null : ownNote(note, comments ?? [], operator)
    if (!own) return
    const item = own.filed?.item ?? own.item
    runner.dispatch({ type: 'resumed', earlier: { ...own, item, chosen: !sameItem(item, note.item) } })
  }
  /** What was delivered before, and is only looked up once more, is not shown. */
  function publish() {
    const notes = [...runners.values()].map(({ saving }) => saving.get())
    const toList = notes.filter(({ note }) => listed.has(note.id) || isUndelivered(note))
    for (const { note } of toList) listed.add(note.id)
    shown = toList.map(toRecovered).reverse()
    changed()
  }
  return {
    async recover({ opening, operator, sought }) {
      if (!isRecovered && opening.optionDrafts) {
        isRecovered = true
        await recoverDrafts(opening, opening.optionDrafts, sought)
      }
      // Not before the drafts were read: one of them may know more of this note than its comment does.
      if (isRecovered) resumeOwnComment(opening, operator.id)
      changed()
    },
    runners: () => [...runners.values()],
    recovered: () => shown,
    file(id, item) {
      const runner = runners.get(id)
      runner?.dispatch({ type: 'chosen', item: withoutName(item) })
      runner?.dispatch({ type: 'flush', byHand: true })
    },
    async discard(id) {
      const gone = (await runners.get(id)?.discard()) ?? true
      if (gone && runners.delete(id)) publish()
      return gone
    },
  }
}

/** The portal, with a lookup that was made already. */
function withLookup(portal: Portal | null, known: LookupResult | null): Portal | null {
  if (!portal || !known) return portal
  return { ...portal, gateway: { ...portal.gateway, lookup: async () => done(known) } }
}

/** A note that is not in the editor, as it is shown beside it. */
export function toRecovered(saving: SavingState): RecoveredNote {
  const { id, reference, call, item, outcome, filed, attemptedItems, followUps } = saving.note
  const status = operatorStatus(saving)
  // A follow-up may have been planned without a word typed.
  const text = saving.note.text || (outcome ? '' : (followUps.find(isPending)?.title ?? ''))
  const mayStand = filed !== null || attemptedItems.length > 0
  const { number, startedAt } = call
  return { id, reference, number, startedAt, outcome, text, item, mayStand, status }
}
