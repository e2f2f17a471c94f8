// The whole of saving one note, as a pure machine: `next(state, event)` gives the new state and the
// effects as data; no promise, clock or chance inside. Its rules, each a test:
// 1. Text changes by the operator's hand alone. 2. A draft is forgotten only after delivery of that same revision
// is confirmed and nothing of it can still be on its way. 3. At most one write in flight. 4. After an unknown
// outcome it looks before it adds. 5. Every state but "delivered" has a trigger out. 6. Leaving flushes.
import { applyInput } from './applyInput'
import { applyResponse } from './applyResponse'
import { flushOnPageHide, storeOnHidden } from './flushOnPageHide'
import { nextAction, noEffects } from './nextAction'
import { isSettled, type Note } from './note'
import type { Effect, SavingEvent, SavingState, Step } from './savingState'

/**
 * One step of the machine. An event that says nothing new returns the same state and no effects. While the portal is not
 * connected nothing is sent, and responses mean nothing: words that were typed are journalled all the same.
 */
export function next(state: SavingState, event: SavingEvent, isConnected: boolean): Step {
  const applied = apply(state, event, isConnected)
  if (applied === state) return noEffects(state)
  const step = isConnected ? act(applied, event) : noEffects(applied)
  return { state: step.state, effects: [...persist(state.note, step.state), ...step.effects] }
}

function apply(state: SavingState, event: SavingEvent, isConnected: boolean): SavingState {
  const isResponse = 'requestId' in event || event.type === 'resumed'
  if (!isResponse) return applyInput(state, event)
  return isConnected ? applyResponse(state, event) : state
}

function act(state: SavingState, { type, at }: SavingEvent): Step {
  if (type === 'left') return flushOnPageHide(state, at)
  return type === 'hidden' ? storeOnHidden(state) : nextAction(state, at)
}

function persist(before: Note, state: SavingState): Effect[] {
  const { note } = state
  if (note === before || note.revision === 0) return []
  return isSettled(note) ? [{ type: 'forget', note }] : [{ type: 'store', note }]
}
