// Promise: runs the machine of one note: commits the state first, then performs the effects, and feeds every
// result back as an event. It decides nothing.
import type { Outcome } from '../note/failure'
import { next } from '../note/next'
import type { Note } from '../note/note'
import { needsStash } from '../note/proceed'
import { type Effect, type Saving, type SavingEvent, startSaving } from '../note/saving'
import type { Observable } from './cardFace'
import { createKeeper } from './keeper'
import { createCell } from './observable'
import type { Outside, Portal } from './outside'

export interface NoteRunner {
  readonly saving: Observable<Saving>
  tell(event: Untimed): void
}

type OmitAt<E> = E extends unknown ? Omit<E, 'at'> : never
/** An event as the runner is told it; it adds the time. */
export type Untimed = OmitAt<SavingEvent>

/** `portal` is asked each time: before the handshake there is none. `recovered`: see `startSaving`. */
export function runNote(
  note: Note,
  recovered: boolean,
  outside: Outside,
  portal: () => Portal | null,
): NoteRunner {
  const { clock } = outside
  const saving = createCell<Saving>(startSaving(note, recovered))
  let wake: (() => void) | null = null

  const tell = (event: Untimed) => {
    const step = next(saving.get(), { ...event, at: clock.now() } as SavingEvent)
    if (step.state === saving.get()) return
    saving.set(step.state)
    schedule(step.state)
    for (const effect of step.effects) perform(effect)
  }
  const schedule = ({ delivery }: Saving) => {
    wake?.()
    wake = delivery.kind === 'waiting' ? clock.wakeAt(delivery.until, () => tell({ type: 'woke' })) : null
  }
  const keeper = createKeeper(outside, () => portal()?.stash ?? null, {
    kept: (where, revision) => tell({ type: 'kept', where, revision }),
    paced: (pace) => tell({ type: 'paced', pace }),
    mayLand: () => tell({ type: 'mayLand' }),
    needsStash: () => needsStash(saving.get()),
  })
  const answer = <T>(
    turn: number,
    request: Promise<Outcome<T>> | undefined,
    heard: (value: T) => Untimed,
  ) => {
    request?.then((outcome) => {
      if (outcome.ok) tell(heard(outcome.value))
      else tell({ type: 'failed', turn, failure: outcome.failure, chance: clock.random() })
    })
  }
  const perform = (effect: Effect): void => {
    const gateway = portal()?.gateway
    switch (effect.type) {
      case 'lastWrite':
        gateway?.lastWrite(effect.write)
        break
      case 'write': {
        const { turn } = effect
        answer(turn, gateway?.write(effect.write), (receipt) => ({ type: 'written', turn, receipt }))
        break
      }
      case 'find': {
        const { turn, items, note: of } = effect
        const found = gateway?.find(of.reference, items, of.call.startedAt)
        answer(turn, found, (standing) => ({ type: 'found', turn, standing }))
        break
      }
      case 'remove': {
        const { turn } = effect
        answer(turn, gateway?.remove(effect.comment), (was) => ({ type: 'removed', turn, was }))
        break
      }
      default:
        keeper[effect.type](effect.note)
    }
  }
  return { saving, tell }
}
