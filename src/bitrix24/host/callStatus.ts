// Reads what a portal says of a call, in any of its three channels (portal.md §1.6), as a CallStatus or null. Strings
// that mean nothing (`"undefined"`, `"0"`, `"false"`) end here.
import type { CallDirection, CallState, CallStatus, CrmItem, PhoneNumber } from '../../note/call'
import { toCrmItem } from '../crm/crmItems'
import {
  type Fields,
  isFields,
  parseJson,
  toFields,
  toId,
  toList,
  toText,
  unescapedForms,
} from '../rest/portalValues'

/** Keys of which a status has at least one: `{isSafely: true}` and other answers have none. */
const STATUS_KEYS = ['CALL_ID', 'CALL_STATE', 'CALL_DIRECTION', 'PHONE_NUMBER', 'CRM_ENTITY_TYPE'] as const

/** The answer to `getStatus` or the placement options; null when it is neither. */
export function toCallStatus(raw: unknown): CallStatus | null {
  const status = typeof raw === 'string' ? parseJson(raw) : raw
  if (!isFields(status) || !STATUS_KEYS.some((key) => key in status)) return null
  return {
    callId: textOf(status.CALL_ID),
    number: toNumber(status.PHONE_NUMBER),
    lineName: textOf(status.LINE_NAME),
    item: toCrmItem(status.CRM_ENTITY_TYPE, status.CRM_ENTITY_ID),
    activityId: toId(status.CRM_ACTIVITY_ID),
    bindings: toBindings(status),
    direction: toDirection(status.CALL_DIRECTION),
    state: toState(status.CALL_STATE),
    campaign: status.CALL_LIST_MODE === true || status.CALL_LIST_MODE === 'true',
  }
}

function toNumber(value: unknown): PhoneNumber {
  const number = textOf(value)
  if (number === 'hidden') return { kind: 'withheld' }
  return number === '' || number === 'unknown' ? { kind: 'unknown' } : { kind: 'known', number }
}

function toBindings(status: Fields): readonly CrmItem[] {
  const value = status.CRM_BINDINGS
  const list = typeof value === 'string' ? parseJson(value) : value
  return toList(list)
    .map(toFields)
    .map((binding) => toCrmItem(binding.ENTITY_TYPE, binding.ENTITY_ID))
    .filter((item) => item !== null)
}

function toDirection(value: unknown): CallDirection {
  return value === 'outgoing' || value === 'callback' ? value : 'incoming'
}

function toState(value: unknown): CallState {
  return value === 'connecting' || value === 'connected' ? value : 'idle'
}

function textOf(value: unknown): string {
  const [, , unescaped = ''] = unescapedForms(toText(value))
  const text = unescaped.trim()
  return text === 'undefined' || text === 'null' ? '' : text
}
