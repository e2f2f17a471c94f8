// The notes of today besides the one in the editor. Each is opened where it stands and goes on by the same engine: as
// it runs in this frame already, as its draft lies in the journal, or else as its comment reads.
import { sameItem } from '../note/call'
import { callTimeOf, headingOf, textOf } from '../note/comment'
import { blankNote, isEmptied, isSettled, type Note, type NotedCall } from '../note/note'
import type { FoundNote, NotePointer } from '../ports'
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
  /** Every note that was opened here: words in it count when the card is to close. */
  opened(): readonly NoteRunner[]
}

/** A comment was read so lately that it is opened without another request (ms). */
const FRESH_MS = 10_000

/** Of a comment that was found, whose first line stays as it is. */
const UNKNOWN_CALL: NotedCall = {
  callId: '',
  direction: 'incoming',
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
  /** By reference. */
  const own = new Map<string, { readonly runner: NoteRunner; readonly release: () => void }>()
  const opened = new Set<NoteRunner>()
  /** References of notes that the operator has open. */
  const open = new Set<string>()
  const watched = new Set<NoteRunner>()
  const list = createCell<RecentList>({ state: 'unread', notes: [] })
  let found: readonly FoundNote[] = []
  let readAt = Number.NEGATIVE_INFINITY

  const isToday = (at: number) => at >= new Date(clock.now()).setHours(0, 0, 0, 0)
  const runningOf = (reference: string) => running().find((one) => noteOf(one).reference === reference)
  function running(): NoteRunner[] {
    return [...others(), ...[...own.values()].map(({ runner }) => runner)].filter((runner) => {
      const note = noteOf(runner)
      return !isEmptied(note) && isToday(note.call.startedAt) && !isInEditor(note.reference)
    })
  }
  function pointers(): readonly NotePointer[] {
    const run = running().map(noteOf)
    const known = portal()?.recent.known() ?? []
    return [
      ...run.flatMap(({ item, reference, call }) => (item ? [{ item, reference, at: call.startedAt }] : [])),
      ...known.filter(
        ({ reference, at }) =>
          isToday(at) && !isInEditor(reference) && !run.some((one) => one.reference === reference),
      ),
    ]
  }
  const nameOf = ({ reference, item }: Note) =>
    found.find((one) => one.reference === reference && sameItem(one.item, item))?.name ?? null
  const rowOf = (runner: NoteRunner): RecentNote => {
    const saving = runner.saving.get()
    const { reference, item, text, othersText, call } = saving.note
    const words = text || othersText
    const { number, startedAt: at } = call
    return {
      reference,
      item,
      name: nameOf(saving.note),
      number,
      at,
      text: words,
      status: operatorStatus(saving),
    }
  }
  /** Newest first. What is done with is shown as it stands. */
  function notes(): readonly RecentNote[] {
    const standing = found.flatMap(toRow).filter(({ reference }) => !isInEditor(reference))
    const run = running().filter((runner) => {
      const note = noteOf(runner)
      return (
        own.has(note.reference) ||
        !isSettled(note) ||
        !standing.some((one) => one.reference === note.reference)
      )
    })
    const rows = run.map(rowOf)
    const more = standing.filter(({ reference }) => !rows.some((row) => row.reference === reference))
    return [...rows, ...more].sort((one, other) => other.at - one.at)
  }
  function publish(state = list.get().state) {
    list.set({ state, notes: notes() })
    changed()
  }
  function watch(runner: NoteRunner) {
    if (watched.has(runner)) return
    watched.add(runner)
    runner.saving.subscribe(() => publish())
  }
  async function read() {
    // What is done with is read anew: somebody else may go on with it.
    for (const [reference, { runner, release }] of own) {
      if (open.has(reference) || !isSettled(noteOf(runner))) continue
      own.delete(reference)
      opened.delete(runner)
      release()
    }
    publish('reading')
    const outcome = await portal()?.recent.read(pointers())
    if (outcome?.ok) {
      found = outcome.value
      readAt = clock.now()
      others().forEach(watch)
    }
    publish(outcome?.ok ? 'read' : 'failed')
  }
  /** The draft knows what its comment alone does not tell: its own writes, and that one may still land. */
  function begin(reference: string, draft: Note | undefined): NoteRunner | null {
    const one = found.find(({ comments, ...note }) => note.reference === reference && comments.length > 0)
    if (!draft && !one) return null
    const blank = blankNote(randomId(clock.random), reference, UNKNOWN_CALL, one?.item ?? null)
    const runner = draft
      ? runNote(withoutFuture(draft, clock.now()), true, environment, portal)
      : runNote(blank, false, environment, portal)
    own.set(reference, { runner, release: live.claim(noteOf(runner).id) })
    if (draft) {
      runner.dispatch({ type: 'kept', where: 'journal', revision: draft.revision })
      runner.dispatch({ type: 'flush', byHand: false })
    } else if (one) {
      const earlier = ownNote(blank, one.comments, one.comments[0]?.authorId ?? '')
      const heading = headingOf(one.comments.at(-1)?.comment ?? '')
      if (earlier)
        runner.dispatch({ type: 'resumed', earlier: { ...earlier, call: { ...earlier.call, heading } } })
    }
    watch(runner)
    return runner
  }
  async function openNote(wanted: string | null): Promise<OpenedNote | 'elsewhere' | 'failed' | 'none'> {
    if (clock.now() - readAt > FRESH_MS) await read()
    const [row] = notes().filter(({ reference }) => wanted === null || reference === wanted)
    if (!row) return list.get().state === 'failed' ? 'failed' : 'none'
    const { reference } = row
    const lock = `open ${reference}`
    const held = await live.heldElsewhere()
    const isRunning = runningOf(reference)
    const draft = journal.drafts().find((one) => one.reference === reference)
    if (held.has(lock) || (draft && held.has(draft.id))) return 'elsewhere'
    const isStanding = found.some((one) => one.reference === reference && one.comments.length > 0)
    const isDone = isRunning && !own.has(reference) && isSettled(noteOf(isRunning)) && isStanding
    const runner = isRunning && !isDone ? isRunning : begin(reference, draft)
    if (!runner) return 'none'
    const release = live.claim(lock)
    const { text, revision } = noteOf(runner)
    opened.add(runner)
    open.add(reference)
    return {
      note: row,
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
    hasAny: () => running().length > 0 || pointers().length > 0,
    runners: () => [...own.values()].map(({ runner }) => runner),
    opened: () => [...opened],
  }
}

function noteOf({ saving }: NoteRunner): Note {
  return saving.get().note
}

/** None where nothing of it stands any more. */
function toRow({ item, name, reference, comments }: FoundNote): RecentNote[] {
  const oldest = comments.at(-1)
  if (!oldest) return []
  const at = callTimeOf(oldest.comment) ?? oldest.createdAt
  return [{ reference, item, name, number: '', at, text: textOf(oldest.comment), status: null }]
}
