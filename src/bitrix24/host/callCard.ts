// The host's call card as a port. Silence is never an answer, no event is missed, and nothing a listener
// does can stop the next one.
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

  const tell = (event: CallCardEvent) => {
    for (const listener of listeners) {
      try {
        listener(event)
      } catch (bug) {
        reportError(bug)
      }
    }
  }

  const status = async () => toCallStatus(await ask(placement, 'getStatus'))

  const happened = async (kind: EventKind, payload: unknown) => {
    const event = readEvent(kind, payload)
    if (event) return tell(event)
    // Something changed, but its words are unreadable: the host is asked what it is now.
    const current = await status()
    if (current) tell(eventFromStatus(kind, current))
  }

  // A bind is never acknowledged. An event within the SDK's first 900 ms settles the promise *instead of* calling
  // the callback, and rejects it when its payload is not JSON (sdk.md §4): both are the event.
  const bind = ([name, kind]: (typeof EVENTS)[number]) => {
    placement
      .bindEvent(name, (payload: unknown) => void happened(kind, payload))
      .then((early: unknown) => (isSilence(early) ? undefined : happened(kind, early)))
      .catch((error: unknown) => (isBadPayload(error) ? happened(kind, undefined) : undefined))
  }

  return {
    status,
    disableAutoClose: async () => (await ask(placement, 'disableAutoClose')) !== undefined,
    enableAutoClose: async () => (await ask(placement, 'enableAutoClose')) !== undefined,
    listen: (listener) => {
      listeners.push(listener)
      // There is no unbind, and binding twice would double every event (portal.md §1.5).
      if (listeners.length === 1) EVENTS.forEach(bind)
    },
  }
}

/** Null when the payload does not say what changed. */
function readEvent(kind: EventKind, payload: unknown): CallCardEvent | null {
  if (kind === 'beforeClose') return { kind }
  if (kind === 'stateChanged') {
    // Documented with two arguments, of which one crosses; an SDK that packs both sends a list (sdk.md §4b).
    const word: unknown = Array.isArray(payload) ? payload[0] : payload
    const state = STATES.find((known) => known === word)
    return state ? { kind, state } : null
  }
  const isTold = isFields(payload) && 'CRM_ENTITY_TYPE' in payload && 'CRM_ENTITY_ID' in payload
  const status = isTold ? toCallStatus(payload) : null
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

/** How the SDK says "nobody answered": resolved, not rejected. */
function isSilence(answer: unknown): boolean {
  return isFields(answer) && answer.isSafely === true
}

function isBadPayload(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'JSSDK_FRAME_BAD_PAYLOAD'
}
