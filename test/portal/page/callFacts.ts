// The values of a new call, from the few options that a button or a test gives.
import type { CallOptions } from '../contract'
import { type ItemRef, phoneOf, recordByPhone } from './crmText'
import { type PageContext, stateOf } from './pageContext'
import type { CallFacts } from './placementOptions'

export type CardKind = NonNullable<CallOptions['via']> | 'external'

/** A call as it reaches every page of the portal: plain data. */
export interface RaisedCall {
  facts: CallFacts
  kind: CardKind
  /** App tabs, left to right. */
  tabs: ('ours' | 'other')[]
  /** False: the CRM card does not load. */
  crmCard: boolean
}

const DEFAULT_NUMBER = '4930123456'
const LINE_NUMBER = '4930900100'

/** What a button or a test asks for, with all values that the pages have to agree about. */
export function raisedCall(context: PageContext, options: CallOptions): RaisedCall {
  const kind = options.external ? 'external' : (options.via ?? 'softphone')
  const facts = callFacts(context, options)
  if (kind === 'external') facts.state = 'connected'
  return { facts, kind, tabs: options.tabs ?? ['ours'], crmCard: options.crmCard ?? true }
}

/**
 * The caller is looked up by number unless the item is given. An incoming softphone call has neither bindings nor an
 * activity until a push adds them; other calls have both at once (portal.md §8.5).
 */
function callFacts(context: PageContext, options: CallOptions): CallFacts {
  const { direction = 'incoming', number = DEFAULT_NUMBER, lineName = 'Main line' } = options
  const found = options.item === undefined ? recordByPhone(stateOf(context), number) : options.item
  const item = found ? { type: found.type, id: found.id } : null
  const isBare = !options.external && direction !== 'outgoing' && (options.via ?? 'softphone') === 'softphone'
  const isNumbered = !isBare && !options.external
  return {
    callId: options.callId ?? (options.external ? `externalCall.${newCallId()}` : newCallId()),
    number: options.external || direction === 'outgoing' ? number : asArrived(number, context.variant.plus),
    lineNumber: lineName ? LINE_NUMBER : '',
    lineName,
    item,
    itemPushed: false,
    activityId:
      options.activityId ?? (isNumbered && options.activityId === undefined ? newActivityId() : null),
    bindings: options.bindings ?? (isBare ? null : item ? [item] : []),
    direction,
    state: 'idle',
    campaign: false,
  }
}

/** Before the first dial a campaign has neither a call nor an activity (portal.md §2.6). */
export function campaignFacts(context: PageContext, first: ItemRef | null): CallFacts {
  const number = first ? phoneOf(stateOf(context), first) : ''
  const facts = callFacts(context, {
    direction: 'outgoing',
    callId: '',
    activityId: null,
    number,
    item: first,
  })
  return { ...facts, campaign: true }
}

export function newCallId(): string {
  return `${crypto.randomUUID().replaceAll('-', '').toUpperCase()}.${Date.now()}.${counter()}`
}

export function newActivityId(): number {
  return 50_000 + counter()
}

/** The softphone strips everything but letters, digits and dots (portal.md §1.6). */
function asArrived(number: string, plus: boolean): string {
  const stripped = number.replace(/[^a-zA-Z0-9.]/g, '')
  return plus && /^\d/.test(stripped) ? `+${stripped}` : stripped
}

let counted = 0
function counter(): number {
  counted += 1
  return counted
}
