// The state machine that saves one note, as a pure reducer: `next(state, event)` gives the new state and the effects as
// data, without promise, clock or chance. Its rules, each a test:
// 1. Text changes by the operator's hand alone. 2. A draft is forgotten only after delivery of that same revision
// is confirmed and nothing of it can still be on its way. 3. At most one write in flight. 4. After an unknown
// outcome a lookup comes before an addition. 5. Every state but "delivered" has a trigger out. 6. Leaving flushes.
import { applyInput } from './applyInput'
import { isSettled, type Note } from './note'
import type { PortalEvent, PortalRules } from './portalRules'
import type { Effect, SavingEvent, SavingState, Step } from './savingState'

/**
 * One step of the machine. An event that says nothing new returns the same state and no effects. `rules`: null while the
 * portal is not connected. Then nothing is sent, and nothing can come from it; what is typed is journalled all the same.
 */
export function next(state: SavingState, event: SavingEvent, rules: PortalRules | null): Step {
  const applied = applyInput(state, event) ?? rules?.applyPortalEvent(state, event as PortalEvent) ?? state
  if (applied === state) return { state, effects: [] }
  const step = rules ? act(rules, applied, event) : { state: applied, effects: [] }
  return { state: step.state, effects: [...persist(state.note, step.state), ...step.effects] }
}

function act(rules: PortalRules, state: SavingState, { type, at }: SavingEvent): Step {
  const { delivery } = state
  // A page that goes keeps its words as it sends them: what that tells is no reason to send anything more.
  const isSettling = delivery.kind === 'waiting' && delivery.because === 'settling'
  if (isSettling && (type === 'kept' || type === 'paced')) return { state, effects: [] }
  if (type === 'left') return rules.flushOnPageHide(state, at)
  return type === 'hidden' ? rules.storeOnHidden(state) : rules.nextAction(state, at)
}

function persist(before: Note, state: SavingState): Effect[] {
  const { note } = state
  if (note === before || note.revision === 0) return []
  return isSettled(note) ? [{ type: 'forget', note }] : [{ type: 'store', note }]
}
