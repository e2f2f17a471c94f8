// The whole of saving one note, as a pure machine: `next(state, event)` gives the new state and the
// effects as data; no promise, clock or chance inside. Its rules, each a test:
// 1. Text changes by the operator's hand alone. 2. A draft is forgotten only after delivery of that same revision
// is confirmed and nothing of it can still be on its way. 3. At most one write in flight. 4. After an unknown
// outcome it looks before it adds. 5. Every state but "delivered" has a trigger out. 6. Leaving flushes.
import { applyInput } from './applyInput'
import { isSettled, type Note } from './note'
import type { Effect, PortalRules, SavingEvent, SavingState, Step } from './savingState'

/**
 * One step of the machine. An event that says nothing new returns the same state and no effects. `rules`: for all that
 * is between the note and the portal. They come with its answer, and nobody has to wait for them before the first key;
 * null until then, when nothing can be sent.
 */
export function next(state: SavingState, event: SavingEvent, rules: PortalRules | null): Step {
  const isTold = 'requestId' in event || event.type === 'resumed'
  const heard = isTold ? (rules?.applyResponse(state, event) ?? state) : applyInput(state, event)
  if (heard === state) return { state, effects: [] }
  const step = rules ? stepOf(rules, heard, event) : { state: heard, effects: [] }
  return { state: step.state, effects: [...persist(state.note, step.state), ...step.effects] }
}

function stepOf(
  { flushOnPageHide, storeOnHidden, nextAction }: PortalRules,
  state: SavingState,
  { type, at }: SavingEvent,
): Step {
  if (type === 'left') return flushOnPageHide(state, at)
  return type === 'hidden' ? storeOnHidden(state) : nextAction(state, at)
}

function persist(before: Note, state: SavingState): Effect[] {
  const { note } = state
  if (note === before || note.revision === 0) return []
  return isSettled(note) ? [{ type: 'forget', note }] : [{ type: 'store', note }]
}
