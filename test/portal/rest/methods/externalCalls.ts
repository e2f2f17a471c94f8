// Calls registered over REST, as far as they concern the call card (portal.md §4.7). The host page receives them
// through `core.onExternalCall`. Leads and statistics are not simulated.
import { createHash } from 'node:crypto'
import type { ExternalCall, RestCore } from '../../core'
import { type Answer, deny, give, refusal } from '../answer'
import { digitsOf, typeOfName } from '../crmTypes'
import { type Asked, type Methods, methodsOf } from '../method'
import { toBool, toInt, toList, toText } from '../php'
import { ACCESS_DENIED, missingArgument } from '../refusals'

/** Two registrations that agree in these parameters are the same call. */
const IDENTITY = ['USER_ID', 'PHONE_NUMBER', 'TYPE', 'CRM_ENTITY_TYPE', 'CRM_ENTITY_ID', 'EXTERNAL_CALL_ID']
const SAME_CALL_MS = 30 * 60_000
const DIRECTIONS = ['', 'outgoing', 'incoming', 'incoming', 'callback', 'outgoing'] as const

interface Registered extends ExternalCall {
  key: string
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
  const coreError = (description: string) => deny(refusal(400, 'ERROR_CORE', description))
  const userId = toInt(params.USER_ID)
  if (userId <= 0) return coreError('USER_ID or USER_PHONE_INNER should be set')
  const direction = DIRECTIONS[toInt(params.TYPE)]
  if (!direction) return coreError('Unknown TYPE')
  const number = toText(params.PHONE_NUMBER)
  if (!/\d/.test(number)) return coreError('Unsupported phone number format')
  const key = createHash('md5')
    .update(JSON.stringify(IDENTITY.map((name) => toText(params[name]))))
    .digest('hex')
  const known = [...calls.values()].find((call) => call.key === key && core.now() - call.at < SAME_CALL_MS)
  const callId = known?.callId ?? `externalCall.${key}.${Math.floor(core.now() / 1000)}`
  const item = itemOf(core, params.CRM_ENTITY_TYPE, params.CRM_ENTITY_ID, number)
  const call = known ?? { callId, userId, number, direction, item, key, at: core.now() }
  calls.set(callId, call)
  if (toBool(params.SHOW ?? 1)) announce(core, call, 'show', userId)
  return give({
    CALL_ID: callId,
    CRM_CREATED_LEAD: null,
    CRM_CREATED_ENTITIES: [],
    CRM_ENTITY_TYPE: call.item?.type ?? null,
    CRM_ENTITY_ID: call.item?.id ?? null,
  })
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

/** Hides the card first; the CRM activity exists only afterwards. */
function finish(calls: Map<string, Registered>, { core, params }: Asked): Answer {
  const call = calls.get(toText(params.CALL_ID))
  if (!call) return deny(refusal(400, 'ERROR_CORE', 'Call is not found'))
  const userId = toInt(params.USER_ID)
  if (userId <= 0) return deny(missingArgument('USER_ID'))
  announce(core, call, 'hide', userId)
  return give({
    CALL_ID: call.callId,
    CALL_CATEGORY: 'external',
    PHONE_NUMBER: call.number,
    PORTAL_USER_ID: userId,
    CALL_DURATION: toInt(params.DURATION),
    CALL_FAILED_CODE: toText(params.STATUS_CODE) || (toInt(params.DURATION) > 0 ? '200' : '304'),
    CRM_ENTITY_TYPE: call.item?.type ?? null,
    CRM_ENTITY_ID: call.item?.id ?? null,
    CRM_ACTIVITY_ID: core.takeId(),
  })
}

function announce(core: RestCore, call: Registered, kind: 'show' | 'hide', userId: number): void {
  const { callId, number, direction, item } = call
  core.announce({ kind, callId, userId, number, direction, item })
}
