// Runs the saving machine of one note: commits the new state, performs the effects, feeds every result back as
// an event, and publishes the state once for each event. It decides nothing.
import type { Outcome } from '../note/failure'
import { next } from '../note/next'
import { isUndelivered, type Note } from '../note/note'
import {
  type Effect,
  OVERDUE_MS,
  type SavingEvent,
  type SavingState,
  startSavingState,
} from '../note/savingState'
import { createDraftPersistence } from './draftPersistence'
import type { Environment, Portal } from './environment'
import { createCell, type Observable } from './observable'

export interface NoteRunner {
  /** `get` is what the last event left, also while its effects are performed; listeners are called behind them. */
  readonly saving: Observable<SavingState>
  dispatch(event: Untimed): void
  /**
   * The operator made the text this one. Where the journal has taken what was typed, or has not taken the words before,
   * a crash loses no more if the machine waits: until the deferred request is armed next (0.3 s at most), `takeIn`, or
   * until anything is dispatched or asked for. Returns true when it does.
   */
  type(text: string): boolean
  takeIn(): void
  /**
   * The operator gives the note up: nothing more is sent, and no place keeps it. Resolves to false, and the note goes
   * on, when the portal did not confirm that its options are empty. Never rejects.
   */
  discard(): Promise<boolean>
}

type OmitAt<E> = E extends unknown ? Omit<E, 'at'> : never
/** An event as it is dispatched; the runner adds the time. */
export type Untimed = OmitAt<SavingEvent>
/** Typed words that the machine has not taken in. */
interface Typed {
  readonly text: string
  readonly revision: number
  /** Epoch ms, of the first of these changes. */
  readonly since: number
  /** Epoch ms, of the last one. */
  readonly at: number
}
type OmitRequest<E> = E extends { readonly requestId: number } ? Omit<E, 'requestId'> : never
/** A response before the number of its request is added. */
type WithoutRequest = OmitRequest<Untimed>

/** `portal` is asked each time: before the handshake there is none. `recovered`: see `startSavingState`. */
export function runNote(
  note: Note,
  recovered: boolean,
  environment: Environment,
  portal: () => Portal | null,
): NoteRunner {
  const { clock } = environment
  let state = startSavingState(note, recovered ? clock.now() : null)
  /** The state as it was last published: once for each event, when everything that it set off at once is done. */
  const published = createCell<SavingState>(state)
  const saving: Observable<SavingState> = {
    get() {
      handleTyped()
      return state
    },
    subscribe: published.subscribe,
  }
  let typed: Typed | null = null
  /** An event is being handled: those that its effects raise at once belong to it. */
  let isHandling = false
  /** The timer that stands. It may be due before the machine wants to be woken: then it is set again. */
  let wake: { readonly at: number; cancel(): void } | null = null
  let isOver = false

  const dispatch = (event: Untimed) => {
    if (isOver) return
    if (isHandling) return handle(event)
    isHandling = true
    try {
      handleTyped()
      handle(event)
    } finally {
      // Also behind an effect that threw: the note goes on.
      isHandling = false
      publish()
    }
  }
  /** Publishes nothing: who asks for the state may be in the middle of something. */
  const handleTyped = () => {
    if (typed === null || isOver) return
    const { at, ...edit } = typed
    typed = null
    const wasHandling = isHandling
    isHandling = true
    try {
      handle({ type: 'edited', ...edit }, at)
    } finally {
      isHandling = wasHandling
    }
  }
  const type = (text: string) => {
    const { note, safety } = state
    if (text === (typed ?? note).text) return typed !== null
    const revision = (typed ?? note).revision + 1
    const isJournalled = safety.journal >= note.revision
    const waits =
      note.revision > 0 && (!isJournalled || draftPersistence.storeTyped({ ...note, text, revision }))
    if (!waits) {
      dispatch({ type: 'edited', text })
      return false
    }
    const at = clock.now()
    typed = { text, revision, at, since: typed?.since ?? at }
    draftPersistence.expect()
    return true
  }
  const takeIn = () => {
    handleTyped()
    publish()
  }
  const handle = (event: Untimed, at = clock.now()) => {
    if (event.type === 'online') draftPersistence.online()
    const step = next(state, { ...event, at } as SavingEvent, portal()?.rules ?? null)
    // Committed first: what an effect raises at once is an event of the new state.
    state = step.state
    step.effects.forEach(perform)
  }
  const publish = () => {
    if (state === published.get()) return
    setWake()
    published.set(state)
  }
  /** A key puts the moment off: that costs no timer of its own. */
  const setWake = () => {
    const at = wakeTime(state)
    if (wake && at !== null && wake.at <= at) return
    wake?.cancel()
    wake = at === null ? null : { at, cancel: clock.wakeAt(at, woken) }
  }
  const woken = () => {
    wake = null
    if ((wakeTime(state) ?? 0) > clock.now()) setWake()
    else dispatch({ type: 'woke' })
  }
  const draftPersistence = createDraftPersistence(environment, portal, {
    takeIn,
    kept: (where, revision) => dispatch({ type: 'kept', where, revision }),
    paced: (pace) => dispatch({ type: 'paced', pace }),
    mayLand: () => dispatch({ type: 'mayLand' }),
    isRateLimited: () => portal()?.rateLimit.isOn() ?? false,
    isLimitCertain: () => portal()?.rateLimit.isCertain() ?? false,
    needsOptionDraft: () => portal()?.rules.needsOptionDraft(state) ?? false,
  })
  /**
   * Ms. A lookup takes the room that a rate-limited portal has: what follows at once is refused (19 times of 20 in the
   * office of test/bench/office).
   */
  const pauseAfterLookup = () => (portal()?.rateLimit.isOn() ? 500 + clock.random() * 1_000 : 0)
  const dispatchResponse = <T>(
    { requestId }: { readonly requestId: number },
    request: Promise<Outcome<T>> | undefined,
    toEvent: (value: T) => WithoutRequest,
  ) => {
    request?.then((outcome) => {
      const event: WithoutRequest = outcome.ok
        ? toEvent(outcome.value)
        : { type: 'failed', failure: outcome.failure, chance: clock.random() }
      dispatch({ ...event, requestId } as Untimed)
    })
  }
  /** No draft in the options is needed: the journal has the words, or all of them are delivered. */
  const isSpare = () => state.safety.journal >= state.note.revision || !isUndelivered(state.note)
  const perform = (effect: Effect): void => {
    const gateway = portal()?.gateway
    switch (effect.type) {
      case 'store':
        draftPersistence.store(effect.note)
        break
      case 'forget':
        draftPersistence.forget(effect.note)
        break
      case 'putDraft':
        draftPersistence.putDraft(effect.note)
        break
      case 'putDraftNow':
        draftPersistence.putDraftNow(effect.note)
        break
      case 'lastDraft':
        draftPersistence.lastDraft(effect.note, effect.carried)
        break
      case 'lastWrite':
        gateway?.lastWrite(effect.write)
        break
      case 'lastPlan':
        gateway?.lastPlan(effect.plan)
        break
      case 'write':
        dispatchResponse(effect, gateway?.write(effect.write, isSpare()), (receipt) => ({
          type: 'written',
          receipt,
        }))
        break
      case 'lookup':
        dispatchResponse(effect, lookup(effect), (result) => ({
          type: 'found',
          pauseMs: pauseAfterLookup(),
          ...result,
        }))
        break
      case 'remove':
        dispatchResponse(effect, gateway?.remove(effect.comment), (previousText) => ({
          type: 'removed',
          previousText,
        }))
        break
      case 'plan':
        dispatchResponse(effect, gateway?.plan(effect.plan), (todoId) => ({ type: 'planned', todoId }))
        break
      case 'unplan':
        dispatchResponse(effect, gateway?.unplan(effect.todoId), () => ({ type: 'unplanned' }))
        break
      default:
        effect satisfies never
    }
  }
  const lookup = ({ note: { reference, followUps, call }, items }: Extract<Effect, { type: 'lookup' }>) => {
    const markers = followUps.map(({ marker }) => marker)
    return portal()?.gateway.lookup({ reference, markers }, items, call.startedAt, isSpare())
  }
  const discard = async () => {
    if (!(await draftPersistence.clearOptions(state.note))) return false
    isOver = true
    wake?.cancel()
    draftPersistence.forget(state.note)
    return true
  }
  return { saving, dispatch, type, takeIn, discard }
}

/** Epoch ms at which the machine wants to be woken; null when nothing but an event changes its mind. */
function wakeTime({ delivery, requestedAt, overdue }: SavingState): number | null {
  if (delivery.kind === 'waiting') return delivery.until
  return 'requestId' in delivery && !overdue ? requestedAt + OVERDUE_MS : null
}
