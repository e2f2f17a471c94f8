// The call card of the host page as a port: its status, its events and its auto-close. Silence of the host is never
// taken for an answer, and no event is missed.
import type { CallState, CallStatus } from '../../note/call'
import type { CallCard, CallCardEvent } from '../../ports'
import { isFields } from '../rest/portalValues'
import { toCallStatus } from './callStatus'
import type { Frame } from './frame'

type EventKind = CallCardEvent['kind']

const EVENTS: readonly (readonly [name: string, kind: EventKind])[] = [
  ['CallCard::CallStateChanged', 'stateChanged'],
  ['CallCard::EntityChanged', 'entityChanged'],
  ['CallCard::BeforeClose', 'beforeClose'],
]

const STATES: readonly CallState[] = ['idle', 'connecting', 'connected']

/** Nothing is sent to the host before the first call of a function. */
export function createCallCard(frame: Frame): CallCard {
  const listeners: ((event: CallCardEvent) => void)[] = []
  const { placement } = frame.sdk

  const notify = (event: CallCardEvent) => {
    for (const listener of listeners) {
      try {
        listener(event)
      } catch (bug) {
        // The other listeners are called all the same.
        reportError(bug)
      }
    }
  }

  const status = async () => toCallStatus(await ask(placement, 'getStatus'))

  const receive = async (kind: EventKind, payload: unknown) => {
    const event = readEvent(kind, payload)
    if (event) return notify(event)
    // Something changed, but the payload cannot be read: the host is asked for the current state.
    const current = await status()
    if (current) notify(eventFromStatus(kind, current))
  }

  // A bind is never acknowledged. An event within the SDK's first 900 ms settles the promise *instead of* calling
  // the callback, and rejects it when its payload is not JSON (sdk.md §4): both are the event.
  const bind = ([name, kind]: (typeof EVENTS)[number]) => {
    placement
      .bindEvent(name, (payload: unknown) => void receive(kind, payload))
      .then((early: unknown) => (isSilence(early) ? undefined : receive(kind, early)))
      .catch((error: unknown) => (isBadPayload(error) ? receive(kind, undefined) : undefined))
  }

  return {
    status,
    disableAutoClose: async () => (await ask(placement, 'disableAutoClose')) !== undefined,
    enableAutoClose: async () => (await ask(placement, 'enableAutoClose')) !== undefined,
    listen: (listener) => {
      listeners.push(listener)
      // There is no unbind, and binding twice would deliver every event twice (portal.md §1.5).
      if (listeners.length === 1) EVENTS.forEach(bind)
    },
  }
}

/** Null when the payload does not say what changed. */
function readEvent(kind: EventKind, payload: unknown): CallCardEvent | null {
  if (kind === 'beforeClose') return { kind }
  if (kind === 'stateChanged') {
    // Documented with two arguments, of which one arrives; an SDK that packs both sends a list (sdk.md §4b).
    const value: unknown = Array.isArray(payload) ? payload[0] : payload
    const state = STATES.find((known) => known === value)
    return state ? { kind, state } : null
  }
  const isComplete = isFields(payload) && 'CRM_ENTITY_TYPE' in payload && 'CRM_ENTITY_ID' in payload
  const status = isComplete ? toCallStatus(payload) : null
  return status && eventFromStatus(kind, status)
}

function eventFromStatus(kind: EventKind, { state, item, number }: CallStatus): CallCardEvent {
  if (kind === 'stateChanged') return { kind, state }
  return kind === 'entityChanged' ? { kind, item, number } : { kind }
}

/** The host's answer, or undefined when there was none within the SDK's 900 ms (sdk.md §4c). */
async function ask(placement: Frame['sdk']['placement'], command: string): Promise<unknown> {
  try {
    const answer: unknown = await placement.call(command)
    return isSilence(answer) ? undefined : answer
  } catch {
    return undefined
  }
}

/** The SDK resolves a command that nobody answered with `{isSafely: true}`; it does not reject. */
function isSilence(answer: unknown): boolean {
  return isFields(answer) && answer.isSafely === true
}

function isBadPayload(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'JSSDK_FRAME_BAD_PAYLOAD'
}
