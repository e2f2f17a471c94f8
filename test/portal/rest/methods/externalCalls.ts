// Calls registered over REST, as far as they concern the call card (portal.md §4.7). The host page receives them
// through `core.onExternalCall`; a finished call leaves an activity. Statistics, chats and lines are not simulated.
import { createHash } from 'node:crypto'
import type { ExternalCall, RestCore } from '../../core'
import { type Answer, deny, give, refusal } from '../answer'
import { digitsOf, typeOfName } from '../crmTypes'
import { type Asked, type Methods, methodsOf } from '../method'
import { toBool, toInt, toList, toText } from '../php'
import { ACCESS_DENIED } from '../refusals'

const SAME_CALL_MS = 30 * 60_000
const DIRECTIONS = ['', 'outgoing', 'incoming', 'incoming', 'callback', 'outgoing'] as const
const coreError = (description: string) => deny(refusal(400, 'ERROR_CORE', description))
const NO_USER = coreError('USER_ID or USER_PHONE_INNER should be set')
const UNKNOWN_USER = coreError('User is not found or is not active')
const UNKNOWN_TYPE = coreError('Unknown TYPE')
const BAD_DATE = coreError('CALL_START_DATE should be in the ISO-8601 format')
const BAD_NUMBER = coreError('Unsupported phone number format')
const BAD_CALL_ID = deny(refusal(400, 'INVALID_ARGUMENT', 'CALL_ID must be a string'))
/** The bracket is missing in the portal's own text. */
const UNKNOWN_CALL = coreError('Call is not found (call should be registered prior to finishing')

interface Registered extends ExternalCall {
  type: number
  line: string
  externalId: string
  /** Epoch ms. */
  at: number
}

export function externalCalls(): Methods {
  const calls = new Map<string, Registered>()
  return methodsOf(
    { scopes: ['telephony'], denied: ACCESS_DENIED },
    {
      'telephony.externalcall.register': (asked) => register(calls, asked),
      'telephony.externalcall.show': (asked) => announceToUsers(calls, asked, 'show'),
      'telephony.externalcall.hide': (asked) => announceToUsers(calls, asked, 'hide'),
      'telephony.externalcall.finish': (asked) => finish(calls, asked),
    },
  )
}

function register(calls: Map<string, Registered>, { core, params }: Asked): Answer {
  const userId = userOf(core, params)
  if (!userId) return NO_USER
  const type = toInt(params.TYPE)
  const direction = DIRECTIONS[type]
  if (!direction) return UNKNOWN_TYPE
  const startedAt = toText(params.CALL_START_DATE)
  if (startedAt && Number.isNaN(Date.parse(startedAt))) return BAD_DATE
  const number = toText(params.PHONE_NUMBER)
  if (!digitsOf(number)) return BAD_NUMBER
  if (!isActive(core, userId)) return UNKNOWN_USER
  const asked = {
    userId,
    number,
    type,
    line: toText(params.LINE_NUMBER),
    externalId: toText(params.EXTERNAL_CALL_ID),
  }
  const known = [...calls.values()].find((call) => isSame(call, asked, core.now()))
  const found = known?.item ?? itemOf(core, params.CRM_ENTITY_TYPE, params.CRM_ENTITY_ID, number)
  const created = !known && !found && toBool(params.CRM_CREATE) ? createLead(core, number) : null
  const call = known ?? {
    callId: newCallId(core),
    direction,
    item: found ?? created,
    at: core.now(),
    ...asked,
  }
  calls.set(call.callId, call)
  if (toBool(params.SHOW ?? 1)) announce(core, call, 'show', call.userId)
  return give({
    CALL_ID: call.callId,
    CRM_CREATED_LEAD: created?.id ?? null,
    CRM_CREATED_ENTITIES: created ? [{ ENTITY_TYPE: created.type, ENTITY_ID: created.id }] : [],
    CRM_ENTITY_TYPE: call.item?.type ?? '',
    CRM_ENTITY_ID: call.item?.id ?? null,
  })
}

/**
 * A call of the last 30 minutes that was not finished; line and EXTERNAL_CALL_ID are compared only where the new one
 * names them, the client never (portal.md §4.7).
 */
function isSame(
  call: Registered,
  asked: Omit<Registered, keyof ExternalCall | 'at'> & Caller,
  now: number,
): boolean {
  const recent = now - call.at < SAME_CALL_MS
  const named = (wanted: string, has: string) => !wanted || wanted === has
  const caller = call.userId === asked.userId && digitsOf(call.number) === digitsOf(asked.number)
  const details = named(asked.line, call.line) && named(asked.externalId, call.externalId)
  return recent && caller && call.type === asked.type && details
}

type Caller = Pick<ExternalCall, 'userId' | 'number'>

function newCallId(core: RestCore): string {
  const unique = createHash('md5').update(`${core.takeId()}`).digest('hex')
  return `externalCall.${unique}.${Math.floor(core.now() / 1000)}`
}

function userOf(core: RestCore, { USER_ID, USER_PHONE_INNER }: Asked['params']): number {
  const named = toInt(USER_ID)
  const inner = toText(USER_PHONE_INNER)
  if (named !== 0 || !inner) return named
  return core.state.users.find(({ innerPhone, inactive }) => innerPhone === inner && !inactive)?.id ?? 0
}

function isActive(core: RestCore, userId: number): boolean {
  return core.state.users.some(({ id, inactive }) => id === userId && !inactive)
}

function createLead(core: RestCore, number: string): ExternalCall['item'] {
  const lead = { type: 'LEAD', id: core.takeId() } as const
  const nobody = { name: '', lastName: '', companyId: null, contactId: null }
  core.state.records.push({ ...lead, ...nobody, title: `${number} - Incoming call`, phones: [number] })
  core.changed()
  return lead
}

/** The item named, else the first contact, company or lead with this number. */
function itemOf(core: RestCore, typeName: unknown, id: unknown, number: string): ExternalCall['item'] {
  const type = typeOfName(toText(typeName))
  if (type && toInt(id) > 0) return { type, id: toInt(id) }
  const found = (['CONTACT', 'COMPANY', 'LEAD'] as const)
    .flatMap((wanted) => core.state.records.filter((record) => record.type === wanted))
    .find((record) => record.phones.some((phone) => digitsOf(phone) === digitsOf(number)))
  return found ? { type: found.type, id: found.id } : null
}

function announceToUsers(
  calls: Map<string, Registered>,
  { core, params }: Asked,
  kind: 'show' | 'hide',
): Answer {
  const call = calls.get(toText(params.CALL_ID))
  if (!call) return give(false)
  const users = typeof params.USER_ID === 'object' ? toList(params.USER_ID) : [params.USER_ID ?? call.userId]
  for (const userId of users) announce(core, call, kind, toInt(userId))
  return give(true)
}

/** Hides the card first; the CRM activity exists only afterwards, and the call no more. */
function finish(calls: Map<string, Registered>, { core, params }: Asked): Answer {
  const userId = userOf(core, params)
  if (!userId) return NO_USER
  if (typeof params.CALL_ID !== 'string') return BAD_CALL_ID
  const call = calls.get(params.CALL_ID)
  if (!call) return UNKNOWN_CALL
  if (!isActive(core, userId)) return UNKNOWN_USER
  announce(core, call, 'hide', userId)
  calls.delete(call.callId)
  const seconds = toInt(params.DURATION)
  return give({
    ID: core.takeId(),
    CALL_ID: call.callId,
    EXTERNAL_CALL_ID: call.externalId || null,
    PORTAL_USER_ID: userId,
    PHONE_NUMBER: call.number,
    INCOMING: String(call.type),
    CALL_DURATION: seconds,
    CALL_STATUS: seconds > 0 ? 1 : 0,
    CALL_FAILED_CODE: toText(params.STATUS_CODE) || (seconds > 0 ? '200' : '304'),
    CRM_ACTIVITY_ID: addActivity(core, call, userId),
    ...(call.item ? { CRM_ENTITY_TYPE: call.item.type, CRM_ENTITY_ID: call.item.id } : {}),
  })
}

/** The id of the call's activity; false without an item to which it could belong. */
function addActivity(
  core: RestCore,
  { item, number, direction }: Registered,
  responsibleId: number,
): number | false {
  if (!item) return false
  const id = core.takeId()
  const about = {
    subject: `${direction === 'outgoing' ? 'Outgoing' : 'Incoming'} call: ${number}`,
    direction,
  }
  core.state.calls = [
    ...(core.state.calls ?? []),
    { id, owner: item, responsibleId, createdAt: core.now(), ...about },
  ]
  core.changed()
  return id
}

function announce(core: RestCore, call: Registered, kind: 'show' | 'hide', userId: number): void {
  const { callId, number, direction, item } = call
  core.announce({ kind, callId, userId, number, direction, item })
}
