// Promise: the newest words of one note are put where they outlive this page, synchronously where that is
// possible, and it is known at every moment which revision is where.
import { HASTY, PATIENT, type Pace } from '../note/delivery'
import { isSettled, type Note } from '../note/note'
import type { Safety } from '../note/saving'
import type { Stash } from '../ports'
import type { Outside } from './outside'

/** Re-registering the deferred request on every key would cost a message to the browser each time. */
const NET_EVERY_MS = 1_000
/** The operator's options are written no more often than this. */
const STASH_EVERY_MS = 2_000

export interface Keeper {
  /** Journals now; the deferred net follows within a second. */
  store(note: Note): void
  /** Puts the draft into the operator's options, at most every two seconds. */
  stash(note: Note): void
  /** The page may go: the newest words into the net now, or else into the operator's options. */
  lastStash(note: Note): void
  /** Delivered and settled: nothing of it is kept any more. */
  forget(note: Note): void
  stop(): void
}

export interface KeeperEvents {
  kept(where: keyof Safety, revision: number): void
  paced(pace: Pace): void
  /** A draft put away with unknown outcome may still land: the note must not be forgotten before (portal.md §3.1). */
  mayLand(): void
  /** Still undelivered, and kept nowhere else. */
  needsStash(): boolean
}

export function createKeeper(outside: Outside, stash: () => Stash | null, events: KeeperEvents): Keeper {
  const { clock, journal } = outside
  const net = outside.createNet()
  let newest: Note | null = null
  let journalled = false
  const arming = every(clock, NET_EVERY_MS, () => newest && arm(newest))
  const stashing = every(clock, STASH_EVERY_MS, () => newest && events.needsStash() && put(newest))

  const arm = (note: Note): boolean => {
    const request = stash()?.request(note)
    const armed = !!request && net.arm(request)
    if (armed) events.kept('net', note.revision)
    events.paced(armed || journalled ? PATIENT : HASTY)
    return armed
  }
  const write = (note: Note) => {
    newest = note
    journalled = journal.store(note)
    if (journalled) events.kept('journal', note.revision)
  }
  const put = (note: Note) => {
    stash()
      ?.put(note)
      .then((outcome) => {
        if (outcome.ok) events.kept('stash', note.revision)
        else if (outcome.failure.kind === 'unknownOutcome') events.mayLand()
      })
  }
  return {
    store(note) {
      // A write is about to begin: if the page ends now, the next start must know that it may land.
      const begins = note.unsettledUntil > (newest?.unsettledUntil ?? 0)
      write(note)
      if (begins) arm(note)
      else arming.ask()
    },
    stash(note) {
      newest = note
      stashing.ask()
    },
    lastStash(note) {
      write(note)
      if (!arm(note)) stash()?.lastPut(note)
      stash()?.mayHold(note)
    },
    forget(note) {
      newest = null
      arming.cancel()
      stashing.cancel()
      net.disarm()
      journal.forget(note.id, note.revision)
      for (const id of note.absorbed) journal.forget(id, Number.POSITIVE_INFINITY)
      void stash()?.clear(note)
    },
    stop() {
      arming.cancel()
      stashing.cancel()
      if (newest && isSettled(newest, clock.now())) net.disarm()
    },
  }
}

/** Runs `task` within `period` ms of being asked, once for all who asked meanwhile. */
function every(clock: Outside['clock'], period: number, task: () => void) {
  let cancel: (() => void) | null = null
  const run = () => {
    cancel = null
    task()
  }
  return {
    ask() {
      cancel ??= clock.wakeAt(clock.now() + period, run)
    },
    cancel() {
      cancel?.()
      cancel = null
    },
  }
}
