// The notes of today besides the one in the editor. Each is opened where it stands and goes on by the same engine: as
// it runs in this frame already, as its draft lies in the journal, or else as its comment reads.
import { sameItem } from '../note/call'
import { headingOf, outcomeOf, textOf } from '../note/comment'
import { blankNote, isEmptied, isSettled, type Note, type NotedCall } from '../note/note'
import type { SavingState } from '../note/savingState'
import type { FoundNote } from '../ports'
import type { OpenedNote, RecentList, RecentNote, RecentNotes } from './cardState'
import { randomId } from './clientNotes'
import type { Environment, Portal } from './environment'
import { type NoteRunner, runNote } from './noteRunner'
import { createCell } from './observable'
import { operatorStatus } from './operatorStatus'
import { ownNote, withoutFuture } from './recovery'

export interface RunningRecentNotes extends RecentNotes {
  /** False: there is nothing to show, as far as is known without a request. */
  hasAny(): boolean
  /** Those that nobody else runs. */
  runners(): readonly NoteRunner[]
  /** Those of them that were closed and are not where they should be: nothing waits in silence. */
  waiting(): readonly SavingState[]
  /** Every note that was opened here: words in it count when the card is to close. */
  opened(): readonly NoteRunner[]
}

interface Known extends Pick<RecentNote, 'reference' | 'item' | 'at'> {
  /** Missing: it does not run in this frame. */
  readonly runner?: NoteRunner
}

interface Entry {
  readonly note: RecentNote
  /** Null: it goes on from its draft or its comment. */
  readonly runner: NoteRunner | null
}

/** A comment was read so lately that it is opened without another request (ms). */
const FRESH_MS = 10_000

const CALM: ReadonlySet<string> = new Set(['quiet', 'unsaved', 'saving', 'sending', 'safeHere', 'saved'])

/** Of a comment that was found, whose first line stays as it is. */
const UNKNOWN_CALL: NotedCall = {
  callId: '',
  direction: 'incoming',
  directionWords: '',
  lineName: '',
  number: '',
  startedAt: 0,
  header: 'full',
}

/**
 * To be asked only after drafts were recovered.
 * @param others the notes that run in this frame, without the one in the editor
 * @param isInEditor whether the note in the editor has this reference
 */
export function createRecentNotes(
  environment: Environment,
  portal: () => Portal | null,
  others: () => readonly NoteRunner[],
  isInEditor: (reference: string) => boolean,
  changed: () => void,
): RunningRecentNotes {
  const { clock, journal, live } = environment
  /** Those that nobody else runs, by reference. */
  const own = new Map<string, NoteRunner>()
  const opened = new Set<NoteRunner>()
  /** References of notes that the operator has open. */
  const open = new Set<string>()
  const watched = new Set<NoteRunner>()
  const list = createCell<RecentList>({ state: 'unread', notes: [] })
  let found: readonly FoundNote[] = []
  /** When the last read that was answered was begun. */
  let readAt = Number.NEGATIVE_INFINITY

  /** Done with, and read since: somebody else may have gone on with it. */
  const isPast = (runner: NoteRunner) => {
    const { note, savedAt } = runner.saving.get()
    return isSettled(note) && (savedAt ?? 0) < readAt
  }
  const standing = (reference: string) =>
    found.find((one) => one.reference === reference && one.comments.length > 0)

  function known(): readonly Known[] {
    const midnight = new Date(clock.now()).setHours(0, 0, 0, 0)
    const running = [...others(), ...own.values()].filter((runner) => !isEmptied(noteOf(runner)))
    const run = running.map((runner): Known => {
      const { reference, item, call } = noteOf(runner)
      return { reference, item, at: call.startedAt, runner }
    })
    const more = portal()?.recent.known() ?? []
    return [
      ...run,
      ...more.filter((one) => !run.some(({ reference }) => reference === one.reference)),
    ].filter(({ reference, at }) => at >= midnight && !isInEditor(reference))
  }
  /** Newest first. */
  const entries = () =>
    known()
      .flatMap(toEntry)
      .sort((one, other) => other.note.at - one.note.at)
  function toEntry({ reference, item, at, runner }: Known): Entry[] {
    const one = standing(reference)
    if (runner && (own.has(reference) || !one || !isPast(runner))) {
      const { text, othersText, outcome, call } = noteOf(runner)
      const name =
        found.find((read) => read.reference === reference && sameItem(read.item, item))?.name ?? null
      const status = operatorStatus(runner.saving.get())
      const { number } = call
      const words = text || othersText
      return [{ runner, note: { reference, item, name, number, at, text: words, outcome, status } }]
    }
    return one ? [{ runner: null, note: toRow(one) }] : []
  }
  function publish(state = list.get().state) {
    list.set({ state, notes: entries().map(({ note }) => note) })
    changed()
  }
  function watch(runner: NoteRunner) {
    if (!watched.has(runner)) runner.saving.subscribe(() => publish())
    watched.add(runner)
  }
  async function read() {
    const begunAt = clock.now()
    publish('reading')
    const pointers = known().flatMap(({ item, ...one }) => (item ? [{ ...one, item }] : []))
    const outcome = await portal()?.recent.read(pointers)
    if (outcome?.ok) {
      found = outcome.value
      readAt = begunAt
      // Not before: an earlier read knows nothing of what was written since.
      for (const [reference, runner] of own) {
        if (!open.has(reference) && isPast(runner) && own.delete(reference)) opened.delete(runner)
      }
      others().forEach(watch)
    }
    publish(outcome?.ok ? 'read' : 'failed')
  }
  /** The draft knows what its comment alone does not tell: its own writes, and that one may still land. */
  function begin(reference: string, draft: Note | undefined): NoteRunner {
    const one = standing(reference)
    const blank = blankNote(randomId(clock.random), reference, UNKNOWN_CALL, one?.item ?? null)
    const start = draft ? withoutFuture(draft, clock.now()) : blank
    const runner = runNote(start, draft !== undefined, environment, portal)
    live.claim(start.id)
    own.set(reference, runner)
    const [newest] = one?.comments ?? []
    if (draft) {
      runner.dispatch({ type: 'kept', where: 'journal', revision: draft.revision })
      runner.dispatch({ type: 'flush', byHand: false })
    } else if (one && newest) {
      const earlier = ownNote(blank, one.comments, newest.authorId)
      const heading = headingOf(one.comments.at(-1)?.comment ?? '')
      if (earlier)
        runner.dispatch({ type: 'resumed', earlier: { ...earlier, call: { ...earlier.call, heading } } })
    }
    watch(runner)
    return runner
  }
  async function openNote(wanted: string | null): Promise<OpenedNote | 'elsewhere' | 'failed' | 'none'> {
    if (clock.now() - readAt > FRESH_MS) await read()
    const entry = entries().find(({ note }) => wanted === null || note.reference === wanted)
    if (!entry) return list.get().state === 'failed' ? 'failed' : 'none'
    const { reference } = entry.note
    const lock = `open ${reference}`
    const held = await live.heldElsewhere()
    const draft = journal.drafts().find((one) => one.reference === reference)
    if (held.has(lock) || (draft && held.has(draft.id))) return 'elsewhere'
    const runner = entry.runner ?? begin(reference, draft)
    const release = live.claim(lock)
    const { text, revision } = noteOf(runner)
    opened.add(runner)
    open.add(reference)
    return {
      note: entry.note,
      text,
      status: {
        get() {
          const saving = runner.saving.get()
          const status = operatorStatus(saving)
          // When it was saved is told of words that were typed here.
          return status.kind === 'saved' && saving.note.revision === revision ? { kind: 'quiet' } : status
        },
        subscribe: runner.saving.subscribe,
      },
      edit: (words) => runner.dispatch({ type: 'edited', text: words }),
      save: () => runner.dispatch({ type: 'flush', byHand: true }),
      close() {
        runner.dispatch({ type: 'flush', byHand: false })
        open.delete(reference)
        release()
        publish()
      },
    }
  }
  return {
    list,
    read,
    open: openNote,
    hasAny: () => known().length > 0,
    runners: () => [...own.values()],
    waiting: () =>
      [...own]
        .filter(([reference]) => !open.has(reference))
        .map(([, runner]) => runner.saving.get())
        .filter((saving) => !CALM.has(operatorStatus(saving).kind)),
    opened: () => [...opened],
  }
}

function noteOf({ saving }: NoteRunner): Note {
  return saving.get().note
}

/** As its comment reads. */
function toRow({ item, name, reference, comments }: FoundNote): RecentNote {
  const { comment = '', createdAt = 0 } = comments.at(-1) ?? {}
  return {
    reference,
    item,
    name,
    number: '',
    at: createdAt,
    text: textOf(comment),
    outcome: outcomeOf(comment),
    status: null,
  }
}
