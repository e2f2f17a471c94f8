// Runs the machine of one note: commits the state first, then performs the effects, and feeds every
// result back as an event. It decides nothing.
import type { Outcome } from '../note/failure'
import { next } from '../note/next'
import type { Note } from '../note/note'
import { type Effect, OVERDUE_MS, type Saving, type SavingEvent, startSaving } from '../note/saving'
import type { Observable } from './cardFace'
import { createKeeper } from './keeper'
import { createCell } from './observable'
import type { Outside, Portal } from './outside'

export interface NoteRunner {
  readonly saving: Observable<Saving>
  tell(event: Untimed): void
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
  outside: Outside,
  portal: () => Portal | null,
): NoteRunner {
  const { clock } = outside
  const saving = createCell<Saving>(startSaving(note, recovered ? clock.now() : null))
  let wake: (() => void) | null = null
  let isOver = false

  const tell = (event: Untimed) => {
    if (isOver) return
    if (event.type === 'online') keeper.online()
    const rules = portal()?.rules ?? null
    const step = next(saving.get(), { ...event, at: clock.now() } as SavingEvent, rules)
    if (step.state === saving.get()) return
    saving.set(step.state)
    schedule(step.state)
    for (const effect of step.effects) perform(effect)
  }
  const schedule = (state: Saving) => {
    wake?.()
    const at = wakeTime(state)
    wake = at === null ? null : clock.wakeAt(at, () => tell({ type: 'woke' }))
  }
  const keeper = createKeeper(outside, () => portal()?.stash ?? null, {
    kept: (where, revision) => tell({ type: 'kept', where, revision }),
    paced: (pace) => tell({ type: 'paced', pace }),
    mayLand: () => tell({ type: 'mayLand' }),
    isRush: () => portal()?.rush.isOn() ?? false,
    needsStash: () => portal()?.rules.needsStash(saving.get()) ?? false,
  })
  /**
   * Ms. The look has taken the room that a crowded portal had: what follows it at once would be refused (19 times of 20
   * in the office of test/bench/office).
   */
  const pauseAfterLook = () => (portal()?.rush.isOn() ? 500 + clock.random() * 1_000 : 0)
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
        const markers = of.followUps.map(({ marker }) => marker)
        const found = gateway?.find({ reference: of.reference, markers }, items, of.call.startedAt)
        answer(turn, found, ({ comments, ...rest }) => ({
          type: 'found',
          turn,
          pauseMs: pauseAfterLook(),
          standing: comments,
          ...rest,
        }))
        break
      }
      case 'remove': {
        const { turn } = effect
        answer(turn, gateway?.remove(effect.comment), (was) => ({ type: 'removed', turn, was }))
        break
      }
      case 'plan': {
        const { turn } = effect
        answer(turn, gateway?.plan(effect.plan), (todoId) => ({ type: 'planned', turn, todoId }))
        break
      }
      case 'unplan': {
        const { turn } = effect
        answer(turn, gateway?.unplan(effect.todoId), () => ({ type: 'unplanned', turn }))
        break
      }
      case 'lastPlan':
        gateway?.lastPlan(effect.plan)
        break
      case 'lastStash':
        keeper.lastStash(effect.note, effect.carried)
        break
      default:
        keeper[effect.type](effect.note)
    }
  }
  const discard = async () => {
    if (!(await keeper.withdraw(saving.get().note))) return false
    isOver = true
    wake?.()
    keeper.forget(saving.get().note)
    return true
  }
  return { saving, tell, discard }
}

/** Epoch ms at which the machine wants to be woken; null when nothing but an event changes its mind. */
function wakeTime({ delivery, requestedAt, overdue }: Saving): number | null {
  if (delivery.kind === 'waiting') return delivery.until
  return 'turn' in delivery && !overdue ? requestedAt + OVERDUE_MS : null
}
