// What the product knows of a call, in types that cannot carry the portal's surprises
// (`"undefined"`, `"0"`, absent keys): those are translated once, in `src/bitrix24/host/callStatus.ts`.

export type CrmItemType = 'LEAD' | 'DEAL' | 'CONTACT' | 'COMPANY'

/** A CRM item that a note can stand at. `id` is a positive integer. */
export interface CrmItem {
  readonly type: CrmItemType
  readonly id: number
}

export type CallDirection = 'incoming' | 'outgoing' | 'callback'

/** `idle`: not dialled yet, or over. An external call stays `connected` to its end (portal.md §2.3). */
export type CallState = 'idle' | 'connecting' | 'connected'

/** What the call card says of itself at one moment (portal.md §1.6), normalised. */
export interface CallStatus {
  /** Empty before the first dial of a campaign; stale from "next client" to the next dial (portal.md §2.6). */
  readonly callId: string
  /** Digits as the portal gave them, or why there are none. */
  readonly number: PhoneNumber
  /** As the administrator called it; '' where it has no name but a number. */
  readonly lineName: string
  /** The item that the card is bound to, or null while there is none. */
  readonly item: CrmItem | null
  readonly activityId: number | null
  readonly bindings: readonly CrmItem[]
  readonly direction: CallDirection
  readonly state: CallState
  /** A call campaign (`CALL_LIST_MODE`): the client changes under the same card. */
  readonly campaign: boolean
}

export type PhoneNumber =
  | { readonly kind: 'known'; readonly number: string }
  | { readonly kind: 'withheld' }
  | { readonly kind: 'unknown' }

export function sameItem(one: CrmItem | null, other: CrmItem | null): boolean {
  return one === other || (!!one && !!other && one.type === other.type && one.id === other.id)
}

/** The items without repetition, in their order. */
export function distinctItems(items: readonly (CrmItem | null)[]): CrmItem[] {
  const distinct = new Map<string, CrmItem>()
  for (const item of items) if (item) distinct.set(itemKey(item), distinct.get(itemKey(item)) ?? item)
  return [...distinct.values()]
}

/** Registered by a telephone system over REST: `connected` from its creation on, also while it rings (portal.md §2.3, ids in §4.7). */
export function isExternal({ callId }: Pick<CallStatus, 'callId'>): boolean {
  return callId.startsWith('externalCall.')
}

/** A key for maps and journals: `CONTACT:17`. */
export function itemKey(item: CrmItem): string {
  return `${item.type}:${item.id}`
}
