// PLACEMENT_OPTIONS as `getStatus`, the form and the init data send them, each with its own types (portal.md §1.6).
import type { EntityType, HostVariant } from '../contract'

export interface CallFacts {
  callId: string
  /** '' when unknown, 'hidden' when withheld. */
  number: string
  lineNumber: string
  lineName: string
  item: { type: EntityType; id: number } | null
  /** The item came with a push: its id has the type that the push used. */
  itemPushed: boolean
  /** Null: none yet. '' after a CRM update without one. */
  activityId: number | '' | null
  /** Null: an incoming softphone call before its first update (portal.md §8.5). */
  bindings: { type: EntityType; id: number }[] | null
  direction: 'incoming' | 'outgoing' | 'callback'
  state: 'idle' | 'connecting' | 'connected'
  campaign: boolean
}

/** What `getStatus` answers: current values with JSON types. */
export function liveStatus(facts: CallFacts, variant: HostVariant): Record<string, unknown> {
  return {
    CALL_ID: facts.callId,
    ...(facts.number ? { PHONE_NUMBER: facts.number } : {}),
    LINE_NUMBER: facts.lineNumber,
    LINE_NAME: facts.lineName,
    CRM_ENTITY_TYPE: facts.item?.type ?? '',
    CRM_ENTITY_ID: entityId(facts, variant),
    ...(facts.activityId === null ? {} : { CRM_ACTIVITY_ID: facts.activityId }),
    ...(facts.bindings
      ? { CRM_BINDINGS: facts.bindings.map(({ type, id }) => ({ ENTITY_TYPE: type, ENTITY_ID: id })) }
      : {}),
    CALL_DIRECTION: facts.direction,
    CALL_STATE: facts.state,
    CALL_LIST_MODE: facts.campaign,
  }
}

/** The values at load time, as the form posts them: everything is a string. */
export function postedOptions(facts: CallFacts, variant: HostVariant): Record<string, unknown> {
  const absent = variant.undefinedStrings ? 'undefined' : undefined
  const bindings = facts.bindings ?? []
  const options: Record<string, unknown> = {
    CALL_ID: facts.callId,
    PHONE_NUMBER: facts.number || absent,
    LINE_NUMBER: facts.lineNumber,
    LINE_NAME: facts.lineName,
    CRM_ENTITY_TYPE: facts.item?.type ?? '',
    CRM_ENTITY_ID: String(facts.item?.id ?? 0),
    CRM_ACTIVITY_ID: facts.activityId === null ? absent : String(facts.activityId),
    CRM_BINDINGS: bindings.map(({ type, id }) => ({ ENTITY_TYPE: type, ENTITY_ID: String(id) })),
    CALL_DIRECTION: facts.direction,
    CALL_STATE: facts.state,
    CALL_LIST_MODE: String(facts.campaign),
    URI: location.pathname + location.search,
  }
  if (bindings.length === 0) delete options.CRM_BINDINGS
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined))
}

/** Escapes strings inside `value` as the portal's `htmlspecialcharsEx`: a bare `&` and `'` stay (portal.md §8.8). */
export function escapeStrings(value: unknown): unknown {
  if (typeof value === 'string') return escapeHtml(value)
  if (Array.isArray(value)) return value.map(escapeStrings)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, escapeStrings(inner)]))
}

/** A push without an item sends `false` (portal.md §8.5). */
function entityId(facts: CallFacts, variant: HostVariant): number | string | false {
  if (!facts.item) return facts.itemPushed ? false : 0
  return facts.itemPushed && variant.pushedIdType === 'string' ? String(facts.item.id) : facts.item.id
}

/** Existing entities are escaped once more. */
function escapeHtml(text: string): string {
  const entities: Record<string, string> = { '<': '&lt;', '>': '&gt;', '"': '&quot;' }
  return text
    .replace(/&(?=(?:amp|lt|gt|quot|#34|#x22|#39|#x27);)/g, '&amp;')
    .replace(/[<>"]/g, (character) => entities[character] ?? character)
}
