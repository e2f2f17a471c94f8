// The machine under a test's hand: events in, state and effects out, time moved by the test.

import type { Failure } from '../../../src/note/failure'
import { next } from '../../../src/note/next'
import type { Note } from '../../../src/note/note'
import {
  type Effect,
  type SavingEvent,
  type SavingState,
  startSavingState,
} from '../../../src/note/savingState'
import type { FoundComment, LookupResult, NoteWrite, WriteReceipt } from '../../../src/note/timeline'
import { emptyNote, START } from '../../fakes/sampleNote'

type OmitAt<E> = E extends unknown ? Omit<E, 'at'> : never
export type Untimed = OmitAt<SavingEvent>

export class Machine {
  state: SavingState
  at = START
  /** What the last event asked for. */
  effects: readonly Effect[] = []

  constructor(note: Note = emptyNote(), outcomeUnknown = false) {
    this.state = startSavingState(note, outcomeUnknown ? START : null)
  }

  dispatch(event: Untimed): this {
    const step = next(this.state, { ...event, at: this.at } as SavingEvent, true)
    this.state = step.state
    this.effects = step.effects
    return this
  }
  after(milliseconds: number): this {
    this.at += milliseconds
    return this
  }
  type(text: string): this {
    return this.dispatch({ type: 'edited', text })
  }
  save(): this {
    return this.dispatch({ type: 'flush', byHand: true })
  }
  blur(): this {
    return this.dispatch({ type: 'flush', byHand: false })
  }
  /** The answer to the request in flight: comment 900 where it was to stand, and nothing else. */
  written(change: Partial<WriteReceipt> = {}): this {
    const { item, comment, filed } = this.inFlight()
    const place = comment === null ? null : (filed ?? { item, commentId: 900 })
    const receipt: WriteReceipt = {
      filed: place,
      previousText: null,
      stored: null,
      standing: [],
      remaining: null,
      closed: null,
      ...change,
    }
    return this.dispatch({ type: 'written', requestId: this.state.requestId, receipt })
  }
  found(...comments: readonly FoundComment[]): this {
    return this.lookup({ comments })
  }
  /** The answer to a lookup: everything was read, and nothing stands but what is said. */
  lookup(found: Partial<LookupResult>): this {
    const nothing: LookupResult = { comments: [], todos: [], unreadable: [], complete: true }
    return this.dispatch({ type: 'found', requestId: this.state.requestId, pauseMs: 0, ...nothing, ...found })
  }
  /** The middle of chance: a first retry comes 875 ms after the request was begun. */
  failed(failure: Failure): this {
    return this.dispatch({ type: 'failed', requestId: this.state.requestId, failure, chance: 0.5 })
  }
  lost(): this {
    return this.failed({ kind: 'unknownOutcome' })
  }

  get note(): Note {
    return this.state.note
  }
  /** In how many milliseconds the waiting ends, null when nothing waits. */
  get waitsFor(): number | null {
    const { delivery } = this.state
    return delivery.kind === 'waiting' ? delivery.until - this.at : null
  }
  /** Names of the effects, in their order. */
  get asked(): string[] {
    return this.effects.map(({ type }) => type)
  }
  get write(): NoteWrite | null {
    const effect = this.effects.find((one) => one.type === 'write' || one.type === 'lastWrite')
    return effect && 'write' in effect ? effect.write : null
  }
  private inFlight(): NoteWrite {
    const { delivery } = this.state
    if (delivery.kind !== 'sending') throw new Error(`nothing is sent: ${delivery.kind}`)
    return delivery.write
  }
}
