// Runs the machine of one note: commits the state first, then performs the effects, and feeds every
// result back as an event. It decides nothing.
import type { Outcome } from '../note/failure'
import { next } from '../note/next'
import { needsOptionDraft } from '../note/nextAction'
import type { Note } from '../note/note'
import {
  type Effect,
  OVERDUE_MS,
  type SavingEvent,
  type SavingState,
  startSavingState,
} from '../note/savingState'
import type { Observable } from './cardState'
import { createDraftPersistence } from './draftPersistence'
import type { Environment, Portal } from './environment'
import { createCell } from './observable'

export interface NoteRunner {
  readonly saving: Observable<SavingState>
  dispatch(event: Untimed): void
  /**
   * The operator gives the note up: nothing more is sent, and no place keeps it. Resolves to false, and the note goes
   * on, when the portal did not confirm that its options are empty. Never rejects.
   */
  discard(): Promise<boolean>
}

type OmitAt<E> = E extends unknown ? Omit<E, 'at'> : never
/** An event as the runner is told it; it adds the time. */
export type Untimed = OmitAt<SavingEvent>

/** `portal` is asked each time: before the handshake there is none. `recovered`: see `startSaving`. */
export function runNote(
  note: Note,
  recovered: boolean,
  environment: Environment,
  portal: () => Portal | null,
): NoteRunner {
  const { clock } = environment
  const saving = createCell<SavingState>(startSavingState(note, recovered ? clock.now() : null))
  let wake: (() => void) | null = null
  let isOver = false

  const dispatch = (event: Untimed) => {
    if (isOver) return
    if (event.type === 'online') draftPersistence.online()
    const step = next(saving.get(), { ...event, at: clock.now() } as SavingEvent, portal() !== null)
    if (step.state === saving.get()) return
    saving.set(step.state)
    schedule(step.state)
    for (const effect of step.effects) perform(effect)
  }
  const schedule = (state: SavingState) => {
    wake?.()
    const at = wakeTime(state)
    wake = at === null ? null : clock.wakeAt(at, () => dispatch({ type: 'woke' }))
  }
  const draftPersistence = createDraftPersistence(environment, () => portal()?.optionDrafts ?? null, {
    kept: (where, revision) => dispatch({ type: 'kept', where, revision }),
    paced: (pace) => dispatch({ type: 'paced', pace }),
    mayLand: () => dispatch({ type: 'mayLand' }),
    isRateLimited: () => portal()?.rateLimit.isOn() ?? false,
    needsStash: () => portal() !== null && needsOptionDraft(saving.get()),
  })
  /**
   * Ms. The look has taken the room that a crowded portal had: what follows it at once would be refused (19 times of 20
   * in the office of test/bench/office).
   */
  const pauseAfterLook = () => (portal()?.rateLimit.isOn() ? 500 + clock.random() * 1_000 : 0)
  const answer = <T>(
    requestId: number,
    request: Promise<Outcome<T>> | undefined,
    heard: (value: T) => Untimed,
  ) => {
    request?.then((outcome) => {
      if (outcome.ok) dispatch(heard(outcome.value))
      else dispatch({ type: 'failed', requestId, failure: outcome.failure, chance: clock.random() })
    })
  }
  const perform = (effect: Effect): void => {
    const gateway = portal()?.gateway
    switch (effect.type) {
      case 'lastWrite':
        gateway?.lastWrite(effect.write)
        break
      case 'write': {
        const { requestId } = effect
        answer(requestId, gateway?.write(effect.write), (receipt) => ({
          type: 'written',
          requestId,
          receipt,
        }))
        break
      }
      case 'lookup': {
        const { requestId, items, note: of } = effect
        const markers = of.followUps.map(({ marker }) => marker)
        const found = gateway?.lookup({ reference: of.reference, markers }, items, of.call.startedAt)
        answer(requestId, found, (result) => ({
          type: 'found',
          requestId,
          pauseMs: pauseAfterLook(),
          ...result,
        }))
        break
      }
      case 'remove': {
        const { requestId } = effect
        answer(requestId, gateway?.remove(effect.comment), (previousText) => ({
          type: 'removed',
          requestId,
          previousText,
        }))
        break
      }
      case 'plan': {
        const { requestId } = effect
        answer(requestId, gateway?.plan(effect.plan), (todoId) => ({ type: 'planned', requestId, todoId }))
        break
      }
      case 'unplan': {
        const { requestId } = effect
        answer(requestId, gateway?.unplan(effect.todoId), () => ({ type: 'unplanned', requestId }))
        break
      }
      case 'lastPlan':
        gateway?.lastPlan(effect.plan)
        break
      case 'lastDraft':
        draftPersistence.lastDraft(effect.note, effect.carried)
        break
      default:
        draftPersistence[effect.type](effect.note)
    }
  }
  const discard = async () => {
    if (!(await draftPersistence.withdraw(saving.get().note))) return false
    isOver = true
    wake?.()
    draftPersistence.forget(saving.get().note)
    return true
  }
  return { saving, dispatch, discard }
}

/** Epoch ms at which the machine wants to be woken; null when nothing but an event changes its mind. */
function wakeTime({ delivery, requestedAt, overdue }: SavingState): number | null {
  if (delivery.kind === 'waiting') return delivery.until
  return 'requestId' in delivery && !overdue ? requestedAt + OVERDUE_MS : null
}
