// Keeps the newest words of one note where they outlive this page: in the journal or in cookies, in the deferred request,
// in the operator's options. Synchronously where that is possible; which revision is where is known at every moment.
import { sameItem } from '../note/call'
import {
  PARTLY_PROTECTED_PACE,
  type Pace,
  PROTECTED_PACE,
  RATE_LIMITED_PACE,
  UNPROTECTED_PACE,
} from '../note/delivery'
import { done } from '../note/failure'
import { isUndelivered, type Note } from '../note/note'
import type { Safety } from '../note/savingState'
import type { Urgency } from '../ports'
import { createBackoff } from './backoff'
import type { Environment, Portal } from './environment'

/** Re-registering the deferred request costs a message to the browser: not on every key of a fast typist. */
const ARM_EVERY_MS = 300
/** The words may find a better place meanwhile (the deferred request, a client), and they change with every key. */
const PUT_AFTER_MS = 2_000
/** The longest pause: words that are kept nowhere else are in the options within a minute of the portal's recovery. */
const MAX_PUT_PAUSE_MS = 50_000
/** The longest pause: an option that is cleared late harms nobody. */
const MAX_CLEAR_PAUSE_MS = 5 * 60_000

export interface DraftPersistence {
  /**
   * Journals now; the deferred request follows in the next task, or 0.3 s after the last one. A delivered note is in the
   * journal only.
   */
  store(note: Note): void
  /** As `Journal.storeTyped`; `expect` is to be called behind it. */
  storeTyped(note: Note): boolean
  /** Something was typed that `store` was not told of: `takeIn` is called before the deferred request is armed next. */
  expect(): void
  /** Puts the draft into the operator's options, at most every two seconds, and tries until they take it. */
  putDraft(note: Note): void
  /** The same without a pause: the page may go. */
  putDraftNow(note: Note): void
  /**
   * The page may go: the newest words into the deferred request now, or else into the operator's options. `carried`: a
   * write on its way has them; then the journal is enough beside it.
   */
  lastDraft(note: Note, carried: boolean): void
  /** Delivered and settled: nothing of it is kept any more, as soon as the options are cleared of it. */
  forget(note: Note): void
  /** Clears the operator's options of it. Resolves to false when the portal did not confirm that; never rejects. */
  clearOptions(note: Note): Promise<boolean>
  /** The network is back: what the options refused is tried again at once. */
  online(): void
}

export interface DraftPersistenceCallbacks {
  /** Leads to `store` where something waits for it. */
  takeIn(): void
  kept(where: keyof Safety, revision: number): void
  paced(pace: Pace): void
  /** A draft put away with unknown outcome may still land: the note must not be forgotten before (portal.md §3.1). */
  mayLand(): void
  /** The portal asked for fewer requests. */
  isRateLimited(): boolean
  /** It said so: what fails is no outage. */
  isLimitCertain(): boolean
  /** Still undelivered, and kept nowhere else. */
  needsOptionDraft(): boolean
}

export function createDraftPersistence(
  environment: Environment,
  portal: () => Pick<Portal, 'optionDrafts' | 'cookieDrafts'> | null,
  events: DraftPersistenceCallbacks,
): DraftPersistence {
  const { clock, journal } = environment
  const optionDrafts = () => portal()?.optionDrafts
  const cookies = () => portal()?.cookieDrafts
  const deferred = environment.createDeferredRequest()
  let newest: Note | null = null
  /** What the deferred request was last armed for, also where the browser refused it, or need not have. */
  let armedNote: Note | null = null
  let journalled = false
  const arming = every(clock, ARM_EVERY_MS, events.takeIn, () => {
    journal.complete()
    if (newest && newest !== armedNote) arm(newest)
  })
  /** What is to be forgotten everywhere. */
  let settled: Note | null = null
  let isArmed = false
  let ignoreToken = () => {}

  const arm = (note: Note): boolean => {
    armedNote = note
    ignoreToken()
    ignoreToken = optionDrafts()?.onRequestOutdated(() => newest && arm(newest)) ?? (() => {})
    const request = optionDrafts()?.request(note)
    const armed = !!request && deferred.arm(request)
    // Behind it: of a browser that is being closed, it is the request that counts.
    writeCookie(note)
    // What the browser refuses now, or holds with a token that is about to end, protects nothing.
    if (armed || isArmed) events.kept('deferred', armed ? note.revision : 0)
    isArmed = armed
    if (armed) dropOutdated(note)
    events.paced(paceWith(armed))
    return armed
  }
  /**
   * A full storage keeps what was there before. Once the newer version has another place, the older one goes if a start
   * would do by it what the note does not want any more.
   */
  const dropOutdated = (note: Note) => {
    const older = journalled ? null : (journal.entry(note.id) ?? cookies()?.entry(note.id))
    if (older && contradicts(older, note)) forgetHere(note.id, note.revision)
  }
  const paceWith = (armed: boolean): Pace => {
    if (journalled) return events.isRateLimited() ? RATE_LIMITED_PACE : PROTECTED_PACE
    return armed ? PARTLY_PROTECTED_PACE : UNPROTECTED_PACE
  }
  const disarm = () => {
    armedNote = newest
    arming.cancel()
    ignoreToken()
    deferred.disarm()
  }
  const write = (note: Note) => {
    newest = note
    journalled = journal.store(note)
    if (journalled) events.kept('journal', note.revision)
  }
  /**
   * Of a private window a cookie goes with its last tab, so it is one place more; while the portal is known to be rate
   * limited it counts as the journal does.
   */
  const writeCookie = (note: Note) => {
    if (journalled || !cookies()?.store(note) || !events.isLimitCertain()) return
    journalled = true
    events.kept('journal', note.revision)
  }
  const forgetHere = (id: string, revision: number) => {
    journal.forget(id, revision)
    cookies()?.forget(id, revision)
  }
  const put = async (note: Note, urgency?: Urgency) => {
    const outcome = (await optionDrafts()?.put(note, urgency)) ?? null
    if (outcome?.ok) {
      dropOutdated(note)
      events.kept('options', note.revision)
    } else if (outcome?.failure.kind === 'unknownOutcome') events.mayLand()
    return outcome
  }
  const putting = createBackoff(clock, MAX_PUT_PAUSE_MS, async () =>
    newest && events.needsOptionDraft() ? put(newest) : null,
  )
  const clear = async (note: Note) => (await optionDrafts()?.clear(note)) ?? done(null)
  /**
   * The options first: an older version of the draft that stays there while nothing newer is kept would be taken for
   * the note by a later start.
   */
  const clearing = createBackoff(clock, MAX_CLEAR_PAUSE_MS, async () => {
    const note = settled
    if (!note || newest) return null
    const outcome = await clear(note)
    if (newest) return null
    if (outcome.ok) {
      deferred.disarm()
      forgetHere(note.id, note.revision)
      for (const id of note.absorbed) forgetHere(id, Number.POSITIVE_INFINITY)
    }
    return outcome
  })
  return {
    store(note) {
      // A write is about to begin: if the page ends then, the next start must know that it may land. In the same task,
      // but after the write, because renewing the deferred request takes longer than everything before it.
      const begins = note.unsettledUntil > (newest?.unsettledUntil ?? 0)
      write(note)
      if (!isUndelivered(note)) writeCookie(note)
      // The portal has these words, and the journal keeps them for one more lookup: that needs no deferred request.
      if (journalled && !isUndelivered(note)) disarm()
      else if (begins) queueMicrotask(() => newest && newest !== armedNote && arm(newest))
      else arming.ask()
      const stored = optionDrafts()?.newest(note.id) ?? null
      // Without a journal, later starts learn from the options that the portal has refused the note.
      const isNewRefusal = !journalled && note.refusal && note.refusal.at !== stored?.refusal?.at
      if (isNewRefusal || (stored && contradicts(stored, note))) void put(note)
    },
    storeTyped: (note) => journalled && journal.storeTyped(note),
    expect: arming.ask,
    putDraft(note) {
      newest = note
      putting.run(PUT_AFTER_MS)
    },
    putDraftNow: (note) => void put(note, 'mayBeLast'),
    lastDraft(note, carried) {
      write(note)
      if (events.isLimitCertain()) writeCookie(note)
      if (carried && journalled) return disarm()
      if (!arm(note) && optionDrafts()?.lastPut(note)) dropOutdated(note)
      optionDrafts()?.mayHold(note)
    },
    forget(note) {
      newest = null
      arming.cancel()
      ignoreToken()
      putting.cancel()
      settled = note
      clearing.run(0)
    },
    clearOptions: async (note) => (await clear(note)).ok,
    online() {
      putting.retryNow()
      clearing.retryNow()
    },
  }
}

/**
 * True for an older draft by which a start would do what the note does not want any more: add it at a client that it
 * has left, or plan a follow-up that was undone.
 */
function contradicts(draft: Note, { item, followUps }: Note): boolean {
  const isUndone = (marker: string) => !followUps.some((one) => one.marker === marker)
  return !sameItem(draft.item, item) || draft.followUps.some(({ marker }) => isUndone(marker))
}

/**
 * Runs `task` at most once in `period` ms, for all who asked meanwhile, also in `prepare`, which runs before it; never
 * in the task of who asks.
 */
function every(clock: Environment['clock'], period: number, prepare: () => void, task: () => void) {
  let last = Number.NEGATIVE_INFINITY
  let cancel: (() => void) | null = null
  const run = () => {
    try {
      prepare()
    } finally {
      cancel = null
      last = clock.now()
      task()
    }
  }
  return {
    ask() {
      cancel ??= clock.wakeAt(Math.max(clock.now(), last + period), run)
    },
    cancel() {
      cancel?.()
      cancel = null
    },
  }
}
