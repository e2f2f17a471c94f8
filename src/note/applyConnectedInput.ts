// Takes into the state of a note what can happen only once the portal has answered: what the host tells of the call, and
// what the operator chooses of what the portal offers.
import { edited, revised, unblocked } from './applyInput'
import { type CrmItem, sameItem } from './call'
import type { ConnectedEvent, SavingState } from './savingState'

export function applyConnectedInput(state: SavingState, event: ConnectedEvent): SavingState {
  switch (event.type) {
    case 'mentioned':
      return revised(state, { mentions: [...state.note.mentions, event.colleague] }, event.at)
    case 'outcomeChosen':
      return event.outcome === state.note.outcome ? state : outcomeChosen(state, event.outcome, event.at)
    case 'identified':
      // What has left the browser keeps its reference, or it would not be recognised.
      return state.note.written.length > 0 || state.note.followUps.some(({ begun }) => begun)
        ? state
        : { ...state, note: { ...state.note, reference: event.reference, call: event.call } }
    case 'moved':
      return state.note.chosen || sameItem(event.item, state.note.item)
        ? state
        : moved(state, event.item, event.at)
    case 'chosen':
      return chosen(state, event.item, event.at)
  }
}

function outcomeChosen(state: SavingState, outcome: string, at: number): SavingState {
  return edited(state, { outcome, outcomeAt: at, outcomeRevision: state.note.revision + 1 }, at)
}

function moved(state: SavingState, item: CrmItem, at: number): SavingState {
  if (state.note.revision === 0) return { ...state, note: { ...state.note, item } }
  // A note that stands at the old client is urgent; one that had no client yet keeps its pace.
  return { ...unblocked(revised(state, { item }, at)), urgent: state.urgent || !!state.note.filed }
}

function chosen(state: SavingState, item: CrmItem, at: number): SavingState {
  const there = sameItem(item, state.note.item) ? state : moved(state, item, at)
  return there.note.chosen ? there : { ...there, note: { ...there.note, chosen: true } }
}
