// What the host said, judged by what is documented of it (portal.md §1.5, §1.6): the types of init data and status, and
// what the placement offers. Of a value only its type is kept.
import { finding, type TrialFinding } from './trialReport'

type Fields = Readonly<Record<string, unknown>>

/** Types by `typeOf`, several where each is known. */
const INIT_DATA: Readonly<Record<string, readonly string[]>> = {
  LANG: ['string'],
  DOMAIN: ['string'],
  PROTOCOL: ['number'],
  PATH: ['string'],
  AUTH_ID: ['string'],
  AUTH_EXPIRES: ['string'],
  REFRESH_ID: ['string'],
  MEMBER_ID: ['string'],
  FIRST_RUN: ['boolean'],
  IS_ADMIN: ['boolean'],
  INSTALL: ['boolean'],
  USER_OPTIONS: ['object', 'empty'],
  APP_OPTIONS: ['object', 'empty'],
  PLACEMENT: ['string'],
  PLACEMENT_OPTIONS: ['object'],
}

const STATUS: Readonly<Record<string, readonly string[]>> = {
  CALL_ID: ['string'],
  PHONE_NUMBER: ['string'],
  LINE_NUMBER: ['string'],
  LINE_NAME: ['string'],
  CRM_ENTITY_TYPE: ['string'],
  CRM_ENTITY_ID: ['number'],
  CRM_ACTIVITY_ID: ['number', 'blank', 'missing'],
  CRM_BINDINGS: ['list', 'empty'],
  CALL_DIRECTION: ['string'],
  CALL_STATE: ['string'],
  CALL_LIST_MODE: ['boolean'],
}

/** Fields that are '' now and then, although they are texts. */
const MAY_BE_BLANK = ['LINE_NUMBER', 'LINE_NAME', 'CRM_ENTITY_TYPE', 'LANG', 'PATH']

const COMMANDS = ['getStatus', 'disableAutoClose', 'enableAutoClose']
const EVENTS = ['CallCard::CallStateChanged', 'CallCard::EntityChanged', 'CallCard::BeforeClose']

export function initDataFindings(init: Fields): readonly TrialFinding[] {
  const unusual = deviations(init, INIT_DATA)
  const options = asFields(init.PLACEMENT_OPTIONS)
  const notTexts = Object.entries(options)
    .filter(([, value]) => typeof value !== 'string' && typeof value !== 'object')
    .map(([name, value]) => `${name}:${typeOf(value)}`)
  const texts = Object.entries(options).filter(([, value]) => value === 'undefined')
  const details = [...unusual, ...notTexts]
  const escaped = escapedTimes([init.PLACEMENT_OPTIONS, init.USER_OPTIONS])
  return [
    details.length > 0
      ? finding('initDataUnusual', { details })
      : finding('initDataUsual', { details: texts.map(([name]) => `${name}:undefined`) }),
    ...(escaped ? [finding('initDataEscaped', { details: [escaped] })] : []),
  ]
}

/**
 * `status`: undefined where the host was silent. `number`: as it was registered. `ms`: how long the answer took.
 */
export function statusFinding(status: unknown, number: string, ms: number): TrialFinding {
  if (status === undefined) return finding('statusSilent')
  const fields = asFields(status)
  const isNumberKept = fields.PHONE_NUMBER === undefined || fields.PHONE_NUMBER === number
  const details = [...deviations(fields, STATUS), ...(isNumberKept ? [] : ['PHONE_NUMBER:changed'])]
  return finding(details.length > 0 ? 'statusUnusual' : 'statusUsual', { ms, details })
}

/** `offered`: the answer to `getInterface`; undefined where the host was silent. */
export function eventsFinding(offered: unknown): TrialFinding {
  const { command, event } = asFields(offered)
  if (!Array.isArray(command) || !Array.isArray(event)) return finding('eventsUnknown')
  const missing = [
    ...COMMANDS.filter((name) => !command.includes(name)),
    ...EVENTS.filter((name) => !event.includes(name)),
  ]
  if (missing.length > 0) return finding('eventsMissing', { details: missing })
  const isRepeated = new Set(event).size < event.length
  return finding(isRepeated ? 'eventsRepeated' : 'eventsOffered')
}

function deviations(fields: Fields, expected: typeof STATUS): readonly string[] {
  return Object.entries(expected).flatMap(([name, types]) => {
    const type = typeOf(fields[name])
    const isText = type === 'blank' && types.includes('string') && MAY_BE_BLANK.includes(name)
    return types.includes(type) || isText ? [] : [`${name}:${type}`]
  })
}

function typeOf(value: unknown): string {
  if (value === undefined) return 'missing'
  if (value === null) return 'null'
  if (value === '') return 'blank'
  if (value === 'undefined') return 'undefined'
  if (Array.isArray(value)) return value.length > 0 ? 'list' : 'empty'
  return typeof value
}

/** How often the texts in these options went through PHP's `htmlspecialchars`; '' for not, or not to be seen. */
function escapedTimes(options: readonly unknown[]): '' | 'once' | 'twice' {
  const texts = JSON.stringify(options) ?? ''
  if (/&amp;(?:quot|lt|gt);/.test(texts)) return 'twice'
  return /&(?:quot|lt|gt);/.test(texts) ? 'once' : ''
}

function asFields(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? (value as Fields) : {}
}
